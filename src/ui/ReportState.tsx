// How one of the resident's reports or appeals stands: waiting, sent, refused, and what the office found.

import type { Outcome } from '../core/report/report.ts';
import { Notice, type NoticeKind } from './Notice.tsx';
import { useWords } from './words.tsx';

interface Mine {
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly problem: string | null;
  readonly outcome: Outcome | null;
}

const KINDS: Readonly<Record<Mine['state'], NoticeKind>> = { waiting: 'plain', sent: 'good', refused: 'bad' };

/** What never reached the office was not refused by it. */
const UNSENT = /_(?:no_room|private|unsent)$/;

export interface ReportStateProps { readonly mine: Mine; readonly what?: 'report' | 'appeal'; readonly live?: boolean }

export function ReportState({ mine, what = 'report', live = false }: ReportStateProps) {
  const words = useWords();
  const { outcome, problem, state } = mine;
  const title = what === 'appeal' ? `mine_appeal_${state}` : UNSENT.test(problem ?? '') ? 'mine_unsent' : `mine_${state}`;
  return (
    <Notice kind={KINDS[state]} title={words.text(title)} live={live}>
      {problem === null ? null : <p>{words.text(problem)}</p>}
      {outcome === null ? null : (
        <>
          <p>{words.text(`state_${outcome.state.replaceAll('-', '_')}`)}</p>
          {outcome.reason === null ? null : <p>{words.text(outcome.reason)}</p>}
          <p class="soft small">{words.date(outcome.updated)}</p>
        </>
      )}
    </Notice>
  );
}
