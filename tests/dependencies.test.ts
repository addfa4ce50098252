// What the project leans on: every package has its reason in writing, is really used, is not given up by its keepers, and comes
// under a licence that a public office may pass on.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import lock from '../package-lock.json' with { type: 'json' };
import packageFile from '../package.json' with { type: 'json' };

interface Locked { readonly license?: string; readonly deprecated?: string; readonly dev?: boolean; readonly resolved?: string; readonly integrity?: string }
const locked = Object.entries(lock.packages as Readonly<Record<string, Locked>>).filter(([path]) => path !== '');
const shipped = locked.filter(([, entry]) => entry.dev !== true);
const wanted = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies });

const textsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:tsx?|mjs)$/.test(file)).map((file) => readFileSync(join(folder, file), 'utf8'));
const code = [...textsBelow('src'), ...textsBelow('tests'), readFileSync('vite.config.ts', 'utf8')].join('\n');

const programs = new Set(Object.values(packageFile.scripts).map((script) => script.split(' ')[0]));

/** Imported, named as a plugin, run by its file, run by a script of the project, or the types of what is used. */
const isUsed = (name: string): boolean =>
  name === '@types/node' || (name.startsWith('@types/') && isUsed(name.slice('@types/'.length))) || programs.has(name) ||
  new RegExp(`(?:from |import\\(|import |resolve\\()'${name}(?:/[^']*)?'|node_modules/${name}/|plugins: \\[[^\\]]*'${name}'`).test(code);

/** Licences that let an office pass the work on under Apache-2.0 with a notice. */
const FREE = /^\(?(?:0BSD|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|BlueOak-1\.0\.0|CC0-1\.0|ISC|MIT|MPL-2\.0|PostgreSQL|Unlicense|Zlib|LGPL-3\.0-or-later| (?:AND|OR|WITH) )+\)?$/;

describe('each package', () => {
  it.each(wanted.filter((name) => !name.startsWith('@types/')))('%s has its reason in the table', (name) => {
    const table = readFileSync('src/README.md', 'utf8').split('## Dependencies and their reasons')[1] ?? '';
    expect(table).toContain(`\`${name}\``);
  });

  it.each(wanted)('%s is used', (name) => {
    expect(isUsed(name)).toBe(true);
  });
});

it('would notice a package that nobody uses', () => {
  expect([isUsed('left-pad'), isUsed('@types/left-pad'), isUsed('preact')]).toEqual([false, false, true]);
});

describe('the lock file', () => {
  it('fixes every package by its hash', () => {
    expect(locked.filter(([, entry]) => entry.resolved !== undefined && entry.integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('holds no package that its keepers gave up', () => {
    expect(locked.filter(([, entry]) => entry.deprecated !== undefined).map(([path, entry]) => `${path}: ${entry.deprecated}`)).toEqual([]);
  });

  it('ships nothing under a licence that an office could not pass on', () => {
    expect(shipped.filter(([, entry]) => !FREE.test(entry.license ?? '')).map(([path, entry]) => `${path}: ${entry.license}`)).toEqual([]);
  });
});
