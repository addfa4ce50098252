// A post changes hands on a date: the old holder's term and accounts end that day, the new holder begins the day after, in
// the same post under the same office. Residents then see the old accounts as "once official" by themselves.

import { dayAfter } from '../../core/time.ts';
import { type Sheet, withCell, withRow } from './sheet.ts';

export interface HandOver {
  /** The old holder, without the publisher's prefix. */
  readonly from: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly id: string;
  readonly name: string;
  readonly formalName: string;
}

export function handedOver(sheet: Sheet, { from, lastDay, id, name, formalName }: HandOver): Sheet {
  const old = sheet.rows.find(({ view, cells }) => view === 'subject' && cells['subject_id'] === from);
  if (old === undefined) return sheet;
  let next = withCell(sheet, old.key, 'until', lastDay);
  for (const { key, view, cells } of sheet.rows) {
    if (view === 'account' && cells['subject_id'] === from && (cells['account_until'] ?? '') === '') next = withCell(next, key, 'account_until', lastDay);
  }
  return withRow(next, 'subject', {
    subject_id: id, kind: 'holder', name, formal_name: formalName, aliases: '', title: old.cells['title'] ?? '', parent: old.cells['parent'] ?? '', from: dayAfter(lastDay, 1), until: '',
  });
}
