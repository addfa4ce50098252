// What is left of joined letters and handles when numbers and words that claim to be real are off. Needs no table.

/** Taken off where they stand by themselves. */
const AFFIXES: ReadonlySet<string> = new Set('official officials ofcl ofc ofisial resmi asli real the its im iam new baru admin akun fb ig id humas team tim page idn indonesia net info backup second org go tv channel center reall original ori acc kedua pribadi mr mrs pak bu bapak ibu'.split(' '));
/** Those that are taken off without a separator; shorter ones stand in names (`imam`, `rosyid`). */
const LONG = 'official officials ofcl ofc ofisial resmi asli real the its baru admin akun humas indonesia backup second bantuan bansos hibah giveaway channel center original kedua pribadi bapak'.split(' ');
/** What must be left when one is taken off. */
const LEAST_LEFT = 5;
/** The same at the end, longest first. */
export const ENDINGS: readonly string[] = [...LONG].sort((a, b) => b.length - a.length);

/** By one letter, in their order: for most names no word need be looked at. */
function byLetter(words: readonly string[], letterOf: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const word of words) found.set(letterOf(word), [...(found.get(letterOf(word)) ?? []), word]);
  return found;
}
const lastOf = (text: string): number => text.charCodeAt(text.length - 1);
const [BEGINNING, ENDING] = [byLetter(LONG, (word) => word.charCodeAt(0)), byLetter(ENDINGS, lastOf)];

/** Letters of a folded handle without separators, numbers at its ends, and words such as `official`. */
export function baseOf(folded: string): string {
  const parts = folded.replace(/^@/, '').split(/[._\-\s]+/).filter((part) => part !== '');
  while (parts.length > 1 && isAside(parts.at(-1) as string)) parts.pop();
  while (parts.length > 1 && isAside(parts[0] as string)) parts.shift();
  return bareOf(parts.join(''));
}

const isAside = (part: string): boolean => AFFIXES.has(part) || /^[0-9]+$/.test(part);

/** Joined letters without numbers at the ends and without words that claim to be real. */
export function bareOf(letters: string): string {
  const joined = withoutNumber(isDigit(letters.charCodeAt(0)) ? letters.replace(/^[0-9]+/, '') : letters);
  let bare = joined;
  for (let round = 0; round < 2; round += 1) bare = withoutNumber(withoutEnding(withoutBeginning(bare)));
  return bare.length >= 4 ? bare : joined;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const withoutNumber = (text: string): string => (isDigit(lastOf(text)) ? text.replace(/[0-9]+$/, '') : text);

function withoutBeginning(text: string): string {
  const found = BEGINNING.get(text.charCodeAt(0))?.find((each) => text.length - each.length >= LEAST_LEFT && text.startsWith(each));
  return found === undefined ? text : text.slice(found.length);
}

function withoutEnding(text: string): string {
  const found = ENDING.get(lastOf(text))?.find((each) => text.length - each.length >= LEAST_LEFT && text.endsWith(each));
  return found === undefined ? text : text.slice(0, -found.length);
}
