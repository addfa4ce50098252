// Is this avatar one of these official photos? Windows propose overlays, the second stage decides.
// It knows nothing of people or lists; what a likeness means for a verdict is decided in `core/match`.

import type { PictureOutcome } from '../match/evidence.ts';
import { type Overlay, aligned } from './align.ts';
import { cells, likeness, wholeAvatar } from './likeness.ts';
import { pdqDistance } from './pdq.ts';
import type { StoredPhoto } from './photo.ts';
import type { AvatarPrint } from './print.ts';
import { type Pyramid, pyramidOf } from './pyramid.ts';
import { type Windows, pairings, photoWindows } from './windows.ts';

export interface PictureComparison {
  /** `none` when there is nothing to compare. */
  readonly outcome: PictureOutcome;
  /** Grows with likeness: from `MATCH` on the photos are taken for one; 0 when the first stage saw nothing. */
  readonly score: number;
}

/** Likeness of windows below which the second stage is not asked. */
export const FIRST_STAGE = 0.4;
/** Score from which on an avatar counts as made from the photo. */
export const MATCH = 0.3;
/** Bits of PDQ within which it is the same picture, unaltered to the eye. */
const SAME_BITS = 31;
const PROPOSALS = 4;

interface Prepared { readonly pyramid: Pyramid; readonly windows: Windows }
const prepared = new WeakMap<StoredPhoto, Prepared>();

function prepare(photo: StoredPhoto): Prepared {
  const known = prepared.get(photo);
  if (known !== undefined) return known;
  const pyramid = pyramidOf(photo.grey, 8);
  const made = { pyramid, windows: photoWindows(pyramid) };
  prepared.set(photo, made);
  return made;
}

/** Score of one photo; 0 when the first stage passes nothing. */
export function comparePhoto(print: AvatarPrint, photo: StoredPhoto): number {
  const { pyramid, windows } = prepare(photo);
  const proposals = [print.plain, print.mirrored].flatMap((side) =>
    pairings(side.windows, windows, PROPOSALS).map((pairing) => ({ side, pairing })),
  );
  proposals.sort((a, b) => b.pairing.likeness - a.pairing.likeness);
  let best = 0;
  for (const { side, pairing } of proposals.slice(0, PROPOSALS)) {
    if (pairing.likeness < FIRST_STAGE) break;
    const start: Overlay = { avatar: side.windows.places[pairing.avatar]!, photo: windows.places[pairing.photo]! };
    const rough = aligned(side.pyramid, pyramid, start, 16, 5);
    const whole = aligned(side.pyramid, pyramid, wholeAvatar(side.pyramid, rough), 32, 4);
    best = Math.max(best, 1e-6, likeness(cells(side.pyramid, pyramid, whole)));
  }
  return best;
}

/** The best of all photos of one subject. */
export function comparePicture(print: AvatarPrint | null, photos: readonly StoredPhoto[]): PictureComparison {
  if (print === null || photos.length === 0) return { outcome: 'none', score: 0 };
  let [score, same] = [0, false];
  for (const photo of photos) {
    const now = comparePhoto(print, photo);
    if (now >= MATCH && Math.min(print.quality, photo.quality) >= 50 && pdqDistance(print.hash, photo.pdq) <= SAME_BITS) same = true;
    score = Math.max(score, now);
  }
  return { outcome: same ? 'same' : score >= MATCH ? 'variant' : 'other', score };
}
