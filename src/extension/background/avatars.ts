// Avatar pictures: fetched without credentials only for profiles that deserve it, kept nowhere. Whatever fails is `none`, never "another picture".

import { printOfBlob } from '../../client/pictures.ts';
import type { AvatarPrint } from '../../core/picture/print.ts';
import { browser } from '../browser.ts';

const MOST_BYTES = 5_000_000;
const TIMEOUT = 10_000;
const MOST_KEPT = 300;

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
  return printOfBlob(blob);
}
