// Handles: what is left of one when numbers and affixes are off, and whether it copies another.

import { baseOf } from './bare.ts';
import { edits, shape } from './distance.ts';
import { fold } from './fold.ts';
import { spelling } from './spelling.ts';

const CLAIMS_REAL = /official|ofc|ofisial|resmi|asli|real|\bthe|^the|original/;

/** Letters of a handle without separators, numbers at its ends, and words such as `official`. */
export const handleBase = (handle: string): string => baseOf(fold(handle.slice(0, 100)).text);

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
