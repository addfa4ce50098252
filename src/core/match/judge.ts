// Profile → verdict. First who the account is by the list (only the list makes green, grey and confirmed red), then
// what the evidence says. Pure and synchronous; pictures not loaded yet are `none` and never make a verdict worse.

import { type Profile } from '../account/profile.ts';
import { SITE_NAMES } from '../account/site.ts';
import type { IsoDate } from '../list/model.ts';
import type { Evidence, PictureOutcome } from './evidence.ts';
import { type Near, nearSubjects } from './compiled/near.ts';
import { type Identity, type Index, identityByHandle, identityById, knownImpostor } from './index.ts';
import { nameLikeness } from './likeness.ts';
import { claimIn, claimInHandle, claimInParts, postInLetters } from './claims.ts';
import { lettersCounted } from './handles.ts';
import { type Observed, observe } from './observe.ts';
import { isSpared } from './spared.ts';
import { UNKNOWN, type Verdict, type VerdictKind } from './verdict.ts';
import { weigh } from './weigh.ts';

/** Outcome of the picture comparison by subject id; a missing subject counts as `none`. */
export type Pictures = ReadonlyMap<string, PictureOutcome>;
export const NO_PICTURES: Pictures = new Map();

/** What is to be said of a profile by the lists in force: the list’s own word first, else the subject to which most points. */
export function judge(index: Index, profile: Profile, pictures: Pictures, today: IsoDate): Verdict {
  const nobody = isNobody(index, profile);
  if (nobody && index.compiled.listsWithImpostors.length === 0) return UNKNOWN;
  const listed = byList(index, profile, today);
  if (listed !== null || nobody) return listed ?? UNKNOWN;
  const { observed, near } = lookAt(index, profile);
  const nameAlone = observed.plain && !near.post && ![...pictures.values()].some((outcome) => outcome === 'same' || outcome === 'variant');
  const letters = observed.handle === null ? 0 : lettersCounted(observed.handle);
  let best: { readonly verdict: Verdict; readonly score: number } | null = null;
  for (const number of near.subjects) {
    if (nameAlone && index.compiled.isHolder(number) && !pointsByHandle(index, number, observed.handle, letters, near.asHandle)) continue;
    const forms = index.compiled.formsOf(number);
    const weighed = weigh(observed, forms, pictures.get(forms.subject.id) ?? 'none');
    if (weighed === null || (best !== null && weighed.score <= best.score) || sparedBy(index, forms.publisher.id, profile, today)) continue;
    best = weighed;
  }
  return best?.verdict ?? UNKNOWN;
}

/** Whether the list that vouches for a subject spares this account the machine's mark. */
function sparedBy(index: Index, publisher: string, { account }: Profile, today: IsoDate): boolean {
  const list = index.lists.find((each) => each.publisher.id === publisher);
  return list !== undefined && isSpared(list, account, today);
}

/** A person's name alone is nothing, whoever bears it: with no more to see, holders need not even be read. */
const pointsByHandle = ({ compiled }: Index, number: number, handle: string | null, letters: number, asHandle: boolean): boolean =>
  handle !== null && (compiled.mayHaveHandle(number, letters) || (asHandle && claimInHandle(handle, compiled.postOf(number))));

/** Subjects whose photos deserve a comparison with the profile's avatar: the list does not know the account, and name or claim point at them. */
export function candidates(index: Index, profile: Profile): readonly string[] {
  if (isNobody(index, profile) || byList(index, profile, SOME_DAY) !== null) return [];
  const { observed, near } = lookAt(index, profile);
  return near.subjects
    .map((number) => index.compiled.formsOf(number))
    .filter((forms) => nameLikeness(observed.name, forms) !== null || claimIn(observed.name.words, forms) !== null || postInLetters(observed.name, forms) || claimInParts(observed.bio, forms) === 'exact')
    .map((forms) => forms.subject.id);
}

/** Most of a feed: in no list but perhaps among the impostors, and nothing of it is near anybody. */
const isNobody = (index: Index, { name, account, bio }: Profile): boolean => bio === null && !index.compiled.front.mayMatter(name, account);

interface Look { readonly index: Index; readonly observed: Observed; readonly near: Near }
const looks = new WeakMap<Profile, Look>();

/** Whom a profile could mean; kept with the profile, which is asked for its candidates first and then judged. */
function lookAt(index: Index, profile: Profile): Look {
  const before = looks.get(profile);
  if (before?.index === index) return before;
  const look = lookCloser(index, profile);
  looks.set(profile, look);
  return look;
}

/** Whether the list knows an account is the same on every day. */
const SOME_DAY: IsoDate = '2000-01-01';

function lookCloser(index: Index, profile: Profile): Look {
  const observed = observe(profile);
  return { index, observed, near: nearSubjects(index.compiled, observed) };
}

function byList(index: Index, { account }: Profile, today: IsoDate): Verdict | null {
  const byId = identityById(index, account);
  if (byId !== null) return inForce(byId, today);
  const impostor = knownImpostor(index, account);
  if (impostor !== null) {
    const { subject, confirmed, modus } = impostor.impostor;
    return settled('impostor', subject, 'confirmed_impostor', { date: confirmed, office: impostor.list.publisher.name.id, modus });
  }
  if (account.handle === null) return null;
  const byHandle = identityByHandle(index, account, 'now');
  if (byHandle !== null) {
    // The handle stands in the list under another id: it was released and registered again by somebody else.
    if (account.id !== null && byHandle.account.id !== null) return takenOver(byHandle, account.handle);
    return inForce(byHandle, today);
  }
  const former = identityByHandle(index, account, 'former');
  return former === null ? null : takenOver(former, account.handle);
}

function inForce({ forms, account }: Identity, today: IsoDate): Verdict {
  const { subject, publisher } = forms;
  const ended = [account.until, subject.until].filter((date) => date !== null && date < today).sort()[0];
  const args = { site: SITE_NAMES[account.site], office: publisher.name.id, checked: account.checked, from: account.from ?? account.checked };
  return ended === undefined
    ? settled('official', subject.id, 'listed', args)
    : settled('former', subject.id, 'term_over', { ...args, until: ended as string });
}

const takenOver = ({ forms, account }: Identity, handle: string): Verdict =>
  settled('lookalike', forms.subject.id, 'handle_taken_over', { handle, site: SITE_NAMES[account.site], name: forms.subject.name });

function settled(kind: VerdictKind, subject: string, evidence: string, args: Evidence['args']): Verdict {
  return { kind, subject, evidence: [{ kind: evidence, weight: 'settles', subject, args }] };
}
