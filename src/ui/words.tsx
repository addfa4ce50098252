// The words of a page: loads the resident's catalogue and hands one translator to every piece below it. Texts live in
// `assets/_locales`; a page lends where it gets them (`bundledCatalogue`, or the extension's own files).

import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, type Translator, makeTranslator } from '../core/translate.ts';
import type { CatalogueSource } from './catalogues.ts';

/** A translator in this language, with Indonesian behind it, for texts besides the page's own, such as letters. */
export async function loadTranslator(language: Language, source: CatalogueSource): Promise<Translator> {
  const [own, indonesian] = await Promise.all([source(language).catch(() => ({})), source('id')]);
  return makeTranslator(language, own, indonesian);
}

/** The page's translator; says so to the browser and to screen readers (`lang`). */
export async function wordsFrom(source: CatalogueSource, language: Language): Promise<Translator> {
  const words = await loadTranslator(language, source);
  document.documentElement.lang = language;
  return words;
}

const Context = createContext<Translator | null>(null);

/** Everything inside speaks with this translator. */
export const Words = ({ words, children }: { readonly words: Translator; readonly children: ComponentChildren }) => (
  <Context.Provider value={words}>{children}</Context.Provider>
);

export function useWords(): Translator {
  const words = useContext(Context);
  if (words === null) throw new Error('A piece stands outside of <Words>');
  return words;
}
