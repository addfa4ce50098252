// A file that every update asks for is on its way before its turn.

import { describe, expect, it } from 'vitest';
import { fetchAhead } from '../../src/client/tufFetch.ts';
import type { Fetch } from '../../src/core/tuf/ports.ts';

const TIMESTAMP = 'https://list.test/metadata/timestamp.json';

function network(): { readonly fetch: Fetch; readonly asked: string[] } {
  const asked: string[] = [];
  return { asked, fetch: async (url, most) => ({ kind: 'ok', bytes: new Uint8Array([asked.push(`${url} ${most}`)]) }) };
}

describe('a file that is asked for ahead', () => {
  it('is asked for at once, given when its turn comes, and asked for anew after that', async () => {
    const { fetch, asked } = network();
    const ahead = fetchAhead(fetch, TIMESTAMP, 100);
    expect(asked).toEqual([`${TIMESTAMP} 100`]);
    await ahead('https://list.test/metadata/2.root.json', 100);
    expect(await ahead(TIMESTAMP, 100)).toEqual({ kind: 'ok', bytes: new Uint8Array([1]) });
    expect(asked).toHaveLength(2);
    expect(await ahead(TIMESTAMP, 100)).toEqual({ kind: 'ok', bytes: new Uint8Array([3]) });
  });

  it('is never given under another bound than it was asked with', async () => {
    const { fetch, asked } = network();
    await fetchAhead(fetch, TIMESTAMP, 100)(TIMESTAMP, 50);
    expect(asked).toEqual([`${TIMESTAMP} 100`, `${TIMESTAMP} 50`]);
  });
});
