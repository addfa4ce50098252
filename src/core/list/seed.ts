// The list that came with a build, so that the first minute works without a network. It is a small mirror inside the build
// and is trusted no more than one: the same client verifies it, and what ran out meanwhile is refused.

import { bytesFromBase64 } from '../base64.ts';
import type { Fetch } from '../tuf/ports.ts';
import type { Trust } from './trust.ts';

/** Published files as Base64, by their path below the published folder: `metadata/timestamp.json`, `targets/33.10/….list.json`. */
export type Seed = Readonly<Record<string, string>>;

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
