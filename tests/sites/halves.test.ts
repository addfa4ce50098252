// The two halves of a site file: what every page carries says the same as the whole wherever a first glance looks.

import { describe, expect, it } from 'vitest';
import { makeGlance } from '../../src/sites/glance.ts';
import { LEADS, SITE_ADAPTERS, type Site, read } from '../../src/sites/index.ts';
import { layoutOf } from '../../src/sites/layout.ts';
import { pageLink } from '../../src/sites/pageLink.ts';
import { EXPECTED, htmlOf, inHappyDom } from './pages.ts';

const wholeOf = (name: string): Site => SITE_ADAPTERS.find(({ site }) => site === name) as Site;

describe('what every page of a site carries', () => {
  it.each(LEADS.map((leads) => [leads.site, leads] as const))('knows where names of %s stand apart from their links, as its surfaces say', (site, { apart = [] }) => {
    const said = wholeOf(site).surfaces.filter(({ fullName, nameAt }) => fullName === true || nameAt !== undefined);
    expect(apart).toEqual(said.map(({ at, path }) => ({ ...(at && { at }), ...(path && { path }) })));
  });

  it.each(LEADS.map((leads) => [leads.site, leads] as const))('lacks no selector that a glance at %s asks for', (site, leads) => {
    const rules = [...(leads.apart ?? []), ...(leads.tokens ?? []), ...(leads.cards ?? []), ...(leads.cards ?? []).flatMap(({ keys }) => keys)];
    const asked = ['trap', 'navigation', 'shows', 'phrase', 'picture', ...rules.flatMap(({ at }) => at ?? [])];
    const { selectors } = wholeOf(site);
    expect(asked.filter((name) => leads.selectors[name] !== selectors[name])).toEqual([]);
  });

  it.each(EXPECTED.map(({ name, url }) => [name, url] as const))('is enough to see everybody whom the readers show, and the page itself: %s', (name, url) => {
    const address = new URL(url);
    const leads = LEADS.find(({ hosts }) => hosts.test(address.hostname)) ?? LEADS[0];
    const document = inHappyDom(htmlOf(name));
    const whole = wholeOf(leads?.site ?? '');
    const shown = read(whole, document, address).profiles.filter(({ profile }) => profile.surface !== 'profile');
    const layout = layoutOf(leads as (typeof LEADS)[number], document, address);
    const passedOver = shown.filter(({ profile }) => !makeGlance((_, text) => text === profile.name).look(layout, document.documentElement, true));
    expect(passedOver.map(({ profile }) => profile.name)).toEqual([]);
    // Words that are no handles come with the readers: a page that only might be a profile's is not yet passed over.
    if (pageLink(layoutOf(whole, document, address)) !== null) expect(pageLink(layout)).not.toBeNull();
  });
});
