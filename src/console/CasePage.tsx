// One case: who is reported beside whom it imitates, what speaks for it, what the officer can do, and all that happened.

import { OPEN_STATES } from '../core/report/case.ts';
import type { CaseDetail } from '../core/report/staff.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { clockOf, clockText } from './clock.ts';
import { useDesk, useMay } from './context.ts';
import { DecidePanel } from './DecidePanel.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { FollowUpPanel } from './FollowUpPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { useAsked, useNow, usePoll } from './hooks.ts';
import { ImitatedPanel } from './ImitatedPanel.tsx';
import { MarkPanel } from './MarkPanel.tsx';
import { NextCase } from './NextCase.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { PageTitle } from './PageTitle.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import { ReportsPanel } from './ReportsPanel.tsx';
import { hashOf } from './route.ts';
import { SimilarPanel } from './SimilarPanel.tsx';
import { StateMark } from './StateMark.tsx';
import { SuspectPanel } from './SuspectPanel.tsx';
import { marksOf, taskOf } from './tasks.ts';
import { Trouble } from './Trouble.tsx';
import { Waiting } from './Waiting.tsx';
import { WaitPanel } from './WaitPanel.tsx';

const SECONDS = 20;

export function CasePage({ id }: { readonly id: string }) {
  const words = useWords();
  const { api } = useDesk();
  const { value, problem, again } = useAsked(id, () => api.case(id));
  usePoll(SECONDS, () => void again());
  return (
    <div class="stack-wide">
      <p class="row between"><a class="back" href="#/" onClick={back}>{words.text('console_back')}</a><NextCase id={id} main={false} /></p>
      <Trouble problem={problem} again={() => void again()} />
      {value === null ? <Waiting problem={problem} /> : <Case detail={value} again={again} />}
    </div>
  );
}

/** Back to the list as it was left, with its filter and row; without one, to the inbox. */
function back(event: Event): void {
  if (history.length <= 1) return;
  event.preventDefault();
  history.back();
}

function Case({ detail, again }: { readonly detail: CaseDetail; readonly again: () => Promise<void> }) {
  const words = useWords();
  const { me } = useDesk();
  const may = useMay();
  const now = useNow();
  const clock = clockOf(detail, now);
  const left = clockText(clock, now);
  const task = taskOf(detail, me.staff.id);
  const marks = marksOf(detail);
  // Once two have decided, what follows from it comes first.
  const open = OPEN_STATES.includes(detail.state);
  return (
    <>
      <header class="stack">
        <PageTitle>{detail.name === '' ? words.text('console_nameless') : detail.name}</PageTitle>
        <p class="row">
          <StateMark state={detail.state} />
          <span>{words.text('console_reports', { count: detail.reportCount })}</span>
          {left === null ? null : <span class={`when ${clock.kind}`}>{words.message(left)}</span>}
        </p>
        {detail.mergedInto === null ? null : (
          <Notice kind="care"><p>{words.text('console_merged')} <a href={hashOf({ page: 'case', id: detail.mergedInto })}>{words.text('console_merged_open')}</a></p></Notice>
        )}
      </header>
      <div class="two">
        <SuspectPanel detail={detail} />
        <ImitatedPanel subject={detail.proposal?.subject ?? detail.subject} site={detail.account.site} />
      </div>
      <div class="work">
        <div class="stack-wide">
          <EvidencePanel detail={detail} />
          <ReportsPanel caseId={detail.id} reports={detail.reports} total={detail.reportCount} screenshots={detail.screenshots ?? []} />
        </div>
        <div class="stack-wide">
          {task.kind === 'propose' && may('propose') && open ? <ProposeForm detail={detail} verdicts={task.verdicts} onDone={again} /> : null}
          {task.kind === 'wait' ? <WaitPanel proposal={task.proposal} /> : null}
          {task.kind === 'decide' && may('decide') ? <DecidePanel detail={detail} proposal={task.proposal} onDone={again} /> : null}
          {task.kind === 'wait' || !open ? <div><NextCase id={detail.id} main /></div> : null}
          <FollowUpPanel detail={detail} />
          {marks.length === 0 || !may('mark') ? null : <MarkPanel detail={detail} marks={marks} onDone={again} />}
          {task.kind === 'propose' && may('propose') && !open ? (
            <details class="stack">
              <summary>{words.text('console_propose_again')}</summary>
              <ProposeForm detail={detail} verdicts={task.verdicts} onDone={again} />
            </details>
          ) : null}
          <SimilarPanel id={detail.id} />
          <NotesPanel detail={detail} onDone={again} />
          <HistoryPanel events={detail.events} />
        </div>
      </div>
    </>
  );
}
