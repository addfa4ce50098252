// What a page says about itself in its head: the profile of a page whose body shows none, such as a logged-out one.
// Trusted only where the head names the same account as the address: single-page sites leave stale heads behind.

import { accountKey } from '../../core/account/account.ts';
import { type AccountLink, linkFromUrl, profileUrl } from '../../core/account/links.ts';
import type { Profile } from '../../core/account/profile.ts';
import { nameInTitle } from '../../sites/index.ts';

/** What sites write after the name: ` | Facebook`, ` - YouTube`, ` on Threads`. */
const SITE_WORDS = /\s*(?:[|\-–•·]|on)\s*(?:Facebook|YouTube|Threads|TikTok|Instagram|X|Twitter|Telegram)\b.*$/su;

const metaOf = (document: Document, name: string): string | null =>
  document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') || null;

const namesSame = (address: string | null, key: string): boolean => {
  const link = address === null ? null : linkFromUrl(address);
  return link !== null && accountKey(link.account) === key;
};

/** The profile that the head tells of the account at the page's address; null when it tells none, or of another. */
export function profileInHead(document: Document, link: AccountLink): Profile | null {
  const key = accountKey(link.account);
  const titles = [metaOf(document, 'og:title'), metaOf(document, 'twitter:title'), document.title];
  // The title of a tab may say what the tab shows: "People following …".
  const whole = link.place === 'profile';
  const said = whole ? (titles.map((title) => (title === null ? null : nameInTitle(title, link))).find((name) => name !== null) ?? null) : null;
  const addresses = [metaOf(document, 'og:url'), document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null];
  const own = (whole || link.account.site === 'facebook') && addresses.some((address) => namesSame(address, key));
  const plain = own ? (titles.find((title) => title !== null && title !== '')?.replace(/^\(\d+\+?\)\s*/, '').replace(SITE_WORDS, '').trim() ?? '') : '';
  const name = said ?? plain;
  if (name === '' || /^(Facebook|Instagram|Log in.*|YouTube|TikTok.*|X|Threads.*)$/i.test(name)) return null;
  const picture = own || said !== null ? metaOf(document, 'og:image') : null;
  return { account: link.account, name, avatarUrl: picture, bio: null, siteBadge: 'none', surface: 'profile', url: profileUrl(link.account) };
}
