// The social sites that Resmikah knows. A site's hosts, links and layout live in `src/sites` and `links.ts`.

export const SITES = ['facebook', 'instagram', 'x', 'threads', 'tiktok', 'youtube', 'whatsapp', 'telegram'] as const;
export type SiteId = (typeof SITES)[number];

/** For what comes from outside. */
export const isSiteId = (value: unknown): value is SiteId => SITES.includes(value as SiteId);

/** The site's own name, the same in every language. */
export const SITE_NAMES: Readonly<Record<SiteId, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  threads: 'Threads',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
};
