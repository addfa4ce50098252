// The rules by which a case moves, as a table of every state.

import { describe, expect, it } from 'vitest';
import {
  CASE_VERDICTS, REASONS, afterApproval, afterProposal, afterPublication, afterReport, canMark, canPropose, isDecided, listStatus, worseModus,
} from '../../../src/core/report/case.ts';
import { MODUS } from '../../../src/core/list/model.ts';
import { CASE_STATES } from '../../../src/core/report/report.ts';

describe('a case', () => {
  it.each([
    // state, may be proposed as impostor / not, is then, approved as impostor / not, in the list as
    ['received', true, true, 'checking', 'confirmed', 'rejected', null],
    ['checking', true, true, 'checking', 'confirmed', 'rejected', null],
    ['confirmed', false, true, 'confirmed', 'confirmed', 'withdrawn', 'confirmed'],
    ['rejected', true, false, 'checking', 'confirmed', 'rejected', null],
    ['disputed', true, true, 'disputed', 'confirmed', 'rejected', null],
    ['published', false, true, 'published', 'confirmed', 'withdrawn', 'confirmed'],
    ['taken-down', false, true, 'taken-down', 'confirmed', 'withdrawn', 'taken-down'],
    ['withdrawn', true, false, 'checking', 'confirmed', 'withdrawn', 'withdrawn'],
    ['closed', false, false, 'checking', 'confirmed', 'rejected', null],
  ] as const)('that is %s', (state, impostor, not, proposed, confirmed, cleared, listed) => {
    expect(canPropose(state, 'impostor')).toBe(impostor);
    expect(canPropose(state, 'not-impostor')).toBe(not);
    expect(afterProposal(state)).toBe(proposed);
    expect(afterApproval(state, 'impostor')).toBe(confirmed);
    expect(afterApproval(state, 'not-impostor')).toBe(cleared);
    expect(listStatus(state)).toBe(listed);
  });

  it('becomes published only from confirmed', () => {
    expect(CASE_STATES.filter((state) => afterPublication(state) !== state)).toEqual(['confirmed']);
  });

  it('is opened again by a new report only when it was closed', () => {
    expect(CASE_STATES.filter((state) => afterReport(state) !== state)).toEqual(['closed']);
  });

  it('is taken down only when confirmed, and closed only when decided', () => {
    expect(CASE_STATES.filter((state) => canMark(state, 'taken-down'))).toEqual(['confirmed', 'published']);
    expect(CASE_STATES.filter((state) => canMark(state, 'closed')).every(isDecided)).toBe(true);
  });

  it('has reasons that each belong to one verdict', () => {
    const all = CASE_VERDICTS.flatMap((verdict) => REASONS[verdict]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is ranked by the worst category, in whatever order they come', () => {
    for (const a of MODUS) for (const b of MODUS) expect(worseModus(a, b)).toBe(worseModus(b, a));
    expect(MODUS.reduce(worseModus, 'other')).toBe('money');
  });
});
