// One inbox as it grows and changes: the first page at once, later pages when the officer comes near them, a look at the
// server every ten seconds. What moves rows waits until the officer asks for it; what changes in a row is shown at once.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../core/result.ts';
import { type InboxMemory, useDesk } from './context.ts';
import { usePoll } from './hooks.ts';
import { sameOrder, withFresh, withNext } from './inboxRows.ts';
import type { Filter } from './route.ts';

export interface InboxView {
  readonly inbox: InboxMemory | null;
  readonly problem: Problem | null;
  readonly loadingMore: boolean;
  /** Rows would move: shown on request. */
  readonly news: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

const SECONDS = 10;

export function useInbox(filter: Filter): InboxView {
  const { api, inboxes } = useDesk();
  const [inbox, setInbox] = useState<InboxMemory | null>(inboxes.get(filter) ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [news, setNews] = useState(false);
  const [loadingMore, setLoadingMore] = useState(false);
  const current = useRef(inbox);
  const alive = useRef(true);

  const keep = (rows: Omit<InboxMemory, 'scroll'>): void => {
    const next = { ...rows, scroll: inboxes.get(filter)?.scroll ?? 0 };
    current.current = next;
    inboxes.set(filter, next);
    if (alive.current) setInbox(next);
  };

  /** `move` false: rows stay where they are, and the officer is told that there is something new. */
  const look = async (move: boolean): Promise<void> => {
    const answer = await api.cases(filter, null);
    if (!alive.current) return;
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const before = current.current;
    // A first page without a next one is the whole list.
    const rows = answer.value.next === null ? answer.value.cases : withFresh(before?.rows ?? [], answer.value.cases);
    const still = before === null || sameOrder(before.rows, rows);
    setNews(!move && !still);
    const grown = before !== null && answer.value.next !== null && before.rows.length > answer.value.cases.length;
    keep({
      rows: move || still ? rows : before.rows.map((row) => rows.find(({ id }) => id === row.id) ?? row),
      next: grown ? before.next : answer.value.next,
      counts: answer.value.counts,
    });
  };

  const more = async (): Promise<void> => {
    const before = current.current;
    if (before === null || before.next === null || loadingMore) return;
    setLoadingMore(true);
    const answer = await api.cases(filter, before.next);
    setLoadingMore(false);
    setProblem(answer.ok ? null : answer.problem);
    const now = current.current ?? before;
    if (answer.ok && now.next === before.next) keep({ ...now, rows: withNext(now.rows, answer.value.cases), next: answer.value.next });
  };

  useEffect(() => {
    alive.current = true;
    void look(true);
    return () => void (alive.current = false);
  }, []);
  usePoll(SECONDS, () => void look(scrollY === 0));

  return { inbox, problem, loadingMore, news, more: () => void more(), again: () => void look(true) };
}
