// Appeals that wait for an answer: what the marked say, in private. An officer answers the sender; whether the mark
// itself stays is decided by two, on the case.

import { SITE_NAMES } from '../core/account/site.ts';
import type { StaffAppeal } from '../core/report/staff.ts';
import { Button } from '../ui/Button.tsx';
import { Facts, Foreign } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { accountText } from './accountText.ts';
import { clockUntil, clockText, moment } from './clock.ts';
import { useDesk, useMay } from './context.ts';
import { useAsked, useNow, usePoll } from './hooks.ts';
import { PageTitle } from './PageTitle.tsx';
import { hashOf } from './route.ts';
import { Trouble } from './Trouble.tsx';
import { useSending } from './useSending.ts';
import { Waiting } from './Waiting.tsx';

const SECONDS = 60;

export function AppealsPage() {
  const words = useWords();
  const { api } = useDesk();
  const { value, problem, again } = useAsked('appeals', () => api.appeals());
  usePoll(SECONDS, () => void again());
  return (
    <section class="stack-wide">
      <div class="stack">
        <PageTitle>{words.text('console_appeals')}</PageTitle>
        <p>{words.text('console_appeals_help')}</p>
      </div>
      <Trouble problem={problem} again={() => void again()} />
      {value === null ? <Waiting problem={problem} /> : value.appeals.length === 0 ? (
        <Notice kind="good"><p>{words.text('console_appeals_none')}</p></Notice>
      ) : (
        value.appeals.map((each) => <Appeal key={each.id} appeal={each} onDone={again} />)
      )}
    </section>
  );
}

function Appeal({ appeal: staff, onDone }: { readonly appeal: StaffAppeal; readonly onDone: () => Promise<void> }) {
  const words = useWords();
  const { api } = useDesk();
  const now = useNow();
  const may = useMay();
  const { busy, problem, send } = useSending(onDone);
  const { appeal } = staff;
  const suspended = staff.suspended != null;
  const clock = clockUntil(Date.parse(staff.due), now);
  const left = clockText(clock, now);
  const title = appeal === null ? words.text('console_appeal_erased') : `${SITE_NAMES[appeal.account.site]} · ${accountText(appeal.account)}`;
  const answer = (said: 'upheld' | 'refused'): void => void send(() => api.answer(staff.case, { appeal: staff.id, answer: said }));
  return (
    <article class="panel stack">
      <h2><bdi>{title}</bdi></h2>
      <Facts
        facts={[
          [words.text('console_appeal_ground'), appeal === null ? null : words.text(`console_ground_${appeal.ground.replace('-', '_')}`)],
          [words.text('console_time'), moment(staff.received, words.language)],
          [words.text('console_appeal_due'), left === null ? null : <span class={`when ${clock.kind}`}>{words.message(left)}</span>],
          [words.text('console_appeal_suspended'), staff.suspended == null ? null : words.text('console_appeal_suspended_until', { until: moment(staff.suspended, words.language) })],
          [words.text('console_appeal_contact'), appeal?.contact === null || appeal === null ? null : <Foreign text={appeal.contact} />],
        ]}
      />
      {appeal === null || appeal.statement === '' ? null : <blockquote><Foreign text={appeal.statement} most={2000} /></blockquote>}
      <p><a href={hashOf({ page: 'case', id: staff.case })}>{words.text('console_appeal_case')}</a></p>
      <Trouble problem={problem} />
      {may('answer') ? (
        <div class="row">
          <Button disabled={busy} onClick={() => answer('upheld')}>{words.text('console_appeal_answer_upheld')}</Button>
          <Button disabled={busy} onClick={() => answer('refused')}>{words.text('console_appeal_answer_refused')}</Button>
          {suspended || staff.maySuspend === true ? (
            <Button disabled={busy} onClick={() => void send(() => api.suspend(staff.case, { appeal: staff.id, suspend: !suspended }))}>{words.text(suspended ? 'console_appeal_resume' : 'console_appeal_suspend')}</Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
