// The resident's own data on this device: everything as a file, and everything erased. Erasing asks once more, in place.

import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';

export function MyData() {
  const words = useWords();
  const [stage, setStage] = useState<'rest' | 'sure' | 'erased' | 'failed'>('rest');

  const save = async (): Promise<void> => {
    const [settings, reports, appeals, lists] = await Promise.all([ask('settings', { change: {} }), ask('reports', {}), ask('appeals', {}), ask('lists', { refresh: false })]);
    if (settings === null || reports === null) return setStage('failed');
    download('resmikah.json', JSON.stringify({ format: 'resmikah-own-data/1', settings, reports, appeals, lists }, null, 2));
  };
  const erase = async (): Promise<void> => {
    await ask('erase', {});
    // Erasing answers null either way: what counts is that nothing is left.
    const left = await ask('reports', {});
    setStage(left?.length === 0 ? 'erased' : 'failed');
  };
  return (
    <section class="panel stack">
      <h2>{words.text('options_data')}</h2>
      <p class="soft">{words.text('options_data_text')}</p>
      <div class="row">
        <Button onClick={() => void save()}>{words.text('options_export')}</Button>
        {stage === 'sure' ? null : <Button kind="danger" onClick={() => setStage('sure')}>{words.text('options_erase')}</Button>}
      </div>
      {stage === 'sure' ? (
        <Notice kind="bad" live>
          <p>{words.text('options_erase_sure')}</p>
          <div class="row">
            <Button kind="danger" onClick={() => void erase()}>{words.text('options_erase_yes')}</Button>
            <Button onClick={() => setStage('rest')}>{words.text('ui_cancel')}</Button>
          </div>
        </Notice>
      ) : null}
      {stage === 'erased' ? <Notice kind="good" live><p>{words.text('options_erased')}</p></Notice> : null}
      {stage === 'failed' ? <Notice kind="bad" live><p>{words.text('ui_failed')}</p></Notice> : null}
    </section>
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The download has begun by the next minute; until then the address must stay.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
