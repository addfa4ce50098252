// Reading rules carried by the signed list: a closed grammar of selectors, attribute names and reserved words.
// No expressions, no addresses. A rule that does not parse is dropped with a problem, never a crash.

import { SURFACES, type Surface } from '../account/profile.ts';
import { SITES, type SiteId } from '../account/site.ts';
import { decode, flag, integer, list, literal, otherwise, record, refine, text } from '../decode.ts';
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
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brackets and quotes that close: the rest of what may be wrong with a selector only a page can tell. */
function closes(selector: string): boolean {
  const plain = selector.replace(/"[^"]*"|'[^']*'/g, '');
  if (/["']/.test(plain)) return false;
  const open: string[] = [];
  for (const sign of plain.replace(/[^()[\]]/g, '')) {
    if (sign === '(' || sign === '[') open.push(sign);
    else if (open.pop() !== (sign === ')' ? '(' : '[')) return false;
  }
  return open.length === 0 && !/,\s*(,|$)|^\s*,/.test(plain);
}

const selectorRule = refine(text(500, SELECTOR, 1), closes, 'a selector whose brackets close');

/** The selectors that parse; a broken one costs itself alone, so that the bundled one stays in its place. */
function selectorsIn(value: unknown, site: SiteId, problems: Problem[]): Readonly<Record<string, string>> {
  const selectors: Record<string, string> = {};
  for (const [name, selector] of isObject(value) ? Object.entries(value).slice(0, 200) : []) {
    const parsed = NAME.test(name) ? decode(selectorRule, selector) : null;
    if (parsed?.ok === true) selectors[name] = parsed.value;
    else problems.push({ key: 'problem_rules', args: { site, expected: 'a name of letters', ...(parsed?.problem.args ?? {}), field: `selectors.${name.slice(0, 40)}` } });
  }
  return selectors;
}

/** Takes every site's rules that parse; the others are dropped, each with a problem that names the site. */
export function parseRules(value: unknown): { readonly rules: ReadingRules; readonly problems: readonly Problem[] } {
  const rules: Partial<Record<SiteId, SiteRules>> = {};
  const problems: Problem[] = [];
  for (const site of SITES) {
    if (!isObject(value) || !Object.hasOwn(value, site)) continue;
    const source = value[site];
    const parsed = decode(siteRules, source);
    if (parsed.ok) rules[site] = { ...parsed.value, selectors: selectorsIn(isObject(source) ? source['selectors'] : undefined, site, problems) };
    else problems.push({ key: 'problem_rules', args: { site, ...parsed.problem.args } });
  }
  return { rules, problems };
}
