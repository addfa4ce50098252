// Every sample page, read in two document implementations: exactly the expected profiles, and nobody else.

import { describe, expect, it } from 'vitest';
import { adapterFor, read } from '../../src/sites/index.ts';
import { EXPECTED, htmlOf, inHappyDom, inJsdom, lineOf } from './pages.ts';

describe.each([
  ['jsdom', inJsdom],
  ['happy-dom', inHappyDom],
] as const)('the readers in %s', (_, open) => {
  const readingOf = (html: string, url: string): { readonly state: string; readonly profiles: readonly string[] } => {
    const location = new URL(url);
    const adapter = adapterFor(location.host);
    if (adapter === null) throw new Error(`no adapter for ${location.host}`);
    const { state, profiles } = read(adapter, open(html), location);
    return { state, profiles: profiles.map(lineOf) };
  };

  it.each(EXPECTED)('find on $name exactly whom it shows', ({ name, url, state, profiles }) => {
    expect(readingOf(htmlOf(name), url)).toEqual({ state, profiles });
  });

  it.each(EXPECTED)('find on $name the same people where a formatter has set every tag and text on a line of its own', ({ name, url, state, profiles }) => {
    const spaced = htmlOf(name).replace(/>(?=[^\s])/g, '>\n    ').replace(/(?<=[^>\s])</g, '\n  <');
    expect(readingOf(spaced, url)).toEqual({ state, profiles });
  });
});
