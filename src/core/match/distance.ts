// When two words are one word with a slip: spelling of old and new, swapped, doubled, dropped or look-alike letters.
// The forms in which words are compared are made once a word, not once a comparison.

/** A word with the forms in which it is compared. */
export interface Letters {
  readonly word: string;
  /** As it is heard: one form for all spellings that Indonesians read alike. */
  readonly heard: string;
  /** As it looks in a sans-serif face: I/l/1, O/0, rn/m, vv/w, cl/d. */
  readonly look: string;
  /** As heard, with the a that Javanese writes for the o that is spoken. */
  readonly rounded: string;
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'], [/dj/g, 'j'], [/tj/g, 'c'], [/s[jy]/g, 's'], [/nj/g, 'ni'], [/([dtbkg])h/g, '$1'], [/ch/g, 'k'], [/ph|v/g, 'f'], [/x/g, 'ks'], [/q/g, 'k'], [/z/g, 's'], [/ie/g, 'i'], [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];
/** Letters that a spelling could touch; a word without them is heard as it is written. */
const SPELT = /[hjxqzvy]|oe|ie|(.)\1/;
const spell = (word: string): string => (SPELT.test(word) ? SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), word) : word);

/** One form for spellings that Indonesians read alike: oe/u, dj/j, tj/c, sj/sy/s, kh/h, y/i, v/f/p, doubled letters. */
export const spelling = (word: string): string => {
  const once = spell(word);
  return once === word ? once : spell(once);
};

export const shape = (word: string): string =>
  /[il1|0nvc]/.test(word) ? word.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[il1|]/g, 'l').replace(/cl/g, 'd').replace(/0/g, 'o') : word;

const MOST_KEPT = 20_000;
const kept = new Map<string, Letters>();

/** Kept for the words that come again and again: of a list and of a feed. */
export function lettersOf(word: string): Letters {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const heard = spelling(word);
  const letters = { word, heard, look: shape(word), rounded: heard.replace(/o/g, 'a') };
  if (kept.size >= MOST_KEPT) kept.clear();
  if (word.length <= 60) kept.set(word, letters);
  return letters;
}

const WIDEST = 400;
let [before, above, line] = [new Uint16Array(WIDEST + 1), new Uint16Array(WIDEST + 1), new Uint16Array(WIDEST + 1)];

/** How many kinds of letters stand in only one of two words; an edit changes two at most. */
function strangers(a: string, b: string): number {
  let differing = 0;
  for (let at = 0; at < a.length; at += 1) differing |= 1 << (a.charCodeAt(at) & 31);
  let others = 0;
  for (let at = 0; at < b.length; at += 1) others |= 1 << (b.charCodeAt(at) & 31);
  differing ^= others;
  let count = 0;
  for (; differing !== 0; differing &= differing - 1) count += 1;
  return count;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to the other; `most + 1` as soon as there are more. */
export function edits(first: string, second: string, most: number): number {
  if (first === second) return 0;
  if (most === 0) return 1;
  const [a, b] = first.length > WIDEST || second.length > WIDEST ? [first.slice(0, WIDEST), second.slice(0, WIDEST)] : [first, second];
  if (Math.abs(a.length - b.length) > most || strangers(a, b) > 2 * most) return most + 1;
  for (let column = 0; column <= b.length; column += 1) above[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    line[0] = row;
    let least = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charCodeAt(column - 1);
      let cost = Math.min((above[column] as number) + 1, (line[column - 1] as number) + 1, (above[column - 1] as number) + (letter === other ? 0 : 1));
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other) cost = Math.min(cost, (before[column - 2] as number) + 1);
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, line] = [above, line, before];
  }
  return above[b.length] as number;
}

/** How many slips a word of this length may hold and still be meant. */
export const tolerance = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2);

/**
 * Slips between two words, 0 for the same reading or the same look; null when they are two words. `most` is how many edits are
 * forgiven.
 */
export function slips(a: Letters, b: Letters, most = tolerance(Math.min(a.word.length, b.word.length))): number | null {
  if (a.word === b.word || a.heard === b.heard || a.look === b.look) return 0;
  if (Math.abs(a.heard.length - b.heard.length) > Math.max(most, 1) && Math.abs(a.word.length - b.word.length) > most) return null;
  if (a.word.length > 3 && a.rounded === b.rounded) return 0.5;
  if (most === 0) return null;
  const written = edits(a.word, b.word, most);
  if (written === 1) return 1;
  const spoken = a.word === a.heard && b.word === b.heard ? written : edits(a.heard, b.heard, most);
  const heard = Math.min(written, spoken, a.word === a.look && b.word === b.look ? written : edits(a.look, b.look, most));
  // Two slips and another beginning are another word: `ning` is not `wening`.
  return heard <= most && (heard < 2 || a.heard[0] === b.heard[0]) ? heard : null;
}
