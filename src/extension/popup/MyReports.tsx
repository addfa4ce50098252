// The resident's own reports and appeals, what became of them, and a field for receipt words that were written down elsewhere.

import { useEffect } from 'preact/hooks';
import { AskAnswer } from '../../ui/AskAnswer.tsx';
import { MyReportList } from '../../ui/MyReportList.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { Screen } from '../pages/Screen.tsx';
import { useNow, usePoll } from '../pages/usePoll.ts';
import { MyAppeals } from './MyAppeals.tsx';

export function MyReports({ onBack }: { readonly onBack: () => void }) {
  const words = useWords();
  const now = useNow();
  const [reports, again] = usePoll(() => ask('reports', {}), 5000);
  useEffect(() => void ask('news', { seen: true }), []);
  return (
    <Screen title={words.text('mine_title')} onBack={onBack}>
      <MyReportList
        reports={reports} now={now} onChange={again}
        undo={(id) => ask('undo', { id })}
        erase={async ({ report, words: receipt }) => (await ask('eraseReport', { id: report.id, words: receipt })) ?? 'away'}
      />
      <MyAppeals />
      <details>
        <summary>{words.text('answer_title')}</summary>
        <AskAnswer words={null} ask={(receipt) => ask('outcome', { words: receipt, office: null })} />
      </details>
    </Screen>
  );
}
