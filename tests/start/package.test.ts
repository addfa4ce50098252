// What goes to the stores: the same bytes from two folders at two times, all of the extension and nothing else, and sources
// without what merely lies about.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archive } from '../../src/start/archive.ts';
import { ensureSampleTrust } from '../../src/start/sampleOffice.ts';
import packageFile from '../../package.json' with { type: 'json' };

/** What a clone has not: installed, built and kept things. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.data', '.git', 'coverage', 'screens']);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an archive', () => {
  it('is the same bytes whatever the order of its files', () => {
    const files = [{ path: 'b.txt', bytes: bytes('b') }, { path: 'a/c.txt', bytes: bytes('c') }, { path: 'a.sh', bytes: bytes('#!/bin/sh'), isProgram: true }];
    expect(archive(files)).toEqual(archive([...files].reverse()));
    expect(Object.keys(unzipSync(archive(files)))).toEqual(['a.sh', 'a/c.txt', 'b.txt']);
  });

  it('is the same bytes whatever the time zone of the machine', () => {
    const pack = (zone: string): string =>
      spawnSync(
        process.execPath,
        ['--import', 'tsx', '-e', "import('./src/start/archive.ts').then(({ archive }) => process.stdout.write(Buffer.from(archive([{ path: 'a', bytes: new Uint8Array([1]) }])).toString('hex')))"],
        { encoding: 'utf8', env: { ...process.env, TZ: zone } },
      ).stdout;
    expect(pack('Asia/Jakarta')).toMatch(/^504b0304/);
    expect(pack('Asia/Jakarta')).toBe(pack('America/Los_Angeles'));
  });
});

describe('the packages for the stores', () => {
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-package-'));
  const names = ['chrome', 'firefox', 'source'].map((part) => `resmikah-${packageFile.version}-${part}.zip`);
  const clones = ['one', 'another place'].map((name) => join(folder, name));
  const packed = (clone: string, name: string): Uint8Array => readFileSync(join(clone, 'dist', name));
  const filesOf = (name: string): Record<string, Uint8Array> => unzipSync(packed(clones[0] ?? '', name));

  beforeAll(async () => {
    const trust = await ensureSampleTrust(join(folder, 'data'));
    for (const clone of clones) {
      cpSync('.', clone, { recursive: true, filter: (file) => !LEFT_OUT.has(file.split(sep)[0] ?? '') });
      for (const args of [['init', '-q'], ['add', '-A']]) spawnSync('git', args, { cwd: clone });
      symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
      writeFileSync(join(clone, 'officer-key.json'), '{"sample": "a key that lies about"}');
      const { RESMIKAH_DIST: _, ...env } = process.env;
      const run = spawnSync('npm', ['run', '-s', 'package', '--', '--trust', trust], { cwd: clone, encoding: 'utf8', env });
      expect([run.status, run.stderr]).toEqual([0, '']);
    }
  }, 180_000);
  // Thousands of files on a machine that is busy.
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

  it.each(names)('are the same bytes from two folders: %s', (name) => {
    const [one, another] = clones.map((clone) => packed(clone, name));
    expect(Buffer.compare(Buffer.from(one ?? []), Buffer.from(another ?? []))).toBe(0);
  });

  it('carry the extension at the root of the archive, in 200 kB without the list', () => {
    for (const name of names.slice(0, 2)) {
      const files = filesOf(name);
      expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({ version: packageFile.version, default_locale: 'id' });
      expect(packed(clones[0] ?? '', name).length).toBeLessThanOrEqual(200_000);
    }
  });

  it('put little into every page: what all sites share and the own part of one', () => {
    const files = filesOf(names[0] ?? '');
    const { content_scripts: scripts } = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { content_scripts: { js: string[] }[] };
    expect(scripts.map(({ js }) => js)).toEqual([['content/glance.js', 'content/facebook.js'], ['content/glance.js', 'content/instagram.js']]);
    for (const { js } of scripts) expect(gzipSync(Buffer.concat(js.map((file) => files[file] ?? new Uint8Array())), { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });

  it('write what the background runs in narrow letters: one wide one makes the browser keep twice the source', () => {
    const scripts = Object.entries(filesOf(names[0] ?? '')).filter(([path, { length }]) => /^assets\/.*\.js$/.test(path) && length > 10_000);
    expect(scripts.length).toBeGreaterThan(2);
    for (const [path, script] of scripts) expect([path, strFromU8(script).match(/[^\u0000-\u00ff]/g)]).toEqual([path, null]);
  });

  it('carry sources that a reviewer can build, and no file that is not tracked', () => {
    const files = Object.keys(filesOf(names[2] ?? ''));
    expect(files).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'vite.config.ts', 'manifest.json', 'src/start/package.ts', '.ci/run']));
    expect(files.filter((file) => /officer-key|node_modules|^dist\//.test(file))).toEqual([]);
  });
});
