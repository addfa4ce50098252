// Cases as the server sends them, of invented accounts.

import type { CaseDetail, CaseRow, Proposal } from '../../src/core/report/staff.ts';

export const rowOf = (id: string, over: Partial<CaseRow> = {}): CaseRow => ({
  id, account: { site: 'facebook', id: '61550000009001', handle: 'contoh.tiruan' }, name: 'Bupati Contoh', url: 'https://www.facebook.com/contoh.tiruan',
  subject: '33.10/bupati', modus: 'money', verdict: 'suspect', state: 'received', reason: null, reportCount: 1,
  firstSeen: '2026-11-24T03:00:00Z', lastReport: '2026-11-24T03:00:00Z', updated: '2026-11-24T03:00:00Z', proposal: null, ...over,
});

export const proposalBy = (officer: string): Proposal => ({
  id: 'p1', by: { id: officer, name: officer }, verdict: 'impostor', modus: 'money', subject: '33.10/bupati', reason: 'reason_imitates_holder', at: '2026-11-24T04:00:00Z',
});

export const detailOf = (over: Partial<CaseDetail> = {}): CaseDetail => ({ ...rowOf('c1'), reports: [], events: [], mergedInto: null, notes: [], ...over });
