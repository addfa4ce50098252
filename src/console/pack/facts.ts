// From a decided case to what its pack states; null while something of it is not known, such as the list.

import { PUBLISHED_STATES } from '../tasks.ts';
import type { List } from '../../core/list/model.ts';
import type { CaseDetail } from '../../core/report/staff.ts';
import type { TakedownFacts } from '../../core/report/takedown.ts';
import { officeDay } from '../../core/time.ts';
import { subjectOf } from '../context.ts';
import { speaksAgainst, summarise } from '../summary.ts';

/** The office's own day: dates of letters are those of Western Indonesia Time. */
const day = (iso: string): string => officeDay(Date.parse(iso));

export function factsOf(detail: CaseDetail, list: List | null): TakedownFacts | null {
  const subject = subjectOf(list, detail.subject);
  const approved = detail.events.findLast(({ kind, detail: { verdict } }) => kind === 'approved' && verdict === 'impostor');
  if (list === null || subject === null || approved === undefined || !PUBLISHED_STATES.includes(detail.state)) return null;
  return {
    case: detail.id, account: detail.account, shown: detail.name, url: detail.url, subject, publisher: list.publisher, channels: list.channels, modus: detail.modus,
    signs: summarise(detail.reports).evidence.map(({ value }) => value).filter((kind) => !speaksAgainst(kind)), reports: detail.reportCount,
    first: day(detail.firstSeen), last: day(detail.lastReport), decided: day(approved.at), evidenceRoot: String(approved.detail['root'] ?? ''),
  };
}
