// The list editor: the published list as sheets, what a second pair of eyes would find in it, and what it changes for
// residents, in sentences, before it is submitted to another officer.

import type { List } from '../core/list/model.ts';
import { departmentOf } from '../core/list/department.ts';
import { checkList } from '../core/list/checks.ts';
import type { Result } from '../core/result.ts';
import { officeDay } from '../core/time.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import { Findings } from './editor/Findings.tsx';
import { HandOverForm } from './editor/HandOverForm.tsx';
import { ImportPanel } from './editor/ImportPanel.tsx';
import { PhotosPanel } from './editor/PhotosPanel.tsx';
import { SheetPanel } from './editor/SheetPanel.tsx';
import { meaningOf } from './editor/sheet.ts';
import { useSheet } from './editor/useSheet.ts';
import { listChanges } from './listChanges.ts';
import { PageTitle } from './PageTitle.tsx';
import { hashOf } from './route.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';

export function ListPage() {
  const words = useWords();
  const { list } = useDesk();
  return (
    <section class="stack-wide">
      <div class="stack">
        <PageTitle>{words.text('console_list')}</PageTitle>
        <p>{words.text('console_list_help')}</p>
      </div>
      {list === null ? <Notice><p>{words.text('console_draft_no_list')}</p></Notice> : <Editor key={list.version} list={list} />}
    </section>
  );
}

function Editor({ list }: { readonly list: List }) {
  const words = useWords();
  const { api, me } = useDesk();
  const { sheet, change, undo, restart } = useSheet(list);
  const { busy, problem, send } = useSending(async () => undefined);
  const { subjects, wrong } = meaningOf(sheet, list);
  const own = me.department == null ? null : departmentOf(subjects, me.department);
  const after: List = { ...list, subjects };
  const findings = checkList(after, officeDay(Date.now()));
  const changes = wrong.length > 0 ? [] : listChanges(list, after);
  const bad = wrong.length > 0 || findings.some(({ kind }) => kind === 'error');
  const submit = async (): Promise<void> => {
    const photos = Object.entries(sheet.fresh).map(([id, bytes]) => ({ id, bytes }));
    const sent = await send(async (): Promise<Result<null>> => api.makeDraft({ version: list.version, subjects, photos }));
    if (sent) location.hash = hashOf({ page: 'sign' });
  };
  return (
    <>
      <SheetPanel sheet={sheet} list={list} wrong={wrong} onChange={change} />
      <div class="row">
        <Button disabled={undo === null} onClick={() => undo?.()}>{words.text('console_undo')}</Button>
        <Button kind="quiet" disabled={changes.length === 0 && wrong.length === 0} onClick={restart}>{words.text('console_restart')}</Button>
      </div>
      <div class="two">
        <ImportPanel sheet={sheet} list={list} onChange={change} />
        <HandOverForm sheet={sheet} list={list} onChange={change} />
      </div>
      <PhotosPanel sheet={sheet} subjects={own === null ? subjects : subjects.filter(({ id }) => own.has(id))} publisher={list.publisher.id} onChange={change} />
      <Findings wrong={wrong} findings={findings} />
      <section class="panel stack" aria-labelledby="yang-berubah">
        <h2 id="yang-berubah">{words.text('console_changes_title', { version: list.version + 1 })}</h2>
        {wrong.length > 0 ? <p>{words.text('console_changes_later')}</p> : changes.length === 0 ? <p>{words.text('console_changes_nothing')}</p> : (
          <ul class="bullets">{changes.map((each) => <li key={JSON.stringify(each)}>{words.message(each)}</li>)}</ul>
        )}
        <Trouble problem={problem} />
        <div><Button kind="main" disabled={busy || bad || changes.length === 0} onClick={() => void submit()}>{words.text('console_draft_submit')}</Button></div>
      </section>
    </>
  );
}
