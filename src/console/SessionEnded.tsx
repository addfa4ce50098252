// The session ended while somebody worked: a dialog over the page, which stays as it is. After a new log-in, here or in
// another tab, what was asked goes out again.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem, Result } from '../core/result.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import type { Api } from './api.ts';
import { PasteLink } from './PasteLink.tsx';
import { Trouble } from './Trouble.tsx';

export function SessionEnded({ api, onEntered }: { readonly api: Api; readonly onEntered: () => Promise<Result<unknown>> }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    // Logged in by a link that opened another tab: noticed when the officer comes back to this one.
    const back = (): void => void (document.visibilityState === 'visible' && onEntered());
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, []);
  const attempt = async (work: () => Promise<Result<unknown>>): Promise<void> => {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
  };
  const withToken = async (token: string): Promise<Result<unknown>> => {
    const answer = await api.login(token);
    return answer.ok ? onEntered() : answer;
  };
  const withPasskey = async (): Promise<Result<unknown>> => {
    const answer = await api.loginByPasskey();
    return answer.ok ? onEntered() : answer;
  };
  return (
    <dialog ref={dialog} class="panel" aria-labelledby="sesi" onCancel={(event) => event.preventDefault()}>
      <div class="stack">
        <h2 id="sesi">{words.text('console_session_title')}</h2>
        <p>{words.text('console_session_kept')}</p>
        <Trouble problem={problem} />
        <Button kind="main" wide disabled={busy} onClick={() => void attempt(withPasskey)}>{words.text('console_login_passkey')}</Button>
        <PasteLink busy={busy} onToken={(token) => void attempt(() => withToken(token))} />
        <Button kind="quiet" disabled={busy} onClick={() => void attempt(onEntered)}>{words.text('console_session_elsewhere')}</Button>
      </div>
    </dialog>
  );
}
