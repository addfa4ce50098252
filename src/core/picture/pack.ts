// `photos.bin`: the photos of one list in one file. Bytes from outside are refused as a value, never by a throw.
// Layout: "RSMKPH1\n", number of photos (u32), then for each, by rising id: id (8 bytes), length (u16), bytes.

import { bytesFromHex, hexFromBytes } from '../hex.ts';
import { type Result, problem, success } from '../result.ts';
import { MOST_BYTES, type StoredPhoto, readPhoto } from './photo.ts';

export interface PackEntry {
  /** 16 lower-case hexadecimal characters, as `Photo.id` of the list. */
  readonly id: string;
  /** As `preparePhoto` made them. */
  readonly bytes: Uint8Array;
}

const MAGIC = [...'RSMKPH1\n'].map((letter) => letter.charCodeAt(0));
const HEAD = MAGIC.length + 4;
const MOST_PHOTOS = 20_000;

/** One file of all photos. Throws on what its caller could know is wrong: a bad or doubled id, too many, too long. */
export function packPhotos(entries: readonly PackEntry[]): Uint8Array<ArrayBuffer> {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (sorted.length > MOST_PHOTOS) throw new RangeError(`more than ${MOST_PHOTOS} photos`);
  const pack = new Uint8Array(HEAD + sorted.reduce((sum, entry) => sum + 10 + entry.bytes.length, 0));
  const view = new DataView(pack.buffer);
  pack.set(MAGIC);
  view.setUint32(MAGIC.length, sorted.length);
  let at = HEAD;
  sorted.forEach(({ id, bytes }, index) => {
    if (!/^[0-9a-f]{16}$/.test(id)) throw new RangeError(`"${id}" is no photo id`);
    if (sorted[index - 1]?.id === id) throw new RangeError(`photo ${id} stands twice`);
    if (bytes.length > MOST_BYTES) throw new RangeError(`photo ${id} is longer than ${MOST_BYTES} bytes`);
    pack.set(bytesFromHex(id) ?? [], at);
    view.setUint16(at + 8, bytes.length);
    pack.set(bytes, at + 10);
    at += 10 + bytes.length;
  });
  return pack;
}

/** The photos of a pack as they stand in it, for packing again. Throws on what is no pack: it was verified before. */
export function packEntries(bytes: Uint8Array): readonly PackEntry[] {
  const photos = openPhotos(bytes);
  if (!photos.ok) throw new RangeError('no pack of photos');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = HEAD;
  return [...photos.value.keys()].map((id) => {
    const length = view.getUint16(at + 8);
    const entry = { id, bytes: bytes.slice(at + 10, at + 10 + length) };
    at += 10 + length;
    return entry;
  });
}

/** The photos of a pack by id. Whatever is not exactly a pack gives `problem_photos` with what is wrong. */
export function openPhotos(bytes: Uint8Array): Result<ReadonlyMap<string, StoredPhoto>> {
  const wrong = (what: string): Result<never> => problem('problem_photos', { what });
  if (bytes.length < HEAD || MAGIC.some((byte, at) => bytes[at] !== byte)) return wrong('head');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(MAGIC.length);
  if (count > MOST_PHOTOS) return wrong('count');
  const photos = new Map<string, StoredPhoto>();
  let [at, before] = [HEAD, ''];
  for (let index = 0; index < count; index += 1) {
    if (at + 10 > bytes.length) return wrong('length');
    const id = hexFromBytes(bytes.subarray(at, at + 8));
    const length = view.getUint16(at + 8);
    if (id <= before) return wrong('order');
    if (length > MOST_BYTES || at + 10 + length > bytes.length) return wrong('length');
    const photo = readPhoto(bytes.subarray(at + 10, at + 10 + length));
    if (photo === null) return wrong('photo');
    photos.set(id, photo);
    before = id;
    at += 10 + length;
  }
  return at === bytes.length ? success(photos) : wrong('length');
}
