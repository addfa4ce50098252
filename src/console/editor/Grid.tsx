// A spreadsheet of one kind of rows: one cell has the focus; arrows walk, typing or Enter writes, Esc takes back, Delete
// empties, and what was copied from a spreadsheet program is pasted cell by cell.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import { Cell } from './Cell.tsx';
import type { SheetRow, View, WrongCell } from './sheet.ts';
import { VIEW_COLUMNS } from './sheet.ts';

export interface GridProps {
  readonly view: View;
  readonly rows: readonly SheetRow[];
  readonly wrong: readonly WrongCell[];
  readonly options: (column: string) => readonly string[];
  readonly onCell: (key: number, column: string, value: string) => void;
  readonly onPaste: (key: number, column: string, text: string) => void;
  readonly onRemove: (key: number) => void;
}

/** Drawn at first; the rest on request, so that a national list opens as fast as a regency's. */
const MOST = 200;
const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export function Grid({ view, rows, wrong, options, onCell, onPaste, onRemove }: GridProps) {
  const words = useWords();
  const columns = VIEW_COLUMNS[view];
  const [most, setMost] = useState(MOST);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [writing, setWriting] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const shown = rows.slice(0, most);
  const [row, column] = [Math.min(at[0], shown.length - 1), Math.min(at[1], columns.length - 1)];
  useEffect(() => setWriting(null), [view]);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    table.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`)?.focus();
  });
  const go = (down: number, right: number): void => {
    moved.current = true;
    setWriting(null);
    setAt([Math.max(0, Math.min(shown.length - 1, row + down)), Math.max(0, Math.min(columns.length - 1, column + right))]);
  };
  const keyed = (event: KeyboardEvent): void => {
    const [current, name] = [shown[row], columns[column]];
    if (writing !== null || current === undefined || name === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) go(...step);
    else if (event.key === 'Enter' || event.key === 'F2') setWriting(current.cells[name] ?? '');
    else if (event.key === 'Delete' || event.key === 'Backspace') onCell(current.key, name, '');
    else if (event.key.length === 1) setWriting(event.key);
    else return;
    event.preventDefault();
  };
  const pasted = (event: ClipboardEvent): void => {
    const [current, name, text] = [shown[row], columns[column], event.clipboardData?.getData('text/plain') ?? ''];
    if (writing !== null || current === undefined || name === undefined || text === '') return;
    event.preventDefault();
    onPaste(current.key, name, text);
  };
  const done = (value: string | null, down: number, right: number): void => {
    const [current, name] = [shown[row], columns[column]];
    if (value !== null && current !== undefined && name !== undefined) onCell(current.key, name, value);
    go(down, right);
  };
  return (
    <div class="stack">
      <div class="scroll">
        <table class="grid" role="grid" ref={table} aria-label={words.text(`console_view_${view}`)} aria-rowcount={rows.length + 1} onKeyDown={keyed} onPaste={pasted}>
          <thead>
            <tr role="row">
              {columns.map((name) => <th key={name} role="columnheader" scope="col">{words.text(`console_column_${name}`)}</th>)}
              <th role="columnheader" scope="col"><span class="unseen">{words.text('console_remove')}</span></th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each, down) => (
              <tr role="row" key={each.key} aria-rowindex={down + 2}>
                {columns.map((name, right) => (
                  <Cell
                    key={name}
                    at={`${down}-${right}`}
                    value={each.cells[name] ?? ''}
                    label={words.text(`console_column_${name}`)}
                    current={down === row && right === column}
                    writing={down === row && right === column ? writing : null}
                    wrong={wrong.some((one) => one.key === each.key && one.column === name)}
                    options={options(name)}
                    onFocus={() => setAt([down, right])}
                    onWrite={(value) => { setAt([down, right]); setWriting(value); }}
                    onDone={done}
                  />
                ))}
                <td role="gridcell"><button type="button" class="remove" onClick={() => onRemove(each.key)}>✕<span class="unseen"> {words.text('console_row_remove', { name: each.cells['subject_id'] ?? '' })}</span></button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most ? <div><Button onClick={() => setMost(most * 5)}>{words.text('console_rows_more', { count: rows.length - most })}</Button></div> : null}
    </div>
  );
}
