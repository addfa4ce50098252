// What comes into a page, and when: a site's own part and what all sites share at first, the readers later, and nothing twice.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { SITE_ADAPTERS } from '../../../src/sites/index.ts';

const FOLDER = 'src/extension/content';
const source = (entry: string): string => readFileSync(join(FOLDER, `${entry}.iife.ts`), 'utf8');

/** All modules that an entry comes to through its imports, itself included. */
function reached(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [line, target = ''] of readFileSync(path, 'utf8').matchAll(/^(?:import|export) .* from '(\..*)';$/gm)) if (!line.startsWith('import type')) reached(resolve(path, '..', target), found);
  return found;
}

describe('the content script', () => {
  it.each(SITE_ADAPTERS.map(({ site }) => site))('of %s has a part of its own, with that site alone', (site) => {
    expect(SITE_ADAPTERS.filter((each) => source(site).includes(`sites/${each.site}.ts'`)).map((each) => each.site)).toEqual([site]);
  });

  it('of the sites in the manifest is the shared script, then the own part of the site', () => {
    for (const { js, matches } of manifest.content_scripts) {
      expect(js.map((file) => existsSync(file))).toEqual([true, true]);
      expect(js[0]).toBe(`${FOLDER}/glance.iife.ts`);
      expect(matches.join()).toContain(js[1]?.replace(`${FOLDER}/`, '').replace('.iife.ts', ''));
    }
  });

  it('carries at first no reader, no mark and no card', () => {
    const first = [...reached(resolve(FOLDER, 'glance.iife.ts'))].map((path) => path.split('/').at(-1));
    expect(first).toContain('scout.ts');
    expect(first.filter((file) => ['read.ts', 'readLinks.ts', 'header.ts', 'cards.ts', 'marks.ts', 'card.ts', 'overlay.ts', 'reading.ts'].includes(file ?? ''))).toEqual([]);
  });

  it('consists of no other files', () => {
    const entries = readdirSync(FOLDER).filter((file) => file.endsWith('.iife.ts')).map((file) => file.replace('.iife.ts', ''));
    expect(entries.sort()).toEqual([...SITE_ADAPTERS.map(({ site }) => site as string), 'copy', 'glance', 'reader'].sort());
  });
});
