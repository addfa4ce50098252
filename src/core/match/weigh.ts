// One profile against one subject: the evidence in words, and the signals from which the verdict follows.

import { SITE_NAMES } from '../account/site.ts';
import { claimIn, claimInHandle, claimInParts, postInLetters, speaksOfRegion } from './claims.ts';
import { type Signals, decide } from './decide.ts';
import { type Letters, slips } from './distance.ts';
import type { Evidence, PictureOutcome, Weight } from './evidence.ts';
import { type HandleLikeness, handleLikeness } from './handles.ts';
import { type NameLikeness, explainsItself, goesWithBefore, nameLikeness } from './likeness.ts';
import { type Observed, toneOf } from './observe.ts';
import type { ListedHandle, SubjectForms } from './subjectForms.ts';
import type { Word } from './parseName.ts';
import { saysOtherRegion } from './regionWords.ts';
import { AIDES, SAYS_OFFICIAL } from './tables/vocabulary.ts';
import type { Verdict } from './verdict.ts';

export interface Weighed { readonly verdict: Verdict; readonly score: number }

const saysOfficial = ({ name }: Observed) => name.words.find(({ kind, word }) => kind === 'affix' && SAYS_OFFICIAL.has(word));

/** What speaks for a profile imitating this subject, with the verdict; null when nothing does, or the policy gives no mark. */
export function weigh(observed: Observed, forms: SubjectForms, picture: PictureOutcome): Weighed | null {
  const { subject, holder } = forms;
  const claimInName = claimIn(observed.name.words, forms);
  const stolen = picture === 'same' || picture === 'variant';
  const spelt = holder && claimInName !== 'exact' && postInLetters(observed.name, forms);
  const claim = holder && (claimInName === 'exact' || spelt || claimInParts(observed.bio, forms) === 'exact' || (observed.handle !== null && claimInHandle(observed.handle, forms)));
  // A person's name alone is nothing, however near it is: most profiles end here, before their names are compared.
  if (holder && !stolen && !claim && observed.plain && (observed.handle === null || copiedHandle(observed, forms.handles, false) === null)) return null;
  const likeness = nameLikeness(observed.name, forms);
  const postAsName = likeness?.grade !== 'full' && (spelt || (claimInName === 'exact' && onlyPost(observed, forms)));
  const copied = copiedHandle(observed, forms.handles, likeness?.slips === 0);
  if (likeness === null && !postAsName && !(copied !== null && (stolen || copied.exact)) && !(claim && stolen)) return null;
  // An office that says elsewhere to be another region's is that region's.
  if (!holder && likeness !== null && !named(likeness, forms) && saysOtherRegion(observed.bio.flat(), forms) && !speaksOfRegion(observed.bio.flat(), forms)) return null;

  const tone = toneOf(likeness?.extra ?? [], observed) ?? (postAsName || likeness === null ? toneOf(spelt ? [] : observed.name.words.filter(({ word }) => !forms.regionWords.has(word) && !forms.title.some((each) => each.word === word)), observed) : null);
  const { disguised, aid } = observed;
  const affix = saysOfficial(observed);
  const signals: Signals = {
    name: likeness?.grade ?? null, whole: likeness?.whole === true && likeness.form.kind === 'name', extras: likeness?.extra.length ?? 0, single: likeness?.form.words.length === 1, headed: likeness?.headed ?? false, placed: likeness?.placed ?? false, postAsName, claim,
    handle: copied?.kind ?? null, numbered: observed.handleFollows && affix === undefined && /[0-9]$/.test(observed.profile.account.handle ?? ''), picture, shared: sharedPhotos(forms), absence: subject.absences.some(({ site }) => site === observed.profile.account.site), tone,
    aide: tone === 'apart' && likeness !== null && likeness.extra.some(({ word }) => AIDES.has(word)),
    common: forms.common, disguised, mixed: observed.name.tricks.has('mixed'), asks: observed.asks !== null || aid !== null, office: !holder,
  };
  const kind = decide(signals) ?? (copied?.exact === true && tone === null && !holder ? 'lookalike' : null);
  if (kind === null) return null;
  const evidence = spoken(observed, forms, likeness, copied, signals, aid);
  const score = (kind === 'suspect' ? 1000 : 0) + evidence.reduce((sum, { weight }) => sum + { settles: 50, strong: 20, weak: 3, against: 0 }[weight], 0) - (likeness?.slips ?? 0) - (likeness?.extra.length ?? 0) * 5 + (likeness?.whole === true ? 10 : 0);
  return { verdict: { kind, subject: subject.id, evidence }, score };
}

/** All its photos are emblems that other bodies bear rightly. */
const sharedPhotos = ({ subject: { photos } }: SubjectForms): boolean => photos.length > 0 && photos.every(({ shared }) => shared);

/** The name itself holds the region. */
const named = (likeness: NameLikeness, forms: SubjectForms): boolean => likeness.placed || likeness.form.words.some(({ word }) => forms.regionWords.has(word));

function spoken(observed: Observed, forms: SubjectForms, likeness: NameLikeness | null, copied: Copied | null, signals: Signals, aid: string | null): readonly Evidence[] {
  const { subject, holder } = forms;
  const evidence: Evidence[] = [];
  const note = (kind: string, weight: Weight, args: Evidence['args'] = {}): void => void evidence.push({ kind, weight, subject: subject.id, args });
  const { shared } = signals;
  const seen = observed.profile.name.slice(0, 120);
  const site = SITE_NAMES[observed.profile.account.site];
  if (signals.postAsName) note('post_as_name', 'strong', { seen, post: postText(forms) });
  else if (likeness !== null) {
    const kind = { full: holder ? 'name_full' : 'office_name', nickname: 'name_nickname', partial: 'name_partial' }[likeness.grade];
    note(kind, likeness.grade === 'full' && !forms.common ? 'strong' : 'weak', { seen, name: likeness.form.text });
  }
  if (signals.picture === 'same' || signals.picture === 'variant') {
    note(shared ? 'emblem_same' : signals.picture === 'same' ? 'photo_same' : 'photo_variant', shared ? 'weak' : 'strong', { name: subject.name });
  } else if (signals.picture === 'other') note('photo_other', 'against');
  if (signals.claim && !signals.postAsName) note('claims_post', 'strong', { post: postText(forms) });
  if (copied !== null) {
    const kind = { distinctive: 'handle_copied', disguised: 'handle_disguised', alike: 'handle_alike' }[copied.kind];
    note(kind, copied.kind === 'distinctive' ? 'strong' : 'weak', { seen: observed.profile.account.handle ?? '', listed: copied.listed.text, site: copied.listed.site });
  }
  if (signals.absence && (signals.claim || signals.office || signals.postAsName)) note('absence', 'strong', { site, name: subject.name });
  for (const trick of observed.name.tricks) note(`disguise_${trick}`, 'weak', { seen });
  const affix = saysOfficial(observed);
  if (affix !== undefined) note('says_official', 'weak', { word: affix.word });
  if (signals.asks) note('asks', 'weak', { word: aid ?? observed.asks ?? '' });
  if (observed.profile.siteBadge !== 'none') note('badge', 'against', { site });
  if (signals.tone !== null) note(`tone_${signals.tone}`, 'against');
  const order: Readonly<Record<Weight, number>> = { settles: 0, strong: 1, weak: 2, against: 3 };
  return evidence.sort((a, b) => order[a.weight] - order[b.weight]);
}

/** Nothing but the post and its region in the name: a person's name beside them is another person's claim. */
function onlyPost({ name: { words } }: Observed, forms: SubjectForms): boolean {
  const own = [...forms.title, ...forms.regions.flat()];
  const isOwn = (word: Word, each: Letters): boolean =>
    each.word === word.word || (word.kind === 'core' && (each.heard === word.heard || each.look === word.look || (each.word.length >= 5 && slips(word, each, 1) !== null)));
  const rest = words.filter((word, at) => {
    if (word.kind !== 'core' && word.kind !== 'post' && word.kind !== 'school') return false;
    return !goesWithBefore(words, at) && !explainsItself(word) && !own.some((each) => isOwn(word, each));
  });
  return rest.length <= (words.length > 6 ? 1 : 0) && (speaksOfRegion(words, forms) || forms.placedTitle);
}

interface Copied { readonly kind: 'distinctive' | 'disguised' | 'alike'; readonly listed: ListedHandle; readonly exact: boolean }

/** The listed handle that this one copies, the most telling way first. */
function copiedHandle({ handle, handleFollows, handleClaimsReal, profile }: Observed, handles: readonly ListedHandle[], exactName: boolean): Copied | null {
  if (handle === null) return null;
  let best = null as Copied | null;
  let [base, found]: [string | null, HandleLikeness] = [null, null];
  for (const listed of handles) {
    // Most subjects have one handle on all sites.
    if (listed.base !== base) [base, found] = [listed.base, handleLikeness(handle, listed.base)];
    if (found === null) continue;
    const kind = !handleFollows && listed.distinctive ? 'distinctive' : (found === 'near' && !handleFollows) || (handleClaimsReal && exactName) ? 'disguised' : 'alike';
    const exact = profile.account.handle?.toLowerCase() === listed.text.toLowerCase();
    const before: Copied | null = best;
    if (before === null || RANK[kind] > RANK[before.kind] || (exact && !before.exact)) best = { kind, listed, exact: exact || before?.exact === true };
  }
  return best;
}

const RANK = { alike: 0, disguised: 1, distinctive: 2 } as const;

/** A town's region is called `Kota …`, and so is the title of its head. */
const postText = ({ subject: { title, name, region } }: SubjectForms): string => (title === null ? name : `${title} ${region.name}`.replace('Kota Kota ', 'Kota '));
