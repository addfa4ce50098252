// Erasing a report that has left: a quiet press, a second one that says what will happen, and how it went. While the office
// is away the report stays, and this says so.

import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './words.tsx';

export interface EraseReportProps {
  readonly erase: () => Promise<'erased' | 'gone' | 'away'>;
  /** The report is no more on this device; whoever shows it says so in its place. */
  readonly onErased: (how: 'erased' | 'gone') => void;
}

export function EraseReport({ erase, onErased }: EraseReportProps) {
  const words = useWords();
  const [at, setAt] = useState<'rest' | 'sure' | 'busy' | 'away'>('rest');
  const go = async (): Promise<void> => {
    setAt('busy');
    const how = await erase();
    if (how === 'away') setAt('away');
    else onErased(how);
  };
  switch (at) {
    case 'rest':
    case 'away':
      return (
        <>
          {at === 'away' ? <Notice kind="care" live><p>{words.text('erase_report_away')}</p></Notice> : null}
          <div><Button kind="quiet" onClick={() => setAt('sure')}>{words.text('erase_report')}</Button></div>
        </>
      );
    case 'sure':
      return (
        <Notice kind="care" live>
          <p>{words.text('erase_report_sure')}</p>
          <div class="row">
            <Button kind="danger" onClick={() => void go()}>{words.text('erase_report_yes')}</Button>
            <Button onClick={() => setAt('rest')}>{words.text('ui_cancel')}</Button>
          </div>
        </Notice>
      );
    case 'busy':
      return <p role="status">{words.text('erase_report_busy')}</p>;
  }
}
