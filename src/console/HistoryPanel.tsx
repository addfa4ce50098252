// All that happened to a case, oldest first, in sentences; each entry is bound to the one before by its hash. A run of
// reports is said in one line, because what officers did is what one looks for here.

import type { CaseEvent } from '../core/report/staff.ts';
import type { Translator } from '../core/translate.ts';
import { useWords } from '../ui/words.tsx';
import { moment } from './clock.ts';
import { stateKey } from './StateMark.tsx';
import type { CaseState } from '../core/report/report.ts';

interface Entry { readonly event: CaseEvent; readonly count: number }

/** Consecutive reports become one entry with their number, at the time of the last. */
export function entriesOf(events: readonly CaseEvent[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const event of events) {
    const last = entries.at(-1);
    if (event.kind === 'reported' && last?.event.kind === 'reported') entries[entries.length - 1] = { event, count: last.count + 1 };
    else entries.push({ event, count: 1 });
  }
  return entries;
}

function sentence(words: Translator, { event, count }: Entry): string {
  const by = event.by ?? '';
  const text = (name: string): string => String(event.detail[name] ?? '');
  const verdict = event.detail['verdict'] === undefined ? '' : words.text(`console_decision_${text('verdict').replace('-', '_')}`);
  const reason = event.detail['reason'] === undefined ? '' : words.text(text('reason'));
  if (event.kind === 'reported') return words.text(count === 1 ? 'console_event_reported' : 'console_event_reported_many', { count });
  if (event.kind === 'marked') return words.text('console_event_marked', { by, state: words.text(stateKey(text('state') as CaseState)) });
  if (event.kind === 'answered') return words.text('console_event_answered', { by, answer: words.text(`console_appeal_${text('answer')}`) });
  return words.text(`console_event_${event.kind}`, { by, verdict, reason, version: text('version') });
}

export function HistoryPanel({ events }: { readonly events: readonly CaseEvent[] }) {
  const words = useWords();
  return (
    <section class="panel stack later" aria-labelledby="riwayat">
      <h2 id="riwayat">{words.text('console_history')}</h2>
      <ol class="history">
        {entriesOf(events).map((entry) => (
          <li key={entry.event.number}>
            <span>{sentence(words, entry)}</span>
            <span class="soft small">{moment(entry.event.at, words.language)} · <span class="fixed">{entry.event.hash.slice(0, 12)}</span></span>
          </li>
        ))}
      </ol>
    </section>
  );
}
