// What a name says once every disguise is taken off: plain small Latin letters, and the list of tricks that were found.
// Folding again changes nothing. It does not judge: styled letters alone are fashion.

import { CONFUSABLES } from './tables/confusables.ts';

/** `hidden`: invisible or direction characters inside; `styled`: letters of another style; `foreign`: look-alikes of other scripts. */
export type Trick = 'hidden' | 'styled' | 'foreign' | 'marks' | 'digits' | 'spacing' | 'tick';

export interface Folded {
  readonly text: string;
  readonly tricks: ReadonlySet<Trick>;
}

const HIDDEN = /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/gu;
const TICKS = /[\u2713\u2714\u2705\u2611\u{1F5F8}\u{1F537}\u{1F539}\u{1F535}\u{1F48E}]/gu;

/** Small capitals, which neither NFKC nor the confusables turn into letters. */
const SMALL_CAPITALS = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'].map((letter, index) => [letter, 'abcdefghijklmnoprstuvwyz'[index] as string]),
);

const LOOK_ALIKES = new Map(Object.entries(CONFUSABLES).flatMap(([letter, characters]) => [...characters].map((each) => [each, letter] as const)));

/** Letters that stand in a circle or square (negative ones have no compatibility form) and regional letters in a row of three or more. */
function unframe(text: string): string {
  return text
    .replace(/[\u{1F150}-\u{1F169}]/gu, (letter) => letterAt(letter, 0x1f150))
    .replace(/[\u{1F170}-\u{1F189}]/gu, (letter) => letterAt(letter, 0x1f170))
    .replace(/[\u{1F1E6}-\u{1F1FF}]+/gu, (run) => ([...run].length <= 2 ? ' ' : [...run].map((letter) => letterAt(letter, 0x1f1e6)).join('')));
}

const letterAt = (character: string, base: number): string => String.fromCharCode(97 + (character.codePointAt(0) as number) - base);

/** Folds a name, handle or bio. Marks that spell real letters (é, ñ) count as marks, which is no accusation by itself. */
export function fold(text: string): Folded {
  const tricks = new Set<Trick>();
  const note = (trick: Trick, changed: boolean): void => void (changed && tricks.add(trick));
  // Plain text is the rule; it needs none of the steps.
  if (/^[\x20-\x7e]*$/.test(text)) return { text: text.toLowerCase(), tricks };
  const visible = text.replace(HIDDEN, '');
  // Emoji are built with joiners and selectors; only between letters is a hidden character a trick.
  note('hidden', /[\p{L}\p{M}][\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF]+\p{L}/u.test(text));
  note('tick', visible.search(TICKS) >= 0);
  const unticked = visible.replace(TICKS, ' ');
  const unframed = unframe(unticked);
  const plain = unframed.normalize('NFKD');
  note('styled', /[a-z]/i.test(plain.replace(/[a-z]/gi, '')) || latin(plain) > latin(unticked.normalize('NFD')));
  const unmarked = plain.replace(/\p{M}+/gu, '');
  note('marks', unmarked.length + 2 < plain.length);
  let folded = '';
  for (const character of unmarked.toLowerCase()) {
    if (character <= '\u007f') {
      folded += character;
      continue;
    }
    const capital = SMALL_CAPITALS.get(character);
    const alike = capital ?? LOOK_ALIKES.get(character);
    if (alike !== undefined) note(capital === undefined ? 'foreign' : 'styled', true);
    // What is left is another script, an emoji or punctuation: only letters stay.
    folded += alike ?? (/\p{L}/u.test(character) ? character : ' ');
  }
  return { text: folded, tricks };
}

const latin = (text: string): number => text.match(/[a-z]/gi)?.length ?? 0;
