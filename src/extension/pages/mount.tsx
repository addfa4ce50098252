// Starts a page of the extension: the resident's language, the words, then the page. The page is drawn even when the
// background is silent, because it is the page that can say so.

import { type ComponentChildren, render } from 'preact';
import { type Language, type Translator, chooseLanguage } from '../../core/translate.ts';
import { Words, wordsFrom } from '../../ui/words.tsx';
import { browser, ownCatalogue } from '../browser.ts';
import { STANDARD, type Settings } from '../protocol.ts';
import { ask } from './ask.ts';

const wordsIn = (language: Language | null): Promise<Translator> =>
  wordsFrom(ownCatalogue, chooseLanguage([language, browser.i18n.getUILanguage()]));

/** Draws the page into `#page`; `title` is the message key of the window's title. Call again to draw in another language. */
export async function mountPage(title: string, page: (settings: Settings) => ComponentChildren, known?: Settings): Promise<void> {
  const settings = known ?? (await ask('settings', { change: {} })) ?? STANDARD;
  const words = await wordsIn(settings.language);
  document.title = words.text(title);
  const place = document.getElementById('page');
  if (place === null) throw new Error('The page has no #page');
  render(<Words words={words}>{page(settings)}</Words>, place);
}
