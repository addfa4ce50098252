// An office's everyday: two officers import, look, sign and publish, and a resident's client takes what they published.

import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HELP } from '../../src/publisher/help.ts';
import { TestOffice } from '../support/publisherOffice.ts';
import { SHEET } from '../support/sampleSheet.ts';

// Locking and opening keys is slow on purpose.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
let office: TestOffice;

describe('every command', () => {
  beforeAll(() => void (office = new TestOffice()));
  afterAll(() => office.close());

  it.each(Object.keys(HELP))('%s says what it is for, with --help', async (name) => {
    const { code, out } = await office.list(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`npm run -s list -- ${name}`);
    expect(out).toContain('Exit codes');
  });

  it.each([[['nonsense'], 2], [['sign', '--nonsense'], 2], [['help'], 0], [['status'], 1], [['sign'], 1], [['keys'], 1], [['keys', 'sell', 'sri'], 1], [['export', '--format', 'pdf'], 1]])('%j gives exit code %i and words, never a stack', async (args, code) => {
    const said = await office.list(...args);
    expect(said.code).toBe(code);
    expect(said.out + said.err).not.toMatch(/\n\s+at /);
    expect((said.out + said.err).length).toBeGreaterThan(20);
  });
});

describe('an office folder', () => {
  beforeAll(() => void (office = new TestOffice()));
  afterAll(() => office.close());

  it('of which the settings were cut is refused by their name', async () => {
    mkdirSync(office.folder, { recursive: true });
    writeFileSync(`${office.folder}/office.json`, '{"format": "resmikah-off');
    for (const args of [['status'], ['give', '--to', `${office.folder}/stick`]]) {
      const said = await office.list(...args);
      expect([said.code, said.err]).toEqual([1, expect.stringMatching(/office\.json is damaged/)]);
    }
  });
});

describe('keys', () => {
  beforeAll(async () => {
    office = new TestOffice();
    await office.done(['keys', 'create', 'sri'], ['keys', 'create', 'budi', '--type', 'ed25519']);
  });
  afterAll(() => office.close());

  it('are locked, readable by their owner only, and never printed', async () => {
    const path = `${office.folder}/keys/sri.json`;
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const file = JSON.parse(readFileSync(path, 'utf8'));
    expect(file.kdf).toMatchObject({ name: 'PBKDF2-HMAC-SHA-256', iterations: 600_000 });
    const { out } = await office.list('keys', 'show', 'sri');
    expect(out).toContain(file.keyid);
    expect(out).not.toContain(file.privateKey);
    expect(readFileSync(`${office.folder}/keys/sri.public.json`, 'utf8')).not.toContain('privateKey');
  });

  it('are not overwritten, have plain names, and a passphrase that is not short', async () => {
    expect((await office.list('keys', 'create', 'sri')).err).toContain('never overwritten');
    expect((await office.list('keys', 'create', '../evil')).err).toContain('letters');
    expect((await office.list('keys', 'create', 'adi', '--passphrase-file', office.file('short', 'abc'))).err).toContain('at least 8');
    chmodSync(office.file('open', 'lima kata acak'), 0o644);
    expect((await office.list('keys', 'create', 'adi', '--passphrase-file', office.path('open'))).err).toContain('other users');
  });

  it('open with a new passphrase after a change, and no longer with the old one', async () => {
    office.file('new', 'lima kata lain yang baru');
    expect((await office.list('keys', 'change-passphrase', 'budi', '--new-passphrase-file', office.path('new'))).code).toBe(0);
    const again = await office.list('keys', 'change-passphrase', 'budi', '--new-passphrase-file', office.path('new'));
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('does not open') });
  });

  it('are refused when others can read them, when damaged, or when their public half was exchanged', async () => {
    const path = `${office.folder}/keys/sri.json`;
    chmodSync(path, 0o644);
    expect((await office.list('keys', 'change-passphrase', 'sri', '--new-passphrase-file', office.path('new'))).err).toContain('chmod 600');
    chmodSync(path, 0o600);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 200));
    expect((await office.list('keys', 'change-passphrase', 'sri', '--new-passphrase-file', office.path('new'))).err).toContain('damaged');
    const publicFile = `${office.folder}/keys/budi.public.json`;
    const value = JSON.parse(readFileSync(publicFile, 'utf8'));
    writeFileSync(publicFile, JSON.stringify({ ...value, public: `01${'00'.repeat(31)}` }));
    expect((await office.list('keys', 'show', 'budi')).err).toContain('cannot be trusted');
    writeFileSync(publicFile, JSON.stringify({ ...value, keytype: 'rsa', public: '-----BEGIN PUBLIC KEY-----' }));
    expect((await office.list('keys', 'show', 'budi')).err).toContain('no public key of Resmikah');
    writeFileSync(publicFile, JSON.stringify({ ...value, keyid: 'ab'.repeat(32) }));
    expect((await office.list('keys', 'show', 'budi')).err).toContain('was changed');
  });
});

describe('an office that publishes', () => {
  beforeEach(async () => {
    office = new TestOffice();
    await office.begin();
    office.file('sheet.csv', SHEET);
  });
  afterEach(() => office.close());

  it('goes from a sheet to a list that a resident takes, with two signatures and not with one', async () => {
    await office.done(['import', office.path('sheet.csv')]);
    expect((await office.list('publish', '--to', office.path('public'))).err).toContain('not signed by enough officers');
    const first = await office.done(['sign', '--key', 'sri']);
    expect(first).toContain('Residents will see https://www.facebook.com/contoh.pemkab as an official account of Pemkab Contoh.');
    expect(first).toContain('Residents will be told that Ratna Contoh, Bupati has no account on Facebook.');
    expect(first).toContain('1 more signature needed');
    expect((await office.list('publish', '--to', office.path('public'))).code).toBe(1);
    expect(existsSync(office.path('public'))).toBe(false);
    expect(await office.done(['sign', '--key', 'sri'])).toContain('1 more signature needed');
    expect(await office.done(['sign', '--key', 'budi'])).toContain('Ready to publish');
    await office.done(['publish', '--to', office.path('public')]);
    expect(await office.done(['verify', '--from', office.path('public')])).toContain('Good: version 1 by Diskominfo Contoh, 2 offices and holders');
    expect((await office.list('sign', '--key', 'online')).code).toBe(1);
  });

  it('says who was added and removed when, and residents can check it', async () => {
    await office.publish(office.path('sheet.csv'));
    office.file('sheet2.csv', SHEET.replace(/^bupati.*\n/gm, '').replace('contoh.pemkab,6', 'contoh.pemkab.baru,6'));
    expect(await office.done(['import', office.path('sheet2.csv')], ['diff'])).toContain('- Ratna Contoh, Bupati leaves the list');
    await office.publish(office.path('sheet2.csv'));
    await office.done(['refresh', '--to', office.path('public')]);
    const log = await office.done(['log', '--from', office.path('public')]);
    expect(log).toMatch(/33\.10 version 1 {2}added {2}33\.10\/bupati\n/);
    expect(log).toMatch(/33\.10 version 2 {2}removed {2}33\.10\/bupati\n/);
    const file = `${office.path('public')}/metadata/log/entries.jsonl`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('"added"', '"changed"'));
    expect((await office.list('log', '--from', office.path('public'))).code).toBe(1);
  });

  it('keeps the account of an open appeal spared when a sheet comes after the decisions, and says so to whoever signs', async () => {
    await office.publish(office.path('sheet.csv'));
    const account = { site: 'facebook', id: '100099', handle: null };
    office.file('decisions.json', JSON.stringify({ format: 'resmikah-decisions/1', office: '33.10', decisions: [], spared: [{ case: 'kasus-7', account, until: '2027-01-31' }] }));
    await office.done(['draft', '--decisions', office.path('decisions.json')], ['import', office.path('sheet.csv')]);
    expect(await office.done(['diff'])).toBe('+ The account of case kasus-7 gets no mark by the machine until 2027-01-31.');
  });

  it('throws signatures away when the draft changes after the first', async () => {
    await office.done(['import', office.path('sheet.csv')], ['sign', '--key', 'sri']);
    const draft = `${office.folder}/draft/list.json`;
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('Ratna Contoh', 'Orang Lain'));
    expect((await office.list('sign', '--key', 'budi')).err).toContain('changed after somebody signed');
    await office.done(['draft'], ['sign', '--key', 'budi']);
    expect((await office.list('publish', '--to', office.path('public'))).code).toBe(1);
  });

  it('refuses a draft whose version does not follow, and a role that skips one', async () => {
    await office.publish(office.path('sheet.csv'));
    const role = `${office.folder}/metadata/1.id-33.10-g1.json`;
    writeFileSync(`${office.folder}/metadata/3.id-33.10-g1.json`, readFileSync(role, 'utf8').replace('"version": 1', '"version": 3'));
    expect((await office.list('refresh')).err).toContain('only 2 may follow');
    renameSync(`${office.folder}/metadata/3.id-33.10-g1.json`, `${office.folder}/metadata/2.id-33.10-g1.json`);
    writeFileSync(`${office.folder}/metadata/2.id-33.10-g1.json`, readFileSync(role, 'utf8').replace('"version": 1', '"version": 2'));
    expect((await office.list('refresh')).err).toContain('does not vouch');
  });

  it('is told in time what runs out', async () => {
    await office.publish(office.path('sheet.csv'));
    expect((await office.list('status')).code).toBe(0);
    for (const [days, what] of [[8, 'timestamp'], [21, 'snapshot'], [151, 'id-33.10-g1'], [306, 'root'], [306, 'targets']] as const) {
      const { code, out } = await office.list('status', '--days', String(days));
      expect(code).toBe(1);
      expect(out).toMatch(new RegExp(`${what}: .*(RENEW SOON|RAN OUT)`));
    }
    expect((await office.list('status', '--days', 'soon')).code).toBe(1);
  });

  it('gives the list out as JSON, CSV and trust.txt, and reads the CSV again', async () => {
    expect((await office.list('export', '--format', 'csv')).err).toContain('Nothing is published');
    await office.publish(office.path('sheet.csv'));
    expect(JSON.parse(await office.done(['export', '--format', 'json'])).publisher.id).toBe('33.10');
    expect(await office.done(['export', '--format', 'trust.txt'])).toContain('\nsocial=https://www.facebook.com/contoh.pemkab\n');
    await office.done(['export', '--format', 'csv', '--out', office.path('out.csv')]);
    expect(readFileSync(office.path('out.csv'), 'utf8')).toContain("'+62272321000");
    expect(await office.done(['import', office.path('out.csv')], ['diff'])).toContain('changes nothing but version and date');
  });
});
