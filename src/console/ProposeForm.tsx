// The first officer's part: what it is, whom it imitates, what it wants, and why. Another officer must approve.

import { useState } from 'preact/hooks';
import { MODUS, type Modus } from '../core/list/model.ts';
import { type CaseVerdict, REASONS } from '../core/report/case.ts';
import type { CaseDetail } from '../core/report/staff.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Select } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { subjectName, useDesk } from './context.ts';
import { type Draft, firstDraft, missingIn, requestOf, withVerdict } from './draft.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';

export interface ProposeFormProps {
  readonly detail: CaseDetail;
  readonly verdicts: readonly CaseVerdict[];
  readonly onDone: () => Promise<void>;
}

export function ProposeForm({ detail, verdicts, onDone }: ProposeFormProps) {
  const words = useWords();
  const { api, drafts } = useDesk();
  const [draft, setDraft] = useState<Draft>(drafts.get(detail.id) ?? firstDraft(detail, verdicts));
  const [asked, setAsked] = useState(false);
  const { busy, problem, send } = useSending(onDone);
  const change = (next: Draft): void => {
    drafts.set(detail.id, next);
    setDraft(next);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const request = requestOf(draft);
    setAsked(request === null);
    if (request !== null && (await send(() => api.propose(detail.id, request)))) drafts.delete(detail.id);
  };
  const missing = missingIn(draft);
  return (
    <section class="panel stack" aria-labelledby="usul">
      <h2 id="usul">{words.text('console_propose_title')}</h2>
      <p class="soft">{words.text('console_propose_help')}</p>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <Chips
          legend={words.text('console_propose_verdict')}
          options={verdicts.map((value) => ({ value, label: words.text(`console_decision_${value.replace('-', '_')}`) }))}
          value={draft.verdict as CaseVerdict}
          onChoose={(verdict) => change(withVerdict(draft, verdict))}
        />
        {draft.verdict === 'impostor' ? (
          <>
            <SubjectChoice value={draft.subject} onChoose={(subject) => change({ ...draft, subject })} />
            <Select
              label={words.text('console_propose_modus')}
              value={draft.modus}
              options={MODUS.map((value) => ({ value, label: words.text(`modus_${value}`) }))}
              onChoose={(modus) => change({ ...draft, modus: modus as Modus })}
            />
          </>
        ) : null}
        {draft.verdict === null ? null : (
          <Reasons reasons={REASONS[draft.verdict]} value={draft.reason} onChoose={(reason) => change({ ...draft, reason })} />
        )}
        {asked && missing[0] !== undefined ? <Notice kind="care" live><p>{words.text(`console_missing_${missing[0]}`)}</p></Notice> : null}
        <Trouble problem={problem} />
        <Button kind="main" type="submit" wide disabled={busy}>{words.text('console_propose_send')}</Button>
      </form>
    </section>
  );
}

function SubjectChoice({ value, onChoose }: { readonly value: string | null; readonly onChoose: (subject: string | null) => void }) {
  const words = useWords();
  const { list } = useDesk();
  const ids = [...new Set([...(value === null ? [] : [value]), ...(list?.subjects ?? []).map(({ id }) => id)])];
  return (
    <Select
      label={words.text('console_propose_subject')}
      value={value ?? ''}
      options={[{ value: '', label: words.text('console_choose') }, ...ids.map((id) => ({ value: id, label: subjectName(list, id) }))]}
      onChoose={(chosen) => onChoose(chosen === '' ? null : chosen)}
    />
  );
}

interface ReasonsProps { readonly reasons: readonly string[]; readonly value: string | null; readonly onChoose: (reason: string) => void }

/** The reporter reads this reason, so it is chosen by its own words. */
const Reasons = ({ reasons, value, onChoose }: ReasonsProps) => {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.text('console_propose_reason')}</legend>
      {reasons.map((reason) => (
        <label class="choice" key={reason}>
          <input type="radio" name="reason" value={reason} checked={reason === value} onChange={() => onChoose(reason)} />
          <span>{words.text(reason)}</span>
        </label>
      ))}
    </fieldset>
  );
};
