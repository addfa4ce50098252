// The next case in the inbox on which this officer can do something: one press instead of the way over the inbox.

import { Foreign } from '../ui/Facts.tsx';
import { useWords } from '../ui/words.tsx';
import { useDesk, useMay } from './context.ts';
import { hashOf } from './route.ts';
import { nextToDo } from './tasks.ts';

export function NextCase({ id, main }: { readonly id: string; /** The officer has nothing to do here any more. */ readonly main: boolean }) {
  const words = useWords();
  const { inboxes, me } = useDesk();
  const may = useMay();
  const next = nextToDo(inboxes.get('open')?.rows ?? [], id, me.staff.id, may);
  if (next === null) return null;
  const href = hashOf({ page: 'case', id: next.id });
  // In this case's place, so that the way back still leads to the inbox as it was left.
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.replace(href);
  };
  return (
    <a class={main ? 'button main' : undefined} href={href} onClick={go}>
      {words.text('console_next')} <Foreign text={next.name === '' ? words.text('console_nameless') : next.name} most={60} />
    </a>
  );
}
