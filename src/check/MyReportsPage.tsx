// The resident's own reports on this device and what became of them, newest first; and a field for receipt words that were
// written down elsewhere.

import { useEffect, useState } from 'preact/hooks';
import type { MyReport } from '../client/database.ts';
import { AskAnswer } from '../ui/AskAnswer.tsx';
import { MyReportList } from '../ui/MyReportList.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import type { CheckClient } from './client.ts';

/** How often what the office said, and the seconds for taking back, are looked at again. */
const AGAIN = 2000;

export function MyReportsPage({ client }: { readonly client: CheckClient }) {
  const words = useWords();
  const [reports, setReports] = useState<readonly MyReport[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async (): Promise<void> => {
    const kept = await client.ask('reports', {});
    setProblem(kept.ok ? null : kept.problem);
    if (kept.ok) setReports(kept.value);
  };
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), AGAIN);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <h1>{words.text('mine_title')}</h1>
      {problem === null ? null : <Notice kind="bad"><p>{words.text(problem)}</p></Notice>}
      <MyReportList
        reports={reports} now={Date.now()} onChange={() => void load()}
        undo={(id) => client.ask('undo', { id })}
        erase={async ({ report, words: receipt }) => {
          const said = await client.ask('eraseReport', { id: report.id, words: receipt });
          return said.ok ? said.value : 'away';
        }}
      />
      <section class="panel stack">
        <h2>{words.text('answer_title')}</h2>
        <AskAnswer
          words={null}
          ask={async (receipt) => {
            const said = await client.ask('outcome', { words: receipt });
            return said.ok ? said.value : null;
          }}
        />
      </section>
    </>
  );
}
