// One page being read: who it shows, the marks beside their names, the card of its header, and the same said to the toolbar.
// Everything that was shown is taken away the moment the page no longer says it; when the page is not understood, nothing is.

import type { Profile } from '../../core/account/profile.ts';
import type { Found, Site } from '../../sites/adapter.ts';
import { read } from '../../sites/read.ts';
import type { CardDrawing, Look, PageState } from '../protocol.ts';
import { type Card, makeCard } from './card.ts';
import type { Reading, Surroundings } from './later.ts';
import { makeMarks } from './marks.ts';
import { makeMemo, memoKey } from './memo.ts';
import { makeOverlay } from './overlay.ts';
import { makeRows } from './rows.ts';
import { watchPage } from './watch.ts';

/** When a page that has just changed is read again as a whole, in milliseconds: headers come late, in parts. */
const AGAIN = [150, 500, 1200, 2500, 5000] as const;
/** A page that is still not understood after so long is said to be so; before, it may just be loading. */
const UNREADABLE_AFTER = 2000;
/** Rows of a feed come one after another: those of so many milliseconds are asked for together, since a message costs more than a name. */
const ASK_AFTER = 120;
const WARNS: readonly string[] = ['impostor', 'suspect', 'lookalike'];

export function startReading(adapter: Site, look: Look, given: Surroundings): Reading {
  let { sieve } = given;
  const { rules: own, door, signal } = given;
  const overlay = makeOverlay(look.style);
  const memo = makeMemo((profiles) => door.ask({ kind: 'judge', profiles }), (account, name) => sieve(account, name));
  const rows = makeRows(adapter, own, memo.may, shownIn, signal);
  const card = makeCard(overlay, {
    report: (profile) => void door.ask({ kind: 'report', profile }),
    appeal: (profile) => void door.ask({ kind: 'appeal', profile }),
    paid: (profile) => door.ask({ kind: 'paid', profile }),
    close: (profile) => void (dismissed = memoKey(profile)),
  });
  const marks = makeMarks(overlay, look.shapes, rows.layout().telling, (found, button) => void openCard(found, button));
  let state: PageState = 'nothing';
  let header: Found | null = null;
  let said = '';
  let dismissed = '';
  let since = performance.now();
  let timers: ReturnType<typeof setTimeout>[] = [];
  let asking: ReturnType<typeof setTimeout> | undefined;

  async function openCard({ profile }: Found, button: HTMLElement): Promise<void> {
    const view = await door.ask({ kind: 'card', profile });
    if (view !== null && !signal.aborted) card.open(profile, view, button);
  }

  function mark(found: Found): void {
    const saying = marks.saying(found.anchor);
    const view = memo.of(found.profile, (late) => {
      // Judged for what stood there when it was read; another name in the same place is another question.
      if (!signal.aborted && state === 'read' && marks.saying(found.anchor) === saying) marks.show(found, late);
    });
    if (view !== undefined) marks.show(found, view);
  }

  function whole(): void {
    const reading = read(adapter, document, location, own);
    state = reading.state;
    const first = reading.profiles[0];
    header = first?.profile.surface === 'profile' ? first : null;
    marks.keepOnly(document, new Set(reading.profiles.map(({ anchor }) => anchor)));
    reading.profiles.forEach(mark);
    rows.watch(reading.profiles);
    askNow();
    void tell();
  }

  function changedRows(changed: readonly Element[]): void {
    if (state === 'unreadable' || changed.some(touchesHeader)) return soon();
    rows.read(changed);
    asking ??= setTimeout(askNow, ASK_AFTER);
  }
  function shownIn(row: Element, found: readonly Found[]): void {
    marks.keepOnly(row, new Set([...found.map(({ anchor }) => anchor), ...(header === null ? [] : [header.anchor])]));
    found.forEach(mark);
    if (found.length > 0 && state === 'nothing') state = 'read';
  }
  function askNow(): void {
    clearTimeout(asking);
    asking = !signal.aborted && memo.flush() ? setTimeout(askNow, ASK_AFTER) : undefined;
  }
  const touchesHeader = (element: Element): boolean =>
    header !== null && (!header.anchor.isConnected || element.contains(header.anchor) || header.anchor.contains(element));

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
  function showHeader(profile: Profile | null, view: CardDrawing | null): void {
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

  watchPage(
    {
      telling: rows.layout().telling,
      // What is not understood yet may be now; of the rest, only what could bring or change a mark is read.
      worth: (element, came) => state === 'unreadable' || touchesHeader(element) || rows.worth(element, came),
      changed: () => {
        // Of a name that changed in place, nothing may be said any more, not even for one frame.
        marks.verify();
        marks.stir();
        if (header === null || header.anchor.isConnected) return;
        header = null;
        soon();
      },
      frame: changedRows,
      moved: () => {
        rows.moved();
        header = null;
        dismissed = '';
        closeHeaderCard(card);
        begin();
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(asking);
    timers.forEach(clearTimeout);
    marks.end();
    overlay.close();
  });
  begin();

  /** The one whose name is this very link: another link in the same post may lead to somebody else. */
  const behind = (link: string): Profile | null =>
    read(adapter, document, location, own).profiles.find(({ anchor }) => anchor.closest('a')?.href === link)?.profile ?? null;

  return {
    who: (link) =>
      link === undefined
        ? { state: state === 'read' && header === null ? 'nothing' : state, profile: state === 'read' ? (header?.profile ?? null) : null }
        : { state, profile: behind(link) },
    again: (now) => {
      sieve = now;
      memo.clear();
      rows.forget();
      said = '';
      begin();
    },
  };
}

/** A card that was opened from a mark stays; one that speaks for the page goes with it. */
function closeHeaderCard(card: Card): void {
  if (card.shown()?.surface === 'profile') card.close();
}

