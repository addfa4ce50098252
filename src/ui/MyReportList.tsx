// The resident's own reports on this device, each with how it stands, a way to take it back or have it erased, and its receipt
// words. Newest first as they are given; where they come from is lent by the page.

import { useState } from 'preact/hooks';
import { SITE_NAMES } from '../core/account/site.ts';
import type { Outcome, Report } from '../core/report/report.ts';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { EraseReport, type EraseReportProps } from './EraseReport.tsx';
import { Foreign } from './Facts.tsx';
import { Notice } from './Notice.tsx';
import { ReportState } from './ReportState.tsx';
import { useWords } from './words.tsx';

/** One report as a device keeps it. */
export interface OwnReport {
  readonly report: Report;
  readonly words: string;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** Until then it can be taken back, milliseconds since 1970. */
  readonly leaves: number;
  readonly tries: number;
  readonly problem: string | null;
  readonly outcome: Outcome | null;
}

export interface MyReportListProps {
  /** Null while they are being looked up. */
  readonly reports: readonly OwnReport[] | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly undo: (id: string) => Promise<unknown>;
  readonly erase: (mine: OwnReport) => ReturnType<EraseReportProps['erase']>;
  /** Something was taken back or erased. */
  readonly onChange: () => void;
}

export function MyReportList({ reports, now, undo, erase, onChange }: MyReportListProps) {
  const words = useWords();
  const [erased, setErased] = useState<'erased' | 'gone' | null>(null);
  return (
    <>
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
            {mine.state === 'waiting' && mine.tries === 0 && now < mine.leaves ? (
              <div><Button onClick={() => void undo(mine.report.id).then(onChange)}>{words.text('mine_undo')}</Button></div>
            ) : (
              <EraseReport erase={() => erase(mine)} onErased={(how) => (setErased(how), onChange())} />
            )}
            <details>
              <summary>{words.text('sent_words')}</summary>
              <CopyButton text={mine.words} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
