// One cell of the grid: its text, or a field while it is written. The field takes what was typed and gives it back on Enter,
// Tab or leaving; Esc forgets it.

import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface CellProps {
  readonly at: string;
  readonly value: string;
  /** The column's name. */
  readonly label: string;
  readonly current: boolean;
  /** What the field begins with; null while nobody writes. */
  readonly writing: string | null;
  readonly wrong: boolean;
  /** Values to choose from; others may be typed. */
  readonly options: readonly string[];
  readonly onFocus: () => void;
  readonly onWrite: (value: string) => void;
  /** Null: nothing was changed. Then the focus goes on by so many rows and columns. */
  readonly onDone: (value: string | null, down: number, right: number) => void;
}

export function Cell({ at, value, label, current, writing, wrong, options, onFocus, onWrite, onDone }: CellProps) {
  if (writing !== null) return <td role="gridcell" class="written"><Writing first={writing} label={label} options={options} onDone={onDone} /></td>;
  return (
    <td
      role="gridcell"
      data-at={at}
      tabIndex={current ? 0 : -1}
      class={wrong ? 'wrong-cell' : undefined}
      aria-invalid={wrong || undefined}
      onFocus={onFocus}
      onDblClick={() => onWrite(value)}
    >
      {value}
    </td>
  );
}

function Writing({ first, label, options, onDone }: Pick<CellProps, 'label' | 'options' | 'onDone'> & { readonly first: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  // Before the next key can come: what a fast typist writes belongs into the field from its second letter on.
  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(first.length, first.length);
  }, []);
  const end = (keep: boolean, down = 0, right = 0): void => {
    if (ended.current) return;
    ended.current = true;
    onDone(keep ? (field.current?.value.trim() ?? null) : null, down, right);
  };
  const keyed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') end(false);
    else if (event.key === 'Enter') end(true, 1);
    else if (event.key === 'Tab') end(true, 0, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input ref={field} aria-label={label} defaultValue={first} list={options.length > 0 ? id : undefined} onKeyDown={keyed} onBlur={() => end(true)} />
      {options.length > 0 ? <datalist id={id}>{options.map((each) => <option key={each} value={each} />)}</datalist> : null}
    </>
  );
}
