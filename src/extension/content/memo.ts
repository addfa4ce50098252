// Marks by account and name: asks the background once for each, many in one message, and remembers the answers.
// An account that nobody marks is remembered as such, which is nearly everybody; whom the sieve rejects is never asked for.

import { type Account, accountKey } from '../../core/account/account.ts';
import type { Profile } from '../../core/account/profile.ts';
import { makeRecent } from '../../core/recent.ts';
import type { MarkView } from '../protocol.ts';
import type { Sieve } from './sieve.ts';

/** Asks the background for the marks of some profiles, in order; null when it gave no answer. */
export type AskMarks = (profiles: readonly Profile[]) => Promise<readonly (MarkView | null)[] | null>;

/** More than a long evening's feed shows. */
const MOST_KEPT = 2000;
const MOST_ASKED = 100;
/** A worker that was ended while it judged gives no answer; a row that does not change would then never be asked for again. */
const ASK_AGAIN = [1_000, 4_000];
const later = (milliseconds: number): Promise<void> => new Promise((done) => void setTimeout(done, milliseconds));

export interface Memo {
  /** The mark of a profile, null for none; undefined when it is not known, and then `tell` is called when it is. */
  of(profile: Profile, tell: (view: MarkView | null) => void): MarkView | null | undefined;
  /** Whether somebody who is shown in a row may get a mark: false when that is known or cannot be. */
  may(account: Account, name: string): boolean;
  /** Sends what is waiting as one message; true when more is waiting than one message takes. */
  flush(): boolean;
  clear(): void;
}

const rowKey = (account: Account, name: string): string => `${accountKey(account)}\n${name}`;

/** A profile page shows more of an account than a row does, so it is asked for apart. */
export const memoKey = ({ account, name, surface, bio }: Profile): string => rowKey(account, name) + (surface === 'profile' ? `\n${bio ?? ''}` : '');

interface Waiting { readonly profile: Profile; readonly tells: ((view: MarkView | null) => void)[] }

export function makeMemo(ask: AskMarks, sieve: Sieve): Memo {
  const known = makeRecent<string, MarkView | null>(MOST_KEPT);
  let waiting = new Map<string, Waiting>();
  const asked = new Map<string, Waiting>();
  let age = 0;

  async function send(batch: ReadonlyMap<string, Waiting>, born: number): Promise<void> {
    const profiles = [...batch.values()].map(({ profile }) => profile);
    let views = await ask(profiles);
    for (const wait of ASK_AGAIN) {
      if (views !== null || born !== age) break;
      await later(wait);
      if (born === age) views = await ask(profiles);
    }
    let at = 0;
    for (const [key, { tells }] of batch) {
      const view = views?.[at] ?? null;
      at += 1;
      asked.delete(key);
      // No answer at all is no verdict: the next reading asks again. An answer from before the lists changed is none either.
      if (views === null || born !== age) continue;
      known.set(key, view);
      for (const tell of tells) tell(view);
    }
  }

  return {
    of(profile, tell) {
      const key = memoKey(profile);
      const view = known.get(key);
      if (view !== undefined) return view;
      // What a profile's own page says about it may point at somebody whom its name does not.
      if (profile.surface !== 'profile' && !sieve(profile.account, profile.name)) return null;
      const open = asked.get(key) ?? waiting.get(key);
      if (open === undefined) waiting.set(key, { profile, tells: [tell] });
      else open.tells.push(tell);
      return undefined;
    },
    may(account, name) {
      const view = known.get(rowKey(account, name));
      return view === undefined ? sieve(account, name) : view !== null;
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
