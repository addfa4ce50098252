// What the first script of a page leaves for those that come after it: whose site the page is, and the place where the readers
// say how they are started. All of them run in one world of the page's, which its own scripts cannot enter.

import type { Site, SiteLeads } from '../../sites/adapter.ts';
import type { SiteRules } from '../../core/list/rules.ts';
import type { Look, WhoAnswer } from '../protocol.ts';
import type { Sieve } from './sieve.ts';
import type { Door } from './page.ts';

/** `who`: whom the page shows, or whom a link on it leads to. `again`: whom the lists know has changed. */
export interface Reading {
  readonly who: (link?: string) => WhoAnswer | Promise<WhoAnswer>;
  readonly again: (sieve: Sieve) => void;
}

export interface Surroundings {
  readonly rules: SiteRules | undefined;
  readonly sieve: Sieve;
  readonly door: Door;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

export interface Later {
  site: SiteLeads | null;
  /** Null until the readers are there. */
  read: ((site: SiteLeads, look: Look, surroundings: Surroundings) => Reading) | null;
  /** The site with the readers; null until they are there. */
  whole: ((site: SiteLeads) => Site) | null;
}

export const later: Later = { site: null, read: null, whole: null };
