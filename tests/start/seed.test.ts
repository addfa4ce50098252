// What a build carries for its first minute: of a published folder what a first update asks for, and nothing that residents
// would refuse.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { releaseTrust } from '../../src/start/build.ts';
import { writeSeed } from '../../src/start/seed.ts';
import { TestOffice } from '../support/publisherOffice.ts';
import { SHEET } from '../support/sampleSheet.ts';

// Locking and opening keys is slow on purpose.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const DAY = 24 * 60 * 60 * 1000;
const office = new TestOffice();
const place = mkdtempSync(join(tmpdir(), 'resmikah-seed-'));
const trust = join(place, 'trust');

beforeAll(async () => {
  await office.begin();
  await office.publish(office.file('sheet.csv', SHEET));
  await office.publish(office.file('next.csv', SHEET.replace('contoh.pemkab,6', 'contoh.pemkab.baru,6')));
  mkdirSync(trust);
  cpSync(join(office.folder, 'metadata/1.root.json'), join(trust, 'root.json'));
  writeFileSync(join(trust, 'trust.json'), JSON.stringify({ metadataUrl: 'https://list.test/metadata/', targetsUrl: 'https://list.test/targets/', reportUrl: 'https://list.test', publishers: ['33.10'], sample: true }));
});
afterAll(() => {
  office.close();
  rmSync(place, { recursive: true, force: true });
});

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[a-z]+$/.test(name)).map((name) => name.replace(/[0-9a-f]{64}/, 'HASH')).sort();

describe('a build', () => {
  it('carries the newest list with what vouches for it, exactly as published, and none of the lists before', async () => {
    await writeSeed(trust, office.path('public'));
    expect(files(join(trust, 'seed'))).toEqual([
      'metadata/1.targets.json', 'metadata/2.id-33.10-g1.json', 'metadata/2.snapshot.json', 'metadata/timestamp.json', 'targets/33.10/HASH.list.json',
    ]);
    const timestamp = 'metadata/timestamp.json';
    expect(readFileSync(join(trust, 'seed', timestamp))).toEqual(readFileSync(join(office.path('public'), timestamp)));
  });

  it('carries one that has run out, and says so: a release can be built again from its source', async () => {
    expect(await writeSeed(trust, office.path('public'), Date.now() + 15 * DAY)).toEqual({ ranOut: true });
    expect(await writeSeed(trust, office.path('public'))).toEqual({ ranOut: false });
  });

  it.each([
    ['is not there', async () => writeSeed(trust, join(place, 'nowhere')), 'not_found'],
    ['was bent', async () => {
      cpSync(office.path('public'), join(place, 'bent'), { recursive: true });
      for (const name of readdirSync(join(place, 'bent/targets/33.10'))) writeFileSync(join(place, 'bent/targets/33.10', name), '{}');
      return writeSeed(trust, join(place, 'bent'));
    }, 'mismatch'],
  ] as const)('is not made with a list that %s', async (_what, make, problem) => {
    await expect(make()).rejects.toThrow(problem);
    expect(existsSync(join(trust, 'seed'))).toBe(true);
  });

  it('for residents needs the root, the addresses and the list, says which is missing, and trusts no sample keys', async () => {
    const folder = join(place, 'assets');
    mkdirSync(folder);
    await expect(releaseTrust(folder)).rejects.toThrow(/root\.json is missing/);
    cpSync(join(trust, 'root.json'), join(folder, 'root.json'));
    await expect(releaseTrust(folder)).rejects.toThrow(/trust\.json is missing/);
    cpSync(join(trust, 'trust.json'), join(folder, 'trust.json'));
    await expect(releaseTrust(folder)).rejects.toThrow(/seed is missing/);
    cpSync(office.path('public'), join(folder, 'seed'), { recursive: true });
    await expect(releaseTrust(folder)).rejects.toThrow(/no sample keys/);
    writeFileSync(join(folder, 'trust.json'), readFileSync(join(trust, 'trust.json'), 'utf8').replace('"sample":true', '"sample":false'));
    const release = await releaseTrust(folder);
    expect(files(release)).toContain('seed/metadata/timestamp.json');
    rmSync(release, { recursive: true });
  });
});
