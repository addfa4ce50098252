// The lists that this browser follows, how each stands, and a press to update them now.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { ListLine } from '../../ui/ListLine.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import type { ListView } from '../protocol.ts';

export function FollowedLists() {
  const words = useWords();
  const [lists, setLists] = useState<readonly ListView[]>([]);
  const [said, setSaid] = useState<'list_refreshing' | 'list_refreshed' | 'list_not_refreshed' | null>(null);

  const load = async (refresh: boolean): Promise<void> => {
    if (refresh) setSaid('list_refreshing');
    const found = await ask('lists', { refresh });
    if (found !== null) setLists(found);
    if (refresh) setSaid(found !== null && found.every(({ problem }) => problem === null) ? 'list_refreshed' : 'list_not_refreshed');
  };
  useEffect(() => void load(false), []);
  return (
    <section class="panel stack">
      <h2>{words.text('options_lists')}</h2>
      <p class="soft">{words.text('options_lists_text')}</p>
      {lists.map((list) => <ListLine key={list.publisher} list={list} now={Date.now()} whole />)}
      <div class="row">
        <Button disabled={said === 'list_refreshing'} onClick={() => void load(true)}>{words.text('list_refresh')}</Button>
        <span role="status">{said === null ? '' : words.text(said)}</span>
      </div>
    </section>
  );
}
