// The inbox: one row a case, however many reports; filters by state with their numbers; longer lists load as one scrolls.

import { useLayoutEffect, useMemo } from 'preact/hooks';
import { OPEN_STATES } from '../core/report/case.ts';
import type { CasePage } from '../core/report/staff.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk } from './context.ts';
import { useAsked, useNow, usePoll } from './hooks.ts';
import { InboxRow } from './InboxRow.tsx';
import { PageTitle } from './PageTitle.tsx';
import { FILTERS, type Filter, hashOf, orderOf } from './route.ts';
import { RowList } from './RowList.tsx';
import { stateKey } from './StateMark.tsx';
import { Trouble } from './Trouble.tsx';
import { Waiting } from './Waiting.tsx';
import { useInbox } from './useInbox.ts';

const SECONDS = 30;

const filterKey = (filter: Filter): string => (filter === 'open' || filter === 'all' ? `console_filter_${filter}` : stateKey(filter));

function countOf(filter: Filter, counts: CasePage['counts']): number {
  const states = filter === 'all' ? (Object.keys(counts) as (keyof typeof counts)[]) : filter === 'open' ? OPEN_STATES : [filter];
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

export function Inbox({ filter }: { readonly filter: Filter }) {
  const words = useWords();
  const { api, inboxes, me } = useDesk();
  const { inbox, problem, loadingMore, news, more, again } = useInbox(filter);
  const now = useNow();
  const groups = useAsked('similar', () => api.similar());
  usePoll(SECONDS, () => void groups.again());
  const similar = useMemo(() => new Map((groups.value?.groups ?? []).flatMap((group) => group.map((id) => [id, group.length - 1] as const))), [groups.value]);
  // A layout effect, because it ends before the next page scrolls: that page's place is not this one's.
  useLayoutEffect(() => {
    scrollTo(0, inboxes.get(filter)?.scroll ?? 0);
    const remember = (): void => {
      const known = inboxes.get(filter);
      if (known !== undefined) inboxes.set(filter, { ...known, scroll: scrollY });
    };
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, []);
  const label = words.text(filterKey(filter));
  return (
    <section class="stack">
      <PageTitle>{words.text('console_inbox')}</PageTitle>
      <Filters filter={filter} counts={inbox?.counts ?? null} />
      <Trouble problem={problem} again={again} />
      {news ? (
        <div role="status"><Button kind="main" onClick={() => { scrollTo(0, 0); again(); }}>{words.text('console_news')}</Button></div>
      ) : null}
      {inbox === null ? <Waiting problem={problem} /> : inbox.rows.length === 0 ? (
        <Notice kind={filter === 'open' ? 'good' : 'plain'}><p>{words.text(filter === 'open' ? 'console_inbox_done' : 'console_inbox_empty')}</p></Notice>
      ) : (
        <>
          <p class="soft small">
            {words.text(orderOf(filter) === 'rank' ? 'console_order_rank' : 'console_order_newest')} <span class="keys">{words.text('console_inbox_keys')}</span>
          </p>
          <RowList
            label={label}
            items={inbox.rows}
            keyOf={(row) => row.id}
            row={(row) => <InboxRow row={row} now={now} officer={me.staff.id} similar={similar.get(row.id) ?? 0} />}
            onEnd={more}
          />
          {loadingMore ? <Waiting /> : null}
          {inbox.next !== null && !loadingMore ? <Button onClick={more}>{words.text('console_more')}</Button> : null}
        </>
      )}
    </section>
  );
}

/** States without cases are left out; the chosen one, the open ones and all always stand there. */
function Filters({ filter, counts }: { readonly filter: Filter; readonly counts: CasePage['counts'] | null }) {
  const words = useWords();
  const shown = FILTERS.filter((each) => each === 'open' || each === 'all' || each === filter || (counts !== null && countOf(each, counts) > 0));
  return (
    <nav aria-label={words.text('console_filters')}>
      <ul class="filters">
        {shown.map((each) => (
          <li key={each}>
            <a href={hashOf({ page: 'inbox', filter: each })} {...(each === filter ? { 'aria-current': 'page' as const } : {})}>
              {words.text(filterKey(each))}
              {counts === null ? null : <span class="count">{words.number(countOf(each, counts))}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
