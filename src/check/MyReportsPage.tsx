// The resident's own reports on this device and what became of them, newest first; and a field for receipt words that were
// written down elsewhere.

import { useEffect, useState } from 'preact/hooks';
import type { MyReport } from '../client/database.ts';
import { SITE_NAMES } from '../core/account/site.ts';
import { AskAnswer } from '../ui/AskAnswer.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { EraseReport } from '../ui/EraseReport.tsx';
import { Foreign } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReportState } from '../ui/ReportState.tsx';
import { useWords } from '../ui/words.tsx';
import type { CheckClient } from './client.ts';

/** How often what the office said, and the seconds for taking back, are looked at again. */
const AGAIN = 2000;

export function MyReportsPage({ client }: { readonly client: CheckClient }) {
  const words = useWords();
  const [reports, setReports] = useState<readonly MyReport[] | null>(null);
  const [erased, setErased] = useState<'erased' | 'gone' | null>(null);
  const load = async (): Promise<void> => {
    const kept = await client.ask('reports', {});
    setReports(kept.ok ? kept.value : []);
  };
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), AGAIN);
    return () => clearInterval(timer);
  }, []);
  const undo = async (id: string): Promise<void> => {
    await client.ask('undo', { id });
    await load();
  };
  const erase = async (id: string, receipt: string): Promise<'erased' | 'gone' | 'away'> => {
    const said = await client.ask('eraseReport', { id, words: receipt });
    return said.ok ? said.value : 'away';
  };
  return (
    <>
      <h1>{words.text('mine_title')}</h1>
      {reports === null ? <p role="status">{words.text('ui_loading')}</p> : null}
      {erased === null ? null : <Notice kind="good" live><p>{words.text(`erase_report_${erased}`)}</p></Notice>}
      {reports?.length === 0 ? <p>{words.text('mine_empty')}</p> : null}
      <ul class="plain reports">
        {(reports ?? []).map((mine) => (
          <li class="panel stack" key={mine.report.id}>
            <div>
              <h2><Foreign text={mine.report.name || mine.report.url} most={120} /></h2>
              <p class="soft small">{SITE_NAMES[mine.report.account.site]} · {words.date(mine.report.created)} · {words.text(`modus_${mine.report.category}`)}</p>
            </div>
            <ReportState mine={mine} />
            {mine.state === 'waiting' && mine.tries === 0 && Date.now() < mine.leaves ? (
              <div><Button onClick={() => void undo(mine.report.id)}>{words.text('mine_undo')}</Button></div>
            ) : (
              <EraseReport erase={() => erase(mine.report.id, mine.words)} onErased={(how) => (setErased(how), void load())} />
            )}
            <details>
              <summary>{words.text('sent_words')}</summary>
              <CopyButton text={mine.words} />
            </details>
          </li>
        ))}
      </ul>
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
