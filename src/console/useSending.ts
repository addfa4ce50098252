// One press that changes something: busy while it runs, a problem in words when it was refused, and a fresh look after.

import { useState } from 'preact/hooks';
import type { Problem, Result } from '../core/result.ts';

export interface Sending {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly send: (work: () => Promise<Result<null>>) => Promise<boolean>;
}

/** `onDone` runs after a refusal too: most refusals mean that somebody else was faster, and then the page is old. */
export function useSending(onDone: () => Promise<void>): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (work: () => Promise<Result<null>>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    const answer = await work();
    if (!answer.ok) setProblem(answer.problem);
    if (answer.ok || answer.problem.key !== 'console_problem_offline') await onDone();
    setBusy(false);
    return answer.ok;
  };
  return { busy, problem, send };
}
