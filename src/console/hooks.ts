// How pages ask and keep asking: the answer so far, why there is none, and another try. An answer that comes after the
// page has turned elsewhere is dropped.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem, Result } from '../core/result.ts';
import { type Route, routeOf } from './route.ts';

export interface Asked<T> {
  /** The newest answer; stays while a later question runs or fails. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly again: () => Promise<void>;
}

/** Asks at once and whenever `key` changes. */
export function useAsked<T>(key: string, ask: () => Promise<Result<T>>): Asked<T> {
  const [state, setState] = useState<{ key: string; value: T | null; problem: Problem | null }>({ key, value: null, problem: null });
  const turn = useRef(0);
  const latest = useRef(ask);
  latest.current = ask;
  const again = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await latest.current();
    if (mine !== turn.current) return;
    setState((before) => ({
      key,
      value: answer.ok ? answer.value : before.key === key ? before.value : null,
      problem: answer.ok ? null : answer.problem,
    }));
  }, [key]);
  useEffect(() => {
    void again();
    return () => void (turn.current += 1);
  }, [again]);
  return state.key === key ? { value: state.value, problem: state.problem, again } : { value: null, problem: null, again };
}

/** Runs every so many seconds while the page can be seen, and when it comes back into sight. */
export function usePoll(seconds: number, work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    const run = (): void => void (document.visibilityState === 'visible' && latest.current());
    const timer = setInterval(run, seconds * 1000);
    document.addEventListener('visibilitychange', run);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', run);
    };
  }, [seconds]);
}

/** The time, renewed twice a minute, for clocks in words. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now());
  usePoll(30, () => setNow(Date.now()));
  return now;
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const turned = (): void => setHash(location.hash);
    addEventListener('hashchange', turned);
    return () => removeEventListener('hashchange', turned);
  }, []);
  return routeOf(hash);
}
