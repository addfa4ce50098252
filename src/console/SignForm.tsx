// The officer's key file and passphrase, used once in the page: the passphrase is forgotten as soon as it was tried.

import { useState } from 'preact/hooks';
import { type Problem, type Result, problem as problemOf } from '../core/result.ts';
import { type KeyFile, type SigningSubtle, openKeyFile, parseKeyFile } from '../core/tuf/keyFile.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useWords } from '../ui/words.tsx';
import { type OpenDraft, type SignedDraft, signDraft } from './draftFiles.ts';
import { FilePick } from './FilePick.tsx';
import { Trouble } from './Trouble.tsx';

const subtle = crypto.subtle as unknown as SigningSubtle;

export interface SignFormProps {
  readonly draft: OpenDraft;
  /** The officer has said to have read the changes. */
  readonly allowed: boolean;
  /** Takes the signature; what stands against it is shown here. */
  readonly onSigned: (owner: string, signed: SignedDraft) => Promise<Result<null>>;
}

function keyIn(bytes: Uint8Array | undefined): ReturnType<typeof parseKeyFile> {
  try {
    return parseKeyFile(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return problemOf('console_key_unreadable');
  }
}

export function SignForm({ draft, allowed, onSigned }: SignFormProps) {
  const words = useWords();
  const [key, setKey] = useState<KeyFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = ([bytes]: readonly Uint8Array<ArrayBuffer>[]): void => {
    const found = keyIn(bytes);
    setKey(found.ok ? found.value : null);
    setProblem(found.ok ? null : { key: 'console_key_unreadable', args: {} });
  };
  const sign = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!allowed || key === null) return setProblem({ key: allowed ? 'console_key_missing' : 'console_sign_unread', args: {} });
    setBusy(true);
    const opened = await openKeyFile(subtle, key, passphrase);
    setPassphrase('');
    const done = opened.ok ? await onSigned(key.owner, await signDraft(draft, opened.value)) : opened;
    setBusy(false);
    setProblem(done.ok ? null : done.problem);
  };
  return (
    <form class="stack" onSubmit={(event) => void sign(event)}>
      <FilePick label={words.text('console_key')} hint={words.text('console_key_hint')} onFiles={choose} />
      {key === null ? null : <p>{words.text('console_key_owner', { owner: key.owner })}</p>}
      <Field label={words.text('console_passphrase')} type="password" autocomplete="off" value={passphrase} onInput={setPassphrase} />
      <Trouble problem={problem} />
      <Button kind="main" type="submit" wide disabled={busy}>{words.text(busy ? 'console_signing' : 'console_sign_press')}</Button>
    </form>
  );
}
