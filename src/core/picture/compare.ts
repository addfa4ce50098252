// Is this avatar one of these official photos? Windows propose overlays, the second stage decides.
// It knows nothing of people or lists; what a likeness means for a verdict is decided in `core/match`.

import type { PictureOutcome } from '../match/evidence.ts';
import { type Alignment, CLOSE_LOOK, GLANCE, aligned, bandOf, sideOf } from './align.ts';
import { cells, likeness, sharedPatch } from './likeness.ts';
import { pdqDistance } from './pdq.ts';
import type { StoredPhoto } from './photo.ts';
import type { AvatarPrint } from './print.ts';
import { type Pyramid, pyramidOf } from './pyramid.ts';
import { type Windows, pairings, photoWindows, placeOf } from './windows.ts';

export interface PictureComparison {
  /** `none` when there is nothing to compare: no picture, no photo, or a picture of two tones that is none of the photos. */
  readonly outcome: PictureOutcome;
  /** Grows with likeness: from `MATCH` on the photos are taken for one; 0 when the first stage saw nothing. */
  readonly score: number;
}

/** Score from which on an avatar counts as made from the photo. */
export const MATCH = 0.44;
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

/** The bands of windows: an avatar's are the same for every photo that it is compared with, a photo's for every avatar. */
const bands = new WeakMap<Windows, (Float32Array | null | undefined)[]>();

function bandOfWindow(pyramid: Pyramid, windows: Windows, window: number): Float32Array | null {
  const known = bands.get(windows) ?? [];
  bands.set(windows, known);
  return (known[window] ??= bandOf(pyramid, placeOf(windows, window), GLANCE.count));
}

/** First stage: the overlays of avatar and photo that are worth a closer look, best first. */
function proposals(print: AvatarPrint, { pyramid, windows }: Prepared): readonly Alignment[] {
  const pairs = [print.plain, print.mirrored].flatMap((own) => pairings(own, windows, WINDOW, TRIED).map((pairing) => ({ own, pairing })));
  pairs.sort((a, b) => b.pairing.likeness - a.pairing.likeness);
  const found: Alignment[] = [];
  for (const { own, pairing } of pairs.slice(0, TRIED)) {
    const start = { avatar: placeOf(own, pairing.avatar), photo: placeOf(windows, pairing.photo) };
    const alignment = aligned(print.pyramid, pyramid, start, GLANCE, { own: bandOfWindow(print.pyramid, own, pairing.avatar), other: bandOfWindow(pyramid, windows, pairing.photo) });
    if (alignment.agreement >= FIRST_STAGE) found.push(alignment);
    if (alignment.agreement >= FOUND) break;
  }
  return found.sort((a, b) => b.agreement - a.agreement);
}

/** Score of one photo; 0 when the first stage passes nothing. */
export function comparePhoto(print: AvatarPrint, photo: StoredPhoto): number {
  const ready = prepare(photo);
  return proposals(print, ready).slice(0, CLOSE).reduce((best, { overlay, agreement }) => {
    const shared = sharedPatch(print.pyramid, ready.pyramid, overlay);
    const whole = aligned(print.pyramid, ready.pyramid, shared, CLOSE_LOOK).overlay;
    const all = likeness(cells(print.pyramid, ready.pyramid, whole)) * Math.min(1, sideOf(whole.photo) / (1.2 * ENOUGH));
    const window = -Math.log(1.0005 - Math.min(agreement, 0.9995)) * Math.min(1, sideOf(overlay.photo) / ENOUGH) ** 2;
    return Math.max(best, scored(all, window));
  }, 0);
}

/** Pixels of the stored photo from which on a patch says all it can: a nose and a mouth alone are like many others. */
const ENOUGH = 30;

/** One number, 0 … 1, of how much of the pictures agrees and how well the best window does; weights fitted to attacked portraits. */
const scored = (all: number, window: number): number => 1 - Math.exp(-Math.max(0, 0.145 + 1.21 * all + 0.0725 * window));

/** The best of all photos of one subject. */
export function comparePicture(print: AvatarPrint | null, photos: readonly StoredPhoto[]): PictureComparison {
  if (print === null || photos.length === 0) return { outcome: 'none', score: 0 };
  let [score, same] = [0, false];
  for (const photo of photos) {
    const now = comparePhoto(print, photo);
    if (now >= MATCH && Math.min(print.quality, photo.quality) >= 50 && pdqDistance(print.hash, photo.pdq) <= SAME_BITS) same = true;
    score = Math.max(score, now);
  }
  if (score >= MATCH) return { outcome: same ? 'same' : 'variant', score };
  return { outcome: print.plainTones ? 'none' : 'other', score };
}
