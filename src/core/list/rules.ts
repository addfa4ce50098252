// Reading rules carried by the signed list: a closed grammar of selectors, attribute names and reserved words.
// No expressions, no addresses. A rule that does not parse is dropped with a problem, never a crash.

import { SURFACES, type Surface } from '../account/profile.ts';
import { SITES, type SiteId } from '../account/site.ts';
import { decode, flag, integer, list, literal, otherwise, record, text } from '../decode.ts';
import type { Problem } from '../result.ts';

export interface SiteRules {
  readonly version: number;
  /** Stops reading the whole site, for the day on which its layout lies. */
  readonly off: boolean;
  readonly surfacesOff: readonly Surface[];
  /** First path segments that are no handles, besides the bundled ones. */
  readonly reserved: readonly string[];
  /** Hosts of avatar pictures, besides the bundled ones. */
  readonly imageHosts: readonly string[];
  /** Selectors that replace the bundled ones, by the name the site file gives them. */
  readonly selectors: Readonly<Record<string, string>>;
}

export type ReadingRules = Readonly<Partial<Record<SiteId, SiteRules>>>;

/** Compound selectors of tags, attributes and positions; nothing with an address, a script or a pseudo-element. */
const SELECTOR = /^[a-zA-Z0-9_\-\s.#>+~*,:()[\]="'^$|]{1,500}$/;
const NAME = /^[a-zA-Z]{1,40}$/;

const siteRules = record({
  version: integer(1, 2 ** 31 - 1),
  off: otherwise(flag, false),
  surfacesOff: otherwise(list(literal(...SURFACES), SURFACES.length), []),
  reserved: otherwise(list(text(60, /^[a-z0-9._-]+$/), 500), []),
  imageHosts: otherwise(list(text(100, /^[a-z0-9.*-]+$/), 50), []),
  selectors: (value: unknown, path: string): Readonly<Record<string, string>> => {
    if (value === undefined) return {};
    const source = record({})(value, path) && (value as Readonly<Record<string, unknown>>);
    return Object.fromEntries(
      Object.entries(source)
        .filter(([name]) => NAME.test(name))
        .map(([name, selector]) => [name, text(500, SELECTOR, 1)(selector, `${path}.${name}`)]),
    );
  },
});

/** Takes every site's rules that parse; the others are dropped, each with a problem that names the site. */
export function parseRules(value: unknown): { readonly rules: ReadingRules; readonly problems: readonly Problem[] } {
  const rules: Partial<Record<SiteId, SiteRules>> = {};
  const problems: Problem[] = [];
  if (typeof value !== 'object' || value === null) return { rules, problems };
  for (const site of SITES) {
    if (!Object.hasOwn(value, site)) continue;
    const parsed = decode(siteRules, (value as Readonly<Record<string, unknown>>)[site]);
    if (parsed.ok) rules[site] = parsed.value;
    else problems.push({ key: 'problem_rules', args: { site, ...parsed.problem.args } });
  }
  return { rules, problems };
}
