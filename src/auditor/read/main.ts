#!/usr/bin/env node
// `npm run -s read -- --site facebook --url URL page.html`: what the extension's reader finds in a saved page, one JSON line a
// profile. Says on standard error whether the extension would have read the page. Exit codes: 0 read, 2 wrong use.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isSiteId, SITES } from '../../core/account/site.ts';
import { SITE_ADAPTERS } from '../../sites/index.ts';
import { Usage, endWrongUse } from '../usage.ts';
import { openSavedPage } from './savedPage.ts';
import { readSaved } from './readSaved.ts';

interface Wanted {
  readonly site: string | undefined;
  readonly url: string | undefined;
  readonly file: string;
}

function wantedIn(args: readonly string[]): Wanted {
  try {
    const options = { site: { type: 'string' }, url: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Usage('Give one saved page: read -- --site facebook --url URL page.html');
    return { site: values.site, url: values.url, file };
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
}

function main(): void {
  const { site, url, file } = wantedIn(process.argv.slice(2));
  if (site !== undefined && !isSiteId(site)) throw new Usage(`Unknown site ${site}; known are ${SITES.join(', ')}.`);
  if (url !== undefined && !URL.canParse(url)) throw new Usage(`${url} is no address.`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Usage(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const page = openSavedPage(bytes, url);
  const address = page.url !== null && URL.canParse(page.url) ? new URL(page.url) : null;
  const adapter = SITE_ADAPTERS.find((each) => (site === undefined ? address !== null && each.hosts.test(address.host) : each.site === site));
  if (adapter === undefined) throw new Usage('The page does not say from which site it is: give --site, and --url if you know it.');
  const { state, lines } = readSaved(adapter, page.document, address);
  for (const line of lines) console.log(JSON.stringify(line));
  console.error(`${file}: ${state}, ${lines.length} profiles${address === null ? ', address unknown' : ''}`);
}

try {
  main();
} catch (error) {
  endWrongUse(error);
}
