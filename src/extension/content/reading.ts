// One page being read: who it shows, the marks beside their names, the card of its header, and the same said to the toolbar.
// Everything that was shown is taken away the moment the page no longer says it; when the page is not understood, nothing is.

import type { Profile } from '../../core/account/profile.ts';
import type { Found, SiteAdapter } from '../../sites/adapter.ts';
import { read, readWithin } from '../../sites/read.ts';
import type { CardView, PageRequests, PageState, WhoAnswer } from '../protocol.ts';
import { type Card, makeCard } from './card.ts';
import { makeMarks } from './marks.ts';
import { makeMemo, memoKey } from './memo.ts';
import { makeOverlay } from './overlay.ts';
import type { Door } from './page.ts';
import { drawer } from './shapeOf.ts';
import { watchPage } from './watch.ts';

/** When a page that has just changed is read again as a whole, in milliseconds: headers come late, in parts. */
const AGAIN = [150, 500, 1200, 2500, 5000] as const;
/** A page that is still not understood after so long is said to be so; before, it may just be loading. */
const UNREADABLE_AFTER = 2000;
/** Names move without any change that can be seen (pictures that load, animations): looked at so often. */
const FOLLOW_EVERY = 250;
const FOLLOW_AFTER = 600;
/** Rows of a feed come one after another: those of so many milliseconds are asked for together, since a message costs more than a name. */
const ASK_AFTER = 120;
const WARNS: readonly string[] = ['impostor', 'suspect', 'lookalike'];

export interface Reading { readonly who: () => WhoAnswer; readonly again: () => void }

export function startReading(adapter: SiteAdapter, how: PageRequests['rules']['answer'], door: Door, signal: AbortSignal): Reading {
  const rules = how.rules ?? undefined;
  const overlay = makeOverlay(how.look.style);
  const draw = drawer(how.look.shapes);
  const memo = makeMemo((profiles) => door.ask({ kind: 'judge', profiles }));
  const card = makeCard(overlay, draw, {
    report: (profile) => void door.ask({ kind: 'report', profile }),
    appeal: (profile) => void door.ask({ kind: 'appeal', profile }),
    dismissed: (profile) => void (dismissed = memoKey(profile)),
  });
  const marks = makeMarks(overlay, draw, (found, button) => void openCard(found, button));
  let state: PageState = 'nothing';
  let header: Found | null = null;
  let said = '';
  let dismissed = '';
  let since = performance.now();
  let timers: ReturnType<typeof setTimeout>[] = [];
  let asking: ReturnType<typeof setTimeout> | undefined;
  let active = 0;
  let following = false;

  async function openCard({ profile }: Found, button: HTMLElement): Promise<void> {
    const view = await door.ask({ kind: 'card', profile });
    if (view !== null && !signal.aborted) card.open(profile, view, button);
  }

  function mark(found: Found): void {
    const text = found.anchor.textContent;
    const view = memo.of(found.profile, (late) => {
      // Judged for what stood there when it was read; another name in the same place is another question.
      if (!signal.aborted && state === 'read' && found.anchor.textContent === text) show(found, late);
    });
    if (view !== undefined) show(found, view);
  }
  function show(found: Found, view: Parameters<typeof marks.show>[1]): void {
    marks.show(found, view);
    stir();
  }

  function whole(): void {
    const reading = read(adapter, document, location, rules);
    state = reading.state;
    const first = reading.profiles[0];
    header = first?.profile.surface === 'profile' ? first : null;
    marks.keepOnly(document, new Set(reading.profiles.map(({ anchor }) => anchor)));
    reading.profiles.forEach(mark);
    askNow();
    void tell();
  }

  function rows(changed: readonly Element[]): void {
    if (state === 'unreadable' || (header !== null && touchesHeader(changed))) return soon();
    for (const row of changed) {
      const found = readWithin(adapter, row, location, rules);
      marks.keepOnly(row, new Set([...found.map(({ anchor }) => anchor), ...(header === null ? [] : [header.anchor])]));
      found.forEach(mark);
      if (found.length > 0 && state === 'nothing') state = 'read';
    }
    asking ??= setTimeout(askNow, ASK_AFTER);
  }
  function askNow(): void {
    clearTimeout(asking);
    asking = !signal.aborted && memo.flush() ? setTimeout(askNow, ASK_AFTER) : undefined;
  }
  const touchesHeader = (changed: readonly Element[]): boolean =>
    header !== null && (!header.anchor.isConnected || changed.some((row) => row.contains(header?.anchor ?? null) || header?.anchor.contains(row)));

  /** Tells the background what the page is, once for each change, and shows the header's card if it warns. */
  async function tell(): Promise<void> {
    if (state === 'unreadable' && performance.now() - since < UNREADABLE_AFTER) return;
    const profile = state === 'read' ? (header?.profile ?? null) : null;
    const saying = `${state === 'unreadable'}\n${profile === null ? '' : `${memoKey(profile)}\n${profile.avatarUrl ?? ''}`}`;
    if (saying === said) return;
    said = saying;
    if (profile === null) closeHeaderCard(card);
    const view = await door.ask({ kind: 'page', state, profile });
    if (said === saying && !signal.aborted) showHeader(profile, view);
  }
  function showHeader(profile: Profile | null, view: CardView | null): void {
    if (profile === null || view === null || !WARNS.includes(view.kind)) return closeHeaderCard(card);
    // Whoever closed it has read it; it stays closed until another page.
    if (dismissed !== memoKey(profile)) card.open(profile, view, null);
  }

  /** Reads the whole page a few times, further and further apart; called again, it begins anew. */
  function soon(): void {
    timers.forEach(clearTimeout);
    timers = AGAIN.map((milliseconds) => setTimeout(() => (signal.aborted ? null : whole()), milliseconds));
  }
  function begin(): void {
    since = performance.now();
    soon();
    whole();
  }

  /** Follows the names each frame for a while, and now and then while there are any. */
  function stir(): void {
    active = performance.now() + FOLLOW_AFTER;
    if (following || marks.size() === 0) return;
    following = true;
    const step = (): void => {
      following = !signal.aborted && marks.size() > 0 && performance.now() < active;
      marks.follow();
      if (following) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  watchPage(
    {
      changed: () => {
        // Of a name that changed in place, nothing may be said any more, not even for one frame.
        marks.verify();
        if (header !== null && !header.anchor.isConnected) header = null;
      },
      frame: (changed) => {
        rows(changed);
        stir();
      },
      moved: () => {
        header = null;
        dismissed = '';
        closeHeaderCard(card);
        begin();
      },
    },
    signal,
  );
  for (const type of ['scroll', 'resize', 'load', 'transitionend', 'toggle']) addEventListener(type, stir, { signal, capture: true, passive: true });
  const slow = setInterval(() => (document.hidden ? null : marks.follow()), FOLLOW_EVERY);
  signal.addEventListener('abort', () => {
    clearInterval(slow);
    clearTimeout(asking);
    timers.forEach(clearTimeout);
    marks.clear();
    overlay.close();
  });
  begin();

  return {
    who: () => ({ state: state === 'read' && header === null ? 'nothing' : state, profile: state === 'read' ? (header?.profile ?? null) : null }),
    again: () => {
      memo.clear();
      said = '';
      begin();
    },
  };
}

/** A card that was opened from a mark stays; one that speaks for the page goes with it. */
function closeHeaderCard(card: Card): void {
  if (card.shown()?.surface === 'profile') card.close();
}

