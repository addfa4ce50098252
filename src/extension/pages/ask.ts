// A page's way to the background. The background answers null for what it cannot do and the browser rejects when there
// is no background; a page says the same sentence for both, so both are null here.

import { browser } from '../browser.ts';
import type { OwnRequests } from '../protocol.ts';

export type Answer<K extends keyof OwnRequests> = OwnRequests[K]['answer'] | null;

export async function ask<K extends keyof OwnRequests>(kind: K, details: OwnRequests[K]['ask']): Promise<Answer<K>> {
  const once = async (): Promise<unknown> => browser.runtime.sendMessage({ ...details, kind });
  try {
    // A message that meets Firefox ending its resting background reaches nobody; the next one starts it again.
    return ((await once().catch(once)) as Answer<K> | undefined) ?? null;
  } catch (error) {
    console.error(`The background did not answer "${kind}".`, error);
    return null;
  }
}
