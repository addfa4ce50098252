// The popup's foot, the same on every screen: how the lists stand, my reports, practice, settings.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { ListLine } from '../../ui/ListLine.tsx';
import { useWords } from '../../ui/words.tsx';
import { browser } from '../browser.ts';
import { ask } from '../pages/ask.ts';
import type { ListView } from '../protocol.ts';
import { closePopup } from './closePopup.ts';

export function Foot({ label, onMine }: { readonly label: string; readonly onMine: () => void }) {
  const words = useWords();
  const [lists, setLists] = useState<readonly ListView[]>([]);
  useEffect(() => void ask('lists', { refresh: false }).then((found) => setLists(found ?? [])), []);
  const open = async (path: string): Promise<void> => {
    await browser.tabs.create({ url: browser.runtime.getURL(path) });
    closePopup();
  };
  return (
    <footer class="stack tight">
      {lists.map((list) => <ListLine key={list.publisher} list={list} now={Date.now()} />)}
      <nav aria-label={label}>
        <Button kind="quiet" onClick={onMine}>{words.text('mine_title')}</Button>
        <Button kind="quiet" onClick={() => void open('src/extension/welcome/index.html#latihan')}>{words.text('practice_title')}</Button>
        <Button kind="quiet" onClick={() => void browser.runtime.openOptionsPage().then(closePopup)}>{words.text('options_title')}</Button>
      </nav>
    </footer>
  );
}
