// Handles: what is left of one when numbers and affixes are off, and whether it copies another.

import { edits, shape, spelling } from './distance.ts';
import { fold } from './fold.ts';

const AFFIX = '(?:official|officials|ofcl|ofc|ofisial|resmi|asli|real|the|its|im|iam|new|baru|admin|akun|fb|ig|id|humas|team|tim|page|idn|indonesia|net|info|backup|second|org|go|tv|channel|center|reall|original|ori|acc|kedua|pribadi|mr|mrs|pak|bu|bapak|ibu)';
/** Those that are taken off without a separator; shorter ones stand in names (`imam`, `rosyid`). */
const LONG = '(?:official|officials|ofcl|ofc|ofisial|resmi|asli|real|the|its|baru|admin|akun|humas|indonesia|backup|second|channel|center|original|kedua|pribadi|bapak)';
const BEFORE = new RegExp(`^${LONG}(?=.{5,})`);
/** The same at the end, longest first: looked at one by one, for a search over all places costs more than all else here. */
const ENDINGS: readonly string[] = [...LONG.matchAll(/[a-z]+/g)].map(([word]) => word).sort((a, b) => b.length - a.length);
const LEAST_BEFORE_ENDING = 5;
const WHOLE = new RegExp(`^(?:${AFFIX}|[0-9]+)$`);
const CLAIMS_REAL = /official|ofc|ofisial|resmi|asli|real|\bthe|^the|original/;

/** Letters of a handle without separators, numbers at its ends, and words such as `official`. */
export function handleBase(handle: string): string {
  const parts = fold(handle.slice(0, 100)).text.replace(/^@/, '').split(/[._\-\s]+/).filter((part) => part !== '');
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

/** Says of itself to be the real one: `the…`, `…official`. */
export const claimsReal = (handle: string): boolean => CLAIMS_REAL.test(fold(handle.slice(0, 100)).text);

/** `same`: nothing but affixes and numbers differ; `near`: one or two letters changed, swapped, dropped, or the end cut off. */
export type HandleLikeness = 'same' | 'near' | null;

export function handleLikeness(base: string, listed: string): HandleLikeness {
  if (base === listed) return 'same';
  if (listed.length < 6 || base.length < 5) return null;
  if (shape(base) === shape(unleet(listed)) || shape(unleet(base)) === shape(listed)) return 'near';
  const most = listed.length >= 12 ? 2 : 1;
  if (edits(base, listed, most) <= most) return 'near';
  return base.length >= 8 && listed.startsWith(base) && listed.length - base.length <= 4 ? 'near' : null;
}

/** The handle is what anybody of this name would take: its words in any order, in another spelling, one of them cut or left out. */
export function followsFromName(base: string, words: readonly string[]): boolean {
  const plain = words.filter((word) => word.length > 1);
  const orders = [words, plain, [...plain].reverse(), plain.slice(0, 2), plain.slice(0, 1), plain.slice(-1)];
  return orders.some((order) => spelling(order.join('')) === spelling(base) && order.length > 0);
}

const unleet = (text: string): string => text.replace(/[013456789]/g, (digit) => 'oieasgtbg'['013456789'.indexOf(digit)] as string);
