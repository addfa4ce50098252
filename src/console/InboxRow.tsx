// One case in the inbox: who it claims to be, on which site, whom it imitates, what it wants, how many reported it, and
// how long there is left. The whole row is one link.

import { SITE_NAMES } from '../core/account/site.ts';
import type { CaseRow } from '../core/report/staff.ts';
import { Foreign } from '../ui/Facts.tsx';
import { useWords } from '../ui/words.tsx';
import { accountText } from './accountText.ts';
import { clockOf, clockText } from './clock.ts';
import { subjectName, useDesk } from './context.ts';
import { hashOf } from './route.ts';
import { StateMark } from './StateMark.tsx';

export interface InboxRowProps { readonly row: CaseRow; readonly now: number; readonly officer: string; /** How many open cases look like it. */ readonly similar: number }

export function InboxRow({ row, now, officer, similar }: InboxRowProps) {
  const words = useWords();
  const { list } = useDesk();
  const clock = clockOf(row, now);
  const left = clockText(clock, now);
  const yours = row.proposal !== null && row.proposal.by.id !== officer;
  return (
    <a class="case" href={hashOf({ page: 'case', id: row.id })}>
      <span class="who-is">
        <strong class="name"><Foreign text={row.name === '' ? words.text('console_nameless') : row.name} most={120} /></strong>
        <span class="soft small line">
          {SITE_NAMES[row.account.site]} · <bdi>{accountText(row.account)}</bdi>
        </span>
      </span>
      <span class="whom small line">{row.subject === null ? words.text('console_imitates_nobody') : words.text('console_imitates', { name: subjectName(list, row.subject) })}</span>
      <span class="want small">{words.text(`modus_${row.modus}`)}</span>
      <span class="stand">
        <StateMark state={row.state} />
        {yours ? <span class="state yours">{words.text('console_yours')}</span> : null}
        {similar > 0 ? <span class="state">{words.text('console_similar_count', { count: similar })}</span> : null}
      </span>
      <span class="much small">{words.text('console_reports', { count: row.reportCount })}</span>
      <span class={`when small ${clock.kind}`}>
        {left === null ? words.ago(Date.parse(row.lastReport), now) : words.message(left)}
      </span>
    </a>
  );
}
