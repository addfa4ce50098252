// The whole road in one process, without a browser: page → verdict → report → case → two decisions → signed list → changed
// verdict, on the real PostgreSQL and the publisher's own command line.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshness } from '../../src/core/list/freshness.ts';
import { parseList } from '../../src/core/list/parse.ts';
import { type KeptList, type ListState, updateLists } from '../../src/core/list/update.ts';
import { openIndex } from '../../src/core/match/index.ts';
import { candidates, judge } from '../../src/core/match/judge.ts';
import type { Verdict } from '../../src/core/match/verdict.ts';
import { comparePicture } from '../../src/core/picture/compare.ts';
import { openPhotos } from '../../src/core/picture/pack.ts';
import { avatarPrint } from '../../src/core/picture/print.ts';
import { makeReceipt, receiptHash } from '../../src/core/report/receipt.ts';
import { makeReport } from '../../src/core/report/makeReport.ts';
import type { DecisionsFile } from '../../src/core/report/staff.ts';
import { cappedFetch } from '../../src/core/tuf/cappedFetch.ts';
import { trustInitialRoot } from '../../src/core/tuf/refresh.ts';
import type { TufClient } from '../../src/core/tuf/ports.ts';
import { adapterFor, read } from '../../src/sites/index.ts';
import { ensureSampleOffice, listCommand, publicFolder } from '../../src/start/sampleOffice.ts';
import { type Person, profilePage } from '../support/facebookPages.ts';
import { type TestOffice, openOffice } from '../support/office.ts';
import { castPictures, IMPOSTOR, NEIGHBOURS, OFFICIAL } from '../support/sampleCast.ts';
import { memoryStore, subtle } from '../support/tufClients.ts';

const LIST_URL = 'http://office.test/list';

/** A resident's device without a browser: the same core, its storage in memory, its network the office's server. */
class Device {
  readonly #lists = new Map<string, KeptList>();
  readonly #states = new Map<string, ListState>();
  readonly #client: TufClient;
  readonly #office: TestOffice;

  constructor(office: TestOffice) {
    this.#office = office;
    const get = (url: string): Promise<Response> => office.get(new URL(url).pathname);
    this.#client = { subtle, fetch: cappedFetch(get), store: memoryStore(), now: () => Date.now(), metadataUrl: `${LIST_URL}/metadata/` };
  }

  async trust(root: Uint8Array): Promise<void> {
    await trustInitialRoot(this.#client, new Uint8Array(root));
  }

  async update(): Promise<ListState> {
    await updateLists(this.#client, `${LIST_URL}/targets/`, ['33.10'], {
      list: async (publisher) => this.#lists.get(publisher) ?? null,
      state: async (publisher) => this.#states.get(publisher) ?? null,
      keep: async (list, state) => {
        if (list !== null) this.#lists.set(list.publisher, list);
        this.#states.set(state.publisher, state);
      },
    });
    return this.#states.get('33.10') as ListState;
  }

  get list() {
    const parsed = parseList((this.#lists.get('33.10') as KeptList).bytes);
    if (!parsed.ok) throw new Error(parsed.problem.key);
    return parsed.value;
  }

  /** What this resident sees on somebody's profile page. */
  async look(person: Person, pictures: ReadonlyMap<string, Buffer>) {
    const location = new URL(`https://www.facebook.com/profile.php?id=${person.id}`);
    const adapter = adapterFor(location.host);
    const reading = read(adapter!, new JSDOM(profilePage(person)).window.document, location);
    const profile = reading.profiles[0]!.profile;
    const index = openIndex([this.list]);
    const { data, info } = await sharp(pictures.get(profile.avatarUrl ?? '')).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const print = avatarPrint({ width: info.width, height: info.height, data });
    const photos = openPhotos(this.#lists.get('33.10')!.photos!);
    const outcomes = new Map(candidates(index, profile).map((id) => {
      const stored = index.subjects.get(id)!.subject.photos.flatMap((photo) => (photos.ok ? (photos.value.get(photo.id) ?? []) : []));
      return [id, comparePicture(print, stored).outcome] as const;
    }));
    const verdict: Verdict = judge(index, profile, outcomes, new Date().toISOString().slice(0, 10));
    return { profile, verdict };
  }

  async report(seen: { readonly profile: Parameters<typeof makeReport>[0]['profile']; readonly verdict: Verdict }): Promise<string> {
    const words = makeReceipt((count) => crypto.getRandomValues(new Uint8Array(count)));
    const report = makeReport({
      id: crypto.randomUUID(), created: '2026-11-24T03:00:00Z', ...seen, lists: [this.list], category: 'money', avatarHash: null, receiptHash: receiptHash(words),
    });
    const answer = await this.#office.post('/v1/reports', report);
    expect(answer.status).toBe(201);
    return words;
  }
}

let data: string;
let office: TestOffice;

const list = (...args: readonly string[]): void => {
  const folder = join(data, 'office');
  const run = spawnSync(process.execPath, listCommand([...args, '--dir', folder, '--passphrase-file', join(folder, 'sample-passphrase'), '--yes']), { encoding: 'utf8' });
  expect(run.stderr + (run.status === 0 ? '' : run.stdout)).toBe('');
};

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'resmikah-journey-'));
  await ensureSampleOffice(data, { reportUrl: 'http://office.test', listUrl: LIST_URL });
  office = await openOffice({ list: publicFolder(data) });
});
afterAll(async () => {
  await office.close();
  rmSync(data, { recursive: true, force: true });
});

describe('from a fake profile to a warning for everybody', () => {
  it('goes the whole road, and leaves the neighbours in peace', async () => {
    const pictures = await castPictures();
    const device = new Device(office);
    await device.trust(readFileSync(join(data, 'trust/root.json')));
    const state = await device.update();
    expect(state.problem).toBeNull();
    expect(freshness(state.expires ?? 0, device.list.issued, Date.now())).toBe('fresh');

    const seen = await device.look(IMPOSTOR, pictures);
    expect(seen.verdict.kind).toBe('suspect');
    expect(seen.verdict.subject).toBe('33.10/bupati');
    expect((await device.look(OFFICIAL, pictures)).verdict.kind).toBe('official');
    for (const neighbour of NEIGHBOURS) expect((await device.look(neighbour, pictures)).verdict.kind).toBe('unknown');

    const words = await device.report(seen);
    const outcome = async (): Promise<{ state: string; reason: string | null }> => (await (await office.post('/v1/outcome', { words })).json()) as never;
    expect(await outcome()).toMatchObject({ state: 'received', reason: null });

    const [ani, budi] = [await office.signIn('Ani'), await office.signIn('Budi')];
    const found = (await ani.cases()).cases[0]!;
    expect(found.account.id).toBe(IMPOSTOR.id);
    await ani.post(`/staff/cases/${found.id}/propose`, { verdict: 'impostor', modus: 'money', reason: 'reason_imitates_holder' });
    const { proposal } = await budi.detail(found.id);
    expect((await ani.post(`/staff/cases/${found.id}/decide`, { proposal: proposal?.id, approve: true })).ok).toBe(false);
    expect((await budi.post(`/staff/cases/${found.id}/decide`, { proposal: proposal?.id, approve: true })).status).toBe(200);

    const decisions = (await (await budi.get('/staff/decisions')).json()) as DecisionsFile;
    writeFileSync(join(data, 'decisions.json'), JSON.stringify(decisions));
    list('draft', '--decisions', join(data, 'decisions.json'));
    list('sign', '--key', 'officer-a');
    list('sign', '--key', 'officer-b');
    list('publish', '--to', publicFolder(data));

    expect((await device.update()).problem).toBeNull();
    expect(device.list.version).toBe(2);
    const again = await device.look(IMPOSTOR, pictures);
    expect(again.verdict).toMatchObject({ kind: 'impostor', subject: '33.10/bupati' });
    for (const neighbour of NEIGHBOURS) expect((await device.look(neighbour, pictures)).verdict.kind).toBe('unknown');

    await expect.poll(async () => (await outcome()).state, { timeout: 15_000 }).toBe('published');
    expect((await outcome()).reason).toBe('reason_imitates_holder');
  });
});
