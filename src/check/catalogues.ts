// The page's words in two parts, made by the build from each language's catalogue: what a first answer needs, and what only
// a report, an appeal, the directory or other parts that are loaded later say.

import { type Catalogue, type Language, type Translator, makeTranslator } from '../core/translate.ts';

type Part = () => Promise<{ readonly default: Catalogue }>;

const FIRST: Readonly<Record<Language, Part>> = {
  id: () => import('../../assets/_locales/id/messages.json?first'),
  en: () => import('../../assets/_locales/en/messages.json?first'),
  jv: () => import('../../assets/_locales/jv/messages.json?first'),
};
const LATER: Readonly<Record<Language, Part>> = {
  id: () => import('../../assets/_locales/id/messages.json?later'),
  en: () => import('../../assets/_locales/en/messages.json?later'),
  jv: () => import('../../assets/_locales/jv/messages.json?later'),
};

/** The words of a first answer; every language says all, so none is loaded behind another. Rejects when they cannot be fetched. */
export const firstCatalogue = async (language: Language): Promise<Catalogue> => (await FIRST[language]()).default;

/** A translator with all words of the page. Rejects like `firstCatalogue`. */
export async function wholeTranslator(language: Language): Promise<Translator> {
  const [first, later] = await Promise.all([FIRST[language](), LATER[language]()]);
  return makeTranslator(language, { ...first.default, ...later.default });
}
