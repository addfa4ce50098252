// What is left of joined letters and handles when numbers and words that claim to be real are off. Needs no table.

const AFFIX = '(?:official|officials|ofcl|ofc|ofisial|resmi|asli|real|the|its|im|iam|new|baru|admin|akun|fb|ig|id|humas|team|tim|page|idn|indonesia|net|info|backup|second|org|go|tv|channel|center|reall|original|ori|acc|kedua|pribadi|mr|mrs|pak|bu|bapak|ibu)';
/** Those that are taken off without a separator; shorter ones stand in names (`imam`, `rosyid`). */
const LONG = '(?:official|officials|ofcl|ofc|ofisial|resmi|asli|real|the|its|baru|admin|akun|humas|indonesia|backup|second|bantuan|bansos|hibah|giveaway|channel|center|original|kedua|pribadi|bapak)';
const BEFORE = new RegExp(`^${LONG}(?=.{5,})`);
/** The same at the end, longest first: looked at one by one, for a search over all places costs more than all else here. */
export const ENDINGS: readonly string[] = [...LONG.matchAll(/[a-z]+/g)].map(([word]) => word).sort((a, b) => b.length - a.length);
const LEAST_BEFORE_ENDING = 5;
const WHOLE = new RegExp(`^(?:${AFFIX}|[0-9]+)$`);

/** Letters of a folded handle without separators, numbers at its ends, and words such as `official`. */
export function baseOf(folded: string): string {
  const parts = folded.replace(/^@/, '').split(/[._\-\s]+/).filter((part) => part !== '');
  while (parts.length > 1 && WHOLE.test(parts.at(-1) as string)) parts.pop();
  while (parts.length > 1 && WHOLE.test(parts[0] as string)) parts.shift();
  return bareOf(parts.join(''));
}

/** Joined letters without numbers at the ends and without words that claim to be real. */
export function bareOf(letters: string): string {
  const joined = letters.replace(/^[0-9]+|[0-9]+$/g, '');
  let bare = joined;
  for (let round = 0; round < 2; round += 1) bare = withoutEnding(bare.replace(BEFORE, '')).replace(/[0-9]+$/, '');
  return bare.length >= 4 ? bare : joined;
}

function withoutEnding(text: string): string {
  for (const each of ENDINGS) if (text.length - each.length >= LEAST_BEFORE_ENDING && text.endsWith(each)) return text.slice(0, -each.length);
  return text;
}
