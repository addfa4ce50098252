// Judging as the extension does it: the device's verdict, with avatars fetched from the picture hosts that are permitted.

import type { Profile } from '../../core/account/profile.ts';
import { compareWith } from '../../client/pictures.ts';
import { type Compare, type Judged, verdictOf as deviceVerdict } from '../../client/verdicts.ts';
import type { AvatarPrint } from '../../core/picture/print.ts';
import { printOf } from './avatars.ts';

const comparing = (print: () => Promise<AvatarPrint | null>): Compare => async (held, subjects) => compareWith(held, subjects, await print());

/** Verdict with the profile's picture, which is fetched only when a name, a handle or a claim already points at somebody. */
export const verdictOf = (profile: Profile): Promise<Judged> => deviceVerdict(profile, comparing(() => printOf(profile.avatarUrl)));

/** How long a batch of marks waits for one picture: what a feed shows must not hang on a slow picture host. */
const PATIENCE = 400;
/** How long one card or the popup waits: a warning that comes without the picture is better than one that comes too late. */
export const CARD_PATIENCE = 1500;

export interface QuickVerdict extends Judged {
  /** Settles when the picture that was not waited for has come or failed; null when nothing is missing. */
  readonly late: Promise<unknown> | null;
}

/** The same, but judged without a picture that takes longer than `patience`. */
export async function quickVerdictOf(profile: Profile, patience = PATIENCE): Promise<QuickVerdict> {
  let late: Promise<unknown> | null = null;
  const judged = await deviceVerdict(profile, comparing(async () => {
    const print = printOf(profile.avatarUrl);
    const waited = await Promise.race([print, new Promise<'late'>((done) => setTimeout(done, patience, 'late'))]);
    if (waited !== 'late') return waited;
    late = print;
    return null;
  }));
  return { ...judged, late };
}
