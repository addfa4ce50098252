// From folded text to words: separators, camel case, letters set apart, digits in place of letters.

import type { Folded, Trick } from './fold.ts';

/** A word, and the other way to read it when its end may be digits or letters: `suparn0` is `suparn` or `suparno`. */
export interface RawWord { readonly word: string; readonly other: string | null }

export interface Words {
  readonly words: readonly RawWord[];
  readonly tricks: ReadonlySet<Trick>;
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 2: 'z', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g', $: 's', '@': 'a' };

/** A joined name is split where a small letter meets a capital: `KecamatanBanyuurip`, `KPUKlaten`; `mUhAmMaD` is no such name, and the I of `Pemkab MageIang` looks like an l. */
export function splitCamel(text: string): string {
  const short = /\p{Ll}I\p{Ll}/u.test(text) && /\s/.test(text) && !/\p{Ll}[^\P{Lu}I]/u.test(text) ? text.replace(/(?<=\p{Ll})I(?=\p{Ll})/gu, 'l') : text;
  if (!/[^\x00-\x7f]|[a-z][A-Z]/.test(short)) return short;
  return /^[^\p{Lu}]*(?:\p{Lu}\p{Ll}{2,}[^\p{L}]*|\p{Lu}{2,5}(?=\p{Lu}\p{Ll}))+$/u.test(short) ? short.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}{2})(\p{Lu}\p{Ll})/gu, '$1 $2') : short;
}

/** A word whose letters all stand apart by one sign that is no blank and is never read as a letter. */
const APART = /(?<!\S)[\p{L}\p{N}]\p{M}*([^\p{L}\p{N}\p{M}\p{Cf}\p{Sc}\s.@!|¡§©®\u2460-\u24ff\u{1f100}-\u{1f1ff}]\p{M}*)[\p{L}\p{N}]\p{M}*(?:\1[\p{L}\p{N}]\p{M}*){2,}\1?[^\p{L}\p{N}\s]*(?!\S)/u;

/** A flag is two characters; between letters it is one sign. */
const FLAGS = /(?<=[\p{L}\p{N}])\p{RI}{2}(?=[\p{L}\p{N}])/gu;

/** `D✨w✨i L✨e✨s✨t✨a✨r✨i` and `D w i   L e s t a r i` → `Dwi Lestari`, so that blanks keep dividing words; null for other texts. */
export function together(text: string): string | null {
  const signed = text.includes('\ud83c') ? text.replace(FLAGS, '✦') : text;
  const sign = APART.exec(signed)?.[1];
  if (sign !== undefined) return signed.split(/\s+/).map((word) => (word.split(sign).every((part) => /^[^\p{L}\p{N}]*[\p{L}\p{N}]?[^\p{L}\p{N}]*$/u.test(part)) ? word.split(sign).join('') : word)).join(' ');
  return /(?:\S \S ){2}/u.test(text) && /^\s*(?:\S(?: \S)*\s{2,})+\S(?: \S)*\s*$/u.test(text) ? text.trim().split(/\s{2,}/).map((word) => word.replace(/ /g, '')).join(' ') : null;
}

/** Words of a folded text. `n.u.r` is one, `sup4rn0` is a word with digits. */
export function wordsOfFolded(folded: Folded): Words {
  // Letters and single blanks are the rule; they need none of the steps.
  if (folded.tricks.size === 0 && /^(?:[a-z]{2,}(?: |$))+$/.test(folded.text)) return { words: folded.text.trimEnd().split(' ').map(plainWord), tricks: folded.tricks };
  const tricks = new Set(folded.tricks);
  const words: string[] = [];
  const text = folded.text.replace(/(?<=[a-z]{2})['’`](?=[a-z]{2})/g, '').replace(/(?<=[a-z])!(?=[a-z])/g, 'i').replace(/(?<=[a-z])\|(?=[a-z])/g, 'l');
  for (const chunk of text.split(/[\s,;:()[\]{}"“”«»!?*~|/\\+#&<>=^]+/)) {
    const parts = chunk.split(/[._\-–—'’`·•]+/).filter((part) => part !== '');
    if (parts.length >= 4 && parts.every((part) => part.length === 1)) {
      words.push(parts.join(''));
      tricks.add('spacing');
    } else words.push(...parts);
  }
  return { words: joinSingles(words, tricks).map((word) => unleet(word, tricks)).filter(({ word }) => word !== ''), tricks };
}

/** `n u r j a n a h` → `nurjanah`; two or three single letters are initials and stay. */
function joinSingles(words: readonly string[], tricks: Set<Trick>): string[] {
  const result: string[] = [];
  let run = '';
  for (const word of [...words, '']) {
    if (word.length === 1 && /[\p{L}0-9$@]/u.test(word)) {
      run += word;
      continue;
    }
    if (run.length >= 4 && /\p{L}{2}/u.test(run)) {
      tricks.add('spacing');
      result.push(run);
    } else result.push(...run);
    run = '';
    if (word !== '') result.push(word);
  }
  return result;
}

const plainWord = (word: string): RawWord => ({ word, other: null });

const letters = (word: string): string => word.replace(/[0-9$@]/g, (sign) => LEET[sign] ?? '');

/** Digits between letters stand for letters; digits at the end number the account and go; digits alone stay. */
function unleet(word: string, tricks: Set<Trick>): RawWord {
  if (!/[0-9$@]/.test(word)) return { word, other: null };
  if (/^[0-9]+$/.test(word)) return { word, other: word.length < 3 ? null : letters(word) };
  const trailing = /^([a-z]{2,})[0-9]{1,6}$/.exec(word);
  if (trailing !== null) return { word: trailing[1] as string, other: /[a-z][0-9]{1,3}$/.test(word) ? letters(word) : null };
  tricks.add('digits');
  const digits = /^([a-z0-9$@]*[a-z])[0-9]$/.exec(word);
  return { word: letters(word), other: digits === null ? null : letters(digits[1] as string) };
}
