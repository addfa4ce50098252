// What the console offers an officer: never to approve the own proposal, and never something that the case's state forbids.

import { describe, expect, it } from 'vitest';
import { firstDraft, missingIn, requestOf, withVerdict } from '../../src/console/draft.ts';
import { marksOf, nextToDo, taskOf } from '../../src/console/tasks.ts';
import { CASE_VERDICTS } from '../../src/core/report/case.ts';
import { mayDo } from '../../src/core/report/roles.ts';
import { CASE_STATES } from '../../src/core/report/report.ts';
import { detailOf, proposalBy, rowOf } from './rows.ts';

describe('the task on a case', () => {
  it('is to wait for the officer who proposed, and to decide for every other', () => {
    const detail = detailOf({ state: 'checking', proposal: proposalBy('ani') });
    expect(taskOf(detail, 'ani').kind).toBe('wait');
    expect(taskOf(detail, 'budi').kind).toBe('decide');
  });

  it('offers both verdicts on a new case, only the withdrawal on a published one, and nothing on a closed one', () => {
    expect(taskOf(detailOf(), 'ani')).toEqual({ kind: 'propose', verdicts: CASE_VERDICTS });
    expect(taskOf(detailOf({ state: 'published' }), 'ani')).toEqual({ kind: 'propose', verdicts: ['not-impostor'] });
    expect(taskOf(detailOf({ state: 'closed' }), 'ani')).toEqual({ kind: 'nothing' });
  });

  it('is nothing on a case that was merged into another', () => {
    for (const state of CASE_STATES) expect(taskOf(detailOf({ state, mergedInto: 'c2' }), 'ani').kind).toBe('nothing');
  });

  it('lets nobody note facts while a proposal waits', () => {
    expect(marksOf(detailOf({ state: 'confirmed' }))).toEqual(['taken-down']);
    expect(marksOf(detailOf({ state: 'confirmed', proposal: proposalBy('ani') }))).toEqual([]);
    expect(marksOf(detailOf({ state: 'rejected' }))).toEqual(['closed']);
  });
});

describe('the next case', () => {
  const rows = [rowOf('c1'), rowOf('c2', { state: 'checking', proposal: proposalBy('ani') }), rowOf('c3', { state: 'published' }), rowOf('c4')];
  const next = (id: string, officer: string, role: 'triage' | 'approver' | 'auditor' = 'triage'): string | undefined =>
    nextToDo(rows, id, officer, (action) => mayDo([role], action))?.id;

  it('is the first behind this one on which the officer can propose or decide, and none when nothing is left', () => {
    expect(next('c1', 'ani')).toBe('c4');
    expect(next('c1', 'budi', 'approver')).toBe('c2');
    expect(next('c1', 'budi'), 'a colleague’s proposal is for approvers').toBe('c4');
    expect(next('c4', 'ani')).toBeUndefined();
    expect(next('c1', 'ani', 'auditor')).toBeUndefined();
  });

  it('is the first of all for whoever came to a case that the inbox has not', () => {
    expect(next('c9', 'ani')).toBe('c1');
    expect(nextToDo([], 'c1', 'ani', () => true)).toBeNull();
  });
});

describe('a proposal being chosen', () => {
  it('begins without a verdict and a reason, so that neither is sent by habit', () => {
    const draft = firstDraft(rowOf('c1'), CASE_VERDICTS);
    expect(missingIn(draft)).toEqual(['verdict', 'reason']);
    expect(requestOf(draft)).toBeNull();
  });

  it('asks for a new reason when the verdict changes', () => {
    const chosen = { ...withVerdict(firstDraft(rowOf('c1'), CASE_VERDICTS), 'impostor'), reason: 'reason_asks_money' };
    expect(requestOf(chosen)).toEqual({ verdict: 'impostor', modus: 'money', reason: 'reason_asks_money', subject: '33.10/bupati' });
    expect(withVerdict(chosen, 'not-impostor').reason).toBeNull();
  });

  it('needs to know whom an impostor imitates, and not whom a harmless account does', () => {
    const nobody = firstDraft(rowOf('c1', { subject: null }), CASE_VERDICTS);
    expect(missingIn({ ...withVerdict(nobody, 'impostor'), reason: 'reason_asks_money' })).toEqual(['subject']);
    expect(requestOf({ ...withVerdict(nobody, 'not-impostor'), reason: 'reason_namesake' })).not.toBeNull();
  });
});
