// A report after the press: the seconds in which it can be taken back, then how it went, and its receipt words. One that was
// refused has no words: nobody knows them.

import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import type { OwnReport } from './MyReportList.tsx';
import { Notice } from './Notice.tsx';
import { ReportState } from './ReportState.tsx';
import { useWords } from './words.tsx';

/** Whether a report has not left yet, so that it can be taken back without asking anybody. */
export const isWaiting = ({ state, tries, leaves }: OwnReport, now: number): boolean => state === 'waiting' && tries === 0 && now < leaves;

export interface SentReportProps {
  readonly mine: OwnReport;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Takes it back; false when it is too late. */
  readonly undo: () => Promise<boolean>;
  /** The rank of its headings on the page. */
  readonly level: 2 | 3;
}

export function SentReport({ mine, now, undo, level }: SentReportProps) {
  const words = useWords();
  const [late, setLate] = useState(false);
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <>
      {isWaiting(mine, now) ? (
        <Notice kind="good">
          <p role="status">{words.text('sent_leaving')}</p>
          <div><Button onClick={() => void undo().then((undone) => setLate(!undone))}>{words.text('sent_undo', { seconds: Math.ceil((mine.leaves - now) / 1000) })}</Button></div>
        </Notice>
      ) : (
        <ReportState mine={mine} live />
      )}
      {late ? <Notice kind="care" live><p>{words.text('sent_undo_late')}</p></Notice> : null}
      {mine.state === 'refused' ? null : (
        <section class="panel stack">
          <Heading>{words.text('sent_words')}</Heading>
          <p>{words.text('sent_words_text')}</p>
          <CopyButton text={mine.words} />
        </section>
      )}
    </>
  );
}
