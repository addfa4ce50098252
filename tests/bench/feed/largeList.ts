// A list of any size in the extension's own storage: compiled by the product's own compiler together with the sample list, and put
// where the extension keeps its index, as if it had been downloaded.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { listFromReference } from '../../../src/auditor/judge/reference.ts';
import { parseList } from '../../../src/core/list/parse.ts';
import { compileIndex } from '../../../src/core/match/compiled/compile.ts';
import { personName } from '../../core/match/labelled/people.ts';
import { type Chance, chance } from '../../core/match/labelled/random.ts';
import type { SiteServer } from '../../support/siteServer.ts';

const ACCOUNTS_EACH = 3;
const PLACES = 514;

/** A family's name that nobody has. */
const invented = (by: Chance): string => {
  const word = Array.from({ length: 3 }, () => by.pick([...'bdgjklmnprstwy']) + by.pick([...'aiueo']) + by.pick(['', '', 'n', 'r', 'ng'])).join('');
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
};

/** The compiled index of the sample list and of invented holders with so many accounts. */
export function indexWith(accounts: number, data: string): Uint8Array<ArrayBuffer> {
  const by = chance(accounts);
  const entries = Array.from({ length: Math.round(accounts / ACCOUNTS_EACH) }, (_, at) => {
    const name = `${personName(by)} ${invented(by)}`;
    return {
      id: `s${at}`, kind: 'person', name, nicknames: [], office: { title: at % 2 === 0 ? 'Camat' : 'Kepala Dinas Kesehatan', region: `Kabupaten Contoh ${at % PLACES}` }, status: 'incumbent',
      accounts: (['facebook', 'instagram', 'x'] as const).map((site, each) => ({ site, handle: `pejabat.contoh.${at}`, account_id: String(1e14 + at * 10 + each), display_name: name })),
    };
  });
  const large = listFromReference({ version: 1, accounts: entries });
  const folder = join(data, 'public/targets');
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((each) => each.endsWith('list.json')) ?? '';
  const sample = parseList(new Uint8Array(readFileSync(join(folder, file))));
  if (!large.ok || !sample.ok) throw new Error('The lists of the benchmark are broken.');
  return compileIndex([sample.value, large.value]);
}

/** Puts an index into the extension's storage and starts its worker anew. */
export async function keepIndex(context: BrowserContext, sites: SiteServer, extensionId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const address = 'https://resmikah.klatenkab.go.id/bench/index.bin';
  sites.serve(address, { type: 'application/octet-stream', body: bytes, headers: { 'access-control-allow-origin': '*' } });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/extension/options/index.html`);
  // As text: what the compiler adds to functions is not there in the page.
  await page.evaluate(`(async () => {
    const settled = (request) => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
    const bytes = new Uint8Array(await (await fetch('${address}')).arrayBuffer());
    const database = await settled(indexedDB.open('resmikah'));
    const store = () => database.transaction('compiled', 'readwrite').objectStore('compiled');
    // The first update is over when the next one is arranged; before, its own index would take the place of this one.
    while (!(await chrome.alarms.get('lists'))) await new Promise((again) => setTimeout(again, 200));
    for (;;) {
      const kept = await settled(store().get('index'));
      if (kept?.bytes instanceof Blob) { await settled(store().put({ ...kept, bytes: new Blob([bytes]) }, 'index')); break; }
      await new Promise((again) => setTimeout(again, 200));
    }
  })()`);
  // The worker that runs still has the old one open; the next question wakes another, as after thirty idle seconds.
  const cdp = await context.newCDPSession(page);
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  for (const { type, url, targetId } of targetInfos) if (type === 'service_worker' && url.includes(extensionId)) await cdp.send('Target.closeTarget', { targetId });
  await page.close();
}
