// Reading rules carried by the signed list: a closed grammar of selectors, attribute names and reserved words.
// No expressions, no addresses. A rule that does not parse is dropped with a problem, never a crash.

import type { SiteId } from '../account/site.ts';

export type ReadingRules = Readonly<Partial<Record<SiteId, SiteRules>>>;

export interface SiteRules {
  readonly version: number;
  readonly off?: boolean;
}
