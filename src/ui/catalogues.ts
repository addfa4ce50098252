// Where a page's or a worker's words come from: each language's catalogue as a part of its own build, loaded when wanted.

import type { Catalogue, Language } from '../core/translate.ts';

export type CatalogueSource = (language: Language) => Promise<Catalogue>;

/** Rejects when a catalogue cannot be fetched. */
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

