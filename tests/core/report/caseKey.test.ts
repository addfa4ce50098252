// Into which case a report goes.

import { describe, expect, it } from 'vitest';
import { type KnownCase, caseKeyOf, caseKeysOf, placeReport } from '../../../src/core/report/caseKey.ts';
import type { CaseState } from '../../../src/core/report/report.ts';

const account = (id: string | null, handle: string | null) => ({ site: 'facebook', id, handle }) as const;
const known = (id: string, accountId: string | null, state: CaseState = 'received'): KnownCase => ({ id, accountId, state });

describe('the keys of an account', () => {
  it('are its id and its handle in the site’s own form', () => {
    expect(caseKeysOf(account('1', 'Pem.Kab'))).toEqual(['facebook:1', 'facebook:@pemkab']);
    expect(caseKeysOf(account(null, 'a'))).toEqual(['facebook:@a']);
    expect(caseKeyOf(account('1', 'a'))).toBe('facebook:1');
  });

  it('never let an id be taken for a handle', () => {
    expect(caseKeysOf(account('1', null))).not.toEqual(caseKeysOf(account(null, '1')));
  });
});

describe('placing a report', () => {
  it.each([
    ['nothing known', account('1', 'a'), null, null, { kind: 'new' }],
    ['only a handle, known', account(null, 'a'), null, known('A', '1'), { kind: 'join', case: 'A' }],
    ['an id, known', account('1', 'a'), known('A', '1'), null, { kind: 'join', case: 'A' }],
    ['both lead to one case', account('1', 'a'), known('A', '1'), known('A', '1'), { kind: 'join', case: 'A' }],
    ['the handle’s case learns its id', account('1', 'a'), null, known('A', null), { kind: 'join', case: 'A' }],
    ['the handle belongs to another id now', account('2', 'a'), null, known('A', '1'), { kind: 'new' }],
    ['the handle moved to a known account', account('2', 'a'), known('B', '2'), known('A', '1'), { kind: 'join', case: 'B' }],
    ['two open cases turn out to be one account', account('1', 'a'), known('A', '1'), known('B', null), { kind: 'merge', into: 'A', from: 'B' }],
    ['the decided one of the two stays', account('1', 'a'), known('A', '1'), known('B', null, 'confirmed'), { kind: 'merge', into: 'B', from: 'A' }],
    ['two decided cases are never merged', account('1', 'a'), known('A', '1', 'rejected'), known('B', null, 'confirmed'), { kind: 'join', case: 'A' }],
  ] as const)('%s', (_, reported, byId, byHandle, expected) => {
    expect(placeReport(reported, byId, byHandle)).toEqual(expected);
  });
});
