// Recording a breach: when it was noticed, what could be reached and since when. Times are the office's own.

import { useState } from 'preact/hooks';
import { type BreachRequest, REACHED, type Reached, breachRequest } from '../core/report/breach.ts';
import { decode } from '../core/decode.ts';
import { timeText } from '../core/time.ts';
import { Button } from '../ui/Button.tsx';
import { Choice, Field, TextField } from '../ui/Field.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';

interface Form { readonly noticed: string; readonly since: string; readonly ended: string; readonly reached: readonly Reached[]; readonly how: string }
const EMPTY: Form = { noticed: '', since: '', ended: '', reached: [], how: '' };

/** `2026-11-24T10:00` of a form, in Western Indonesia Time, as the model writes times; empty when it is none. */
function timeOf(local: string): string {
  const time = Date.parse(`${local}:00+07:00`);
  return Number.isNaN(time) ? '' : timeText(time);
}

/** Null while something is missing or cannot be. */
function breachOf({ noticed, since, ended, reached, how }: Form): BreachRequest | null {
  const read = decode(breachRequest, { noticed: timeOf(noticed), since: timeOf(since), ended: timeOf(ended), reached, how });
  return read.ok && read.value.since <= read.value.noticed ? read.value : null;
}

export function BreachForm({ onDone }: { readonly onDone: () => Promise<void> }) {
  const words = useWords();
  const { api } = useDesk();
  const [form, setForm] = useState<Form>(EMPTY);
  const { busy, problem, send } = useSending(onDone);
  const request = breachOf(form);
  const set = (field: 'noticed' | 'since' | 'ended' | 'how') => (value: string): void => setForm({ ...form, [field]: value });
  const record = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (request !== null && (await send(() => api.recordBreach(request)))) setForm(EMPTY);
  };
  return (
    <section class="panel stack narrow" aria-labelledby="catat-kebocoran">
      <h2 id="catat-kebocoran">{words.text('console_breach_record')}</h2>
      <p class="soft">{words.text('console_breach_times')}</p>
      <form class="stack" onSubmit={(event) => void record(event)}>
        <Field label={words.text('console_breach_noticed')} type="datetime-local" value={form.noticed} onInput={set('noticed')} />
        <Field label={words.text('console_breach_since')} type="datetime-local" value={form.since} onInput={set('since')} />
        <Field label={words.text('console_breach_ended')} type="datetime-local" value={form.ended} onInput={set('ended')} />
        <fieldset>
          <legend>{words.text('console_breach_reached')}</legend>
          {REACHED.map((kind) => (
            <Choice key={kind} checked={form.reached.includes(kind)} onChange={(on) => setForm({ ...form, reached: on ? [...form.reached, kind] : form.reached.filter((each) => each !== kind) })}>
              {words.text(`console_breach_of_${kind}`)}
            </Choice>
          ))}
        </fieldset>
        <TextField label={words.text('console_breach_how')} hint={words.text('console_breach_how_hint')} value={form.how} maxlength={1000} onInput={set('how')} />
        <Trouble problem={problem} />
        <div><Button kind="main" type="submit" disabled={busy || request === null}>{words.text('console_breach_send')}</Button></div>
      </form>
    </section>
  );
}
