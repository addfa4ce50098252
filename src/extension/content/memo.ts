// Marks by account and name: asks the background once for each, many in one message, and remembers the answers.
// An account that nobody marks is remembered as such, which is nearly everybody.

import { accountKey } from '../../core/account/account.ts';
import type { Profile } from '../../core/account/profile.ts';
import type { MarkView } from '../protocol.ts';

/** Asks the background for the marks of some profiles, in order; null when it gave no answer. */
export type AskMarks = (profiles: readonly Profile[]) => Promise<readonly (MarkView | null)[] | null>;

/** More than a long evening's feed shows. */
const MOST_KEPT = 4000;
const MOST_ASKED = 100;

export interface Memo {
  /** The mark of a profile, null for none; undefined when it is not known, and then `tell` is called when it is. */
  of(profile: Profile, tell: (view: MarkView | null) => void): MarkView | null | undefined;
  /** Sends what is waiting as one message; true when more is waiting than one message takes. */
  flush(): boolean;
  clear(): void;
}

/** A profile page shows more of an account than a row does, so it is asked for apart. */
export const memoKey = (profile: Profile): string => `${accountKey(profile.account)}\n${profile.name}${profile.surface === 'profile' ? `\n${profile.bio ?? ''}` : ''}`;

interface Waiting { readonly profile: Profile; readonly tells: ((view: MarkView | null) => void)[] }

export function makeMemo(ask: AskMarks): Memo {
  const known = new Map<string, MarkView | null>();
  let waiting = new Map<string, Waiting>();
  const asked = new Map<string, Waiting>();
  let age = 0;

  const keep = (key: string, view: MarkView | null): void => {
    if (known.size >= MOST_KEPT) known.delete(known.keys().next().value ?? '');
    known.set(key, view);
  };

  async function send(batch: ReadonlyMap<string, Waiting>, born: number): Promise<void> {
    const views = await ask([...batch.values()].map(({ profile }) => profile));
    let at = 0;
    for (const [key, { tells }] of batch) {
      const view = views?.[at] ?? null;
      at += 1;
      asked.delete(key);
      // No answer is no verdict: the next reading asks again. An answer from before the lists changed is none either.
      if (views === null || born !== age) continue;
      keep(key, view);
      for (const tell of tells) tell(view);
    }
  }

  return {
    of(profile, tell) {
      const key = memoKey(profile);
      const view = known.get(key);
      if (view !== undefined) return view;
      const open = asked.get(key) ?? waiting.get(key);
      if (open === undefined) waiting.set(key, { profile, tells: [tell] });
      else open.tells.push(tell);
      return undefined;
    },
    flush() {
      if (waiting.size === 0) return false;
      const all = [...waiting];
      const batch = new Map(all.slice(0, MOST_ASKED));
      waiting = new Map(all.slice(MOST_ASKED));
      for (const [key, each] of batch) asked.set(key, each);
      void send(batch, age);
      return waiting.size > 0;
    },
    clear() {
      known.clear();
      waiting.clear();
      asked.clear();
      age += 1;
    },
  };
}
