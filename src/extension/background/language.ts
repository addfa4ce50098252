// The resident's language in the background: the setting, else the browser's. Catalogues are loaded once per worker.

import { type Catalogue, type Translator, chooseLanguage, makeTranslator } from '../../core/translate.ts';
import { browser, ownFile } from '../browser.ts';
import { settings } from './settings.ts';

const catalogues = new Map<string, Promise<Catalogue>>();

function catalogue(language: string): Promise<Catalogue> {
  const known = catalogues.get(language) ?? (ownFile(`_locales/${language}/messages.json`) as Promise<Catalogue>);
  catalogues.set(language, known);
  return known;
}

export async function translator(): Promise<Translator> {
  const language = chooseLanguage([(await settings()).language, browser.i18n.getUILanguage()]);
  return makeTranslator(language, await catalogue(language), await catalogue('id'));
}
