// The offer to save a reduced, anonymised copy of a page that could not be read: whoever repairs the reader needs the page's
// structure, and nobody's name. The copy goes into a file of the resident's; it is sent nowhere.

import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { browser } from '../browser.ts';

interface Copy { readonly site: string; readonly html: string }

/** Runs in the page's isolated world, where the file before it left its function. */
const take = (): Copy | null => (globalThis as unknown as { readonly resmikahCopy: { copyOfPage(): Copy | null } }).resmikahCopy.copyOfPage();

async function copyOf(tab: number | null): Promise<Copy | null> {
  const tabId = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (tabId === undefined) return null;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['content/reader.js', 'content/copy.js'] });
    const [ran] = await browser.scripting.executeScript({ target: { tabId }, func: take });
    return (ran?.result as Copy | null | undefined) ?? null;
  } catch (error) {
    console.warn('The page could not be copied.', error);
    return null;
  }
}

function save({ site, html }: Copy): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = `resmikah-${site}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function PageCopy({ tab }: { readonly tab: number | null }) {
  const words = useWords();
  const [state, setState] = useState<'idle' | 'busy' | 'saved' | 'failed'>('idle');
  const press = async (): Promise<void> => {
    setState('busy');
    const copy = await copyOf(tab);
    if (copy !== null) save(copy);
    setState(copy === null ? 'failed' : 'saved');
  };
  return (
    <div class="stack">
      <p class="soft">{words.text('popup_copy_text')}</p>
      <Button disabled={state === 'busy'} onClick={() => void press()}>{words.text('popup_copy_button')}</Button>
      {state === 'saved' ? <Notice kind="good" live><p>{words.text('popup_copy_saved')}</p></Notice> : null}
      {state === 'failed' ? <Notice kind="care" live><p>{words.text('popup_copy_failed')}</p></Notice> : null}
    </div>
  );
}
