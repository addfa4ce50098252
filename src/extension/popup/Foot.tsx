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
  const [news, setNews] = useState(0);
  useEffect(() => void ask('lists', { refresh: false }).then((found) => setLists(found ?? [])), []);
  useEffect(() => void ask('news', { seen: false }).then((count) => setNews(count ?? 0)), []);
  const open = async (path: string): Promise<void> => {
    await browser.tabs.create({ url: browser.runtime.getURL(path) });
    closePopup();
  };
  return (
    <footer class="stack tight">
      {lists.map((list) => <ListLine key={list.publisher} list={list} now={Date.now()} />)}
      <nav aria-label={label}>
        <Button kind="quiet" onClick={() => (setNews(0), onMine())}>{news === 0 ? words.text('mine_title') : words.text('mine_title_news', { count: news })}</Button>
        <Button kind="quiet" onClick={() => void open('src/extension/welcome/index.html#latihan')}>{words.text('practice_title')}</Button>
        <Button kind="quiet" onClick={() => void browser.runtime.openOptionsPage().then(closePopup)}>{words.text('options_title')}</Button>
      </nav>
    </footer>
  );
}
