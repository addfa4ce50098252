// How often one network address may ask: a bucket of tokens for each address, kept in memory only and under a keyed hash
// whose key changes every hour, so that nothing here can be turned back into an address. When there are too many addresses
// to remember, those who come later share one bucket: the limit never opens.

import { hash, randomBytes } from 'node:crypto';

export interface Limiter {
  /** Null when the request may pass; else the seconds to wait. */
  check(address: string): number | null;
}

const KEY_LIFE = 60 * 60 * 1000;
const MAX_BUCKETS = 100_000;
/** The shared bucket is this much larger than one address's own. */
const SHARED = 20;
const SWEEP_EVERY = 10_000;

interface Bucket { tokens: number; at: number }

/** `perMinute` requests a minute on average, and as many at once after a quiet minute. */
export function makeLimiter(perMinute: number, now: () => number): Limiter {
  const { check } = makeBuckets(perMinute, 60_000, now);
  return { check: (address) => check(networkOf(address)) };
}

/** `size` times within `period` milliseconds for each name, whatever a name stands for. */
export function makeBuckets(size: number, period: number, now: () => number): { check(name: string): number | null } {
  let key = newKey();
  let since = now();
  let swept = -Infinity;
  const buckets = new Map<string, Bucket>();
  const shared: Bucket = { tokens: size * SHARED, at: now() };

  function bucketOf(name: string): Bucket {
    if (now() - since > Math.max(KEY_LIFE, period)) {
      key = newKey();
      since = now();
      buckets.clear();
    }
    const hashed = hash('sha256', `${key} ${name}`, 'base64');
    const known = buckets.get(hashed);
    if (known !== undefined) return known;
    if (buckets.size >= MAX_BUCKETS && now() - swept > SWEEP_EVERY) {
      swept = now();
      dropFull(buckets, size, period, now());
    }
    if (buckets.size >= MAX_BUCKETS) return shared;
    const fresh = { tokens: size, at: now() };
    buckets.set(hashed, fresh);
    return fresh;
  }

  return {
    check(name) {
      const bucket = bucketOf(name);
      const most = bucket === shared ? size * SHARED : size;
      // A clock that jumps back gives nothing and takes nothing.
      const passed = Math.max(0, now() - bucket.at);
      bucket.tokens = Math.min(most, bucket.tokens + (passed * most) / period);
      bucket.at = now();
      if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * period) / most / 1000);
      bucket.tokens -= 1;
      return null;
    },
  };
}

const newKey = (): string => randomBytes(32).toString('base64');

/** Buckets that have filled up again say nothing that a new one would not. */
function dropFull(buckets: Map<string, Bucket>, size: number, period: number, now: number): void {
  for (const [name, bucket] of buckets) if (bucket.tokens + ((now - bucket.at) * size) / period >= size) buckets.delete(name);
}

/** An IPv6 subscriber owns a whole /64, so the limit is on that; IPv4 in IPv6 form is the same address. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).map((part) => Number.parseInt(part, 16).toString(16)).join(':');
}
