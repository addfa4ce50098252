// Judging as the extension does it: the device's verdict, with avatars fetched from the picture hosts that are permitted.

import type { Profile } from '../../core/account/profile.ts';
import { compareWith } from '../../client/pictures.ts';
import { type Judged, verdictOf as deviceVerdict } from '../../client/verdicts.ts';
import type { Translator } from '../../core/translate.ts';
import { type CardView, anyCardView } from '../../client/views.ts';
import { printOf } from './avatars.ts';

interface JudgedHere extends Judged {
  /** The profile has a picture that would have been compared, and it could not be had. */
  readonly withoutPicture: boolean;
}

/** Whom a picture could still have made more or less suspicious. */
const UNSETTLED: readonly string[] = ['suspect', 'lookalike', 'unknown'];

/** The card of any profile, which also says where the picture is missing among its reasons. */
export function cardOf(judged: JudgedHere, profile: Profile, words: Translator): CardView {
  const card = anyCardView(judged, profile, words);
  return judged.withoutPicture && UNSETTLED.includes(card.kind) ? { ...card, why: [...card.why, words.text('card_no_picture')] } : card;
}

/** Verdict with the profile's picture, which is fetched only when a name, a handle or a claim already points at somebody. */
export async function verdictOf(profile: Profile, take = printOf): Promise<JudgedHere> {
  let withoutPicture = false;
  const judged = await deviceVerdict(profile, async (held, subjects) => {
    const print = await take(profile.avatarUrl);
    withoutPicture = profile.avatarUrl !== null && print === null;
    return compareWith(held, subjects, print);
  });
  return { ...judged, withoutPicture };
}

/** How long a batch of marks waits for one picture: what a feed shows must not hang on a slow picture host. */
const PATIENCE = 400;
/** How long one card or the popup waits: a warning that comes without the picture is better than one that comes too late. */
export const CARD_PATIENCE = 1500;

export interface QuickVerdict extends JudgedHere {
  /** Settles when the picture that was not waited for has come or failed; null when nothing is missing. */
  readonly late: Promise<unknown> | null;
}

/** The same, but judged without a picture that takes longer than `patience`. */
export async function quickVerdictOf(profile: Profile, patience = PATIENCE): Promise<QuickVerdict> {
  let late: Promise<unknown> | null = null;
  const judged = await verdictOf(profile, async (address) => {
    const print = printOf(address);
    const waited = await Promise.race([print, new Promise<'late'>((done) => setTimeout(done, patience, 'late'))]);
    if (waited !== 'late') return waited;
    late = print;
    return null;
  });
  return { ...judged, late };
}
