// Selectors of a list's reading rules that this browser does not take: only a page can tell, so its script says so, and the list's
// line in the settings shows it. Kept by the rules' version: repaired rules are not blamed for the old ones.

import { isSiteId, type SiteId } from '../../core/account/site.ts';
import { decode, integer, list, record, text } from '../../core/decode.ts';
import { lists } from '../../client/lists.ts';
import type { ListView } from '../protocol.ts';
import { browser } from '../browser.ts';

const KEY = 'refusedRules';
const entry = record({ version: integer(1, 2 ** 31 - 1), names: list(text(40), 200) });

const kept = async (): Promise<Readonly<Record<string, unknown>>> => {
  const value: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
};

/** The list and version of the rules that a site's pages are read by; the first publisher's count. */
async function rulesOf(site: SiteId): Promise<{ readonly publisher: string; readonly version: number } | null> {
  const list = (await lists()).index.lists.find(({ rules }) => rules[site] !== undefined);
  return list === undefined ? null : { publisher: list.publisher.id, version: list.rules[site]?.version ?? 0 };
}

/** Keeps which selectors a page's script could not use; the console has their names for whoever repairs them. */
export async function keepRefused(site: SiteId, names: readonly string[]): Promise<void> {
  const rules = await rulesOf(site);
  if (rules === null) return;
  console.warn(`Reading rules for ${site}, version ${rules.version}: this browser does not take ${names.join(', ')}; the bundled ones stand.`);
  await browser.storage.local.set({ [KEY]: { ...(await kept()), [site]: { version: rules.version, names } } });
}

/** The lists' lines with the sites whose rules are refused here. */
export async function withRefused(views: readonly ListView[]): Promise<readonly ListView[]> {
  const refused = new Map<string, SiteId[]>();
  for (const [site, value] of Object.entries(await kept())) {
    const parsed = decode(entry, value);
    const rules = parsed.ok && isSiteId(site) ? await rulesOf(site) : null;
    if (!parsed.ok || rules === null || rules.version !== parsed.value.version) continue;
    refused.set(rules.publisher, [...(refused.get(rules.publisher) ?? []), site as SiteId]);
  }
  return views.map((view) => ({ ...view, rulesIgnored: [...new Set([...view.rulesIgnored, ...(refused.get(view.publisher) ?? [])])] }));
}
