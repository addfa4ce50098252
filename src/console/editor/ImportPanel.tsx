// A sheet from a file, CSV or Excel, with a preview in sentences before anything of the page changes.

import { useState } from 'preact/hooks';
import type { List, Subject } from '../../core/list/model.ts';
import type { Problem } from '../../core/result.ts';
import { officeDay } from '../../core/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Field.tsx';
import { useWords } from '../../ui/words.tsx';
import { listChanges } from '../listChanges.ts';
import { Trouble } from '../Trouble.tsx';
import { DropZone } from './DropZone.tsx';
import { kept } from './kept.ts';
import { type FileRead, readFile } from './readFile.ts';
import { type Sheet, meaningOf, sheetOf } from './sheet.ts';

export interface ImportPanelProps { readonly sheet: Sheet; readonly list: List; readonly onChange: (next: Sheet) => void }

const MOST = 20;

export function ImportPanel({ sheet, list, onChange }: ImportPanelProps) {
  const words = useWords();
  const [read, setRead] = useState<FileRead | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [whole, setWhole] = useState(false);
  const open = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    const found = await readFile(file.name, new Uint8Array(await file.arrayBuffer()), list.publisher, officeDay(Date.now()));
    setRead(found.ok ? found.value : null);
    setProblem(found.ok ? null : found.problem);
  };
  const now = meaningOf(sheet, list).subjects;
  const merged = read === null ? now : mergedWith(now, list, read.subjects, whole);
  const changes = read === null ? [] : listChanges({ ...list, subjects: now }, { ...list, subjects: merged });
  const take = (): void => {
    const next = sheetOf(merged, list.publisher.id);
    onChange({ ...next, fresh: sheet.fresh });
    setRead(null);
  };
  return (
    <section class="panel stack" aria-labelledby="impor">
      <h2 id="impor">{words.text('console_import')}</h2>
      <DropZone label={words.text('console_import_file')} hint={words.text('console_import_hint')} accept=".csv,.xlsx,text/csv" onFiles={(files) => void open(files)} />
      <Trouble problem={problem} />
      {read === null ? null : (
        <div class="stack" role="status">
          <p><strong>{words.text('console_import_preview', { count: read.subjects.length, changes: changes.length })}</strong></p>
          <Choice checked={whole} onChange={setWhole}>{words.text('console_import_whole')}</Choice>
          {changes.length === 0 ? null : <ul class="bullets">{changes.slice(0, MOST).map((each) => <li key={JSON.stringify(each)}>{words.message(each)}</li>)}</ul>}
          {changes.length > MOST ? <p class="soft">{words.text('console_import_more', { count: changes.length - MOST })}</p> : null}
          {read.leftOut.length > 0 ? <p>{words.text('console_import_left', { count: read.leftOut.length })}</p> : null}
          {read.photoFiles > 0 ? <p>{words.text('console_import_photos', { count: read.photoFiles })}</p> : null}
          <div class="row">
            <Button kind="main" disabled={changes.length === 0} onClick={take}>{words.text('console_import_take')}</Button>
            <Button kind="quiet" onClick={() => setRead(null)}>{words.text('console_import_leave')}</Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** Subjects of the file take the place of those with their ids and keep their photos; others stay unless the file is the whole list. */
function mergedWith(now: readonly Subject[], list: List, read: readonly Subject[], whole: boolean): readonly Subject[] {
  const [before, fresh] = [new Map([...list.subjects, ...now].map((each) => [each.id, each])), new Map(read.map((each) => [each.id, each]))];
  const taken = (each: Subject): Subject => ({ ...kept(before.get(each.id) ?? null, each), photos: before.get(each.id)?.photos ?? [] });
  const known = new Set(now.map(({ id }) => id));
  return [...now.flatMap((each) => (fresh.has(each.id) ? [taken(fresh.get(each.id) as Subject)] : whole ? [] : [each])), ...read.filter(({ id }) => !known.has(id)).map(taken)];
}
