// Every sample page, read in two document implementations: exactly the expected profiles, and nobody else.

import { describe, expect, it } from 'vitest';
import { adapterFor, read } from '../../src/sites/index.ts';
import { EXPECTED, htmlOf, inHappyDom, inJsdom, lineOf } from './pages.ts';

describe.each([
  ['jsdom', inJsdom],
  ['happy-dom', inHappyDom],
] as const)('the readers in %s', (_, open) => {
  it.each(EXPECTED)('find on $name exactly whom it shows', ({ name, url, state, profiles }) => {
    const location = new URL(url);
    const adapter = adapterFor(location.host);
    if (adapter === null) throw new Error(`no adapter for ${location.host}`);
    const reading = read(adapter, open(htmlOf(name)), location);
    expect({ state: reading.state, profiles: reading.profiles.map(lineOf) }).toEqual({ state, profiles });
  });
});
