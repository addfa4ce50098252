// The next list on its way out: made, approved by another officer, signed by each with an own key, published. The key and
// its passphrase stay in the page; only the signature goes to the server, which checks it.

import type { AsideDraft, DraftPage } from '../core/report/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk, useMay } from './context.ts';
import { moment } from './clock.ts';
import { DraftPanel } from './DraftPanel.tsx';
import { FileSigning } from './FileSigning.tsx';
import { useAsked, usePoll } from './hooks.ts';
import { PageTitle } from './PageTitle.tsx';
import { hashOf } from './route.ts';
import { saveFile } from './saveFile.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';
import { Waiting } from './Waiting.tsx';

const SECONDS = 30;

export function SignPage() {
  const words = useWords();
  const { api, refreshList } = useDesk();
  const { value, problem, again } = useAsked('draft', () => api.draft());
  usePoll(SECONDS, () => void again());
  const renewed = async (): Promise<void> => {
    await Promise.all([again(), refreshList()]);
  };
  return (
    <section class="stack-wide narrow">
      <div class="stack">
        <PageTitle>{words.text('console_sign')}</PageTitle>
        <p>{words.text('console_draft_help')}</p>
      </div>
      <Trouble problem={problem} again={() => void again()} />
      {value === null ? <Waiting problem={problem} /> : value.draft === null ? (
        <NoDraft page={value} again={renewed} />
      ) : (
        <DraftPanel key={value.draft.id} draft={value.draft} publishes={value.publishes} decisions={value.decisions} again={renewed} />
      )}
      {value === null || value.aside.length === 0 ? null : <Aside drafts={value.aside} again={renewed} />}
      <details class="stack-wide">
        <summary>{words.text('console_sign_files')}</summary>
        <FileSigning />
      </details>
    </section>
  );
}

/** Edits that another list overtook: nobody's work is lost without a word. */
function Aside({ drafts, again }: { readonly drafts: readonly AsideDraft[]; readonly again: () => Promise<void> }) {
  const words = useWords();
  const { api, me } = useDesk();
  const may = useMay();
  const { busy, problem, send } = useSending(again);
  return (
    <section class="panel stack" aria-labelledby="disisihkan">
      <h2 id="disisihkan">{words.text('console_aside')}</h2>
      <Trouble problem={problem} />
      {drafts.map((draft) => (
        <div key={draft.id} class="stack">
          <p class="soft">{words.text('console_draft_by', { name: draft.madeBy.name, time: moment(draft.made, words.language) })}</p>
          <p>{words.text(draft.fits ? 'console_aside_waits' : 'console_aside_stuck')}</p>
          <div class="row">
            <Button onClick={() => saveFile('list.json', 'application/json', draft.list)}>{words.text('console_aside_save')}</Button>
            {draft.madeBy.id === me.staff.id || may('approve-list') ? <Button kind="danger" disabled={busy} onClick={() => void send(() => api.dropDraft(draft.id))}>{words.text('console_draft_drop')}</Button> : null}
          </div>
        </div>
      ))}
    </section>
  );
}

function NoDraft({ page, again }: { readonly page: DraftPage; readonly again: () => Promise<void> }) {
  const words = useWords();
  const { api, list } = useDesk();
  const may = useMay();
  const { busy, problem, send } = useSending(again);
  return (
    <section class="panel stack">
      <Notice kind={page.decisions > 0 ? 'care' : 'good'}>
        <p>{words.text(page.decisions > 0 ? 'console_draft_decisions' : 'console_draft_none', { count: page.decisions, version: list?.version ?? 0 })}</p>
      </Notice>
      <Trouble problem={problem} />
      <div class="row">
        {list === null ? null : (
          <Button kind={page.decisions > 0 ? 'main' : 'plain'} disabled={busy} onClick={() => void send(() => api.makeDraft({ version: list.version, subjects: null, photos: [] }))}>
            {words.text(page.decisions > 0 ? 'console_draft_make' : 'console_draft_renew')}
          </Button>
        )}
        {may('edit-list') ? <a href={hashOf({ page: 'list' })}>{words.text('console_draft_edit')}</a> : null}
      </div>
    </section>
  );
}
