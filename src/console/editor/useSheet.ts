// The sheet while somebody works on it: kept for this browser until it is published, so that a closed tab, an ended session or
// an officer who drops the draft loses nothing. When another list was published meanwhile the work goes on upon that one.

import { useMemo, useState } from 'preact/hooks';
import type { List, Subject } from '../../core/list/model.ts';
import { carried } from './carried.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** `base`: the subjects that the work began from. */
interface Kept { readonly base: readonly Subject[]; readonly sheet: Sheet }

const nameOf = ({ publisher }: List): string => `resmikah-sheet-${publisher.id}`;

function keep(list: List, sheet: Sheet | null): void {
  try {
    if (sheet === null) localStorage.removeItem(nameOf(list));
    else localStorage.setItem(nameOf(list), JSON.stringify({ base: list.subjects, sheet } satisfies Kept));
  } catch {
    // A full or forbidden store: the work stays in the page.
  }
}

function remembered(list: List): Sheet | null {
  try {
    const { base, sheet } = (JSON.parse(localStorage.getItem(nameOf(list)) ?? 'null') ?? {}) as Partial<Kept>;
    // Only this page writes it; a damaged one is as good as none.
    if (!Array.isArray(base) || !Array.isArray(sheet?.rows) || typeof sheet.photos !== 'object' || typeof sheet.fresh !== 'object') return null;
    const now = carried(sheet, base, list);
    // From now on it begins from this list, so that what a later one takes back is not taken for an edit.
    if (now !== sheet) keep(list, now);
    return now;
  } catch {
    return null;
  }
}

export interface SheetWork {
  readonly sheet: Sheet;
  readonly change: (next: Sheet) => void;
  readonly undo: (() => void) | null;
  /** Back to what is published. */
  readonly restart: () => void;
}

const MOST_STEPS = 100;

export function useSheet(list: List): SheetWork {
  const first = useMemo(() => remembered(list) ?? sheetOf(list.subjects, list.publisher.id), [list]);
  const [steps, setSteps] = useState<readonly Sheet[]>([first]);
  const sheet = steps.at(-1) ?? first;
  return {
    sheet,
    change(next) {
      if (next === sheet) return;
      setSteps((before) => [...before.slice(-MOST_STEPS), next]);
      keep(list, next);
    },
    undo: steps.length < 2 ? null : () => {
      setSteps((before) => before.slice(0, -1));
      keep(list, steps.at(-2) ?? null);
    },
    restart() {
      keep(list, null);
      setSteps([sheetOf(list.subjects, list.publisher.id)]);
    },
  };
}
