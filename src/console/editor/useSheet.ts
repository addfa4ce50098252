// The sheet while somebody works on it: kept for this browser until it is published, so that a closed tab, an ended session or
// an officer who drops the draft loses nothing. Made anew when a list with other rows was published meanwhile; one that only adds decisions leaves it alone.

import { useMemo, useState } from 'preact/hooks';
import { leafHash } from '../../core/list/merkle.ts';
import type { List } from '../../core/list/model.ts';
import { hexFromBytes } from '../../core/tuf/keys.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** By the rows that the work began from. */
const nameOf = ({ publisher, subjects }: List): string =>
  `resmikah-sheet-${publisher.id}-${hexFromBytes(leafHash(new TextEncoder().encode(JSON.stringify(subjects)))).slice(0, 32)}`;

function remembered(name: string): Sheet | null {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<Sheet> | null;
    // Only this page writes it; a damaged one is as good as none.
    return found !== null && Array.isArray(found.rows) && typeof found.photos === 'object' && typeof found.fresh === 'object' ? (found as Sheet) : null;
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
  const name = useMemo(() => nameOf(list), [list]);
  const first = useMemo(() => remembered(name) ?? sheetOf(list.subjects, list.publisher.id), [name]);
  const [steps, setSteps] = useState<readonly Sheet[]>([first]);
  const sheet = steps.at(-1) ?? first;
  const keep = (next: Sheet | null): void => {
    try {
      if (next === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // A full or forbidden store: the work stays in the page.
    }
  };
  return {
    sheet,
    change(next) {
      if (next === sheet) return;
      setSteps((before) => [...before.slice(-MOST_STEPS), next]);
      keep(next);
    },
    undo: steps.length < 2 ? null : () => {
      setSteps((before) => before.slice(0, -1));
      keep(steps.at(-2) ?? null);
    },
    restart() {
      keep(null);
      setSteps([sheetOf(list.subjects, list.publisher.id)]);
    },
  };
}
