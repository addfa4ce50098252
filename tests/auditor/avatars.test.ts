// An auditor compares two folders of pictures by one command and gets a line for every pair that passes the first stage.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
  writeFileSync(join(folder, 'queries', 'empty.png'), '');
  writeFileSync(join(folder, 'officials', 'empty.jpg'), '');
  symlinkSync('/dev/zero', join(folder, 'queries', 'endless.jpg'));
  await sharp(portrait('02')).resize(9).toFile(join(folder, 'queries', 'tiny.jpg'));
  await sharp(portrait('02')).resize(600, 40).toFile(join(folder, 'queries', 'long.jpg'));
  writeFileSync(join(folder, 'queries', 'huge.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="12000" height="12000"/>');
  mkdirSync(join(folder, 'odd'));
  await sharp(portrait('02')).toColourspace('cmyk').jpeg().toFile(join(folder, 'odd', 'CMYK 02.JPG'));
  await sharp(portrait('08')).toColourspace('rgb16').png().toFile(join(folder, 'odd', 'deep 08.png'));
  await sharp(portrait('09')).rotate(90).withMetadata({ orientation: 8 }).toFile(join(folder, 'odd', 'lying 09.jpeg'));
  const frames = await Promise.all([portrait('17'), portrait('27')].map((file) => sharp(file).resize(96).toBuffer()));
  await sharp(frames, { join: { animated: true } }).gif().toFile(join(folder, 'odd', 'moving 17.gif'));
  await sharp(portrait('27')).resize(64).png().toFile(join(folder, 'odd', 'renamed 27.jpg'));
  writeFileSync(join(folder, 'queries', 'notes.txt'), 'not asked for');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the comparison of two folders', () => {
  it('finds every altered picture, no other, in the same order each time, and goes on past files that are none, which it names', () => {
    const options = ['--officials', join(folder, 'officials'), '--queries', join(folder, 'queries')];
    const { stdout, stderr, status } = run(...options);
    const lines = String(stdout).trim().split('\n').map((line) => JSON.parse(line) as Line);
    const stem = (path: string): string => /(\d\d)\.\w+$/.exec(path)?.[1] ?? '';
    expect(status).toBe(0);
    expect(String(stderr).trim().split('\n')).toEqual([
      'empty.jpg: an empty file, left out',
      'broken.jpg: not a picture that can be read, left out',
      'empty.png: an empty file, left out',
      'endless.jpg: not a file, left out',
      'huge.svg: too large (12000 × 12000), left out',
      'long.jpg: too small or too long to be compared (320 × 21), left out',
      'tiny.jpg: too small or too long to be compared (9 × 9), left out',
    ]);
    expect(lines.filter(({ match }) => match).map(({ query, official }) => [stem(query), stem(official)]).sort()).toEqual(
      PORTRAITS.flatMap((name) => [[name, name], [name, name]]),
    );
    for (const { score, match } of lines) {
      expect(score).toBeGreaterThan(0);
      expect(score >= MATCH).toBe(match);
    }
    expect(String(run(...options).stdout)).toBe(String(stdout));
  }, 60_000);

  it('reads pictures however they are stored: for print, with deep colours, lying on their side, moving, under a wrong name', () => {
    const { stdout, stderr } = run('--officials', join(folder, 'officials'), '--queries', join(folder, 'odd'));
    const lines = String(stdout).trim().split('\n').map((line) => JSON.parse(line) as Line);
    expect(lines.filter(({ match }) => match).map(({ query, official }) => [query, official])).toEqual([
      ['CMYK 02.JPG', '02.jpg'], ['deep 08.png', '08.jpg'], ['lying 09.jpeg', '09.jpg'], ['moving 17.gif', '17.jpg'], ['renamed 27.jpg', '27.jpg'],
    ]);
    expect(String(stderr)).toBe('empty.jpg: an empty file, left out\n');
  }, 60_000);

  it('says how it is used, and names a folder that is not there', () => {
    expect(String(run().stderr)).toContain('--officials DIR --queries DIR');
    const missing = run('--officials', join(folder, 'nowhere'), '--queries', folder);
    expect(missing.status).toBe(1);
    expect(String(missing.stderr)).toContain('cannot be read');
    mkdirSync(join(folder, 'bare'));
    const bare = run('--officials', join(folder, 'officials'), '--queries', join(folder, 'bare'));
    expect(bare.status).toBe(1);
    expect(String(bare.stderr)).toContain('no picture');
  }, 60_000);
});
