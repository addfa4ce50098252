// Work on the sheet that began from an older list, on the list that was published meanwhile: nothing that was typed is lost, not
// even what cannot be read yet. Pure.

import type { List, Subject } from '../../core/list/model.ts';
import { rebase } from '../../core/list/rebase.ts';
import { type Sheet, meaningOf, sheetOf } from './sheet.ts';

/** `base`: the subjects that the work began from. A subject with a cell that cannot be read keeps its rows as they were typed. */
export function carried(sheet: Sheet, base: readonly Subject[], list: List): Sheet {
  if (JSON.stringify(base) === JSON.stringify(list.subjects)) return sheet;
  const { subjects, wrong } = meaningOf(sheet, { ...list, subjects: base });
  const unread = new Set(sheet.rows.filter(({ key }) => wrong.some((each) => each.key === key)).map(({ cells }) => cells['subject_id'] ?? ''));
  const isUnread = (id: string): boolean => unread.has(id.slice(list.publisher.id.length + 1));
  const read = (all: readonly Subject[]): readonly Subject[] => all.filter(({ id }) => !isUnread(id));
  const next = sheetOf(rebase(read(base), read(subjects), read(list.subjects)), list.publisher.id);
  const rows = sheet.rows.filter(({ cells }) => unread.has(cells['subject_id'] ?? '')).map((row, at) => ({ ...row, key: next.nextKey + at }));
  const photos = Object.fromEntries(Object.entries(sheet.photos).filter(([id]) => unread.has(id)));
  return { rows: [...next.rows, ...rows], photos: { ...next.photos, ...photos }, fresh: sheet.fresh, nextKey: next.nextKey + rows.length };
}
