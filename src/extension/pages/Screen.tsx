// One screen of a page: a heading that takes the focus when the screen changes, so that keyboard and screen reader
// begin at its top, and a way back.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

export interface ScreenProps {
  readonly title: string;
  readonly onBack?: () => void;
  readonly children?: ComponentChildren;
}

export function Screen({ title, onBack, children }: ScreenProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="stack screen">
      {onBack === undefined ? null : <div class="back"><Button kind="quiet" onClick={onBack}>← {words.text('ui_back')}</Button></div>}
      <h1 tabIndex={-1} ref={heading}>{title}</h1>
      {children}
    </div>
  );
}
