// The auditor's judge as a command: one line in, one verdict with its evidence in words out; bad lines are named, not fatal.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const REFERENCE = {
  version: 1,
  accounts: [{
    id: 'p-contoh', kind: 'person', name: 'Ratnawening Kusumadewi', formal_name: 'Hj. Ratnawening Kusumadewi, S.E.', nicknames: ['Bu Wening'],
    office: { title: 'Bupati', region: 'Kabupaten Klaten' }, status: 'incumbent', no_account_on: ['facebook'],
    accounts: [{ site: 'instagram', handle: 'contoh.wening', account_id: '900000000000001', display_name: 'Ratnawening Kusumadewi' }],
  }],
};
const FAKE = { id: 'fake', site: 'facebook', name: 'Ratnawening Kusumadewi', handle: null, account_id: '1', bio: 'Bupati Klaten', avatar: 'variant', site_badge: 'paid' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-judge-'));
  writeFileSync(join(folder, 'reference.json'), JSON.stringify(REFERENCE));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function judge(lines: readonly string[], ...more: readonly string[]) {
  const args = ['--import', 'tsx', 'src/auditor/judge/main.ts', '--reference', join(folder, 'reference.json'), ...more];
  const run = spawnSync(process.execPath, args, { input: lines.join('\n'), encoding: 'utf8' });
  return { status: run.status, stderr: run.stderr, out: run.stdout.trim().split('\n').filter((each) => each !== '').map((each) => JSON.parse(each) as { id: string | null; verdict?: string; subject?: string; error?: string; evidence?: { kind: string; text: string }[] }) };
}

describe('an office that audits the matcher', () => {
  it('reads one verdict a profile, in order, with reasons that a resident would read', () => {
    const official = { ...FAKE, id: 'own', site: 'instagram', handle: 'contoh.wening', account_id: '900000000000001' };
    const namesake = { id: 'other', site: 'facebook', name: 'Sri Wahyuni', handle: 'sri.wahyuni1', account_id: '2', bio: null, avatar: 'other', site_badge: 'none' };
    const { status, out } = judge([FAKE, official, namesake].map((each) => JSON.stringify(each)));
    expect(status).toBe(0);
    expect(out.map(({ id, verdict }) => [id, verdict])).toEqual([['fake', 'suspect'], ['own', 'official'], ['other', 'unknown']]);
    expect(out[0]?.subject).toBe('p-contoh');
    expect(out[0]?.evidence?.map(({ text }) => text).join(' ')).toContain('Ratnawening Kusumadewi');
    for (const { kind, text } of out.flatMap(({ evidence }) => evidence ?? [])) expect(text, kind).not.toMatch(/\$|^evidence_/);
  });

  it('reads the same reasons in English', () => {
    const { out } = judge([JSON.stringify(FAKE)], '--language', 'en');
    expect(out[0]?.evidence?.map(({ text }) => text).join(' ')).toMatch(/name/i);
  });

  it('names a line that is no profile and goes on', () => {
    const { status, out } = judge(['{"site":', JSON.stringify({ site: 'friendster', name: 'X' }), JSON.stringify(FAKE)]);
    expect(status).toBe(1);
    expect(out.map(({ verdict, error }) => verdict ?? error?.slice(0, 12))).toEqual(['not a profil', 'unknown site', 'suspect']);
  });

  it.each([[['--language', 'xx']], [['--list', '/nowhere.json']], [['--what']]])('says what is wrong with %j and ends with 2', (args) => {
    const { status, stderr } = judge([], ...args);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
  });
});
