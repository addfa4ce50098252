// The resident's language in the background: the setting, else the browser's. Catalogues are loaded once per worker.

import { type Catalogue, type Language, type Translator, chooseLanguage, makeTranslator } from '../../core/translate.ts';
import { browser, ownCatalogue } from '../browser.ts';
import { settings } from './settings.ts';

const catalogues = new Map<string, Promise<Catalogue>>();

function catalogue(language: Language): Promise<Catalogue> {
  const known = catalogues.get(language) ?? ownCatalogue(language);
  catalogues.set(language, known);
  return known;
}

export async function translator(): Promise<Translator> {
  const language = chooseLanguage([(await settings()).language, browser.i18n.getUILanguage()]);
  return makeTranslator(language, await catalogue(language), await catalogue('id'));
}
