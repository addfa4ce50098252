// The tabs as the background meets them: what the popup may say of one, and telling pages that something changed.
// Asks a page only through its own content script; reads no address without the resident's press.

import { siteOfHost } from '../../core/account/links.ts';
import { SITE_NAMES } from '../../core/account/site.ts';
import { decode, literal, nullable, record } from '../../core/decode.ts';
import { browser } from '../browser.ts';
import type { TabView, ToPage, WhoAnswer } from '../protocol.ts';
import { profile } from './asks.ts';
import { translator } from './language.ts';
import { CARD_PATIENCE, cardOf, quickVerdictOf } from './judging.ts';

const whoAnswer = record({ state: literal('read', 'unreadable', 'nothing'), profile: nullable(profile) });

/** A page's answer to a question; null when nobody there listens. */
async function ask(tab: number, question: ToPage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tab, question, { frameId: 0 });
  } catch {
    return null;
  }
}

/** Whom a tab's page shows, or whom a link on it leads to; null when nobody there listens. */
export async function who(tab: number, link?: string): Promise<WhoAnswer | null> {
  const answer = decode(whoAnswer, await ask(tab, { to: 'page', kind: 'who', ...(link === undefined ? {} : { link }) }));
  return answer.ok ? answer.value : null;
}

/** The tab that the resident looks at, in the window that he used last. */
export const activeTab = async (): Promise<{ readonly id?: number; readonly url?: string; readonly incognito: boolean } | null> =>
  (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0] ?? (await browser.tabs.query({ active: true }))[0] ?? null;

/** What the popup says of a tab; null asks for the active one. */
export async function tabView(id: number | null): Promise<TabView> {
  const tab = id === null ? await activeTab() : await browser.tabs.get(id).catch(() => null);
  if (tab?.id === undefined) return { state: 'elsewhere' };
  const said = await who(tab.id);
  if (said === null) return silent(tab.url ?? null);
  if (said.state !== 'read') return { state: said.state };
  if (said.profile === null) return { state: 'nothing' };
  const judged = await quickVerdictOf(said.profile, CARD_PATIENCE);
  return { state: 'read', card: cardOf(judged, said.profile, await translator()), profile: said.profile };
}

/** Why a tab did not answer. Its address is known only where the resident pressed or a permission stands. */
async function silent(address: string | null): Promise<TabView> {
  if (address === null || !URL.canParse(address)) return { state: 'elsewhere' };
  const { protocol, hostname, origin } = new URL(address);
  const site = protocol === 'https:' ? siteOfHost(hostname) : null;
  if (site === null) return { state: 'elsewhere' };
  const pattern = originPattern(hostname) ?? `${origin}/*`;
  if (await browser.permissions.contains({ origins: [pattern] })) return { state: 'reload' };
  return { state: 'forbidden', origin: pattern, site: SITE_NAMES[site] };
}

/** The manifest's own pattern for a host: a permission can be asked for only in its words. */
function originPattern(hostname: string): string | null {
  const { content_scripts: scripts = [], optional_host_permissions: optional = [] } = browser.runtime.getManifest() as {
    readonly content_scripts?: readonly { readonly matches?: readonly string[] }[];
    readonly optional_host_permissions?: readonly string[];
  };
  const patterns = [...scripts.flatMap(({ matches = [] }) => matches), ...optional];
  return patterns.find((pattern) => {
    const host = /^https:\/\/(\*\.)?([^/*]+)\//.exec(pattern);
    return host !== null && (hostname === host[2] || (host[1] !== undefined && hostname.endsWith(`.${host[2]}`)));
  }) ?? null;
}

/** Tells one page, or every open one, that lists or settings changed. */
export async function tellPages(tab?: number): Promise<void> {
  const ids = tab === undefined ? (await browser.tabs.query({})).map(({ id }) => id) : [tab];
  await Promise.all(ids.map((id) => (id === undefined ? null : ask(id, { to: 'page', kind: 'again' }))));
}
