// Copies a text to the clipboard and says so, to screen readers too. Where the clipboard is refused the text is marked
// for copying by hand.

import { useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Breakable } from './Facts.tsx';
import { useWords } from './words.tsx';

/** Shows the text in a box with the button below it. */
export function CopyButton({ text }: { readonly text: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLParagraphElement>(null);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      if (box.current !== null) getSelection()?.selectAllChildren(box.current);
    }
  };
  return (
    <div class="stack tight">
      <p class="copied fixed" ref={box}><Breakable text={text} /></p>
      <div class="row">
        <Button onClick={() => void copy()}>{words.text('ui_copy')}</Button>
        <span role="status">{copied ? words.text('ui_copied') : ''}</span>
      </div>
    </div>
  );
}
