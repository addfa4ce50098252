// Handles: what is left of one when numbers and affixes are off, and whether it copies another.

import { baseOf } from './bare.ts';
import { edits, shape } from './distance.ts';
import { fold } from './fold.ts';
import { spelling } from './spelling.ts';

const CLAIMS_REAL = /official|ofc|ofisial|resmi|asli|real|\bthe|original/;

/** Letters of a handle without separators, numbers at its ends, and words such as `official`. */
export const handleBase = (handle: string): string => (read(handle).base ??= baseOf(last.text));

/** Says of itself to be the real one: `the…`, `…official`. */
export const claimsReal = (handle: string): boolean => CLAIMS_REAL.test(read(handle).text);

let last: { readonly handle: string; readonly text: string; base: string | null } = { handle: '', text: '', base: null };

/** A subject mostly has one handle on all sites, and it is asked for more than once. */
function read(handle: string): typeof last {
  if (last.handle !== handle) last = { handle, text: fold(handle.slice(0, 100)).text, base: null };
  return last;
}

/** `same`: nothing but affixes and numbers differ; `near`: one or two letters changed, swapped, dropped, or the end cut off. */
export type HandleLikeness = 'same' | 'near' | null;

/** How a handle copies a listed one, both as their bases (`handleBase`); null: not at all. */
export function handleLikeness(base: string, listed: string): HandleLikeness {
  if (base === listed) return 'same';
  if (listed.length < 6 || base.length < 5) return null;
  const most = listed.length >= 12 ? 2 : 1;
  if (edits(base, listed, most) <= most || (base.length >= 8 && listed.startsWith(base) && listed.length - base.length <= 4)) return 'near';
  const [own, other] = [unleet(base), unleet(listed)];
  return shape(base) === shape(other) || ((own !== base || other !== listed) && shape(own) === shape(listed)) ? 'near' : null;
}

/** Letters that stand for one another in a handle by their look, and how many bits their count has. The others are too seldom to tell. */
const COUNTED = [['a', 3], ['ildc', 3], ['rnm', 3], ['o', 2], ['e', 2], ['u', 2], ['s', 2], ['t', 2], ['k', 2], ['h', 2], ['g', 2], ['y', 2], ['b', 1], ['vw', 1], ['pf', 1], ['jzxq', 1]] as const;
const PLACES = COUNTED.map(([, bits], at) => ({ shift: COUNTED.slice(0, at).reduce((sum, [, each]) => sum + each, 0), most: 2 ** bits - 1 }));
const PLACE_OF = new Map(COUNTED.flatMap(([letters], place) => Array.from(letters, (letter) => [letter.charCodeAt(0), PLACES[place] as (typeof PLACES)[number]] as const)));

/** How often each letter stands in a handle's base as it looks, in 31 bits. */
export function lettersCounted(base: string): number {
  const look = shape(unleet(base));
  let counts = 0;
  for (let at = 0; at < look.length; at += 1) {
    const place = PLACE_OF.get(look.charCodeAt(at));
    if (place !== undefined && ((counts >>> place.shift) & place.most) < place.most) counts += 1 << place.shift;
  }
  return counts;
}

/** False where `handleLikeness` finds none of two handles with these letters: each of two slips changes two counts, four letters cut off change four. */
export function mayBeAlike(one: number, other: number): boolean {
  if (one === other) return true;
  let strange = 0;
  for (const { shift, most } of PLACES) strange += Math.abs(((one >>> shift) & most) - ((other >>> shift) & most));
  return strange <= 4;
}

/** The handle is what anybody of this name would take: its words in any order, in another spelling, one of them cut or left out. */
export function followsFromName(base: string, words: readonly string[]): boolean {
  const plain = words.filter((word) => word.length > 1);
  const heard = spelling(base);
  const orders = [words, words.slice(1), plain, [...plain].reverse(), plain.slice(0, 2), plain.slice(0, 1), plain.slice(-1)];
  return orders.some((order) => order.length > 0 && spelling(order.join('')) === heard);
}

const DIGIT = /[0-9]/;
const unleet = (text: string): string => (DIGIT.test(text) ? withoutLeet(text) : text);
const withoutLeet = (text: string): string => text.replace(/[013456789]/g, (digit) => 'oieasgtbg'['013456789'.indexOf(digit)] as string);
