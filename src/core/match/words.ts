// From folded text to words: separators, camel case, letters set apart, digits in place of letters.

import { type Folded, type Trick, fold } from './fold.ts';

export interface Words {
  readonly words: readonly string[];
  readonly tricks: ReadonlySet<Trick>;
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g', $: 's', '@': 'a' };

/** No name is longer; what comes after would only cost time. */
const LONGEST = 400;

/** Words of a name as shown. `KecamatanBanyuurip` is two words, `N.u.r` is one, `Sup4rn0` is a word with digits. */
export function wordsOf(text: string): Words {
  // A joined name is split where a small letter meets a capital: `KecamatanBanyuurip`; `mUhAmMaD` is no such name.
  const camel = /^[^\p{Lu}]*(\p{Lu}\p{Ll}{2,}[^\p{L}]*)+$/u.test(text) ? text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2') : text;
  return wordsOfFolded(fold(camel.slice(0, LONGEST)));
}

export function wordsOfFolded(folded: Folded): Words {
  const tricks = new Set(folded.tricks);
  const words: string[] = [];
  for (const chunk of folded.text.split(/[\s,;:()[\]{}"“”«»!?*~|/\\+#&<>=^]+/)) {
    const parts = chunk.split(/[._\-–—'’`·•]+/).filter((part) => part !== '');
    if (parts.length >= 4 && parts.every((part) => part.length === 1)) {
      words.push(parts.join(''));
      tricks.add('spacing');
    } else words.push(...parts);
  }
  const joined = joinSingles(words, tricks).map((word) => unleet(word, tricks)).filter((word) => word !== '');
  return { words: joined, tricks };
}

/** `n u r j a n a h` → `nurjanah`; two or three single letters are initials and stay. */
function joinSingles(words: readonly string[], tricks: Set<Trick>): string[] {
  const result: string[] = [];
  let run = '';
  for (const word of [...words, '']) {
    if (word.length === 1 && /\p{L}/u.test(word)) {
      run += word;
      continue;
    }
    if (run.length >= 4) {
      tricks.add('spacing');
      result.push(run);
    } else result.push(...run);
    run = '';
    if (word !== '') result.push(word);
  }
  return result;
}

/** Digits between letters stand for letters; digits at the end number the account and go; digits alone stay. */
function unleet(word: string, tricks: Set<Trick>): string {
  if (!/[0-9$@]/.test(word)) return word;
  if (/^[0-9]+$/.test(word)) return word;
  const trailing = /^([a-z]{3,})[0-9]{1,6}$/.exec(word);
  if (trailing !== null) return trailing[1] as string;
  const read = word.replace(/[0-9$@]/g, (sign) => LEET[sign] ?? '');
  if (read !== word) tricks.add('digits');
  return read;
}
