// The way in: by a passkey, or by a one-time link. A link's page waits for a press, because programs that look into links (chat previews, mail
// scanners) would use the link up, and because nobody should be logged in by a page that merely sent them here.

import { useEffect, useState } from 'preact/hooks';
import type { Problem, Result } from '../core/result.ts';
import type { Language } from '../core/translate.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { makeApi } from './api.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { PasteLink } from './PasteLink.tsx';
import { Trouble } from './Trouble.tsx';

const api = makeApi({ fetch: (address, init) => fetch(address, init), renewed: async () => 'other', credentials: navigator.credentials });

export interface LoginPageProps {
  /** Empty where the address carried no token. */
  readonly token: string;
  readonly onLanguage: (language: Language) => void;
  readonly onEntered: () => void;
}

export function LoginPage({ token, onLanguage, onEntered }: LoginPageProps) {
  const words = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => void (document.title = `${words.text('console_login_title')} – Resmikah`), [words]);
  const enter = async (log: () => Promise<Result<null>>): Promise<void> => {
    setBusy(true);
    const answer = await log();
    setBusy(false);
    if (answer.ok) onEntered();
    else setProblem(answer.problem);
  };
  return (
    <>
      <Banner name={words.text('console_name')}><LanguageMenu onLanguage={onLanguage} /></Banner>
      <main class="gate">
        <section class="panel stack">
          <h1>{words.text('console_login_title')}</h1>
          <Trouble problem={problem} />
          {token !== '' && problem === null ? (
            <>
              <p>{words.text('console_login_ready')}</p>
              <Button kind="main" wide disabled={busy} onClick={() => void enter(() => api.login(token))}>{words.text('console_login_press')}</Button>
            </>
          ) : (
            <>
              <Button kind="main" wide disabled={busy} onClick={() => void enter(() => api.loginByPasskey())}>{words.text('console_login_passkey')}</Button>
              <p>{words.text('console_login_how')}</p>
              <PasteLink busy={busy} onToken={(pasted) => void enter(() => api.login(pasted))} />
            </>
          )}
        </section>
      </main>
    </>
  );
}
