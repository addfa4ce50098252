// The report before it leaves: exactly what is sent, to whom and why, with one press to send it. The only choice is what
// happened, and whether to add a contact or a picture; everything else is as it was seen.

import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../core/account/profile.ts';
import { MODUS, type Modus } from '../../core/list/model.ts';
import type { Report } from '../../core/report/report.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReportFacts } from '../../ui/ReportFacts.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { consentToSend } from '../pages/consent.ts';
import { Screen } from '../pages/Screen.tsx';
import { NO_EXTRAS, ReportExtras } from './ReportExtras.tsx';
import type { MyReport, Preview } from '../protocol.ts';

export interface PreviewScreenProps {
  readonly profile: Profile;
  /** Whether this page stands over the profile as a popup. */
  readonly popup: boolean;
  readonly onBack: () => void;
  readonly onSent: (sent: MyReport) => void;
}

type Trouble = 'ui_failed' | 'report_consent_denied';

export function PreviewScreen({ profile, popup, onBack, onSent }: PreviewScreenProps) {
  const words = useWords();
  const [preview, setPreview] = useState<Preview | 'none' | null>(null);
  const [category, setCategory] = useState<Modus>('other');
  const [extras, setExtras] = useState(NO_EXTRAS);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => void ask('preview', { profile, category }).then((made) => setPreview(made ?? 'none')), []);

  if (preview === null) return <Screen title={words.text('ui_loading')} onBack={onBack} />;
  if (preview === 'none') {
    return <Screen title={words.text('report_title')} onBack={onBack}><Notice kind="care"><p>{words.text('report_no_office')}</p></Notice></Screen>;
  }
  const { contact, picture } = extras;
  const report: Report = { ...preview.report, category, ...(contact === null ? {} : { contact }), ...(picture === null ? {} : { screenshot: picture.sha256 }) };

  const send = async (): Promise<void> => {
    // First of all: the browser's own question must belong to this press.
    const allowed = await consentToSend(contact !== null);
    if (!allowed) return setTrouble('report_consent_denied');
    setBusy(true);
    const sent = await ask('send', { report, words: preview.words, picture: picture?.jpeg ?? null });
    setBusy(false);
    if (sent === null) setTrouble('ui_failed');
    else onSent(sent);
  };

  return (
    <Screen title={words.text('report_title')} onBack={onBack}>
      <Chips legend={words.text('report_category')} value={category} onChoose={setCategory} options={MODUS.map((modus) => ({ value: modus, label: words.text(`modus_${modus}`) }))} />
      <ReportFacts report={report} office={preview.office} subject={preview.subject} evidence={preview.evidence} />
      <ReportExtras office={preview.office} popup={popup} onChange={setExtras} />
      {trouble === null ? null : <Notice kind="bad" live><p>{words.text(trouble)}</p></Notice>}
      <div class="actions sticky">
        <Button kind="main" disabled={busy} onClick={() => void send()}>{words.text('report_send')}</Button>
        <Button onClick={onBack}>{words.text('ui_cancel')}</Button>
      </div>
    </Screen>
  );
}
