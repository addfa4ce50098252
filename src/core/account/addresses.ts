// Accounts to web addresses: each site's own address of an account, which `linkGrammar.ts` reads back.

import type { Account } from './account.ts';
import type { SiteId } from './site.ts';

/** Without `https://`; `name` is the handle, encoded for a path. */
type AddressOf = (id: string | null, name: string | null) => string;

const ADDRESSES: Readonly<Record<SiteId, AddressOf>> = {
  facebook: (id, name) => `www.facebook.com/${id === null ? (name ?? '') : /^\d+$/.test(id) ? `profile.php?id=${id}` : `people/_/${encodeURIComponent(id)}/`}`,
  instagram: (_, name) => `www.instagram.com/${name === null ? '' : `${name}/`}`,
  x: (id, name) => `x.com/${id === null ? (name ?? '') : `i/user/${id}`}`,
  threads: (_, name) => `www.threads.com/${name === null ? '' : `@${name}`}`,
  tiktok: (_, name) => `www.tiktok.com/${name === null ? '' : `@${name}`}`,
  youtube: (id, name) => `www.youtube.com/${id !== null ? `channel/${id}` : name === null || name.includes('/') ? (name ?? '') : `@${name}`}`,
  whatsapp: (id, name) =>
    name !== null ? `wa.me/${decodeURIComponent(name).replace(/\D/g, '')}` : id === null ? 'web.whatsapp.com/' : `www.whatsapp.com/channel/${encodeURIComponent(id)}`,
  telegram: (id, name) => (name !== null ? `t.me/${name}` : `web.telegram.org/k/${id === null ? '' : `#${id}`}`),
};

const encoded = (handle: string): string => /^[\w.-]*$/.test(handle) ? handle : handle.replace(/[\ud800-\udfff]/gu, '').split('/').map(encodeURIComponent).join('/');

/**
 * The account's own address without tracking. By id where the site offers it, because a handle may change hands;
 * the site's front page when it has no address for what is known.
 */
export const profileUrl = ({ site, id, handle }: Account): string => `https://${ADDRESSES[site](id, handle === null ? null : encoded(handle))}`;
