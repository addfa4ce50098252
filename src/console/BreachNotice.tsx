// Tells the data protection officer on every page of the desk that people must still be told of a breach, and by when. Silent otherwise.

import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { clockText, clockUntil, moment } from './clock.ts';
import { useDesk } from './context.ts';
import { useAsked, useNow, usePoll } from './hooks.ts';
import { hashOf } from './route.ts';

const SECONDS = 60;

export function BreachNotice() {
  const words = useWords();
  const { api } = useDesk();
  const now = useNow();
  const { value, again } = useAsked('breach clock', () => api.breaches());
  usePoll(SECONDS, () => void again());
  const [next] = (value?.breaches ?? []).filter(({ notified }) => notified === null).sort((a, b) => (a.due < b.due ? -1 : 1));
  if (next === undefined) return null;
  const left = clockText(clockUntil(Date.parse(next.due), now), now);
  return (
    <div class="advice">
      <Notice kind="bad">
        <p>{words.text('console_breach_clock', { due: moment(next.due, words.language) })} {left === null ? null : <strong>{words.message(left)}</strong>} <a href={hashOf({ page: 'breach' })}>{words.text('console_breach_open')}</a></p>
      </Notice>
    </div>
  );
}
