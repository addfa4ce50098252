// A publication that is cut off – power lost, a full disk – at any file it writes: what residents fetch is whole at every
// moment, and running the command again finishes it, with every change in the public log once.

import { cpSync, existsSync, rmSync } from 'node:fs';
import { afterAll, expect, it, vi } from 'vitest';
import { TestOffice } from '../support/publisherOffice.ts';
import { SHEET } from '../support/sampleSheet.ts';

/** Files that may still be put in place before the disk is full. */
let lives = Number.POSITIVE_INFINITY;
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const renameSync: typeof real.renameSync = (from, to) => {
    if (lives <= 0) throw new Error('ENOSPC');
    lives -= 1;
    real.renameSync(from, to);
  };
  return { ...real, default: { ...real, renameSync }, renameSync };
});

const office = new TestOffice();
afterAll(() => office.close());
const to = office.path('public');
const publish = ['publish', '--to', to] as const;

it('is finished by the next run', async () => {
  await office.begin();
  office.file('sheet.csv', SHEET);
  await office.publish(office.file('old.csv', SHEET.replace(/^bupati.*\n/gm, '')));
  await office.done(['import', office.path('sheet.csv')], ['sign', '--key', 'sri'], ['sign', '--key', 'budi']);
  cpSync(office.folder, office.path('before'), { recursive: true });
  cpSync(to, office.path('public-before'), { recursive: true });
  const seen = new Set<string>();
  for (let most = 0; ; most += 1) {
    for (const [copy, place] of [['before', office.folder], ['public-before', to]] as const) {
      rmSync(place, { recursive: true, force: true });
      cpSync(office.path(copy), place, { recursive: true });
    }
    lives = most;
    const died = await office.list(...publish).then(() => false, (error: unknown) => (error as Error).message === 'ENOSPC');
    lives = Number.POSITIVE_INFINITY;
    seen.add((await office.done(['verify', '--from', to])).slice(0, 15));
    if (!died) break;
    await office.done(existsSync(`${office.folder}/draft`) ? publish : ['refresh', '--to', to]);
    expect(await office.done(['verify', '--from', to])).toContain('Good: version 2');
    expect((await office.done(['log', '--from', to])).match(/added {2}33\.10\/bupati\n/g)).toHaveLength(1);
  }
  expect([...seen]).toEqual(['Good: version 1', 'Good: version 2']);
}, 180_000);
