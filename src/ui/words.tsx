// The words of a page: loads the resident's catalogue and hands one translator to every piece below it. Texts live in
// `assets/_locales`; a page lends where it gets them (`bundledCatalogue`, or the extension's own files).

import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { type Catalogue, type Language, type Translator, makeTranslator } from '../core/translate.ts';

export type CatalogueSource = (language: Language) => Promise<Catalogue>;

/** The catalogues as parts of the page's own build, each loaded when its language is wanted. */
export const bundledCatalogue: CatalogueSource = async (language) => {
  switch (language) {
    case 'id':
      return (await import('../../assets/_locales/id/messages.json')).default;
    case 'en':
      return (await import('../../assets/_locales/en/messages.json')).default;
    case 'jv':
      return (await import('../../assets/_locales/jv/messages.json')).default;
  }
};

/** A translator in this language, with Indonesian behind it; says so to the browser and to screen readers (`lang`). */
export async function loadWords(language: Language, source: CatalogueSource = bundledCatalogue): Promise<Translator> {
  const [own, indonesian] = await Promise.all([source(language).catch(() => ({})), source('id')]);
  document.documentElement.lang = language;
  return makeTranslator(language, own, indonesian);
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
