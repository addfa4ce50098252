// The directory: every office and holder of the followed lists, searched while typing, without a network.

import { useEffect, useState } from 'preact/hooks';
import type { SubjectCard } from '../core/match/subjectCard.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import type { CheckClient } from './client.ts';
import { SubjectAccounts } from './SubjectAccounts.tsx';

/** Keys come faster than answers. */
const PAUSE = 120;

export function DirectoryPage({ client, versions }: { readonly client: CheckClient; readonly versions: string }) {
  const words = useWords();
  const [text, setText] = useState('');
  const [subjects, setSubjects] = useState<readonly SubjectCard[]>([]);
  /** How many the lists of these versions know. */
  const [total, setTotal] = useState<{ readonly count: number; readonly versions: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const load = async (from: number, alive: () => boolean): Promise<void> => {
    const page = await client.ask('directory', { text, from });
    if (!alive()) return;
    setProblem(page.ok ? null : page.problem);
    if (!page.ok) return;
    setSubjects((before) => (from === 0 ? page.value.subjects : [...before, ...page.value.subjects]));
    setTotal({ count: page.value.total, versions });
  };
  useEffect(() => {
    let alive = true;
    const timer = setTimeout(() => void load(0, () => alive), PAUSE);
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [text, versions]);

  // Where no list has come yet, nothing was searched: that is not “0 found”.
  const searched = total !== null && total.versions === versions && /\d/.test(versions) ? total.count : null;
  return (
    <>
      <h1>{words.text('check_directory_title')}</h1>
      <Field type="search" label={words.text('check_directory_search')} value={text} onInput={setText} autocomplete="off" maxlength={200} />
      {problem === null ? null : <Notice kind="bad">{words.text(problem)}</Notice>}
      {searched === null ? null : <p role="status">{words.text('check_directory_total', { count: searched })}</p>}
      <div class="stack">{subjects.map((subject) => <SubjectAccounts key={subject.id} subject={subject} level={2} />)}</div>
      {searched !== null && subjects.length < searched ? (
        <Button onClick={() => void load(subjects.length, () => true)}>{words.text('check_directory_more')}</Button>
      ) : null}
    </>
  );
}
