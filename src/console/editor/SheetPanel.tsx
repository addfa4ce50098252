// The sheets of the list, one view at a time, with a search and a new row.

import { useState } from 'preact/hooks';
import { SITES } from '../../core/account/site.ts';
import { type List, PROOF_KINDS, SUBJECT_KINDS } from '../../core/list/model.ts';
import { officeDay } from '../../core/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/words.tsx';
import { subjectName, useDesk } from '../context.ts';
import { Grid } from './Grid.tsx';
import { type Sheet, type View, VIEWS, type WrongCell, rowsWithin, withCell, withPasted, withRow, withoutRow } from './sheet.ts';

export interface SheetPanelProps {
  readonly sheet: Sheet;
  readonly list: List;
  readonly wrong: readonly WrongCell[];
  readonly onChange: (next: Sheet) => void;
}

export function SheetPanel({ sheet, list, wrong, onChange }: SheetPanelProps) {
  const words = useWords();
  const { me } = useDesk();
  const department = me.department ?? null;
  const mine = rowsWithin(sheet, department, list.publisher.id);
  const [view, setView] = useState<View>('subject');
  const [sought, setSought] = useState('');
  const needle = sought.trim().toLowerCase();
  const rows = mine.filter((row) => row.view === view && (needle === '' || Object.values(row.cells).some((cell) => cell.toLowerCase().includes(needle))));
  const ids = [...new Set(mine.filter((row) => row.view === 'subject').map(({ cells }) => cells['subject_id'] ?? ''))];
  const options = (column: string): readonly string[] => {
    if (column === 'kind') return SUBJECT_KINDS;
    if (column === 'account_platform' || column === 'absent_on') return SITES;
    if (column === 'proof') return PROOF_KINDS;
    if (column === 'parent' || (column === 'subject_id' && view !== 'subject')) return ids;
    return [];
  };
  const countOf = (each: View): number => mine.filter((row) => row.view === each).length;
  const today = officeDay(Date.now());
  const blank: Readonly<Record<View, Readonly<Record<string, string>>>> = {
    subject: { kind: 'office', ...(department === null ? {} : { parent: department.slice(list.publisher.id.length + 1) }) }, account: { subject_id: ids[0] ?? '', checked: today }, absence: { subject_id: ids[0] ?? '', absent_since: today }, phone: { subject_id: ids[0] ?? '' },
  };
  return (
    <section class="panel stack" aria-label={words.text('console_list')}>
      <div class="row between">
        <ul class="filters">
          {VIEWS.map((each) => (
            <li key={each}>
              <button type="button" class="filter" aria-pressed={each === view} onClick={() => setView(each)}>
                {words.text(`console_view_${each}`)} <span class="count">{countOf(each)}</span>
                {wrong.some(({ key }) => sheet.rows.some((row) => row.key === key && row.view === each)) ? <strong class="bad"> !</strong> : null}
              </button>
            </li>
          ))}
        </ul>
        <Field label={words.text('console_search')} type="search" value={sought} onInput={setSought} />
      </div>
      {department === null ? null : <p>{words.text('console_list_department', { name: subjectName(list, department) })}</p>}
      <p class="soft small">{words.text('console_grid_keys')}</p>
      <Grid
        view={view}
        rows={rows}
        wrong={wrong}
        options={options}
        onCell={(key, column, value) => onChange(withCell(sheet, key, column, value))}
        onPaste={(key, column, text) => onChange(withPasted(sheet, view, rows.map((row) => row.key), key, column, text))}
        onRemove={(key) => onChange(withoutRow(sheet, key))}
      />
      <div><Button onClick={() => { setSought(''); onChange(withRow(sheet, view, blank[view])); }}>{words.text('console_row_add')}</Button></div>
      <p class="soft small">{words.text('console_list_published', { version: list.version })}</p>
    </section>
  );
}
