// What a report says and where it goes, to the letter, and the resident's rights: the part of every preview that must not
// differ between the surfaces.

import { SITE_NAMES } from '../core/account/site.ts';
import type { Report } from '../core/report/report.ts';
import { Breakable, type Fact, Facts, Foreign } from './Facts.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import { useWords } from './words.tsx';

export interface ReportFactsProps {
  readonly report: Report;
  /** Name of the office that receives it. */
  readonly office: string;
  readonly subject: string | null;
  readonly evidence: readonly string[];
}

export function ReportFacts({ report, office, subject, evidence }: ReportFactsProps) {
  const words = useWords();
  const account = [report.account.handle === null ? null : `@${report.account.handle}`, report.account.id];
  const facts: readonly Fact[] = [
    [words.text('report_name'), <Foreign text={report.name} whole />],
    [words.text('report_site'), SITE_NAMES[report.account.site]],
    [words.text('report_account'), <Breakable text={account.filter((part) => part !== null).join(' · ')} />],
    [words.text('report_link'), <Breakable text={report.url} />],
    [words.text('report_place'), words.text(`surface_${report.surface}`)],
    [words.text('report_bio'), report.bio === null ? null : <Foreign text={report.bio} most={1000} whole />],
    [words.text('report_verdict'), <VerdictMark kind={report.verdict}>{words.text(`mark_${report.verdict}`)}</VerdictMark>],
    [words.text('report_subject'), subject],
    [words.text('report_evidence'), evidence.length === 0 ? null : <ul class="bullets">{evidence.map((each) => <li key={each}><Foreign text={each} whole /></li>)}</ul>],
    [words.text('report_list'), words.number(report.listVersion)],
    [words.text('report_avatar'), report.avatarHash === null ? null : <span class="fixed small"><Breakable text={report.avatarHash} /></span>],
    [words.text('report_contact'), report.contact === undefined ? null : <Foreign text={report.contact} whole />],
    [words.text('report_picture'), report.screenshot === undefined ? null : words.text('report_picture_as_shown')],
    [words.text('report_time'), words.date(report.created)],
  ];
  return (
    <>
      <section class="panel stack">
        <h2>{words.text('report_sent_is', { office })}</h2>
        <Facts facts={facts} />
        <details>
          <summary>{words.text('report_exact')}</summary>
          <pre class="exact" tabIndex={0}>{JSON.stringify(report, null, 2)}</pre>
        </details>
      </section>
      <ul class="bullets small">
        <li>{words.text(report.contact === undefined ? 'report_not_sent' : 'report_not_sent_else')}</li>
        <li>{words.text('report_purpose', { office })}</li>
        <li>{words.text('report_kept')}</li>
      </ul>
    </>
  );
}
