// The reports of a case, newest first: when, where the account was seen, what the resident chose, under which list.
// Reports carry nobody's name; what a resident chose to add, a contact or a screenshot, stands with its report.

import { useState } from 'preact/hooks';
import type { Report } from '../core/report/report.ts';
import { Button } from '../ui/Button.tsx';
import { Foreign } from '../ui/Facts.tsx';
import { useWords } from '../ui/words.tsx';
import { moment } from './clock.ts';

const FEW = 10;

export interface ReportsPanelProps {
  readonly caseId: string;
  readonly reports: readonly Report[];
  readonly total: number;
  /** Ids of the reports with a screenshot. */
  readonly screenshots: readonly string[];
}

export function ReportsPanel({ caseId, reports, total, screenshots }: ReportsPanelProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? reports : reports.slice(0, FEW);
  const more = reports.some(({ contact }) => contact !== undefined) || screenshots.length > 0;
  return (
    <section class="panel stack later" aria-labelledby="laporan">
      <h2 id="laporan">{words.text('console_reports_title')}</h2>
      <p class="soft small">{words.text(total > reports.length ? 'console_reports_some' : 'console_reports_privacy', { shown: reports.length, total })}</p>
      <div class="scroll" role="group" aria-labelledby="laporan" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.text('console_time')}</th>
              <th scope="col">{words.text('console_category')}</th>
              <th scope="col">{words.text('console_place')}</th>
              <th scope="col">{words.text('console_verdict_then')}</th>
              <th scope="col">{words.text('console_list_version')}</th>
              {more ? <th scope="col">{words.text('console_report_added')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((report) => (
              <tr key={report.id}>
                <td class="time">{moment(report.created, words.language)}</td>
                <td>{words.text(`modus_${report.category}`)}</td>
                <td>{words.text(`console_surface_${report.surface}`)}</td>
                <td>{words.text(`console_verdict_${report.verdict}`)}</td>
                <td>{words.number(report.listVersion)}</td>
                {more ? (
                  <td>
                    {report.contact === undefined ? null : <Foreign text={report.contact} most={200} />}{' '}
                    {screenshots.includes(report.id) ? <a href={`/staff/cases/${caseId}/screenshots/${report.id}`} target="_blank" rel="noopener noreferrer">{words.text('console_report_screenshot')}<span class="unseen"> ({words.text('console_new_tab')})</span></a> : null}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < reports.length ? <div><Button onClick={() => setAll(true)}>{words.text('console_reports_all', { count: reports.length })}</Button></div> : null}
    </section>
  );
}
