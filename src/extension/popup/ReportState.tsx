// How one of the resident's reports stands: waiting, sent, refused, and what the office found.

import { Notice, type NoticeKind } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/words.tsx';
import type { MyReport } from '../protocol.ts';

const KINDS: Readonly<Record<MyReport['state'], NoticeKind>> = { waiting: 'plain', sent: 'good', refused: 'bad' };

export function ReportState({ mine, live = false }: { readonly mine: MyReport; readonly live?: boolean }) {
  const words = useWords();
  const { outcome, problem } = mine;
  return (
    <Notice kind={KINDS[mine.state]} title={words.text(`mine_${mine.state}`)} live={live}>
      {problem === null ? null : <p>{words.text(problem)}</p>}
      {mine.state === 'waiting' && problem !== null ? <p>{words.text('mine_retry')}</p> : null}
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
