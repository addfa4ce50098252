// Who speaks to the background: a page's content script, one of the extension's own pages, or nobody it listens to.
// The browser itself fills in the sender, so a page cannot write it; what a message says about its sender is never used.

import { siteOfHost } from '../../core/account/links.ts';
import type { SiteId } from '../../core/account/site.ts';
import { browser, type MessageSender } from '../browser.ts';

/** A content script in the top frame of a tab that shows one of the sites. */
export interface PageSender {
  readonly tab: number;
  readonly site: SiteId;
  /** A private window: verdicts work, nothing is written. */
  readonly isPrivate: boolean;
  /** The tab that the resident looks at. */
  readonly isActive: boolean;
}

/** The popup, the options or the welcome page, over the extension's own origin. */
export const isOwnPage = (sender: MessageSender): boolean =>
  sender.id === browser.runtime.id && sender.url !== undefined && sender.url.startsWith(browser.runtime.getURL(''));

/** The page behind a message, null when it is none of ours. */
export function pageSender(sender: MessageSender): PageSender | null {
  const { tab, url } = sender;
  if (sender.id !== browser.runtime.id || tab?.id === undefined || sender.frameId !== 0) return null;
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const site = protocol === 'https:' ? siteOfHost(hostname) : null;
  return site === null ? null : { tab: tab.id, site, isPrivate: tab.incognito, isActive: tab.active };
}
