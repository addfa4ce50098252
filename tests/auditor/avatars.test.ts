// An auditor compares two folders of pictures by one command and gets a line for every pair that passes the first stage.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MATCH } from '../../src/core/picture/compare.ts';
import { PORTRAITS, portrait } from '../core/picture/pictures.ts';

interface Line { readonly query: string; readonly official: string; readonly score: number; readonly match: boolean }
let folder = '';
const run = (...options: string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/auditor/avatars/main.ts', ...options], { encoding: 'utf8' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-avatars-'));
  mkdirSync(join(folder, 'officials'));
  mkdirSync(join(folder, 'queries', 'crops'), { recursive: true });
  for (const name of PORTRAITS) {
    await sharp(portrait(name)).toFile(join(folder, 'officials', `${name}.jpg`));
    await sharp(portrait(name)).resize(64).png().toFile(join(folder, 'queries', `${name}.png`));
    await sharp(portrait(name)).flop().extract({ left: 20, top: 10, width: 200, height: 200 }).resize(48).webp().toFile(join(folder, 'queries', 'crops', `${name}.webp`));
  }
  writeFileSync(join(folder, 'queries', 'broken.jpg'), 'no picture');
  writeFileSync(join(folder, 'queries', 'notes.txt'), 'not asked for');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the comparison of two folders', () => {
  it('finds every altered picture, no other, in the same order each time, and goes on past a broken file', () => {
    const options = ['--officials', join(folder, 'officials'), '--queries', join(folder, 'queries')];
    const { stdout, stderr, status } = run(...options);
    const lines = String(stdout).trim().split('\n').map((line) => JSON.parse(line) as Line);
    const stem = (path: string): string => /(\d\d)\.\w+$/.exec(path)?.[1] ?? '';
    expect(status).toBe(0);
    expect(String(stderr)).toContain('broken.jpg');
    expect(String(stderr)).not.toContain('notes.txt');
    expect(lines.filter(({ match }) => match).map(({ query, official }) => [stem(query), stem(official)]).sort()).toEqual(
      PORTRAITS.flatMap((name) => [[name, name], [name, name]]),
    );
    for (const { score, match } of lines) {
      expect(score).toBeGreaterThan(0);
      expect(score >= MATCH).toBe(match);
    }
    expect(String(run(...options).stdout)).toBe(String(stdout));
  }, 60_000);

  it('says how it is used, and names a folder that is not there', () => {
    expect(String(run().stderr)).toContain('--officials DIR --queries DIR');
    const missing = run('--officials', join(folder, 'nowhere'), '--queries', folder);
    expect(missing.status).toBe(1);
    expect(String(missing.stderr)).toContain('cannot be read');
  }, 60_000);
});
