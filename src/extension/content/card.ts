// The card: what the verdict is, why, which account is the real one, and what to do now. Stands over the page like a banner
// on a profile page, and opens from a mark. All texts come ready from the background and go in as text, never as markup.

import type { Profile } from '../../core/account/profile.ts';
import type { CardView } from '../protocol.ts';
import type { Overlay } from './overlay.ts';
import type { Draw } from './shapeOf.ts';

export interface Card {
  /** Shows a card. With a mark's button it takes the focus and gives it back; without, it stands there and disturbs nobody. */
  open(profile: Profile, view: CardView, from: HTMLElement | null): void;
  close(): void;
  /** The profile of the card that stands open. */
  readonly shown: () => Profile | null;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text?: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function listed(title: string, lines: readonly string[]): HTMLElement | null {
  if (lines.length === 0) return null;
  const part = make('section', 'part');
  const list = make('ul', '');
  list.append(...lines.map((line) => make('li', '', line)));
  part.append(make('h3', '', title), list);
  return part;
}

/** The real account with one press to open it, or the office's word that there is none. */
function real({ subject, open, absence, vouch, words }: CardView): HTMLElement | null {
  if (subject === null && open === null && absence === null && vouch === null) return null;
  const part = make('section', 'real');
  if (open !== null || absence !== null) part.append(make('h3', '', words.real));
  if (subject !== null) part.append(make('div', 'name', subject.name), make('div', 'soft', subject.detail));
  if (absence !== null) part.append(make('div', '', absence));
  if (vouch !== null) part.append(make('div', '', vouch));
  if (open !== null && open.url.startsWith('https://')) {
    const link = make('a', 'go first', open.label);
    link.href = open.url;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.setAttribute('aria-label', `${open.label}: ${open.name} (${words.newTab})`);
    part.append(link);
  }
  return part;
}

export interface CardCalls {
  readonly report: (profile: Profile) => void;
  readonly appeal: (profile: Profile) => void;
  /** The resident closed the card himself. */
  readonly dismissed: (profile: Profile) => void;
}

interface Current { readonly element: HTMLElement; readonly profile: Profile; readonly from: HTMLElement | null; readonly text: string }

export function makeCard(overlay: Overlay, draw: Draw, calls: CardCalls): Card {
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
    calls.dismissed(current.profile);
    close();
  }

  function head(profile: Profile, view: CardView): HTMLElement {
    const part = make('header', 'head');
    const said = make('div', 'said');
    const title = make('h2', 'title', view.title);
    title.id = 'title';
    const { handle } = view.profile;
    said.append(title, make('p', 'who', `${profile.name.slice(0, 200)} · ${view.profile.site}${handle === null ? '' : ` · ${handle.startsWith('+') ? '' : '@'}${handle}`}`));
    const button = make('button', 'close', '×');
    button.type = 'button';
    button.setAttribute('aria-label', view.words.close);
    button.addEventListener('click', dismiss);
    part.append(draw(view.kind, 40), said, button);
    return part;
  }

  function foot(profile: Profile, view: CardView): HTMLElement {
    const part = make('footer', 'foot');
    const from = make('span', 'from brand');
    from.append(draw('brand', 16), make('span', '', view.words.brand));
    part.append(from);
    const add = (className: string, text: string, call: (profile: Profile) => void): void => {
      const button = make('button', className, text);
      button.type = 'button';
      button.addEventListener('click', (event) => {
        if (event.isTrusted) call(profile);
      });
      part.append(button);
    };
    if (view.mayAppeal) add('wrong', view.words.appeal, calls.appeal);
    if (view.mayReport) add('go', view.words.report, calls.report);
    return part;
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.isTrusted && overlay.focused() === null) dismiss();
  });

  return {
    open(profile, view, from) {
      const text = JSON.stringify(view);
      // The same again, because the page was read again: it must not blink, nor lose its place and focus.
      if (from === null && current?.from === null && current.text === text) return;
      close();
      const element = make('div', `all card ${view.kind}`);
      element.setAttribute('role', 'dialog');
      element.setAttribute('aria-labelledby', 'title');
      element.tabIndex = -1;
      const parts = make('div', 'parts');
      for (const part of [listed(view.words.why, view.why), real(view), listed(view.words.todo, view.todo)]) if (part !== null) parts.append(part);
      element.append(head(profile, view), parts, foot(profile, view));
      element.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') dismiss();
      });
      overlay.add(element);
      current = { element, profile, from, text };
      if (from !== null) element.focus({ preventScroll: true });
    },
    close,
    shown: () => current?.profile ?? null,
  };
}
