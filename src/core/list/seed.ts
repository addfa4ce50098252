// The list that came with a build, so that the first minute works without a network. It is a small mirror inside the build
// and is verified like any other by the same client, at the moment at which it was made: what ran out since is in force as an
// old list is, and said to be old.

import { bytesFromBase64 } from '../base64.ts';
import { TufError } from '../tuf/errors.ts';
import { parseMetadata } from '../tuf/metadata.ts';
import type { Fetch } from '../tuf/ports.ts';
import type { Seed, Trust } from './trust.ts';

/** Answers the client's requests from the seed; what is not in it is missing. */
export function seedFetch({ metadataUrl, targetsUrl }: Pick<Trust, 'metadataUrl' | 'targetsUrl'>, seed: Seed): Fetch {
  return async (url, maxBytes) => {
    const [folder, base] = url.startsWith(targetsUrl) ? ['targets/', targetsUrl] : ['metadata/', metadataUrl];
    const name = folder + url.slice(base.length);
    const bytes = url.startsWith(base) && Object.hasOwn(seed, name) ? bytesFromBase64(seed[name] ?? '') : null;
    if (bytes === null) return { kind: 'missing' };
    return bytes.length > maxBytes ? { kind: 'too-large' } : { kind: 'ok', bytes };
  };
}

/**
 * The moment for which a seed is verified, in milliseconds since 1970: now, or the last at which its timestamp held. The
 * resident's device got the seed together with the program itself, so its age is no attack; a mirror's would be one.
 */
export function seedTime(seed: Seed, now: number): number {
  try {
    return Math.min(now, parseMetadata('timestamp', bytesFromBase64(seed['metadata/timestamp.json'] ?? '') ?? new Uint8Array(0)).body.expires - 1);
  } catch (error) {
    if (error instanceof TufError) return now;
    throw error;
  }
}
