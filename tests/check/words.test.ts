// The first answer's words travel with the page, all others later: nothing may be said before its words are there.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesPlugin } from '../../src/start/bundle/words.ts';

type Part = (code: string, id: string) => { readonly code: string } | null;

function keysOf(part: 'first' | 'later'): ReadonlySet<string> {
  const file = 'assets/_locales/id/messages.json';
  const made = (messagesPlugin().transform as unknown as Part)(readFileSync(file, 'utf8'), `/${file}?${part}`);
  return new Set(Object.keys(JSON.parse((made?.code ?? '').replace(/^export default |;$/g, '')) as object));
}

/** Files that are loaded with these, not later: what a part imports only when it is shown is left out. */
function loadedWith(...entries: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file) || !existsSync(file)) return;
    files.add(file);
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+\.tsx?)';/gm)) visit(join(dirname(file), from));
  };
  entries.forEach(visit);
  return files;
}

describe('the words of the check page', () => {
  it('that are said before any later part travel with the page', () => {
    const [first, later] = [keysOf('first'), keysOf('later')];
    const files = loadedWith('src/check/main.tsx', 'src/check/worker.ts', 'src/check/judging.ts');
    expect(files.size).toBeGreaterThan(60);
    expect(files).not.toContain('src/check/ReportPanel.tsx');
    const missing = [...files].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/['`]([a-z]+(?:_[a-z]+)+)['`]/g)].flatMap(([, key = '']) => (later.has(key) && !first.has(key) ? [`${file}: ${key}`] : [])));
    // What went wrong or cannot be checked is worded by a part of its own (`Problem`); two buttons stand only on the card in a site's page.
    expect(missing.filter((each) => !/: (?:problem_\w+|paid_title|appeal_open|check_(?:bad_picture|foreign_link|names_nobody|no_list|nothing|short_link)|list_expired)$/.test(each))).toEqual([]);
  });

  it('are said of every verdict, reason, proof and kind of region at once', () => {
    const first = keysOf('first');
    const all = Object.keys(JSON.parse(readFileSync('assets/_locales/id/messages.json', 'utf8')) as object);
    const needed = all.filter((key) => /^(?:verdict|evidence|explain|todo|proof|region|modus)_/.test(key));
    expect(needed.length).toBeGreaterThan(40);
    expect(needed.filter((key) => !first.has(key))).toEqual([]);
  });
});
