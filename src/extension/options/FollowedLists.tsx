// The regions that this browser follows, how each one's list stands, offices of another root, and a press to update now.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { ListLine } from '../../ui/ListLine.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { Regions as RegionChoices } from '../pages/Regions.tsx';
import type { ListView, Regions } from '../protocol.ts';
import { AddedOffices } from './AddedOffices.tsx';

export function FollowedLists() {
  const words = useWords();
  const [lists, setLists] = useState<readonly ListView[]>([]);
  const [regions, setRegions] = useState<Regions | null>(null);
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
      <RegionChoices key={regions?.offices.length ?? 0} onChange={(now) => (setRegions(now), void load(false))} />
      {lists.map((list) => <ListLine key={list.publisher} list={list} now={Date.now()} whole />)}
      <div class="row">
        <Button disabled={said === 'list_refreshing'} onClick={() => void load(true)}>{words.text('list_refresh')}</Button>
        <span role="status">{said === null ? '' : words.text(said)}</span>
      </div>
      {regions === null ? null : <AddedOffices offices={regions.offices} onChange={(now) => (setRegions(now), void load(false))} />}
    </section>
  );
}
