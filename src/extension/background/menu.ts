// The profile's context menu: one entry, on the sites that are read, that leads to the report's preview of the account under
// the pointer. Nothing is sent by it. Phones have no such menu.

import { siteOfHost, linkFromUrl, profileUrl } from '../../core/account/links.ts';
import type { Profile } from '../../core/account/profile.ts';
import { browser, type MenuClick } from '../browser.ts';
import { rememberAsked, openReport } from './asked.ts';
import { translator } from './language.ts';
import { who } from './tabs.ts';

const ENTRY = 'report';

/** Where the entry stands: the pages that the content scripts read. */
const pages = (): string[] => (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);

/** Makes the entry, in the resident's language; again whenever the language changes. */
export async function arrangeMenu(): Promise<void> {
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (menus === undefined) return;
  const title = (await translator()).text('menu_report');
  await menus.removeAll();
  menus.create({ id: ENTRY, title, contexts: ['page', 'link', 'image', 'selection'], documentUrlPatterns: pages() }, () => void browser.runtime.lastError);
}

/** Opens the preview for the account of the link that was pressed on, else of the page. Without one the popup says why. */
export async function menuPressed({ linkUrl, linkText, menuItemId }: MenuClick, tab: number | undefined): Promise<void> {
  if (menuItemId !== ENTRY || tab === undefined) return;
  const profile = linkUrl === undefined ? await shown(tab) : ((await shown(tab, linkUrl)) ?? behind(linkUrl, linkText));
  if (profile !== null) await rememberAsked(profile, 'report');
  await openReport(tab);
}

const shown = async (tab: number, link?: string): Promise<Profile | null> => (await who(tab, link))?.profile ?? null;

/** A link whose row the reader did not understand: who it leads to is known all the same. */
function behind(link: string, text: string | undefined): Profile | null {
  const found = URL.canParse(link) && siteOfHost(new URL(link).hostname) !== null ? linkFromUrl(link) : null;
  if (found === null) return null;
  return { account: found.account, name: (text ?? '').trim().slice(0, 300), avatarUrl: null, bio: null, siteBadge: 'none', surface: 'profile', url: profileUrl(found.account) };
}
