// A long list of which only the rows in sight are in the page, so that ten thousand scroll as smoothly as ten.
// The page itself scrolls. J, K and the arrow keys walk from row to row while the focus is in the list.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface RowListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Exactly one link or button a row, which takes the focus. */
  readonly row: (item: T) => ComponentChildren;
  /** Called while the end of the list is near. */
  readonly onEnd: () => void;
}

/** Rows kept ready above and below what is in sight. */
const SPARE = 8;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

export function RowList<T>({ label, items, keyOf, row, onEnd }: RowListProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const [view, setView] = useState({ first: 0, last: 40, height: 0 });
  const [focused, setFocused] = useState<number | null>(null);
  const wanted = useRef(false);

  const measure = (): void => {
    const element = list.current;
    if (element === null) return;
    const height = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const above = -element.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(above / height) - SPARE);
    const last = Math.ceil((above + innerHeight) / height) + SPARE;
    setView((before) => (before.first === first && before.last === last && before.height === height ? before : { first, last, height }));
    if (last >= items.length) onEnd();
  };
  const latest = useRef(measure);
  latest.current = measure;
  useLayoutEffect(measure, [items]);
  useLayoutEffect(() => {
    let asked = 0;
    const later = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => latest.current());
    };
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  }, []);
  useLayoutEffect(() => {
    if (!wanted.current || focused === null) return;
    wanted.current = false;
    const target = list.current?.querySelector<HTMLElement>(`[data-at="${focused}"] :is(a, button)`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  });

  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    wanted.current = true;
    setFocused((before) => Math.min(items.length - 1, Math.max(0, (before ?? -step) + step)));
  };
  const shown = [...new Set([...range(view.first, Math.min(view.last, items.length)), ...(focused === null ? [] : [focused])])].sort((a, b) => a - b);
  return (
    <ol class="rows" ref={list} aria-label={label} style={{ height: `calc(${items.length} * var(--row) * 1rem)` }} onKeyDown={walk}>
      {shown.flatMap((at) => {
        const item = items[at];
        if (item === undefined) return [];
        return [
          <li key={keyOf(item)} data-at={at} aria-setsize={items.length} aria-posinset={at + 1} style={{ top: `calc(${at} * var(--row) * 1rem)` }} onFocusIn={() => setFocused(at)}>
            {row(item)}
          </li>,
        ];
      })}
    </ol>
  );
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
