// The resident's own reports on this device and what became of them, newest first.

import { useEffect, useState } from 'preact/hooks';
import { SITE_NAMES } from '../../core/account/site.ts';
import { Button } from '../../ui/Button.tsx';
import { AskAnswer } from '../../ui/AskAnswer.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { EraseReport } from '../../ui/EraseReport.tsx';
import { Foreign } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReportState } from '../../ui/ReportState.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { Screen } from '../pages/Screen.tsx';
import { useNow, usePoll } from '../pages/usePoll.ts';
import { MyAppeals } from './MyAppeals.tsx';

export function MyReports({ onBack }: { readonly onBack: () => void }) {
  const words = useWords();
  const now = useNow();
  const [reports, again] = usePoll(() => ask('reports', {}), 5000);
  const [erased, setErased] = useState<'erased' | 'gone' | null>(null);
  useEffect(() => void ask('news', { seen: true }), []);
  const undo = async (id: string): Promise<void> => {
    await ask('undo', { id });
    again();
  };
  return (
    <Screen title={words.text('mine_title')} onBack={onBack}>
      {reports === null ? <p role="status">{words.text('ui_loading')}</p> : null}
      {erased === null ? null : <Notice kind="good" live><p>{words.text(`erase_report_${erased}`)}</p></Notice>}
      {reports?.length === 0 ? <p>{words.text('mine_empty')}</p> : null}
      <ul class="plain">
        {(reports ?? []).map((mine) => (
          <li class="panel stack" key={mine.report.id}>
            <div>
              <h2><Foreign text={mine.report.name} most={120} /></h2>
              <p class="soft small">{SITE_NAMES[mine.report.account.site]} · {words.date(mine.report.created)} · {words.text(`modus_${mine.report.category}`)}</p>
            </div>
            <ReportState mine={mine} />
            {mine.state === 'waiting' && mine.tries === 0 && now < mine.leaves ? (
              <div><Button onClick={() => void undo(mine.report.id)}>{words.text('mine_undo')}</Button></div>
            ) : (
              <EraseReport
                erase={async () => (await ask('eraseReport', { id: mine.report.id, words: mine.words })) ?? 'away'}
                onErased={(how) => (setErased(how), again())}
              />
            )}
            <details>
              <summary>{words.text('sent_words')}</summary>
              <CopyButton text={mine.words} />
            </details>
          </li>
        ))}
      </ul>
      <MyAppeals />
      <details>
        <summary>{words.text('answer_title')}</summary>
        <AskAnswer words={null} ask={(receipt) => ask('outcome', { words: receipt })} />
      </details>
    </Screen>
  );
}
