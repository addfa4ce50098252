// Signing two files from the officer's own disk, for an office whose server publishes nothing, or whose draft was made at
// the command line. Nothing of it goes to the server.

import { useState } from 'preact/hooks';
import { type Problem, type Result, success } from '../core/result.ts';
import type { Subtle } from '../core/tuf/ports.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { Changes } from './Changes.tsx';
import { useDesk } from './context.ts';
import { type OpenDraft, type SignedDraft, readDraft } from './draftFiles.ts';
import { FilePick } from './FilePick.tsx';
import { SignForm } from './SignForm.tsx';
import { saveFile } from './saveFile.ts';
import { Trouble } from './Trouble.tsx';

const subtle = crypto.subtle as unknown as Subtle;

interface Done { readonly owner: string; readonly file: Uint8Array<ArrayBuffer>; readonly count: number }

export function FileSigning() {
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
  const signed = async (owner: string, { file, draft: after }: SignedDraft): Promise<Result<null>> => {
    setDone({ owner, file, count: after.signatures.length });
    return success(null);
  };
  return (
    <>
      <section class="panel stack">
        <p>{words.text('console_sign_help')}</p>
        <FilePick multiple label={words.text('console_sign_draft')} hint={words.text('console_sign_draft_hint')} onFiles={(files) => void open(files)} />
        <Trouble problem={problem} />
      </section>
      {draft === null ? null : (
        <>
          <Changes draft={draft} />
          {done === null ? (
            <section class="panel stack" aria-labelledby="kunci">
              <h2 id="kunci">{words.text('console_sign_key_title')}</h2>
              <Choice checked={read} onChange={setRead}>{words.text('console_sign_read')}</Choice>
              <SignForm draft={draft} allowed={read} onSigned={signed} />
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
    </>
  );
}
