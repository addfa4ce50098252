// An inbox that changes while an officer looks at it, and the clock on each row.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, clockText, moment } from '../../src/console/clock.ts';
import { entriesOf } from '../../src/console/HistoryPanel.tsx';
import { sameOrder, withFresh, withNext } from '../../src/console/inboxRows.ts';
import { summarise } from '../../src/console/summary.ts';
import type { CaseEvent } from '../../src/core/report/staff.ts';
import { sampleReport } from '../support/office.ts';
import { rowOf } from './rows.ts';

const rows = (...ids: readonly string[]) => ids.map((id) => rowOf(id));
const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join('');

describe('a fresh first page over loaded rows', () => {
  it.each([
    ['a new case comes on top', 'abcd', 'xab', 'xabcd'],
    ['a case moves up', 'abcd', 'cab', 'cabd'],
    ['a decided case leaves', 'abcd', 'ac', 'acd'],
    ['everything on the page is new', 'ab', 'xyz', 'xyzab'],
    ['nothing changed', 'abcd', 'ab', 'abcd'],
  ])('%s', (_, before, fresh, after) => {
    expect(ids(withFresh(rows(...before), rows(...fresh)))).toBe(after);
  });

  it('never shows a case twice, nor after a next page', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
    fc.assert(fc.property(letters, letters, letters, (before, fresh, next) => {
      const shown = withNext(withFresh(rows(...before), rows(...fresh)), rows(...next)).map(({ id }) => id);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.slice(0, fresh.length)).toEqual(fresh);
    }));
  });

  it('knows whether rows would move', () => {
    expect(sameOrder(rows('a', 'b'), [rowOf('a', { reportCount: 9 }), rowOf('b')])).toBe(true);
    expect(sameOrder(rows('a', 'b'), rows('b', 'a'))).toBe(false);
  });
});

describe('the clock of a case', () => {
  const first = Date.parse('2026-11-24T03:00:00Z');

  it.each([[1, 'running', 'console_left_hours', '23'], [20, 'soon', 'console_left_hours', '4'], [23.5, 'soon', 'console_left_minutes', '30'],
    [24.5, 'late', 'console_over_minutes', '30'], [30, 'late', 'console_over_hours', '6'], [24 + 72, 'late', 'console_over_days', '3']] as const)(
    'after %s hours is %s', (hours, kind, key, count) => {
      const now = first + hours * 3_600_000;
      const clock = clockOf(rowOf('a'), now);
      expect(clock.kind).toBe(kind);
      expect(clockText(clock, now)).toEqual({ key, args: { count } });
    });

  it('stops once two officers have spoken', () => {
    for (const state of ['confirmed', 'published', 'rejected', 'closed'] as const) expect(clockOf(rowOf('a', { state }), first).kind).toBe('none');
  });

  it('shows times as they are in the office, wherever the officer sits', () => {
    expect(moment('2026-11-24T20:30:00Z', 'id')).toBe('25 Nov 2026, 03.30 WIB');
  });
});

describe('many reports in few words', () => {
  it('counts a sign once a report and keeps what the account called itself before', () => {
    const { evidence, categories, names, bios } = summarise([
      sampleReport({ name: 'Bu Contoh', evidence: ['photo_same', 'photo_same'], bio: 'Bantuan' }),
      sampleReport({ name: 'Bupati Contoh', evidence: ['photo_same', 'asks'], bio: 'Bantuan', category: 'code' }),
      sampleReport({ name: 'Bu Contoh', evidence: [], bio: ' ' }),
    ]);
    expect(evidence).toEqual([{ value: 'photo_same', count: 2 }, { value: 'asks', count: 1 }]);
    expect(categories[0]).toEqual({ value: 'money', count: 2 });
    expect(names).toEqual(['Bu Contoh', 'Bupati Contoh']);
    expect(bios).toEqual(['Bantuan']);
  });

  it('says a run of reports as one line of history', () => {
    const event = (number: number, kind: CaseEvent['kind']): CaseEvent => ({ number, kind, at: '2026-11-24T03:00:00Z', by: null, detail: {}, previous: '', hash: String(number) });
    const entries = entriesOf([event(1, 'reported'), event(2, 'reported'), event(3, 'proposed'), event(4, 'reported')]);
    expect(entries.map(({ event: { number }, count }) => [number, count])).toEqual([[2, 2], [3, 1], [4, 1]]);
  });
});
