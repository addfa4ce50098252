// Scripts in narrow letters. A browser keeps a script's source as long as the script runs, with one byte a letter, or with two as soon as
// one letter of it is beyond Latin-1: a single bullet doubles a quarter of a megabyte. Written as escapes, the few such letters cost nothing.

import type { Plugin } from 'vite';

const WIDE = /[^\u0000-\u00ff]/g;
/** A file full of them, such as the table of look-alike letters, is small and stays as it is. */
const MOST_OF = 1 / 200;

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

export function narrowPlugin(): Plugin {
  return {
    name: 'resmikah-narrow',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && (file.code.match(WIDE)?.length ?? 0) < file.code.length * MOST_OF) file.code = file.code.replace(WIDE, escaped);
      }
    },
  };
}
