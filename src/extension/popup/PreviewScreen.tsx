// The report before it leaves: exactly what is sent, to whom and why, with one press to send it. The only choice is what
// happened; everything else is as it was seen.

import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../core/account/profile.ts';
import { SITE_NAMES } from '../../core/account/site.ts';
import { MODUS, type Modus } from '../../core/list/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { type Fact, Facts, Foreign } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { consentToSend } from '../pages/consent.ts';
import { Screen } from '../pages/Screen.tsx';
import type { MyReport, Preview } from '../protocol.ts';

export interface PreviewScreenProps {
  readonly profile: Profile;
  readonly onBack: () => void;
  readonly onSent: (sent: MyReport) => void;
}

type Trouble = 'ui_failed' | 'report_consent_denied';

export function PreviewScreen({ profile, onBack, onSent }: PreviewScreenProps) {
  const words = useWords();
  const [preview, setPreview] = useState<Preview | 'none' | null>(null);
  const [category, setCategory] = useState<Modus>('other');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => void ask('preview', { profile, category }).then((made) => setPreview(made ?? 'none')), []);

  if (preview === null) return <Screen title={words.text('ui_loading')} onBack={onBack} />;
  if (preview === 'none') {
    return <Screen title={words.text('report_title')} onBack={onBack}><Notice kind="care"><p>{words.text('report_no_office')}</p></Notice></Screen>;
  }
  const report = { ...preview.report, category };

  const send = async (): Promise<void> => {
    // First of all: the browser's own question must belong to this press.
    const allowed = await consentToSend();
    if (!allowed) return setTrouble('report_consent_denied');
    setBusy(true);
    const sent = await ask('send', { report, words: preview.words });
    setBusy(false);
    if (sent === null) setTrouble('ui_failed');
    else onSent(sent);
  };

  const facts: readonly Fact[] = [
    [words.text('report_name'), <Foreign text={report.name} />],
    [words.text('report_site'), SITE_NAMES[report.account.site]],
    [words.text('report_account'), [report.account.handle === null ? null : `@${report.account.handle}`, report.account.id].filter((part) => part !== null).join(' · ')],
    [words.text('report_link'), report.url],
    [words.text('report_place'), words.text(`surface_${report.surface}`)],
    [words.text('report_bio'), report.bio === null ? null : <Foreign text={report.bio} most={1000} />],
    [words.text('report_verdict'), <VerdictMark kind={report.verdict}>{words.text(`mark_${report.verdict}`)}</VerdictMark>],
    [words.text('report_subject'), preview.subject],
    [words.text('report_evidence'), preview.evidence.length === 0 ? null : <ul class="bullets">{preview.evidence.map((each) => <li key={each}><Foreign text={each} whole /></li>)}</ul>],
    [words.text('report_list'), words.number(report.listVersion)],
    [words.text('report_avatar'), report.avatarHash === null ? null : <span class="fixed small">{report.avatarHash}</span>],
    [words.text('report_time'), words.date(report.created)],
  ];
  return (
    <Screen title={words.text('report_title')} onBack={onBack}>
      <Chips legend={words.text('report_category')} value={category} onChoose={setCategory} options={MODUS.map((modus) => ({ value: modus, label: words.text(`modus_${modus}`) }))} />
      <section class="panel stack">
        <h2>{words.text('report_sent_is', { office: preview.office })}</h2>
        <Facts facts={facts} />
        <details>
          <summary>{words.text('report_exact')}</summary>
          <pre class="exact" tabIndex={0}>{JSON.stringify(report, null, 2)}</pre>
        </details>
      </section>
      <ul class="bullets small">
        <li>{words.text('report_not_sent')}</li>
        <li>{words.text('report_purpose', { office: preview.office })}</li>
        <li>{words.text('report_kept')}</li>
      </ul>
      {trouble === null ? null : <Notice kind="bad" live><p>{words.text(trouble)}</p></Notice>}
      <div class="actions sticky">
        <Button kind="main" disabled={busy} onClick={() => void send()}>{words.text('report_send')}</Button>
        <Button onClick={onBack}>{words.text('ui_cancel')}</Button>
      </div>
    </Screen>
  );
}
