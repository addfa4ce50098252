// The sites that a resident switches on: their content script is put into pages only where the browser's permission stands and
// the site is not switched off. The browser keeps them from one session to the next, and forgets them with an update.

import { browser } from '../browser.ts';
import { readSites } from '../pages/sites.ts';
import { settings } from './settings.ts';

/** Built beside the extension's own files: what all sites share, and a site's own part. */
const scriptsOf = (site: string): string[] => ['content/glance.js', `content/${site}.js`];

async function arrange(): Promise<void> {
  const { sitesOff } = await settings();
  const optional = readSites(browser.runtime.getManifest()).filter(({ site, optional }) => optional && !sitesOff.includes(site));
  const allowed = await Promise.all(optional.map(({ origins }) => browser.permissions.contains({ origins: [...origins] })));
  const wanted = optional.filter((_, index) => allowed[index] === true);
  const there = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = there.filter((id) => !wanted.some(({ site }) => site === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const missing = wanted.filter(({ site }) => !there.includes(site));
  await browser.scripting.registerContentScripts(
    missing.map(({ site, origins }) => ({ id: site, matches: [...origins], js: scriptsOf(site), runAt: 'document_idle' as const, allFrames: false, persistAcrossSessions: true })),
  );
}

let last: Promise<void> = Promise.resolve();

/** One after the other: a script that is registered twice at once is refused. */
export function arrangeSites(): Promise<void> {
  last = last.then(arrange).catch((error: unknown) => console.error('The scripts of optional sites could not be arranged.', error));
  return last;
}
