// What went wrong, in words, with another try where one makes sense. A problem without words of ours shows its key,
// so that the officer can tell somebody.

import type { Problem } from '../core/result.ts';
import type { Translator } from '../core/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';

function problemText(words: Translator, problem: Problem): string {
  const text = words.text(problem.key, problem.args);
  return text === problem.key ? words.text('console_problem_unknown', { key: problem.key }) : text;
}

/** Nothing where there is no problem. */
export function Trouble({ problem, again }: { readonly problem: Problem | null; readonly again?: () => void }) {
  const words = useWords();
  if (problem === null) return null;
  return (
    <Notice kind="bad" live>
      <p>{problemText(words, problem)}</p>
      {again === undefined ? null : <div><Button onClick={again}>{words.text('console_try_again')}</Button></div>}
    </Notice>
  );
}
