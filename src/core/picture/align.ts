// Second stage, first half: moves a proposed overlay of avatar and photo by small shifts, scalings and turns until
// their bands agree best. Judges nothing; a hopeless start simply ends somewhere.

import { bandPass, evened } from './band.ts';
import { type Place, type Pyramid, cut } from './pyramid.ts';

/** The same patch in both pictures. */
export interface Overlay { readonly avatar: Place; readonly photo: Place }

/** A part of the patch (in its coordinates, −1 … 1) after another mapping. */
export function within(place: Place, part: Place): Place {
  return {
    xx: place.xx * part.xx + place.xy * part.yx,
    xy: place.xx * part.xy + place.xy * part.yy,
    yx: place.yx * part.xx + place.yy * part.yx,
    yy: place.yx * part.xy + place.yy * part.yy,
    x: place.x + place.xx * part.x + place.xy * part.y,
    y: place.y + place.yx * part.x + place.yy * part.y,
  };
}

/** The mapping that undoes another. */
export function inverse(place: Place): Place {
  const size = place.xx * place.yy - place.xy * place.yx;
  const [xx, xy, yx, yy] = [place.yy / size, -place.xy / size, -place.yx / size, place.xx / size];
  return { xx, xy, yx, yy, x: -(xx * place.x + xy * place.y), y: -(yx * place.x + yy * place.y) };
}

const MOVES = 4;

/** Samples of both pictures at an overlay, and where both have something (null: everywhere). */
export interface Patch { readonly own: Float32Array; readonly other: Float32Array; readonly mask: Uint8Array | null }

/** Cuts the patch out of both pictures, `count` × `count` samples each. */
export function patchOf(avatar: Pyramid, photo: Pyramid, overlay: Overlay, count: number): Patch {
  const size = count * count;
  const [own, other] = [new Float32Array(size), new Float32Array(size)];
  const [mask, inside] = [new Uint8Array(size), new Uint8Array(size)];
  cut(avatar, overlay.avatar, count, own, mask);
  cut(photo, overlay.photo, count, other, inside);
  let kept = 0;
  for (let at = 0; at < size; at += 1) kept += mask[at]! &= inside[at]!;
  return { own, other, mask: kept === size ? null : mask };
}

export interface Alignment {
  readonly overlay: Overlay;
  /** How well both bands agree there, over all samples: −1 … 1. */
  readonly agreement: number;
}

/** How to look: cheaply at many overlays, or closely at few. */
export interface Look {
  /** Samples a side, and moves at most. */
  readonly count: number;
  readonly moves: number;
  /** How soon samples that disagree (a sticker, a frame, the other half of a collage) lose their say. */
  readonly doubt: number;
  /** An overlay that agrees less than this at its start, or later, is given up. */
  readonly least: readonly [number, number];
}

/** Overlays of the same picture start above 0.5 and reach 0.9 with the first move; those of other pictures hardly ever do. */
export const GLANCE: Look = { count: 16, moves: 4, doubt: 1, least: [0.4, 0.65] };
export const CLOSE_LOOK: Look = { count: 32, moves: 4, doubt: 6, least: [-1, -1] };

/** The band of a picture's place as `aligned` needs it, for use with many others; null where the place leaves the picture. */
export function bandOf(picture: Pyramid, place: Place, count: number): Float32Array | null {
  const own = new Float32Array(count * count);
  const inside = new Uint8Array(count * count);
  cut(picture, place, count, own, inside);
  return inside.includes(0) ? null : evened(bandPass(own, count, count, null), count, count);
}

/** Bands of the two places of an overlay that were made before; null where one leaves its picture. */
export interface KnownBands { readonly own: Float32Array | null; readonly other: Float32Array | null }
const NONE: KnownBands = { own: null, other: null };

/**
 * Improves `overlay` in Gauss-Newton steps. The avatar's place stays, the photo's moves.
 */
export function aligned(avatar: Pyramid, photo: Pyramid, overlay: Overlay, look: Look, known: KnownBands = NONE): Alignment {
  const { count, moves, doubt, least } = look;
  const first = known.own === null || known.other === null ? null : alike(known.own, known.other);
  // Most overlays end here.
  if (first !== null && first < least[0]) return { overlay, agreement: first };
  const { ownBand, other, mask } = first === null ? bothBands(avatar, photo, overlay, count) : { ownBand: known.own!, other: new Float32Array(count * count), mask: null };
  const inside = mask?.slice() ?? new Uint8Array(count * count).fill(1);
  const size = area(overlay.photo);
  let place = overlay.photo;
  for (let round = 0; ; round += 1) {
    if (round > 0) cut(photo, place, count, other, inside);
    const otherBand = round === 0 && first !== null ? known.other! : evened(bandPass(other, count, count, mask), count, count);
    const agreement = alike(ownBand, otherBand);
    const now = { overlay: { avatar: overlay.avatar, photo: place }, agreement };
    if (round === moves || agreement < least[Math.min(round, 1)]!) return now;
    const move = step(ownBand, otherBand, inside, mask, count, doubt);
    if (move === null) return now;
    const next = within(place, move);
    const growth = Math.sqrt(area(next) / size);
    if (!(growth > 0.6 && growth < 1.7)) return now;
    place = next;
    if (Math.abs(move.x) + Math.abs(move.y) + Math.abs(move.xx - 1) + Math.abs(move.xy) < 0.1 / count) return now;
  }
}

interface Begun { readonly ownBand: Float32Array; readonly other: Float32Array; readonly mask: Uint8Array | null }

function bothBands(avatar: Pyramid, photo: Pyramid, overlay: Overlay, count: number): Begun {
  const { own, other, mask } = patchOf(avatar, photo, overlay, count);
  return { ownBand: evened(bandPass(own, count, count, mask), count, count), other, mask };
}

/** Side of a patch in pixels of the picture's largest size. */
export const sideOf = (place: Place): number => 2 * Math.sqrt(area(place));

const area = (place: Place): number => Math.abs(place.xx * place.yy - place.xy * place.yx);

function alike(a: Float32Array, b: Float32Array): number {
  let [product, squareA, squareB] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    product += a[at]! * b[at]!;
    squareA += a[at]! * a[at]!;
    squareB += b[at]! * b[at]!;
  }
  return product / Math.sqrt(squareA * squareB + 1e-9);
}

/** One move in the patch's coordinates, from the mean slope of both bands; null when the slopes say nothing. */
function step(own: Float32Array, other: Float32Array, inside: Uint8Array, mask: Uint8Array | null, count: number, doubt: number): Place | null {
  const sums = new Float64Array(MOVES * MOVES);
  const right = new Float64Array(MOVES);
  const half = count / 8;
  for (let row = 1; row < count - 1; row += 1) {
    const y = (2 * row + 1) / count - 1;
    for (let column = 1; column < count - 1; column += 1) {
      const at = row * count + column;
      if (inside[at] === 0 || mask?.[at] === 0) continue;
      const x = (2 * column + 1) / count - 1;
      const across = (own[at + 1]! - own[at - 1]! + other[at + 1]! - other[at - 1]!) * half;
      const down = (own[at + count]! - own[at - count]! + other[at + count]! - other[at - count]!) * half;
      const rest = own[at]! - other[at]!;
      const say = 1 / (1 + doubt * rest * rest);
      const grow = across * x + down * y;
      const turn = down * x - across * y;
      sums[0]! += say * across * across;
      sums[1]! += say * across * down;
      sums[2]! += say * across * grow;
      sums[3]! += say * across * turn;
      sums[5]! += say * down * down;
      sums[6]! += say * down * grow;
      sums[7]! += say * down * turn;
      sums[10]! += say * grow * grow;
      sums[11]! += say * grow * turn;
      sums[15]! += say * turn * turn;
      right[0]! += say * across * rest;
      right[1]! += say * down * rest;
      right[2]! += say * grow * rest;
      right[3]! += say * turn * rest;
    }
  }
  const move = solved(sums, right);
  if (move === null) return null;
  const limit = Math.min(1, (4 / count) / Math.max(1e-9, Math.hypot(...move)));
  const [x, y, grow, turn] = move.map((value) => value * limit) as [number, number, number, number];
  return { xx: 1 + grow, xy: -turn, yx: turn, yy: 1 + grow, x, y };
}

/** Solves the symmetric system (upper half given) by Cholesky, slightly damped. */
function solved(sums: Float64Array, right: Float64Array): number[] | null {
  const low = new Float64Array(MOVES * MOVES);
  for (let row = 0; row < MOVES; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = sums[column * MOVES + row]! * (row === column ? 1.001 : 1);
      for (let at = 0; at < column; at += 1) sum -= low[row * MOVES + at]! * low[column * MOVES + at]!;
      if (row === column && !(sum > 1e-9)) return null;
      low[row * MOVES + column] = row === column ? Math.sqrt(sum) : sum / low[column * MOVES + column]!;
    }
  }
  const result = [...right];
  for (let row = 0; row < MOVES; row += 1) {
    for (let at = 0; at < row; at += 1) result[row]! -= low[row * MOVES + at]! * result[at]!;
    result[row]! /= low[row * MOVES + row]!;
  }
  for (let row = MOVES - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < MOVES; at += 1) result[row]! -= low[at * MOVES + row]! * result[at]!;
    result[row]! /= low[row * MOVES + row]!;
  }
  return result;
}
