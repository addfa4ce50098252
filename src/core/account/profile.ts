// What a page shows of an account. Readers make it; everything to the right of the reader only reads it.

import type { Account } from './account.ts';

export const SURFACES = ['profile', 'post', 'comment', 'search', 'request', 'suggestion', 'member', 'chat', 'story'] as const;
export type Surface = (typeof SURFACES)[number];

/** The site's own badge. A paid one proves nothing; `verified` is a badge of which we cannot tell whether it was paid. */
export type SiteBadge = 'none' | 'verified' | 'paid';

export interface Profile {
  readonly account: Account;
  /** Display name as shown, badges and icons left out, emoji images as their text; may be empty. */
  readonly name: string;
  /** Address of the avatar picture, null when none is shown or it is the site's default silhouette. */
  readonly avatarUrl: string | null;
  readonly bio: string | null;
  readonly siteBadge: SiteBadge;
  readonly surface: Surface;
  /** The account's canonical link, without tracking parameters. */
  readonly url: string;
}
