// The next list on the server: an editor's change needs another officer, signatures are checked and counted by person, the
// publisher's own program writes the files, and cases move on. What residents' devices would refuse is refused before anybody signs.

import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { List } from '../../src/core/list/model.ts';
import type { DraftPage, DraftView } from '../../src/core/report/desk.ts';
import { canonicalBytes } from '../../src/core/tuf/canonical.ts';
import { type Signer, type SigningSubtle, openKeyFile, parseKeyFile } from '../../src/core/tuf/keyFile.ts';
import { parseStrictJson, type JsonObject } from '../../src/core/tuf/strictJson.ts';
import { listCommand } from '../../src/start/sampleOffice.ts';
import { runCommand } from '../../src/intake/commands/run.ts';
import { settingsFrom } from '../../src/intake/settings.ts';
import { type Officer, type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';
import { TestOffice as Publisher } from '../support/publisherOffice.ts';
import { SHEET } from '../support/sampleSheet.ts';
import { query } from '../support/postgres.ts';

let publisher: Publisher;
let office: TestOffice;
let ani: Officer;
let budi: Officer;
let list: List;
const signers = new Map<string, Signer>();

beforeAll(async () => {
  publisher = new Publisher();
  await publisher.begin();
  await publisher.publish(publisher.file('sheet.csv', SHEET));
  office = await openOffice({
    staff: ['Ani', 'Budi', 'Wati:manager', 'Sari:manager@bupati', 'Tari:triage'], list: publisher.path('public'),
    publish: { folder: publisher.folder, passphraseFile: publisher.path('passphrase'), program: listCommand([]) },
  });
  office.wait(Date.now() - office.server.office.now().getTime());
  [ani, budi] = [await office.signIn('Ani'), await office.signIn('Budi')];
  list = await published(1);
  for (const name of ['sri', 'budi', 'online']) {
    const file = parseKeyFile(JSON.parse(readFileSync(publisher.path(`office/keys/${name}.json`), 'utf8')));
    const opened = file.ok ? await openKeyFile(webcrypto.subtle as unknown as SigningSubtle, file.value, 'lima kata acak untuk uji') : file;
    if (!opened.ok) throw new Error(`the key ${name} does not open`);
    signers.set(name, opened.value);
  }
});
afterAll(async () => {
  await office.close();
  publisher.close();
});

/** The list once the server has seen this version. */
const published = (version: number): Promise<List> =>
  vi.waitFor(async () => {
    const { list: found } = (await (await ani.get('/staff/list')).json()) as { list: List | null };
    if (found?.version !== version) throw new Error(`version ${found?.version}`);
    return found;
  }, { timeout: 30_000, interval: 200 });
const page = async (): Promise<DraftPage> => (await (await ani.get('/staff/draft')).json()) as DraftPage;
const draft = async (): Promise<DraftView> => (await page()).draft!;
const make = (by: Officer, over: object = {}): Promise<Response> => by.post('/staff/draft', { version: list.version, subjects: list.subjects, photos: [], ...over });
const say = async (answer: Response): Promise<readonly [number, string]> => [answer.status, answer.status === 204 ? '' : await problemOf(answer)];
async function sign(by: Officer, key: string, over: { readonly sig?: string } = {}): Promise<Response> {
  const { id, role } = await draft();
  const signer = signers.get(key)!;
  const { signed } = parseStrictJson(new TextEncoder().encode(role)) as { signed: JsonObject } & JsonObject;
  return by.post('/staff/draft/sign', { draft: id, keyid: signer.keyid, sig: over.sig ?? (await signer.sign(canonicalBytes(signed))) });
}

describe('a change that no list can hold', () => {
  const [first] = [() => list.subjects[0]!];
  it.each([
    ['made on an older list', () => ({ version: 99 }), 409, 'console_draft_stale'],
    ['with another office’s subject', () => ({ subjects: [{ ...first(), id: '33.11/pemkab' }] }), 409, 'problem_list_foreign_subject'],
    ['with a subject twice', () => ({ subjects: [first(), first()] }), 409, 'problem_list_double_subject'],
    ['with a photo that never came', () => ({ subjects: [{ ...first(), photos: [{ id: 'a'.repeat(16), shared: false, taken: null }] }] }), 409, 'console_draft_photo'],
    ['with a photo that is none', () => ({ subjects: [{ ...first(), photos: [{ id: 'a'.repeat(16), shared: false, taken: null }] }], photos: [{ id: 'a'.repeat(16), bytes: 'aGFsbG8=' }] }), 409, 'console_draft_photo'],
    ['with a dangerous link', () => ({ subjects: [{ ...first(), accounts: [{ ...first().accounts[0]!, url: 'javascript:alert(1)' }] }] }), 400, 'problem_field'],
    ['with words for subjects', () => ({ subjects: 'all' }), 400, 'problem_field'],
    ['with numbers for subjects', () => ({ subjects: [1, null] }), 400, 'problem_field'],
  ])('is refused: %s', async (_, over, status, key) => {
    expect(await say(await make(ani, over()))).toEqual([status, key]);
    expect((await page()).draft).toBeNull();
  });

  it('is refused from a department’s manager who touches other rows, by whatever request', async () => {
    const sari = await office.signIn('Sari');
    const other = list.subjects.map((each) => (each.id === '33.10/pemkab' ? { ...each, aliases: ['Milik Sari'] } : each));
    const drawn = list.subjects.map((each) => (each.id === '33.10/pemkab' ? { ...each, parent: '33.10/bupati' } : each));
    const added = [...list.subjects, { ...first(), id: '33.10/hantu' }];
    for (const subjects of [other, drawn, added, list.subjects.slice(1)]) expect(await say(await make(sari, { subjects }))).toEqual([409, 'console_draft_department']);
    expect((await page()).draft).toBeNull();
    const own = list.subjects.map((each) => (each.id === '33.10/bupati' ? { ...each, aliases: ['Bu Ratna'] } : each));
    expect(await say(await make(sari, { subjects: own }))).toEqual([204, '']);
    expect(await say(await sari.post('/staff/draft/drop', { draft: (await draft()).id }))).toEqual([204, '']);
  });

  it('is refused from an officer whose role it is not', async () => {
    const tari = await office.signIn('Tari');
    expect(await say(await make(tari))).toEqual([409, 'problem_role']);
  });
});

describe('a change of the list', () => {
  it('goes from a manager over another officer’s approval and two people’s signatures to the residents, with the decisions in it', async () => {
    await office.post('/v1/reports', sampleReport());
    const { id: caseId } = (await ani.cases()).cases[0]!;
    await ani.post(`/staff/cases/${caseId}/propose`, { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' });
    await budi.post(`/staff/cases/${caseId}/decide`, { proposal: (await ani.detail(caseId)).proposal?.id, approve: true });
    expect((await page()).decisions).toBe(1);

    const wati = await office.signIn('Wati');
    const subjects = list.subjects.map((each) => (each.id === '33.10/pemkab' ? { ...each, aliases: ['Pemkab Contoh Baru'] } : each));
    expect((await make(wati, { subjects })).status).toBe(204);
    expect(await say(await make(budi))).toEqual([409, 'console_draft_exists']);
    const made = await draft();
    expect(made).toMatchObject({ state: 'made', version: 2, madeBy: { name: 'Wati' }, threshold: 2 });
    expect(await say(await sign(ani, 'sri'))).toEqual([409, 'console_draft_gone']);
    expect(await say(await wati.post('/staff/draft/approve', { draft: made.id }))).toEqual([403, 'problem_role']);
    await expect(query(office.connection, 'UPDATE list_draft SET approved_by = made_by WHERE id = $1', [made.id])).rejects.toMatchObject({ code: '23514' });
    expect((await budi.post('/staff/draft/approve', { draft: made.id })).status).toBe(204);

    expect(await say(await ani.post('/staff/draft/publish', { draft: made.id }))).toEqual([409, 'console_publish_unsigned']);
    expect(await say(await sign(ani, 'online'))).toEqual([409, 'console_sign_stranger']);
    expect(await say(await sign(ani, 'sri', { sig: '30'.repeat(70) }))).toEqual([409, 'console_sign_wrong']);
    expect((await sign(ani, 'sri')).status).toBe(204);
    expect(await say(await sign(ani, 'budi'))).toEqual([409, 'console_sign_twice']);
    expect(await say(await sign(budi, 'sri'))).toEqual([409, 'console_sign_twice']);
    expect((await sign(budi, 'budi')).status).toBe(204);
    expect(await say(await wati.post('/staff/draft/publish', { draft: made.id }))).toEqual([403, 'problem_role']);
    expect(await say(await ani.post('/staff/draft/publish', { draft: made.id }))).toEqual([204, '']);

    list = await published(2);
    expect(list.subjects.find(({ id }) => id === '33.10/pemkab')?.aliases).toEqual(['Pemkab Contoh Baru']);
    expect(list.impostors).toMatchObject([{ case: caseId, status: 'confirmed' }]);
    expect((await ani.detail(caseId)).state).toBe('published');
    expect(await page()).toMatchObject({ draft: null, decisions: 0, publishes: true });
    expect((await publisher.list('verify', '--from', publisher.path('public'))).out).toMatch(/version 2/);
  });

  it('of the maker’s own is not approved by the maker, also one who may approve', async () => {
    expect((await make(ani)).status).toBe(204);
    const { id } = await draft();
    expect(await say(await ani.post('/staff/draft/approve', { draft: id }))).toEqual([403, 'problem_same_officer']);
    expect((await ani.post('/staff/draft/drop', { draft: id })).status).toBe(204);
    expect((await page()).draft).toBeNull();
  });

  it('that the command line overtook is closed by itself', async () => {
    expect((await make(ani, { subjects: null })).status).toBe(204);
    expect((await draft()).state).toBe('approved');
    await publisher.done(['draft'], ['sign', '--key', 'sri'], ['sign', '--key', 'budi'], ['publish', '--to', publisher.path('public')]);
    list = await published(3);
    expect((await page()).draft).toBeNull();
  });

  it('goes on by itself on a list that the command line published with other rows, with both changes, and is approved again', async () => {
    const edited = list.subjects.map((each) => (each.id === '33.10/pemkab' ? { ...each, aliases: ['Suntingan Ani'] } : each));
    expect(await say(await make(ani, { subjects: edited }))).toEqual([204, '']);
    const { id } = await draft();
    expect((await budi.post('/staff/draft/approve', { draft: id })).status).toBe(204);
    await publisher.publish(publisher.file('sheet.csv', SHEET.replace('Pengaduan', 'Aduan Contoh')));
    list = await published(4);
    const now = await page();
    expect(now).toMatchObject({ draft: { id, state: 'made', version: 5, madeBy: { name: 'Ani' }, approvedBy: null }, aside: [] });
    const { subjects } = JSON.parse(now.draft!.list) as List;
    expect(subjects.find((each) => each.id === '33.10/pemkab')?.aliases).toEqual(['Suntingan Ani']);
    expect(subjects.find((each) => each.id === '33.10/bupati')?.phones[0]?.use.id).toBe('Aduan Contoh');
    expect(await say(await sign(ani, 'sri'))).toEqual([409, 'console_draft_gone']);
    expect((await ani.post('/staff/draft/drop', { draft: id })).status).toBe(204);
  });

  it('waits aside while an urgent decision goes out, and goes on by itself on the new list with its approval, to be signed anew', async () => {
    const edited = list.subjects.map((each) => (each.id === '33.10/pemkab' ? { ...each, aliases: ['Pemkab Contoh Lama'] } : each));
    expect(await say(await make(ani, { subjects: edited }))).toEqual([204, '']);
    const { id } = await draft();
    expect((await budi.post('/staff/draft/approve', { draft: id })).status).toBe(204);
    expect((await sign(ani, 'sri')).status).toBe(204);
    await office.post('/v1/reports', sampleReport({ account: { site: 'instagram', id: null, handle: 'palsu.contoh' } }));
    const { id: caseId } = (await ani.cases()).cases.find(({ account }) => account.handle === 'palsu.contoh')!;
    await ani.post(`/staff/cases/${caseId}/propose`, { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' });
    await budi.post(`/staff/cases/${caseId}/decide`, { proposal: (await ani.detail(caseId)).proposal?.id, approve: true });
    expect((await page()).decisions).toBe(1);

    const tari = await office.signIn('Tari');
    expect(await say(await make(tari, { subjects: null }))).toEqual([409, 'problem_role']);
    expect((await draft()).id).toBe(id);
    expect(await say(await make(budi, { subjects: null }))).toEqual([204, '']);
    expect(await page()).toMatchObject({ draft: { edited: false, state: 'approved', version: 5 }, aside: [{ id, madeBy: { name: 'Ani' }, fits: true }] });
    expect(await say(await make(budi, { subjects: null }))).toEqual([409, 'console_draft_exists']);
    await sign(ani, 'sri');
    await sign(budi, 'budi');
    expect(await say(await ani.post('/staff/draft/publish', { draft: (await draft()).id }))).toEqual([204, '']);

    list = await published(5);
    const resumed = await page();
    expect(resumed).toMatchObject({ draft: { id, edited: true, state: 'approved', version: 6, madeBy: { name: 'Ani' }, approvedBy: { name: 'Budi' } }, aside: [] });
    const next = JSON.parse(resumed.draft!.list) as List;
    expect(next.subjects.find((each) => each.id === '33.10/pemkab')?.aliases).toEqual(['Pemkab Contoh Lama']);
    expect(next.impostors.map((each) => each.case)).toContain(caseId);
    expect(await say(await ani.post('/staff/draft/publish', { draft: id }))).toEqual([409, 'console_publish_unsigned']);
    expect((await ani.post('/staff/draft/drop', { draft: id })).status).toBe(204);
  });

  it('that cannot go on is kept aside to be entered again, until somebody drops it', async () => {
    const edited = list.subjects.map((each) => (each.id === '33.10/pemkab' ? { ...each, aliases: ['Suntingan Ani'] } : each));
    expect(await say(await make(ani, { subjects: edited }))).toEqual([204, '']);
    const { id, list: text } = await draft();
    // As if one of its photos had been lost.
    const { subjects, ...rest } = JSON.parse(text) as List;
    const lost = { ...rest, subjects: subjects.map((each) => ({ ...each, photos: [{ id: 'a'.repeat(16), shared: false, taken: null }] })) };
    await query(office.connection, 'UPDATE list_draft SET list = $2, version = version - 1 WHERE id = $1', [id, JSON.stringify(lost)]);
    const now = await page();
    expect(now).toMatchObject({ draft: null, aside: [{ id, madeBy: { name: 'Ani' }, fits: false }] });
    expect(now.aside[0]?.list).toContain('Suntingan Ani');
    expect((await page()).draft).toBeNull();
    expect((await ani.post('/staff/draft/drop', { draft: id })).status).toBe(204);
    expect((await page()).aside).toEqual([]);
  });

  it('whose signing key was changed behind the server’s back is refused by the publisher’s program, which says why', async () => {
    expect((await make(ani, { subjects: null })).status).toBe(204);
    await sign(ani, 'sri');
    await sign(budi, 'budi');
    const { id } = await draft();
    await query(office.connection, "UPDATE draft_signature SET sig = '30' || substr(sig, 3, 60) WHERE keyid = $1", [signers.get('sri')!.keyid]);
    const answer = await ani.post('/staff/draft/publish', { draft: id });
    expect(answer.status).toBe(409);
    expect(JSON.stringify(await answer.json())).toMatch(/console_publish_refused.*not signed by enough officers/);
    expect((await published(list.version)).version).toBe(list.version);
  });
});

describe('the command verify-audit', () => {
  it('holds the histories against the head in the published list, and says so when they no longer fit', async () => {
    expect(list.audit).toBeDefined();
    const { host, user, database } = office.connection;
    const settings = settingsFrom({ DATABASE_URL: `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`, RESMIKAH_LIST: publisher.path('public'), RESMIKAH_SAMPLE: '1' });
    const said: string[] = [];
    const console = vi.spyOn(globalThis.console, 'log').mockImplementation((line: string) => void said.push(line));
    try {
      expect(await runCommand(settings, ['verify-audit'])).toBe(0);
      expect(said.at(-1)).toMatch(/^The signed list holds audit entry \d+, and it fits\.$/);
      // Whoever rewrites the audit's own chain still does not have the officers' signatures.
      await query(office.connection, "UPDATE audit_head SET head = repeat('0', 64)");
      expect(await runCommand(settings, ['verify-audit'])).toBe(1);
    } finally {
      console.mockRestore();
    }
    expect(said.some((line) => line.includes('signed list'))).toBe(true);
  });
});
