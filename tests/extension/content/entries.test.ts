// Each site's content script carries the readers that its site file asks for, and no others.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITE_ADAPTERS } from '../../../src/sites/index.ts';

const IN_MANIFEST = ['facebook', 'instagram'];
const carried = (entry: string) => {
  const source = readFileSync(`src/extension/content/${entry}.iife.ts`, 'utf8');
  return { sites: SITE_ADAPTERS.filter(({ site }) => source.includes(`sites/${site}.ts'`)), links: source.includes('links: byLinks'), handle: source.includes('handle: byHandle'), cards: source.includes('cards: readCards') };
};
const needed = (sites: typeof SITE_ADAPTERS) => ({
  sites, links: sites.some(({ header }) => header?.proof === 'links'), handle: sites.some(({ header }) => header?.proof === 'handle'), cards: sites.some(({ cards }) => cards !== undefined),
});

describe('the content script', () => {
  it.each(SITE_ADAPTERS.filter(({ site }) => IN_MANIFEST.includes(site)))('of $site carries what its site file declares', (site) => {
    expect(carried(site.site)).toEqual(needed([site]));
  });

  it('of the other sites carries each of them and what they declare', () => {
    expect(carried('optional')).toEqual(needed(SITE_ADAPTERS.filter(({ site }) => !IN_MANIFEST.includes(site))));
  });
});
