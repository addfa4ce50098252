// What `readerInPage.ts` builds for a browser.

import { adapterFor, read } from '../../src/sites/index.ts';
import { lineOf } from '../sites/line.ts';

/** State and lines of the page that is open. */
export function linesOf(): { readonly state: string; readonly profiles: readonly string[] } {
  const adapter = adapterFor(location.host);
  if (adapter === null) throw new Error(`no adapter for ${location.host}`);
  const { state, profiles } = read(adapter, document, location);
  return { state, profiles: profiles.map(lineOf) };
}
