// Avatar pictures: fetched without credentials only for profiles that deserve it, compared with the photos of the few
// subjects in question, kept nowhere. Whatever fails is `none`, never "another picture".

import type { PictureOutcome } from '../../core/match/evidence.ts';
import type { Index } from '../../core/match/index.ts';
import { comparePicture } from '../../core/picture/compare.ts';
import { type AvatarPrint, avatarPrint } from '../../core/picture/print.ts';
import { browser } from '../browser.ts';
import type { Lists } from './lists.ts';

const MOST_BYTES = 5_000_000;
const TIMEOUT = 10_000;
const MOST_KEPT = 300;
/** Larger pictures say no more and take long; the side that a print is made from. */
const WORKING_SIDE = 320;

/** By file number: the same picture carries other parameters on every page. Lives as long as the worker. */
const prints = new Map<string, Promise<AvatarPrint | null>>();

const fileKey = (url: URL): string => `${url.host}/${url.pathname.split('/').at(-1) ?? url.href}`;

/** The print of an avatar; null when there is none, its host is not permitted, or it cannot be had or read. */
export function printOf(address: string | null): Promise<AvatarPrint | null> {
  if (address === null || !URL.canParse(address)) return Promise.resolve(null);
  const url = new URL(address);
  if (url.protocol !== 'https:') return Promise.resolve(null);
  const key = fileKey(url);
  let print = prints.get(key);
  if (print === undefined) {
    if (prints.size >= MOST_KEPT) prints.delete(prints.keys().next().value ?? '');
    print = load(url).catch(() => null);
    prints.set(key, print);
    // A picture that failed may come another time.
    void print.then((made) => made ?? prints.delete(key));
  }
  return print;
}

async function load(url: URL): Promise<AvatarPrint | null> {
  if (!(await browser.permissions.contains({ origins: [`${url.origin}/*`] }))) return null;
  const answer = await fetch(url, {
    credentials: 'omit', cache: 'force-cache', referrerPolicy: 'no-referrer', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
  const blob = await answer.blob();
  if (blob.size > MOST_BYTES) return null;
  const bitmap = await createImageBitmap(blob);
  try {
    const scale = Math.min(1, WORKING_SIDE / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return avatarPrint(context.getImageData(0, 0, width, height));
  } finally {
    bitmap.close();
  }
}

/** Outcome by subject for the subjects that have photos. */
export async function compareWith(lists: Lists, subjects: readonly string[], print: AvatarPrint | null): Promise<ReadonlyMap<string, PictureOutcome>> {
  const outcomes = new Map<string, PictureOutcome>();
  if (print === null) return outcomes;
  for (const id of subjects) {
    const stored = photosOf(lists.index, id).flatMap((photo) => lists.photos.get(photo) ?? []);
    outcomes.set(id, comparePicture(print, stored).outcome);
  }
  return outcomes;
}

const photosOf = (index: Index, subject: string): readonly string[] => index.subjects.get(subject)?.subject.photos.map(({ id }) => id) ?? [];

/** PDQ of an avatar as hex, for a report. */
export const hashOf = (print: AvatarPrint | null): string | null =>
  print === null ? null : Array.from(print.hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
