// The appeal against a mark, on the check page: a quiet press below the answer opens the form that all surfaces share.

import { useState } from 'preact/hooks';
import type { AppealPreview } from '../client/appeal.ts';
import type { Profile } from '../core/account/profile.ts';
import { AppealForm } from '../ui/AppealForm.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import type { CheckClient } from './client.ts';

interface AppealPanelProps {
  readonly client: CheckClient;
  readonly profile: Profile;
  readonly picture: Blob | null;
}

export function AppealPanel({ client, profile, picture }: AppealPanelProps) {
  const words = useWords();
  const [made, setMade] = useState<AppealPreview | 'loading' | 'none' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setMade('loading');
    const preview = await client.ask('appeal', { profile, picture });
    setProblem(preview.ok ? null : preview.problem);
    setMade(preview.ok ? (preview.value ?? 'none') : null);
  };
  if (made === null) {
    return (
      <div class="stack">
        {problem === null ? null : <Notice kind="bad" live><p>{words.text(problem)}</p></Notice>}
        <div><Button kind="quiet" onClick={() => void open()}>{words.text('appeal_open')}</Button></div>
      </div>
    );
  }
  return (
    <section class="stack" aria-label={words.text('appeal_title')}>
      {made === 'loading' ? <p role="status">{words.text('ui_loading')}</p> : null}
      {made === 'none' ? <Notice kind="care" live><p>{words.text('report_no_office')}</p></Notice> : null}
      {made === 'loading' || made === 'none' ? null : (
        <>
          <h2>{words.text('appeal_title')}</h2>
          <AppealForm
            preview={made}
            name={profile.name}
            allow={async () => true}
            send={async (appeal) => valueOf(await client.ask('sendAppeal', { appeal, words: made.words, name: profile.name.slice(0, 300) })) ?? 'later'}
            ask={async (receipt) => valueOf(await client.ask('outcome', { words: receipt }))}
            onCancel={() => setMade(null)}
          />
        </>
      )}
    </section>
  );
}

const valueOf = <T,>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | null => (outcome.ok ? outcome.value : null);
