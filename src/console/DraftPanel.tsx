// One draft of the next list: what it changes, who made it, and what this officer can do with it now.

import { useEffect, useState } from 'preact/hooks';
import { checkList } from '../core/list/checks.ts';
import type { DraftView } from '../core/report/desk.ts';
import type { Problem, Result } from '../core/result.ts';
import { officeDay } from '../core/time.ts';
import type { Subtle } from '../core/tuf/ports.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { Changes } from './Changes.tsx';
import { moment } from './clock.ts';
import { Findings } from './editor/Findings.tsx';
import { useDesk, useMay } from './context.ts';
import { type OpenDraft, type SignedDraft, readDraft } from './draftFiles.ts';
import { SignForm } from './SignForm.tsx';
import { saveFile } from './saveFile.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';
import { Waiting } from './Waiting.tsx';

const subtle = crypto.subtle as unknown as Subtle;
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export interface DraftPanelProps {
  readonly draft: DraftView;
  readonly publishes: boolean;
  /** Decisions that wait for a list. */
  readonly decisions: number;
  readonly again: () => Promise<void>;
}

export function DraftPanel({ draft, publishes, decisions, again }: DraftPanelProps) {
  const words = useWords();
  const { api, me } = useDesk();
  const may = useMay();
  const [open, setOpen] = useState<OpenDraft | null>(null);
  const [broken, setBroken] = useState<Problem | null>(null);
  const { busy, problem, send } = useSending(again);
  useEffect(() => {
    let current = true;
    // The same checks as for files from a disk: what the server sent must be one list and the role that names it.
    void readDraft(subtle, [utf8(draft.list), utf8(draft.role)], me.office, Date.now()).then((found) => {
      if (!current) return;
      setOpen(found.ok ? found.value : null);
      setBroken(found.ok ? null : found.problem);
    });
    return () => void (current = false);
  }, [draft.list, draft.role]);
  if (broken !== null) return <Trouble problem={broken} />;
  if (open === null) return <Waiting />;
  const own = draft.madeBy.id === me.staff.id;
  const signed = open.signatures.length;
  const enough = signed >= draft.threshold;
  return (
    <>
      <Changes draft={open} />
      {draft.state === 'made' ? <Findings wrong={[]} findings={checkList(open.list, officeDay(Date.now())).filter(({ kind }) => kind === 'error')} /> : null}
      <section class="panel stack" aria-labelledby="rancangan">
        <h2 id="rancangan">{words.text(draft.state === 'made' ? 'console_draft_made' : enough ? 'console_draft_ready' : 'console_draft_signing')}</h2>
        <p class="soft">
          {words.text('console_draft_by', { name: draft.madeBy.name, time: moment(draft.made, words.language) })}
          {draft.approvedBy === null ? null : ` ${words.text('console_draft_approved_by', { name: draft.approvedBy.name })}`}
          {draft.state === 'approved' ? ` ${words.text('console_draft_signatures', { count: signed, total: draft.threshold })}` : null}
        </p>
        {draft.state === 'made' && own ? <p>{words.text('console_draft_wait')}</p> : null}
        {draft.state === 'approved' && !enough && may('sign-list') ? <Sign draft={draft} open={open} again={again} /> : null}
        <Trouble problem={problem} />
        <div class="row">
          {draft.state === 'made' && !own && may('approve-list') ? (
            <Button kind="main" disabled={busy} onClick={() => void send(() => api.approveDraft(draft.id))}>{words.text('console_draft_approve')}</Button>
          ) : null}
          {enough && publishes && may('publish-list') ? (
            <Button kind="main" disabled={busy} onClick={() => void send(() => api.publishDraft(draft.id))}>{words.text(busy ? 'console_publishing' : 'console_publish')}</Button>
          ) : null}
          {enough && !publishes ? <Button kind="main" onClick={() => saveBoth(draft)}>{words.text('console_draft_save')}</Button> : null}
          {own || may('approve-list') ? <Button kind="danger" disabled={busy} onClick={() => void send(() => api.dropDraft(draft.id))}>{words.text('console_draft_drop')}</Button> : null}
        </div>
        {enough && !publishes ? <p>{words.text('console_publish_none')}</p> : null}
        {draft.edited && decisions > 0 && may('approve-list') ? (
          <>
            <p>{words.text('console_draft_first_help', { count: decisions })}</p>
            <div><Button disabled={busy} onClick={() => void send(() => api.makeDraft({ version: draft.version - 1, subjects: null, photos: [] }))}>{words.text('console_draft_first')}</Button></div>
          </>
        ) : null}
      </section>
    </>
  );
}

function saveBoth({ list, role }: DraftView): void {
  saveFile('list.json', 'application/json', list);
  saveFile('role.json', 'application/json', role);
}

function Sign({ draft, open, again }: { readonly draft: DraftView; readonly open: OpenDraft; readonly again: () => Promise<void> }) {
  const words = useWords();
  const { api } = useDesk();
  const [read, setRead] = useState(false);
  const [owner, setOwner] = useState<string | null>(null);
  const send = async (name: string, { draft: after }: SignedDraft): Promise<Result<null>> => {
    const made = after.signatures.at(-1);
    const answer = await api.signDraft({ draft: draft.id, keyid: made?.keyid ?? '', sig: made?.sig ?? '' });
    if (!answer.ok) return answer;
    setOwner(name);
    await again();
    return answer;
  };
  if (owner !== null) return <Notice kind="good" live><p>{words.text('console_signed', { owner, count: open.signatures.length })}</p></Notice>;
  return (
    <>
      <Choice checked={read} onChange={setRead}>{words.text('console_sign_read')}</Choice>
      <SignForm draft={open} allowed={read} onSigned={send} />
    </>
  );
}
