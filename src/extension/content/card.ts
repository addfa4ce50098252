// The card: stands over the page like a banner on a profile page, and opens from a mark. What it says and how it looks comes
// ready from the background as a drawing; here is only what its buttons do.

import type { Profile } from '../../core/account/profile.ts';
import type { CardDrawing, Drawing } from '../protocol.ts';
import { grow } from './grow.ts';
import type { Overlay } from './overlay.ts';

export interface Card {
  /** Shows a card. With a mark's button it takes the focus and gives it back; without, it stands there and disturbs nobody. */
  open(profile: Profile, card: CardDrawing, from: HTMLElement | null): void;
  close(): void;
  /** The profile of the card that stands open. */
  readonly shown: () => Profile | null;
}

/** What the buttons do, by their names in the drawing; `close` is called when the resident closed the card himself. */
export interface CardCalls extends Readonly<Record<'report' | 'appeal' | 'close', (profile: Profile) => void>> {
  /** The steps for whoever has already paid, drawn once they are opened. */
  readonly paid: (profile: Profile) => Promise<Drawing | null>;
}

interface Current { readonly element: HTMLElement; readonly profile: Profile; readonly from: HTMLElement | null; readonly text: string }

export function makeCard(overlay: Overlay, calls: CardCalls): Card {
  let current: Current | null = null;

  function close(): void {
    if (current === null) return;
    const { element, from } = current;
    current = null;
    const held = element.contains(overlay.focused());
    overlay.remove(element);
    if (held) from?.focus({ preventScroll: true });
  }
  function dismiss(): void {
    if (current === null) return;
    calls.close(current.profile);
    close();
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.isTrusted && overlay.focused() === null) dismiss();
  });

  return {
    open(profile, { drawing }, from) {
      const text = JSON.stringify(drawing);
      // The same again, because the page was read again: it must not blink, nor lose its place and focus.
      if (from === null && current?.from === null && current.text === text) return;
      close();
      const element = grow(drawing) as HTMLElement;
      element.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') dismiss();
      });
      element.addEventListener('click', ({ target, isTrusted }) => {
        const name = (target as Element).closest('button')?.name;
        if (!isTrusted || name === undefined) return;
        if (name === 'close') dismiss();
        else if (name === 'copy') copy(element);
        else calls[name as 'report' | 'appeal'](profile);
      });
      const paid = element.querySelector('details');
      paid?.addEventListener('toggle', () => {
        if (paid.open && paid.childElementCount === 1) void calls.paid(profile).then((steps) => (steps !== null && paid.childElementCount === 1 ? paid.append(grow(steps)) : null));
      });
      overlay.add(element, 'card');
      current = { element, profile, from, text };
      if (from !== null) element.focus({ preventScroll: true });
    },
    close,
    shown: () => current?.profile ?? null,
  };
}

/** Copies the facts and says so; where the page forbids the clipboard, they are marked for copying by hand. */
function copy(card: HTMLElement): void {
  const facts = card.querySelector('.facts');
  const said = card.querySelector<HTMLElement>('.copied');
  if (facts === null || said === null) return;
  const byHand = (): void => void getSelection()?.selectAllChildren(facts);
  try {
    void navigator.clipboard.writeText(facts.textContent).then(() => void (said.hidden = false), byHand);
  } catch {
    byHand();
  }
}
