// Reads a saved page with the extension's own readers and writes each profile as one flat line.
// An account that a surface shows several times by one name is one line.

import { accountKey } from '../../core/account/account.ts';
import { linkFromUrl, profileUrl } from '../../core/account/links.ts';
import type { Profile } from '../../core/account/profile.ts';
import { type Found, type Reading, read, type Site } from '../../sites/index.ts';
import { profileInHead } from './pageMeta.ts';

export interface ProfileLine {
  readonly surface: string;
  /** The numeric id if known, else the handle; null where the page shows neither. */
  readonly key: string | null;
  readonly id: string | null;
  readonly handle: string | null;
  readonly name: string;
  /** The picture's address as it stands in the saved page. */
  readonly avatar: string | null;
  readonly url: string;
  readonly siteBadge: string;
}

const HOMES = { x: 'https://x.com/', telegram: 'https://web.telegram.org/k/' } as const;

const lineOf = ({ account, surface, name, avatarUrl, url, siteBadge }: Profile): ProfileLine => ({
  surface, key: account.id ?? account.handle, id: account.id, handle: account.handle, name, avatar: avatarUrl, url, siteBadge,
});

/** One line for each surface, account and name, with the first picture and badge found for it. */
function linesOf(profiles: readonly Profile[]): readonly ProfileLine[] {
  const lines = new Map<string, ProfileLine>();
  for (const profile of profiles) {
    const line = lineOf(profile);
    const same = JSON.stringify([line.surface, accountKey(profile.account), line.name]);
    const before = lines.get(same);
    if (before === undefined) lines.set(same, line);
    else lines.set(same, { ...before, avatar: before.avatar ?? line.avatar, siteBadge: before.siteBadge === 'none' ? line.siteBadge : before.siteBadge });
  }
  return [...lines.values()];
}

const XLINK = 'http://www.w3.org/1999/xlink';

/** A header's picture that neither a link nor a label tells: the only one in a round mask before the name, with no link around it. */
function unlabelledPicture({ anchor, container }: Found): string | null {
  const before = [...container.querySelectorAll('svg image')].filter((image) => (image.compareDocumentPosition(anchor) & 4) !== 0);
  const [image, other] = before;
  if (image === undefined || other !== undefined || image.closest('a,[role="dialog"],[role="article"],[aria-posinset]') !== null) return null;
  if ((image.closest('svg')?.getAttribute('aria-label') ?? '') !== '') return null;
  return image.getAttributeNS(XLINK, 'href') ?? image.getAttribute('href');
}

const withPicture = (found: Found): Profile =>
  found.profile.surface === 'profile' && found.profile.avatarUrl === null ? { ...found.profile, avatarUrl: unlabelledPicture(found) } : found.profile;

/** What the readers find in a saved page; `address` is null when nobody knows it, and then no header can be proven by it. */
export function readSaved(adapter: Site, document: Document, address: URL | null): { readonly state: Reading['state']; readonly lines: readonly ProfileLine[] } {
  const home = new URL(HOMES[adapter.site as keyof typeof HOMES] ?? profileUrl({ site: adapter.site, id: null, handle: null }));
  const location = address ?? home;
  const reading = read(adapter, document, location, undefined, true);
  const profiles = reading.profiles.map(withPicture);
  const link = linkFromUrl(location.href);
  const missing = link !== null && (link.place === 'profile' || link.place === 'tab') && !profiles.some(({ surface }) => surface === 'profile');
  const inHead = missing ? profileInHead(document, link) : null;
  return { state: reading.state, lines: linesOf(inHead === null ? profiles : [inHead, ...profiles]) };
}
