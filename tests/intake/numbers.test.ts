// The figures of the office: counted from real rows, by months of Western Indonesia Time.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Numbers } from '../../src/core/report/staff.ts';
import { lastMonths } from '../../src/intake/store/numbers.ts';
import { type TestOffice, openOffice, sampleReport } from '../support/office.ts';

const HOUR = 60 * 60 * 1000;
let office: TestOffice;
beforeEach(async () => void (office = await openOffice()));
afterEach(() => office.close());

describe('the numbers page', () => {
  it('counts reports, cases and decisions of the month, and how fast the office was', async () => {
    for (const [id, hours] of [['1001', 2], ['1002', 30]] as const) {
      const account = { site: 'facebook', id, handle: null } as const;
      await office.post('/v1/reports', sampleReport({ account }));
      await office.post('/v1/reports', sampleReport({ account }));
      office.wait(hours * HOUR);
      // Sessions end after some hours, so both sign in when the time has come.
      const [ani, budi] = [await office.signIn('Ani'), await office.signIn('Budi')];
      const found = (await ani.cases('?state=received')).cases.find((each) => each.account.id === id);
      await ani.post(`/staff/cases/${found?.id}/propose`, { verdict: id === '1001' ? 'impostor' : 'not-impostor', modus: 'money', reason: id === '1001' ? 'reason_asks_money' : 'reason_namesake' });
      const proposal = (await budi.detail(found?.id ?? '')).proposal?.id;
      expect((await budi.post(`/staff/cases/${found?.id}/decide`, { proposal, approve: true })).status).toBe(200);
    }
    const reader = await office.signIn('Ani');
    const numbers = (await (await reader.get('/staff/numbers')).json()) as Numbers;
    expect(numbers.months).toHaveLength(12);
    expect(numbers.months.at(-1)).toEqual({ month: '2026-11', reports: 4, cases: 2, confirmed: 1, rejected: 1 });
    expect(numbers).toMatchObject({ decided: 2, inTime: 1, medianHours: 16, openAppeals: 0, states: { confirmed: 1, rejected: 1 } });
  });

  it('is zero and without a median before anything happened', async () => {
    const numbers = (await (await (await office.signIn('Ani')).get('/staff/numbers')).json()) as Numbers;
    expect(numbers).toMatchObject({ decided: 0, inTime: 0, medianHours: null, states: {} });
    expect(numbers.months.every(({ reports, cases }) => reports + cases === 0)).toBe(true);
  });

  it('takes the months of the office, not of Greenwich', () => {
    const { months, since } = lastMonths(new Date('2026-11-30T18:00:00Z'));
    expect(months.at(-1)).toBe('2026-12');
    expect(months[0]).toBe('2026-01');
    expect(since.toISOString()).toBe('2025-12-31T17:00:00.000Z');
  });
});
