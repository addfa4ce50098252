// Signing in the page: the draft's two files are opened here, what they change is read here, and the officer's own key
// signs here. Nothing of it goes to the server, which holds no key and learns no passphrase.

import { useState } from 'preact/hooks';
import type { Problem } from '../core/result.ts';
import type { Subtle } from '../core/tuf/ports.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import { type OpenDraft, readDraft } from './draftFiles.ts';
import { FilePick } from './FilePick.tsx';
import { listChanges } from './listChanges.ts';
import { PageTitle } from './PageTitle.tsx';
import { SignForm } from './SignForm.tsx';
import { saveFile } from './saveFile.ts';
import { Trouble } from './Trouble.tsx';

const subtle = crypto.subtle as unknown as Subtle;

interface Done { readonly owner: string; readonly file: Uint8Array<ArrayBuffer>; readonly count: number }

export function SignPage() {
  const words = useWords();
  const { me } = useDesk();
  const [draft, setDraft] = useState<OpenDraft | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [read, setRead] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const open = async (files: readonly Uint8Array<ArrayBuffer>[]): Promise<void> => {
    const found = await readDraft(subtle, files, me.office, Date.now());
    setDraft(found.ok ? found.value : null);
    setProblem(found.ok ? null : found.problem);
    setRead(false);
    setDone(null);
  };
  return (
    <section class="stack-wide narrow">
      <div class="stack">
        <PageTitle>{words.text('console_sign')}</PageTitle>
        <p>{words.text('console_sign_help')}</p>
      </div>
      <section class="panel stack">
        <FilePick multiple label={words.text('console_sign_draft')} hint={words.text('console_sign_draft_hint')} onFiles={(files) => void open(files)} />
        {problem === null ? null : <Trouble problem={problem} />}
      </section>
      {draft === null ? null : (
        <>
          <Changes draft={draft} />
          {done === null ? (
            <section class="panel stack" aria-labelledby="kunci">
              <h2 id="kunci">{words.text('console_sign_key_title')}</h2>
              <Choice checked={read} onChange={setRead}>{words.text('console_sign_read')}</Choice>
              <SignForm draft={draft} allowed={read} onSigned={(owner, signed) => setDone({ owner, file: signed.file, count: signed.draft.signatures.length })} />
            </section>
          ) : (
            <section class="panel stack">
              <Notice kind="good" live><p>{words.text('console_signed', { owner: done.owner, count: done.count })}</p></Notice>
              <div><Button kind="main" onClick={() => saveFile('role.json', 'application/json', done.file)}>{words.text('console_sign_save')}</Button></div>
              <p>{words.text('console_sign_next')}</p>
              <code>npm run -s list -- publish --to FOLDER</code>
            </section>
          )}
        </>
      )}
    </section>
  );
}

function Changes({ draft }: { readonly draft: OpenDraft }) {
  const words = useWords();
  const { list: published } = useDesk();
  const { list } = draft;
  const changes = listChanges(published, list);
  const expected = (published?.version ?? 0) + 1;
  return (
    <section class="panel stack" aria-labelledby="perubahan">
      <h2 id="perubahan">{words.text('console_changes_title', { version: list.version })}</h2>
      <p class="soft">{words.text('console_changes_about', { office: list.publisher.name.id, expires: new Date(draft.expires).toISOString().slice(0, 10), signatures: draft.signatures.length })}</p>
      {list.version === expected ? null : <Notice kind="bad"><p>{words.text('console_changes_version', { version: list.version, expected })}</p></Notice>}
      {changes.length === 0 ? <p>{words.text('console_changes_none')}</p> : (
        <ul class="bullets">{changes.map((change) => <li key={JSON.stringify(change)}>{words.message(change)}</li>)}</ul>
      )}
    </section>
  );
}
