// What officers write for one another in a case. Nobody else reads it, and it goes with the reports at the end of their time.

import { useState } from 'preact/hooks';
import type { CaseDetail } from '../core/report/staff.ts';
import { Button } from '../ui/Button.tsx';
import { Foreign } from '../ui/Facts.tsx';
import { TextField } from '../ui/Field.tsx';
import { useWords } from '../ui/words.tsx';
import { moment } from './clock.ts';
import { useDesk, useMay } from './context.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';

const MOST = 1000;

export function NotesPanel({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => Promise<void> }) {
  const words = useWords();
  const { api } = useDesk();
  const may = useMay();
  const [text, setText] = useState('');
  const { busy, problem, send } = useSending(onDone);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (text.trim() !== '' && (await send(() => api.note(detail.id, { text })))) setText('');
  };
  return (
    <section class="panel stack" aria-labelledby="catatan">
      <h2 id="catatan">{words.text('console_notes')}</h2>
      {detail.notes.length === 0 ? <p class="soft">{words.text('console_notes_none')}</p> : (
        <ul class="plain">
          {detail.notes.map((note) => (
            <li key={note.id} class="stack-small">
              <blockquote><Foreign text={note.text} most={MOST} whole /></blockquote>
              <span class="soft small">{note.by} · {moment(note.at, words.language)}</span>
            </li>
          ))}
        </ul>
      )}
      {may('note') ? (
        <form class="stack" onSubmit={(event) => void add(event)}>
          <TextField label={words.text('console_note')} hint={words.text('console_note_hint')} value={text} maxlength={MOST} onInput={setText} />
          <Trouble problem={problem} />
          <div><Button type="submit" disabled={busy}>{words.text('console_note_add')}</Button></div>
        </form>
      ) : null}
    </section>
  );
}
