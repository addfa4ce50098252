// The machine's mark on an account can rest: one officer may say so while an appeal is open, two officers by finding that it
// imitates nobody. The next list carries it, and everything that happened stands in the case's history.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SparedCase } from '../../src/core/list/addSpared.ts';
import type { Appeal } from '../../src/core/report/appeal.ts';
import { receiptHash } from '../../src/core/report/receipt.ts';
import type { AppealsPage, CaseDetail, DecisionsFile, StaffAppeal } from '../../src/core/report/staff.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { runRetention } from '../../src/intake/store/retention.ts';
import { type Officer, type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

const DAY = 24 * 60 * 60 * 1000;
let office: TestOffice;
let [ani, budi, tari]: Officer[] = [];
beforeAll(async () => void (office = await openOffice({ staff: ['Ani', 'Budi', 'Tari:triage'] })));
// Hours pass in these tests, and sessions end.
beforeEach(async () => void ([ani, budi, tari] = [await office.signIn('Ani'), await office.signIn('Budi'), await office.signIn('Tari')]));
afterAll(() => office.close());

let number = 7000;
interface Appealed { readonly caseId: string; readonly appeal: Appeal; suspend(by: Officer, suspend?: boolean): Promise<Response>; spared(): Promise<SparedCase | undefined>; kinds(): Promise<readonly string[]> }

/** An account with so many reports, whose holder appeals. */
async function appealed(reports: number): Promise<Appealed> {
  const account = { site: 'facebook', id: String((number += 1)), handle: `h${number}` } as const;
  for (let each = 0; each < reports; each += 1) await office.post('/v1/reports', sampleReport({ account }));
  const appeal: Appeal = { format: 'resmikah-appeal/1', id: randomUUID(), created: '2026-11-24T03:00:00Z', office: '33.10', account, ground: 'namesake', statement: 'Bukan saya', contact: null, receiptHash: receiptHash(account.id) };
  await office.post('/v1/appeals', appeal);
  const caseId = (await ani!.cases()).cases.find((row) => row.account.id === account.id)!.id;
  return {
    caseId, appeal,
    suspend: (by, suspend = true) => by.post(`/staff/cases/${caseId}/suspend`, { appeal: appeal.id, suspend }),
    spared: async () => ((await (await ani!.get('/staff/decisions')).json()) as DecisionsFile).spared?.find((each) => each.case === caseId),
    kinds: async () => (await ani!.detail(caseId)).events.map(({ kind }) => kind).filter((kind) => kind !== 'reported'),
  };
}
const shown = async (caseId: string): Promise<StaffAppeal | undefined> => ((await (await ani!.get('/staff/appeals')).json()) as AppealsPage).appeals.find((each) => each.case === caseId);
async function decide(caseId: string, verdict: 'impostor' | 'not-impostor', reason: string): Promise<void> {
  const proposed = (await (await ani!.post(`/staff/cases/${caseId}/propose`, { verdict, modus: 'money', reason, subject: '33.10/bupati' })).json()) as CaseDetail;
  expect((await budi!.post(`/staff/cases/${caseId}/decide`, { proposal: proposed.proposal!.id, approve: true })).status).toBe(200);
}

describe('an officer', () => {
  it.each([0, 1, 5])('suspends the machine’s mark on an account with %i reports, once however often it is pressed, and ends it', async (reports) => {
    const each = await appealed(reports);
    expect(await shown(each.caseId)).toMatchObject({ maySuspend: true, suspended: null });
    expect(await each.spared()).toBeUndefined();
    expect([(await each.suspend(ani!)).status, (await each.suspend(budi!)).status]).toEqual([200, 200]);
    expect(await each.spared()).toMatchObject({ account: each.appeal.account, until: '2026-12-08' });
    expect((await shown(each.caseId))?.suspended).toMatch(/^2026-12-08T/);
    expect((await each.suspend(ani!, false)).status).toBe(200);
    expect(await each.spared()).toBeUndefined();
    expect(await each.kinds()).toEqual(['appealed', 'suspended', 'resumed']);
    expect((await audit(office.server.office.db, '33.10')).findings).toEqual([]);
  });

  it('without the role for it cannot, nor for an appeal of another case or of none', async () => {
    const [one, two] = [await appealed(1), await appealed(1)];
    expect([(await one.suspend(tari!)).status, await problemOf(await one.suspend(tari!))]).toEqual([403, 'problem_role']);
    expect((await ani!.post(`/staff/cases/${one.caseId}/suspend`, { appeal: two.appeal.id, suspend: true })).status).toBe(409);
    expect((await ani!.post(`/staff/cases/${one.caseId}/suspend`, { appeal: randomUUID(), suspend: true })).status).toBe(409);
    expect((await ani!.post(`/staff/cases/${one.caseId}/suspend`, { appeal: 'x', suspend: 1 })).status).toBe(400);
    expect((await ani!.post(`/staff/cases/${randomUUID()}/suspend`, { appeal: one.appeal.id, suspend: true })).status).toBe(404);
    expect(await one.spared()).toBeUndefined();
  });

  it('cannot suspend alone what two officers confirmed', async () => {
    const each = await appealed(4);
    await decide(each.caseId, 'impostor', 'reason_asks_money');
    expect([(await each.suspend(ani!)).status, await problemOf(await each.suspend(ani!))]).toEqual([409, 'problem_case_state']);
  });
});

describe('a suspension', () => {
  it('ends with the refusal of the appeal', async () => {
    const each = await appealed(1);
    await each.suspend(ani!);
    expect((await budi!.post(`/staff/cases/${each.caseId}/answer`, { appeal: each.appeal.id, answer: 'refused' })).status).toBe(200);
    expect(await each.spared()).toBeUndefined();
    expect(await each.kinds()).toEqual(['appealed', 'suspended', 'resumed', 'answered']);
    expect((await audit(office.server.office.db, '33.10')).findings).toEqual([]);
  });

  it('outlives an upheld appeal until two officers have decided, whose word then counts', async () => {
    const each = await appealed(1);
    await each.suspend(ani!);
    await budi!.post(`/staff/cases/${each.caseId}/answer`, { appeal: each.appeal.id, answer: 'upheld' });
    expect(await each.spared()).toMatchObject({ until: '2026-12-08' });
    await decide(each.caseId, 'impostor', 'reason_asks_money');
    expect(await each.spared()).toBeUndefined();
  });

  it('ends by itself after two weeks', async () => {
    const each = await appealed(1);
    await each.suspend(ani!);
    office.wait(14 * DAY);
    ani = await office.signIn('Ani');
    expect(await each.spared()).toBeUndefined();
    expect((await each.suspend(ani)).status).toBe(200);
    expect(await each.spared()).toBeDefined();
  });
});

describe('two officers', () => {
  it.each([['reason_namesake', true], ['reason_own_account', true], ['reason_parody', true], ['reason_too_little', false]])('who decide %s spare the account: %s', async (reason, spares) => {
    const each = await appealed(1);
    await decide(each.caseId, 'not-impostor', reason);
    expect((await each.spared()) !== undefined).toBe(spares);
  });

  it('spare it also after the office has forgotten the account, as the last list did', async () => {
    const each = await appealed(1);
    await decide(each.caseId, 'not-impostor', 'reason_namesake');
    office.wait(31 * DAY);
    await runRetention(office.server.office.db, '33.10', office.server.office.now());
    ani = await office.signIn('Ani');
    expect(await each.spared()).toMatchObject({ account: null });
    office.wait(180 * DAY);
    ani = await office.signIn('Ani');
    expect(await each.spared()).toBeUndefined();
  });
});
