// An appeal against a mark: why it is wrong, a few words and a contact if the sender likes, the exact preview, and after the
// press the receipt words with which the answer is asked for. What was written stays until it has arrived or is kept.

import { useState } from 'preact/hooks';
import { SITE_NAMES } from '../core/account/site.ts';
import { APPEAL_GROUNDS, type Appeal } from '../core/report/appeal.ts';
import type { Outcome } from '../core/report/report.ts';
import { AskAnswer } from './AskAnswer.tsx';
import { Button } from './Button.tsx';
import { Chips } from './Chips.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Breakable, Facts, Foreign } from './Facts.tsx';
import { Field, TextField } from './Field.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './words.tsx';

export interface AppealFormProps {
  readonly preview: { readonly appeal: Appeal; readonly words: string; readonly office: string };
  /** What the account is called, for the sender; it is not sent. */
  readonly name: string;
  /** The browser's own question before anything leaves; called at the press, before anything is awaited. */
  readonly allow: (contact: boolean) => Promise<boolean>;
  /** `kept`: on this device, and it leaves by itself; `later`: it could neither leave nor be kept. */
  readonly send: (appeal: Appeal) => Promise<'sent' | 'kept' | 'later' | 'refused'>;
  readonly ask: (words: string) => Promise<Outcome | null>;
  /** Whether this surface shows the answer by itself once it has come. */
  readonly tells?: boolean;
  readonly onCancel: () => void;
}

type Trouble = 'appeal_later' | 'appeal_refused' | 'report_consent_denied';

export function AppealForm({ preview, name, allow, send, ask, tells = false, onCancel }: AppealFormProps) {
  const words = useWords();
  const [appeal, setAppeal] = useState(preview.appeal);
  const [at, setAt] = useState<'edit' | 'busy' | 'sent' | 'kept'>('edit');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const change = (more: Partial<Appeal>): void => setAppeal({ ...appeal, ...more });

  const go = async (): Promise<void> => {
    if (!(await allow(appeal.contact !== null))) return setTrouble('report_consent_denied');
    setAt('busy');
    const sent = await send(appeal);
    setAt(sent === 'sent' || sent === 'kept' ? sent : 'edit');
    setTrouble(sent === 'refused' ? 'appeal_refused' : 'appeal_later');
  };

  if (at === 'sent' || at === 'kept') {
    return (
      <section class="panel stack">
        <Notice kind={at === 'sent' ? 'good' : 'plain'} live title={words.text(`appeal_${at}_title`)}><p>{words.text(`appeal_${at}_text`)}</p>{tells ? <p>{words.text('appeal_tells')}</p> : null}</Notice>
        <CopyButton text={preview.words} />
        {at === 'sent' ? <AskAnswer words={preview.words} ask={ask} /> : null}
      </section>
    );
  }
  const { account } = appeal;
  return (
    <div class="stack">
      {name === '' ? null : <p><strong><Foreign text={name} most={120} /></strong></p>}
      <p>{words.text('appeal_text', { office: preview.office })}</p>
      <Chips
        legend={words.text('appeal_ground')} value={appeal.ground} onChoose={(ground) => change({ ground })}
        options={APPEAL_GROUNDS.map((value) => ({ value, label: words.text(`appeal_ground_${value.replace('-', '_')}`) }))}
      />
      <TextField
        label={words.text('appeal_statement')} hint={words.text('appeal_statement_hint')} value={appeal.statement} maxlength={2000}
        onInput={(statement) => change({ statement: statement.replaceAll('\u0000', '') })}
      />
      <Field
        label={words.text('appeal_contact')} hint={words.text('appeal_contact_hint')} value={appeal.contact ?? ''} maxlength={200} autocomplete="off"
        onInput={(contact) => change({ contact: contact.trim() === '' ? null : contact.replaceAll('\u0000', '') })}
      />
      <section class="panel stack">
        <h2>{words.text('report_sent_is', { office: preview.office })}</h2>
        <Facts
          facts={[
            [words.text('report_site'), SITE_NAMES[account.site]],
            [words.text('report_account'), <Breakable text={[account.handle === null ? null : `@${account.handle}`, account.id].filter((part) => part !== null).join(' · ')} />],
            [words.text('appeal_ground'), words.text(`appeal_ground_${appeal.ground.replace('-', '_')}`)],
            [words.text('appeal_contact_given'), appeal.contact],
          ]}
        />
        <details>
          <summary>{words.text('report_exact')}</summary>
          <pre class="exact" tabIndex={0}>{JSON.stringify(appeal, null, 2)}</pre>
        </details>
      </section>
      <p class="small">{words.text('appeal_purpose')}</p>
      {trouble === null || at === 'busy' ? null : (
        <Notice kind="bad" live><p>{words.text(trouble)}</p></Notice>
      )}
      <div class="row">
        <Button kind="main" disabled={at === 'busy'} onClick={() => void go()}>{words.text('appeal_send')}</Button>
        <Button onClick={onCancel}>{words.text('ui_cancel')}</Button>
      </div>
    </div>
  );
}
