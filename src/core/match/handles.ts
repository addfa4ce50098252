// Handles: what is left of one when numbers and affixes are off, and whether it copies another.

import { edits, shape } from './distance.ts';
import { fold } from './fold.ts';

const AFFIX = '(?:official|ofcl|ofc|ofisial|resmi|asli|real|the|its|im|new|baru|admin|akun|fb|ig|id|humas|team|tim|page|idn|indonesia|net|info)';
const BEFORE = new RegExp(`^${AFFIX}(?=.{5,})`);
const AFTER = new RegExp(`(?<=.{5,})${AFFIX}$`);

/** Letters of a handle without separators, numbers at its ends, and words such as `official`. */
export function handleBase(handle: string): string {
  const parts = fold(handle).text.replace(/^@/, '').split(/[._\-\s]+/).filter((part) => part !== '');
  while (parts.length > 1 && new RegExp(`^(?:${AFFIX}|[0-9]+)$`).test(parts.at(-1) as string)) parts.pop();
  while (parts.length > 1 && new RegExp(`^(?:${AFFIX}|[0-9]+)$`).test(parts[0] as string)) parts.shift();
  const joined = parts.join('').replace(/^[0-9]+|[0-9]+$/g, '');
  const bare = joined.replace(BEFORE, '').replace(AFTER, '').replace(/[0-9]+$/, '');
  return bare.length >= 4 ? bare : joined;
}

/** `same`: nothing but affixes and numbers differ; `near`: one or two letters changed, swapped, dropped, or the end cut off. */
export type HandleLikeness = 'same' | 'near' | null;

export function handleLikeness(base: string, listed: string): HandleLikeness {
  if (listed.length < 6 || base.length < 5) return base === listed ? 'same' : null;
  if (base === listed) return 'same';
  if (shape(base) === shape(unleet(listed)) || shape(unleet(base)) === shape(listed)) return 'near';
  const most = listed.length >= 12 ? 2 : 1;
  if (edits(base, listed, most) <= most) return 'near';
  return base.length >= 8 && listed.startsWith(base) && listed.length - base.length <= 4 ? 'near' : null;
}

const unleet = (text: string): string => text.replace(/[013456789]/g, (digit) => 'oieasgtbg'['013456789'.indexOf(digit)] as string);
