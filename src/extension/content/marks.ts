// The marks of a page: one button a marked name, in the overlay, kept beside it. A mark lives exactly as long as its name
// still says what was judged; the page's own nodes are only read.

import type { Found } from '../../sites/adapter.ts';
import type { Look, MarkView } from '../protocol.ts';
import { follow } from './follow.ts';
import { grow } from './grow.ts';
import type { Overlay } from './overlay.ts';

interface Mark {
  readonly found: Found;
  readonly view: MarkView;
  readonly said: string;
  readonly button: HTMLButtonElement;
}

export interface Marks {
  /** Shows the mark of a name; null takes it away. */
  show(found: Found, view: MarkView | null): void;
  /** Takes away the marks inside an element whose names were not found again. */
  keepOnly(within: Node, found: ReadonlySet<Element>): void;
  /** Takes away every mark whose name left the page or says something else. */
  verify(): void;
  /** What a name says: where it leads and its text. Another person in the same nodes says something else. */
  saying(anchor: Element): string;
  /** Something happened that may have moved names. */
  stir(): void;
  end(): void;
}

export function makeMarks(overlay: Overlay, shapes: Look['shapes'], telling: readonly string[], pressed: (found: Found, button: HTMLElement) => void): Marks {
  const marks = new Map<Element, Mark>();
  const following = follow(overlay.host);
  /** By kind and word: drawn once, copied for every further mark. */
  const drawn = new Map<string, HTMLButtonElement>();

  // Asked of every mark after every change.
  function saying(anchor: Element): string {
    let said = anchor.textContent ?? '';
    for (let at = 0; at < telling.length; at += 1) said += `\n${anchor.getAttribute(telling[at] as string)}`;
    return said;
  }

  function drop(anchor: Element, { button }: Mark): void {
    marks.delete(anchor);
    following.remove(anchor);
    overlay.remove(button);
  }

  const drawnButton = ({ kind, word }: MarkView): HTMLButtonElement =>
    grow(['button', { type: 'button', class: `all mark ${kind}`, hidden: '', 'aria-haspopup': 'dialog' }, shapes[kind], ['span', {}, word]]) as HTMLButtonElement;

  function buttonFor(found: Found, view: MarkView): HTMLButtonElement {
    const look = `${view.kind} ${view.word}`;
    const model = drawn.get(look) ?? drawnButton(view);
    drawn.set(look, model);
    const button = model.cloneNode(true) as HTMLButtonElement;
    button.setAttribute('aria-label', view.label);
    button.addEventListener('click', (event) => {
      if (event.isTrusted) pressed(found, button);
    });
    button.addEventListener('keydown', (event) => walk(event, found.anchor));
    // A link leads to its mark by itself (`walkFromName`). As one more stop at the page's end the mark would send the
    // keyboard back to its name, round and round, and never on to the card.
    if (found.anchor.matches('a[href]')) button.tabIndex = -1;
    return button;
  }

  /** From a marked name, Tab goes to its mark before anything else. */
  function walkFromName(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || event.shiftKey || !event.isTrusted) return;
    const mark = marks.get(document.activeElement?.closest('a') ?? document.documentElement);
    if (mark === undefined || mark.button.hidden) return;
    event.preventDefault();
    mark.button.focus();
  }

  /** Back to the name, from where the browser goes on as if the mark stood behind it in the page. */
  function walk(event: KeyboardEvent, anchor: Element): void {
    if (event.key !== 'Tab' || !(anchor instanceof HTMLElement)) return;
    if (event.shiftKey) event.preventDefault();
    anchor.focus({ preventScroll: true });
  }

  document.addEventListener('keydown', walkFromName, true);

  return {
    show(found, view) {
      const { anchor, container } = found;
      const before = marks.get(anchor);
      const said = saying(anchor);
      if (before !== undefined && view !== null && before.said === said && before.view.kind === view.kind && before.view.label === view.label) return;
      if (before !== undefined) drop(anchor, before);
      if (view === null || !anchor.isConnected) return;
      const button = buttonFor(found, view);
      marks.set(anchor, { found, view, said, button });
      overlay.add(button, 'mark');
      following.add(anchor, container, button);
    },
    keepOnly(within, found) {
      for (const [anchor, mark] of marks) if (!found.has(anchor) && within.contains(anchor)) drop(anchor, mark);
    },
    verify() {
      for (const [anchor, mark] of marks) if (!anchor.isConnected || saying(anchor) !== mark.said) drop(anchor, mark);
    },
    saying,
    stir: following.stir,
    end() {
      document.removeEventListener('keydown', walkFromName, true);
      for (const [anchor, mark] of marks) drop(anchor, mark);
      following.end();
    },
  };
}
