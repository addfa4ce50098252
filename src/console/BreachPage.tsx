// Breaches and their clock: the data protection officer records what was reached, sees by when the people and the authority
// must be told, takes along whom to tell, and notes that it was done.

import type { Breach } from '../core/report/breach.ts';
import { success } from '../core/result.ts';
import { Button } from '../ui/Button.tsx';
import { Facts, Foreign } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { BreachForm } from './BreachForm.tsx';
import { clockText, clockUntil, moment } from './clock.ts';
import { useDesk } from './context.ts';
import { useAsked, useNow, usePoll } from './hooks.ts';
import { PageTitle } from './PageTitle.tsx';
import { saveFile } from './saveFile.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';
import { Waiting } from './Waiting.tsx';

const SECONDS = 60;

export function BreachPage() {
  const words = useWords();
  const { api } = useDesk();
  const { value, problem, again } = useAsked('breaches', () => api.breaches());
  usePoll(SECONDS, () => void again());
  return (
    <section class="stack-wide">
      <div class="stack">
        <PageTitle>{words.text('console_breach')}</PageTitle>
        <p>{words.text('console_breach_help')}</p>
      </div>
      <Trouble problem={problem} again={() => void again()} />
      {value === null ? <Waiting problem={problem} /> : value.breaches.length === 0 ? (
        <Notice kind="good"><p>{words.text('console_breach_none')}</p></Notice>
      ) : (
        value.breaches.map((each) => <OneBreach key={each.id} breach={each} onDone={again} />)
      )}
      <BreachForm onDone={again} />
    </section>
  );
}

function OneBreach({ breach, onDone }: { readonly breach: Breach; readonly onDone: () => Promise<void> }) {
  const words = useWords();
  const { api } = useDesk();
  const now = useNow();
  const { busy, problem, send } = useSending(onDone);
  const clock = clockUntil(Date.parse(breach.due), now);
  const left = clockText(clock, now);
  const say = (iso: string): string => moment(iso, words.language);
  const save = async () => {
    const answer = await api.breachExport(breach.id);
    if (!answer.ok) return answer;
    saveFile(`breach-${breach.id.slice(0, 8)}.json`, 'application/json', `${JSON.stringify(answer.value, null, 1)}\n`);
    return success(null);
  };
  return (
    <article class="panel stack">
      <h2>{words.text('console_breach_one', { time: say(breach.noticed) })}</h2>
      <Facts
        facts={[
          [words.text('console_breach_due'), breach.notified !== null ? words.text('console_breach_notified', { time: say(breach.notified) }) : (
            <><strong>{say(breach.due)}</strong> {left === null ? null : <span class={`when ${clock.kind}`}>{words.message(left)}</span>}</>
          )],
          [words.text('console_breach_span'), `${say(breach.since)} – ${say(breach.ended)}`],
          [words.text('console_breach_reached'), breach.reached.map((kind) => words.text(`console_breach_of_${kind}`)).join(', ')],
          [words.text('console_breach_by'), breach.by.name],
        ]}
      />
      <blockquote><Foreign text={breach.how} most={1000} /></blockquote>
      <Trouble problem={problem} />
      <div class="row">
        <Button kind="main" disabled={busy} onClick={() => void send(save)}>{words.text('console_breach_export')}</Button>
        {breach.notified === null ? <Button disabled={busy} onClick={() => void send(() => api.breachNotified(breach.id))}>{words.text('console_breach_note_notified')}</Button> : null}
      </div>
    </article>
  );
}
