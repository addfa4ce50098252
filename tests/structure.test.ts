// The house rules that a machine can hold: who imports whom, how long a file is, that every file says what it is for.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file));

const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)import '([^']+)'/g)]
    .map((found) => found[1] ?? found[2] ?? found[3] ?? '');

const resolved = (file: string, target: string): string => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target);

/** For each folder: what its files may import, besides files of the folder itself. The longest matching folder decides. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core', '@noble/hashes'],
  'src/sites': ['src/core', 'src/sites'],
  'src/client': ['src/core', 'src/client', 'idb', 'virtual:trust'],
  'src/ui': ['src/core', 'src/ui', 'preact', 'assets'],
  'src/extension': ['src/core', 'src/client', 'src/extension', 'webextension-polyfill'],
  'src/extension/content': ['src/core', 'src/sites', 'src/extension/content', 'src/extension/browser.ts', 'src/extension/protocol.ts'],
  'src/extension/background': ['src/core', 'src/client', 'src/extension', 'virtual:trust', 'assets'],
  'src/extension/pages': ['src/core', 'src/ui', 'src/extension', 'preact'],
  'src/extension/popup': ['src/core', 'src/ui', 'src/extension', 'preact'],
  'src/extension/options': ['src/core', 'src/ui', 'src/extension', 'preact'],
  'src/extension/welcome': ['src/core', 'src/ui', 'src/extension', 'preact'],
  'src/check': ['src/core', 'src/client', 'src/ui', 'src/check', 'preact', 'virtual:trust', 'assets', 'jsqr', 'uqr'],
  'src/console': ['src/core', 'src/ui', 'src/console', 'preact', 'pdf-lib', 'fflate', 'csv-parse', 'read-excel-file', 'uqr'],
  'src/intake': ['src/core', 'src/intake', 'node:', 'npm:', 'assets'],
  'src/publisher': ['src/core', 'src/publisher', 'node:', 'npm:'],
  'src/auditor': ['src/core', 'src/sites', 'src/auditor', 'node:', 'npm:'],
  'src/start': ['src/core', 'src/start', 'node:', 'npm:'],
};

function allowed(file: string, target: string): boolean {
  const folder = Object.keys(MAY_IMPORT)
    .filter((each) => file.startsWith(`${each}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (folder === undefined) return false;
  const path = resolved(file, target);
  const may = MAY_IMPORT[folder] ?? [];
  const isPackage = !target.startsWith('.') && !target.startsWith('node:') && !target.startsWith('virtual:');
  return may.some((each) =>
    each === 'npm:' ? isPackage : each === 'node:' ? target.startsWith('node:') : path === each || path.startsWith(each.endsWith(':') ? each : `${each}/`),
  );
}

describe('the layout of the house', () => {
  it('lets every folder import only what the design allows', () => {
    const wrong = files.flatMap((file) => imports(file).filter((target) => !allowed(file, target)).map((target) => `${file} → ${target}`));
    expect(wrong).toEqual([]);
  });

  it('would notice a core file that imports the network or a page', () => {
    expect(allowed('src/core/match/judge.ts', 'node:http')).toBe(false);
    expect(allowed('src/core/match/judge.ts', '../../ui/words.ts')).toBe(false);
    expect(allowed('src/intake/main.ts', '../publisher/main.ts')).toBe(false);
    expect(allowed('src/core/match/judge.ts', './verdict.ts')).toBe(true);
  });

  it('keeps every file within 250 lines', () => {
    const long = files.map((file) => [file, readFileSync(file, 'utf8').split('\n').length] as const).filter(([, lines]) => lines > 251);
    expect(long).toEqual([]);
  });

  it('opens every file with a comment that says what it is for', () => {
    expect(files.filter((file) => !/^(\/\/|\/\*|#!)/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('lends by name only what another file, or a test, takes', () => {
    const texts = [...files, ...readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:tsx?|mjs)$/.test(file)).map((file) => join('tests', file)), 'vite.config.ts']
      .map((file) => [file, readFileSync(file, 'utf8')] as const);
    const users = new Map<string, Set<string>>();
    for (const [file, text] of texts) for (const [word] of text.matchAll(/\b\w+\b/g)) users.set(word, (users.get(word) ?? new Set()).add(file));
    // What a script of pages names is there for its builder.
    const unused = texts.filter(([file]) => file.startsWith('src/') && !file.endsWith('.iife.ts')).flatMap(([file, text]) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].filter(([, name = '']) => (users.get(name)?.size ?? 0) < 2).map(([, name]) => `${file}: ${name}`));
    expect(unused).toEqual([]);
  });

  it('has no default export and no `any`', () => {
    const wrong = files.filter((file) => /^export default|\bas any\b|: any\b|<any>/m.test(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });
});
