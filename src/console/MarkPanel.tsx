// Facts that one officer may note on a decided case: the site took the account down; nothing more is to be done.

import type { CaseDetail } from '../core/report/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import type { Mark } from './tasks.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';

export interface MarkPanelProps { readonly detail: CaseDetail; readonly marks: readonly Mark[]; readonly onDone: () => Promise<void> }

export function MarkPanel({ detail, marks, onDone }: MarkPanelProps) {
  const words = useWords();
  const { api } = useDesk();
  const { busy, problem, send } = useSending(onDone);
  return (
    <section class="panel stack" aria-labelledby="catat">
      <h2 id="catat">{words.text('console_mark_title')}</h2>
      <Trouble problem={problem} />
      {marks.map((state) => (
        <div class="stack-small" key={state}>
          <p>{words.text(`console_mark_${state.replace('-', '_')}_help`)}</p>
          <div><Button disabled={busy} onClick={() => void send(() => api.mark(detail.id, { state }))}>{words.text(`console_mark_${state.replace('-', '_')}`)}</Button></div>
        </div>
      ))}
    </section>
  );
}
