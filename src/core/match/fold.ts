// What a name says once every disguise is taken off: plain small Latin letters, and the list of tricks that were found.
// Folding again changes nothing. It does not judge: styled letters alone are fashion.

import { CONFUSABLES } from './tables/confusables.ts';
import { LOOK_ALIKE_LETTERS } from './tables/lookAlikes.ts';

/**
 * `hidden`: invisible or direction characters inside; `styled`: letters of another style throughout; `mixed`: several styles in
 * one word, which nobody does for beauty; `foreign`: look-alikes of other scripts.
 */
export type Trick = 'hidden' | 'styled' | 'mixed' | 'foreign' | 'marks' | 'digits' | 'spacing' | 'tick';

export interface Folded {
  readonly text: string;
  readonly tricks: ReadonlySet<Trick>;
}

const HIDDEN = /[\u00AD\u034F\u061C\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
const HIDDEN_BETWEEN = /[\p{L}\p{M}][\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+\p{L}/u;
/** Characters that are blank but wide, and trade marks, whose letters are no word: they stand for a space. */
const BLANKS = /[\u115F\u1160\u2120\u2122\u2800\u3164\uFFA0]/g;
const TICKS = /[\u2713\u2714\u2705\u2611\u{1F5F8}\u{1F537}\u{1F539}\u{1F535}\u{1F7E6}\u{1F48E}\u{1F396}]/gu;

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CONFUSABLES).flatMap(([letter, characters]) => Array.from(characters, (each) => [each, letter] as const)),
  ...[...LOOK_ALIKE_LETTERS].flatMap(([each, letter]) => [[each, letter], [each.normalize('NFKD'), letter]] as const),
]);

/** Folds a name, handle or bio. Marks that spell real letters (é, ñ) count as marks, which is no accusation by itself. */
export function fold(text: string): Folded {
  const tricks = new Set<Trick>();
  // Plain text is the rule; it needs none of the steps.
  if (/^[\x20-\x7e]*$/.test(text)) return { text: text.toLowerCase(), tricks };
  if (HIDDEN_BETWEEN.test(text)) tricks.add('hidden');
  const visible = asShown(text).replace(APART_LETTERS, regional).replace(HIDDEN, '').replace(BLANKS, ' ');
  if (visible.search(TICKS) >= 0) tricks.add('tick');
  const unframed = unflag(upright(visible.replace(TICKS, ' '))).replace(/[\u249C-\u24B5\u{1F110}-\u{1F129}]/gu, (each) => LETTERS.get(each) ?? each);
  noteStyles(unframed, tricks);
  const plain = unframed.normalize('NFKD');
  const unmarked = plain.replace(/\p{M}+/gu, '');
  if (unmarked.length + 2 < plain.length) tricks.add('marks');
  let folded = '';
  for (const character of unmarked) folded += character <= '\u007f' ? character.toLowerCase() : letterOf(character, tricks);
  return { text: folded, tricks };
}

/** What is left without a likeness is another script, an emoji or punctuation: only letters stay. */
function letterOf(character: string, tricks: Set<Trick>): string {
  const lower = character.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '');
  const alike = LETTERS.get(character) ?? LETTERS.get(lower);
  if (alike !== undefined) {
    tricks.add(LOOK_ALIKE_LETTERS.has(character) && !/\p{Script=Cyrillic}|\p{Script=Greek}/u.test(character) ? 'styled' : 'foreign');
    return alike;
  }
  return /^[\x00-\x7f]*$/.test(lower) ? lower : /^\p{L}+$/u.test(lower) ? lower : ' ';
}

const TURNED: ReadonlyMap<string, string> = new Map([
  ...Array.from('ɐqɔpǝɟƃɥᴉɾʞןɯuodbɹsʇnʌʍxʎz', (each, at) => [each, 'abcdefghijklmnopqrstuvwxyz'[at] as string] as const), ['ı', 'i'],
]);
const TURNED_ONLY = /[ɐɔǝɟƃɥᴉɾʞןɯɹʇʌʍʎ]/g;

/** What was turned round behind an override from right to left, so that it shows rightly: its words end in their capitals. */
const asShown = (text: string): string =>
  text.includes('\u202e') ? text.replace(/\u202e([^\u202c-\u202e]*)/g, (_, run: string) => (/\p{Ll}\p{Lu}(?!\p{L})/u.test(run) && !/(?<!\p{L})\p{Lu}\p{Ll}/u.test(run) ? Array.from(run).reverse().join('') : run)) : text;

/** Text that stands on its head is read from its end. All of it does: single turned letters stand in other alphabets too. */
function upright(text: string): string {
  if ((text.match(TURNED_ONLY)?.length ?? 0) < 3 || Array.from(text).some((each) => each > '\u007f' && /\p{L}/u.test(each) && !TURNED.has(each.toLowerCase()))) return text;
  return Array.from(text.toLowerCase(), (each) => TURNED.get(each) ?? each).reverse().join('');
}

/** Regional letters that something unseen keeps from being a flag are read as letters. */
const APART_LETTERS = /[\u{1F1E6}-\u{1F1FF}](?=[\u200B-\u200D\u2060\uFEFF])/gu;
const regional = (letter: string): string => String.fromCharCode(97 + (letter.codePointAt(0) as number) - 0x1f1e6);

/** Regional letters in twos are flags, unless the text has hardly any other letters: then they are the text. */
function unflag(text: string): string {
  const others = text.match(/[^\u{1F1E6}-\u{1F1FF}\P{L}]/gu)?.length ?? 0;
  return text.replace(/[\u{1F1E6}-\u{1F1FF}]+/gu, (run) => {
    const letters = Array.from(run, regional);
    return letters.length === 1 || letters.length >= 5 || letters.length === 3 || (others < 3 && letters.length !== 2) ? letters.join('') : ' ';
  });
}

const STYLED = /[\u{1D400}-\u{1D7FF}\uFF21-\uFF5A\u24B6-\u24E9\u{1F130}-\u{1F189}]/u;

/** The style of a letter by its block; 0 for a plain one. Sans, bold and italic of one family are still three styles. */
function styleOf(character: string): number {
  const point = character.codePointAt(0) as number;
  return point >= 0x1d400 && point <= 0x1d7ff ? 1 + Math.floor((point - 0x1d400) / 52) : STYLED.test(character) ? point >> 8 : 0;
}

function noteStyles(text: string, tricks: Set<Trick>): void {
  if (!STYLED.test(text)) return;
  tricks.add('styled');
  for (const word of text.split(/\s+/)) {
    const styles = new Set(Array.from(word.normalize('NFC')).filter((each) => /[A-Za-z]/.test(each) || STYLED.test(each)).map(styleOf));
    if (styles.size > 1) tricks.add('mixed');
  }
}
