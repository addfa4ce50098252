// Is this avatar one of these official photos? Windows propose overlays, the second stage decides.
// It knows nothing of people or lists; what a likeness means for a verdict is decided in `core/match`.

import type { PictureOutcome } from '../match/evidence.ts';
import { type Alignment, aligned } from './align.ts';
import { cells, likeness, sharedPatch } from './likeness.ts';
import { pdqDistance } from './pdq.ts';
import type { StoredPhoto } from './photo.ts';
import type { AvatarPrint, AvatarSide } from './print.ts';
import { type Pyramid, pyramidOf } from './pyramid.ts';
import { type Windows, pairings, photoWindows, placeOf } from './windows.ts';

export interface PictureComparison {
  /** `none` when there is nothing to compare. */
  readonly outcome: PictureOutcome;
  /** Grows with likeness: from `MATCH` on the photos are taken for one; 0 when the first stage saw nothing. */
  readonly score: number;
}

/** Score from which on an avatar counts as made from the photo. */
export const MATCH = 0.4;
/** Bits of PDQ within which it is the same picture, unaltered to the eye. */
const SAME_BITS = 31;
/** Likeness of two windows' patterns below which no overlay is tried. */
const WINDOW = 0.45;
/** Overlays tried, and how many of the best are looked at closely. */
const TRIED = 8;
const CLOSE = 2;
/** Agreement of the best overlay's window below which the second stage is not asked. */
const FIRST_STAGE = 0.8;
/** Agreement that leaves no doubt about the overlay. */
const FOUND = 0.97;

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

interface Proposal extends Alignment { readonly side: AvatarSide }

/** First stage: the overlays of avatar and photo that are worth a closer look, best first. */
function proposals(print: AvatarPrint, { pyramid, windows }: Prepared): readonly Proposal[] {
  const pairs = [print.plain, print.mirrored].flatMap((side) => pairings(side.windows, windows, TRIED).map((pairing) => ({ side, pairing })));
  pairs.sort((a, b) => b.pairing.likeness - a.pairing.likeness);
  const found: Proposal[] = [];
  for (const { side, pairing } of pairs.slice(0, TRIED)) {
    if (pairing.likeness < WINDOW) break;
    const start = { avatar: placeOf(side.windows, pairing.avatar), photo: placeOf(windows, pairing.photo) };
    const alignment = aligned(side.pyramid, pyramid, start, 16, 4, 1);
    if (alignment.agreement >= FIRST_STAGE) found.push({ side, ...alignment });
    if (alignment.agreement >= FOUND) break;
  }
  return found.sort((a, b) => b.agreement - a.agreement);
}

/** Score of one photo; 0 when the first stage passes nothing. */
export function comparePhoto(print: AvatarPrint, photo: StoredPhoto): number {
  const ready = prepare(photo);
  return proposals(print, ready).slice(0, CLOSE).reduce((best, { side, overlay, agreement }) => {
    const shared = sharedPatch(side.pyramid, ready.pyramid, overlay);
    const whole = aligned(side.pyramid, ready.pyramid, shared, 32, 4, 6).overlay;
    return Math.max(best, scored(likeness(cells(side.pyramid, ready.pyramid, whole)), agreement));
  }, 0);
}

/** One number, 0 … 1, of how much of the pictures agrees and how well the best window does; weights fitted to attacked portraits. */
function scored(whole: number, window: number): number {
  return 1 - Math.exp(-Math.max(0, 0.2 + 1.67 * whole - 0.1 * Math.log(1.0005 - Math.min(window, 0.9995))));
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

/** Which of many photos an avatar may be made from: those that the first stage passes, most alike first. */
export function nearPhotos<Id>(print: AvatarPrint, photos: Iterable<readonly [Id, StoredPhoto]>): readonly Id[] {
  const near: { readonly id: Id; readonly agreement: number }[] = [];
  for (const [id, photo] of photos) {
    const best = proposals(print, prepare(photo))[0];
    if (best !== undefined) near.push({ id, agreement: best.agreement });
  }
  return near.sort((a, b) => b.agreement - a.agreement).map(({ id }) => id);
}
