// How texts of a subject are written and read: once in a table where many share them, as a pattern where they are made of its name.

import type { ByteReader, ByteWriter } from './bytes.ts';

/**
 * `text` writes what is a subject's own; `common` what many share: once in a table. `shape` is what many have alike in several fields,
 * spelt out as JSON once: `key` tells it from the others.
 */
export interface TextWriter {
  readonly text: (out: ByteWriter, text: string) => void;
  readonly common: (out: ByteWriter, text: string) => void;
  readonly shape: (out: ByteWriter, key: string, make: () => readonly unknown[]) => number;
  /** The accounts' shapes that were written last, by site, name and kind of id: the next account mostly has one of them. */
  readonly last: Map<number, LastShape>;
  /** Likewise the subjects', by title and region. */
  readonly subjects: Map<string | null, Map<string, SubjectsShape>>;
}
export interface LastShape { readonly from: string | null; readonly until: string | null; readonly checked: string; readonly number: number }
export interface SubjectsShape { readonly kind: string; readonly code: string; readonly aliases: readonly string[]; readonly parent: string | null; readonly number: number }
export interface TextReader { readonly text: (from: ByteReader) => string; readonly common: (from: ByteReader) => string; readonly shape: (from: ByteReader) => readonly unknown[] }

/** Words of a name as they are and in small letters, longest first, so that texts made of them are written by their places. */
export function wordsFor(name: string): readonly string[] {
  const own = name.split(' ');
  const words = [name];
  for (const word of [...own, ...name.toLowerCase().split(' ')]) if (word.length > 2 && words.length <= MOST_PLACES && !words.includes(word, 1) && /^[A-Za-z]+$/.test(word)) words.push(word);
  return words;
}
const MOST_PLACES = 20;
const PLACE = 0xe000;
const MOST_REST = 14;

/** A text made of the name (`H. …, S.E.`, `…_…`) is a pattern that many share; another one is written as it is. */
export function writeOwn(out: ByteWriter, texts: TextWriter, words: readonly string[], text: string): void {
  let pattern = text;
  let places = 0;
  if (!/[\uE000-\uF8FF]/.test(text)) {
    words.forEach((word, at) => {
      for (let found = pattern.indexOf(word); found >= 0; found = pattern.indexOf(word, found + 1)) {
        pattern = pattern.slice(0, found) + String.fromCharCode(PLACE + at) + pattern.slice(found + word.length);
        places += 1;
      }
    });
  }
  const shared = places > 0 && pattern.length - places <= MOST_REST;
  out.byte(shared ? 1 : 0);
  if (shared) texts.common(out, pattern);
  else texts.text(out, text);
}
/** Reads a text that was written by the words of its subject. */
export function readOwn(from: ByteReader, texts: TextReader, words: readonly string[]): string {
  if (from.byte() === 0) return texts.text(from);
  const pattern = texts.common(from);
  let [text, start] = ['', 0];
  for (let at = 0; at < pattern.length; at += 1) {
    const code = pattern.charCodeAt(at);
    if (code < PLACE || code > 0xf8ff) continue;
    text += pattern.slice(start, at) + (words[code - PLACE] ?? '');
    start = at + 1;
  }
  return text + pattern.slice(start);
}
