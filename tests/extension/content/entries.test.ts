// Each site's content script carries the readers that its site file asks for, and no others.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITE_ADAPTERS } from '../../../src/sites/index.ts';

describe('the content script', () => {
  it.each(SITE_ADAPTERS)('of $site carries what its site file declares', (site) => {
    const source = readFileSync(`src/extension/content/${site.site}.iife.ts`, 'utf8');
    expect({ links: source.includes('links: byLinks'), handle: source.includes('handle: byHandle'), cards: source.includes('cards: readCards') }).toEqual({
      links: site.header?.proof === 'links', handle: site.header?.proof === 'handle', cards: site.cards !== undefined,
    });
  });
});
