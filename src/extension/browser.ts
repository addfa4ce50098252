// The only door to the browser's extension interface for background and extension pages. Every browser that is supported answers with
// promises by itself; only messages differ, which are answered here as all of them understand it.
// The content script has a smaller door of its own (`content/page.ts`).

import type { Browser, Menus, Runtime } from 'webextension-polyfill';
import type { Catalogue, Language } from '../core/translate.ts';

const scope = globalThis as unknown as { readonly browser?: { readonly runtime?: object }; readonly chrome?: object };

/** Firefox names its own `browser`; Chromium's `chrome` gives promises too. */
export const browser = (scope.browser?.runtime === undefined ? scope.chrome : scope.browser) as Browser;
export type MessageSender = Runtime.MessageSender;
export type MenuClick = Menus.OnClickData;

/** Answers every message. Not by a promise: Chromium waits for an answer only where the listener says so. */
export function onMessage(answer: (message: unknown, sender: MessageSender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender, answered: (answer: unknown) => void) => {
    void answer(message, sender).then(answered);
    return true;
  });
}

/** Text of a file inside the extension. */
const ownFile = async (path: string): Promise<unknown> => (await fetch(browser.runtime.getURL(path))).json();

/** The words of a language, as the build put them down (`src/start/bundle/words.ts`): their names once, and their texts in each language. */
export async function ownCatalogue(language: Language): Promise<Catalogue> {
  const [names, texts] = (await Promise.all([ownFile('words/names.json'), ownFile(`words/${language}.json`)])) as [readonly string[], readonly string[]];
  return Object.fromEntries(names.map((name, at) => [name, { message: texts[at] ?? name }]));
}
