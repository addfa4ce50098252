// Second stage, first half: moves a proposed overlay of avatar and photo by small shifts, scalings and turns until
// their bands agree best. Judges nothing; a hopeless start simply ends somewhere.

import { bandPass } from './band.ts';
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

/**
 * Improves `overlay` in `rounds` Gauss-Newton steps on `count` × `count` samples; samples that disagree much (a sticker,
 * a frame, the other half of a collage) lose their say. Returns the new overlay: the avatar's place stays, the photo's moves.
 */
export function aligned(avatar: Pyramid, photo: Pyramid, overlay: Overlay, count: number, rounds: number): Overlay {
  const own = new Float32Array(count * count);
  const other = new Float32Array(count * count);
  const inside = new Uint8Array(count * count);
  cut(avatar, overlay.avatar, count, own);
  const ownBand = unit(bandPass(own, count, count));
  let place = overlay.photo;
  for (let round = 0; round < rounds; round += 1) {
    cut(photo, place, count, other, inside);
    const move = step(ownBand, unit(bandPass(other, count, count)), inside, count);
    if (move === null) break;
    const next = within(place, move);
    const growth = Math.sqrt(Math.abs(next.xx * next.yy - next.xy * next.yx) / Math.abs(overlay.photo.xx * overlay.photo.yy - overlay.photo.xy * overlay.photo.yx));
    if (!(growth > 0.6 && growth < 1.7)) break;
    place = next;
    if (Math.abs(move.x) + Math.abs(move.y) + Math.abs(move.xx - 1) + Math.abs(move.xy) < 0.1 / count) break;
  }
  return { avatar: overlay.avatar, photo: place };
}

/** In place: mean 0, spread 1. */
function unit(band: Float32Array): Float32Array {
  let [sum, squares] = [0, 0];
  for (const value of band) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / band.length;
  const factor = 1 / Math.sqrt(Math.max(1e-6, squares / band.length - mean * mean));
  for (let at = 0; at < band.length; at += 1) band[at] = (band[at]! - mean) * factor;
  return band;
}

/** One move in the patch's coordinates, from the mean slope of both bands; null when the slopes say nothing. */
function step(own: Float32Array, other: Float32Array, inside: Uint8Array, count: number): Place | null {
  const sums = new Float64Array(MOVES * MOVES);
  const right = new Float64Array(MOVES);
  const half = count / 8;
  for (let row = 1; row < count - 1; row += 1) {
    const y = (2 * row + 1) / count - 1;
    for (let column = 1; column < count - 1; column += 1) {
      const at = row * count + column;
      if (inside[at] === 0) continue;
      const x = (2 * column + 1) / count - 1;
      const across = (own[at + 1]! - own[at - 1]! + other[at + 1]! - other[at - 1]!) * half;
      const down = (own[at + count]! - own[at - count]! + other[at + count]! - other[at - count]!) * half;
      const rest = own[at]! - other[at]!;
      const say = 1 / (1 + rest * rest);
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
