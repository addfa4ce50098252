// Each site's content script carries the readers that its site file asks for, and no others.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../../src/sites/facebook.ts';
import { instagram } from '../../../src/sites/instagram.ts';

describe('the content script', () => {
  it.each([facebook, instagram])('of $site carries what its site file declares', (site) => {
    const source = readFileSync(`src/extension/content/${site.site}.iife.ts`, 'utf8');
    expect({ links: source.includes('links: byLinks'), handle: source.includes('handle: byHandle'), cards: source.includes('cards: readCards') }).toEqual({
      links: site.header?.proof === 'links', handle: site.header?.proof === 'handle', cards: site.cards !== undefined,
    });
  });
});
