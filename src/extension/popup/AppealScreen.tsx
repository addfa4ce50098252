// The appeal against a mark, in the popup's page: the form that all surfaces share, with the browser's question before it leaves.

import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../core/account/profile.ts';
import { AppealForm } from '../../ui/AppealForm.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { consentToSend } from '../pages/consent.ts';
import { Screen } from '../pages/Screen.tsx';
import type { AppealPreview } from '../protocol.ts';

export function AppealScreen({ profile, onBack }: { readonly profile: Profile; readonly onBack: () => void }) {
  const words = useWords();
  const [preview, setPreview] = useState<AppealPreview | 'none' | null>(null);
  useEffect(() => void ask('appeal', { profile }).then((made) => setPreview(made ?? 'none')), []);
  return (
    <Screen title={words.text('appeal_title')} onBack={onBack}>
      {preview === null ? <p role="status">{words.text('ui_loading')}</p> : null}
      {preview === 'none' ? <Notice kind="care" live><p>{words.text('report_no_office')}</p></Notice> : null}
      {preview === null || preview === 'none' ? null : (
        <AppealForm
          preview={preview}
          name={profile.name}
          allow={consentToSend}
          send={async (appeal) => (await ask('sendAppeal', { appeal, words: preview.words, name: profile.name.slice(0, 300) })) ?? 'later'}
          ask={(receipt) => ask('outcome', { words: receipt, office: preview.appeal.office })}
          tells
          onCancel={onBack}
        />
      )}
    </Screen>
  );
}
