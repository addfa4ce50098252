// Asking the office how a report or an appeal stands, with the receipt words: those at hand, or typed ones.

import { useState } from 'preact/hooks';
import type { Outcome } from '../core/report/report.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './words.tsx';

export interface AskAnswerProps {
  /** Null lets them be typed. */
  readonly words: string | null;
  readonly ask: (words: string) => Promise<Outcome | null>;
}

export function AskAnswer({ words: given, ask }: AskAnswerProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<Outcome | 'busy' | 'none' | null>(null);
  const go = async (): Promise<void> => {
    setOutcome('busy');
    setOutcome((await ask(given ?? typed)) ?? 'none');
  };
  return (
    <div class="stack">
      {given === null ? <Field label={words.text('answer_words')} value={typed} onInput={setTyped} maxlength={200} autocomplete="off" /> : null}
      <div><Button disabled={outcome === 'busy' || (given ?? typed).trim() === ''} onClick={() => void go()}>{words.text('answer_ask')}</Button></div>
      {outcome === 'none' ? <Notice kind="care" live><p>{words.text('answer_none')}</p></Notice> : null}
      {outcome === null || outcome === 'busy' || outcome === 'none' ? null : (
        <Notice live title={words.text(`state_${outcome.state.replaceAll('-', '_')}`)}>
          {outcome.reason === null ? null : <p>{words.text(outcome.reason)}</p>}
          <p class="soft small">{words.date(outcome.updated)}</p>
        </Notice>
      )}
    </div>
  );
}
