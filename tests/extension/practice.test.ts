// The practice page keeps its promise: every verdict once, by the code that judges real pages.

import { describe, expect, it } from 'vitest';
import { judge, NO_PICTURES } from '../../src/core/match/judge.ts';
import { PRACTICE, practiceIndex } from '../../src/extension/practice.ts';

describe('the practice profiles', () => {
  it('meet each verdict once, with reasons', () => {
    const verdicts = PRACTICE.map((profile) => judge(practiceIndex(), profile, NO_PICTURES, '2026-11-24'));
    expect(verdicts.map(({ kind }) => kind)).toEqual(['official', 'former', 'impostor', 'suspect', 'lookalike', 'unknown']);
    expect(verdicts.filter(({ kind, evidence }) => kind !== 'unknown' && evidence.length === 0)).toEqual([]);
  });

  it('belong to a regency that does not exist', () => {
    // Kemendagri's region codes end at 96.
    expect(practiceIndex().lists.map(({ publisher }) => publisher.id)).toEqual(['99.99']);
  });
});
