// One profile against one subject: the evidence, and what follows from it. The rules in short:
// red needs the name (or exactly the post and its region) AND a second, independent sign: a stolen photo, the post claimed
// elsewhere, or a copied handle that no namesake would have. A name alone is nothing. Fans, parody and news are never red.

import type { SiteId } from '../account/site.ts';
import { claimIn, claimInHandle, speaksOfRegion } from './claims.ts';
import type { Evidence, PictureOutcome, Weight } from './evidence.ts';
import { handleLikeness } from './handles.ts';
import { nameLikeness } from './likeness.ts';
import { type Observed, type Tone, toneOf } from './observe.ts';
import type { ListedHandle, SubjectForms } from './subjectForms.ts';
import type { Verdict, VerdictKind } from './verdict.ts';

interface Signals {
  readonly name: 'full' | 'nickname' | 'partial' | null;
  /** The name itself is the post or office: `Bupati Klaten`, `Dinkes Klaten`. */
  readonly postAsName: boolean;
  readonly claim: boolean;
  readonly handle: 'copy' | 'near' | null;
  readonly handleClaims: boolean;
  readonly picture: PictureOutcome;
  readonly absence: boolean;
  readonly tone: Tone | null;
  readonly common: boolean;
  readonly disguised: boolean;
  readonly asks: boolean;
  readonly office: boolean;
}

export interface Weighed { readonly verdict: Verdict; readonly score: number }

export function weigh(observed: Observed, forms: SubjectForms, picture: PictureOutcome): Weighed | null {
  const { subject } = forms;
  const evidence: Evidence[] = [];
  const note = (kind: string, weight: Weight, args: Evidence['args'] = {}): void => void evidence.push({ kind, weight, subject: subject.id, args });
  const office = subject.kind !== 'holder';
  const shared = subject.photos.length > 0 && subject.photos.every((photo) => photo.shared);
  const seen = observed.profile.name.slice(0, 120);

  const likeness = nameLikeness(observed.name, forms);
  const claimInName = claimIn(observed.name.words, forms);
  const claimInBio = claimIn(observed.bio, forms);
  const handleClaims = observed.handle !== null && claimInHandle(observed.handle, forms);
  const postAsName = likeness?.grade !== 'full' && claimInName === 'exact' && onlyPost(observed, forms);
  const named = likeness !== null || postAsName;
  const copied = observed.handle === null ? null : copiedHandle(observed.handle, forms.handles);
  if (!named && !(copied !== null && office)) return null;

  if (postAsName) note('post_as_name', 'strong', { seen, post: postText(forms) });
  else if (likeness !== null) {
    const kind = { full: office ? 'office_name' : 'name_full', nickname: 'name_nickname', partial: 'name_partial' }[likeness.grade];
    note(kind, likeness.grade === 'full' && !forms.common ? 'strong' : 'weak', { seen, name: likeness.form.text });
  }
  if (picture === 'same' || picture === 'variant') {
    note(shared ? 'emblem_same' : picture === 'same' ? 'photo_same' : 'photo_variant', shared ? 'weak' : 'strong', { name: subject.name });
  } else if (picture === 'other') note('photo_other', 'against');
  const claim = claimInName === 'exact' || claimInBio === 'exact' || handleClaims;
  if (claim && !postAsName && !office) note('claims_post', 'strong', { post: postText(forms) });
  if (copied !== null) note(copied.listed.distinctive ? 'handle_copied' : 'handle_alike', copied.listed.distinctive ? 'strong' : 'weak', { seen: observed.profile.account.handle ?? '', listed: copied.listed.text, site: copied.listed.site });
  const absence = subject.absences.some(({ site }) => site === observed.profile.account.site);
  if (absence && (claim || office || postAsName)) note('absence', 'strong', { site: siteName(observed.profile.account.site), name: subject.name });
  for (const trick of observed.name.tricks) note(`disguise_${trick}`, 'weak', { seen });
  const affix = observed.name.words.find(({ kind, word }) => kind === 'affix' && ['official', 'resmi', 'asli', 'real', 'ofc', 'original', 'baru'].includes(word));
  if (affix !== undefined) note('says_official', 'weak', { word: affix.word });
  const aid = observed.name.words.find(({ kind }) => kind === 'aid');
  if (aid !== undefined || observed.asks !== null) note('asks', 'weak', { word: aid?.word ?? observed.asks ?? '' });
  if (observed.profile.siteBadge !== 'none') note('badge', 'against', { site: siteName(observed.profile.account.site) });
  const tone = toneOf(likeness?.extra ?? [], observed) ?? (postAsName ? toneOf(observed.name.words, observed) : null);
  if (tone !== null) note(`tone_${tone}`, 'against');

  const disguised = ['hidden', 'foreign', 'digits', 'tick', 'spacing', 'styled'].some((trick) => observed.name.tricks.has(trick as 'hidden'));
  const kind = decide({
    name: likeness?.grade ?? null, postAsName, claim, handle: copied?.kind ?? null, handleClaims, picture, absence, tone,
    common: forms.common, disguised, asks: observed.asks !== null || aid !== undefined, office,
  }, copied?.listed.distinctive ?? false);
  if (kind === null) return null;
  const order: Readonly<Record<Weight, number>> = { settles: 0, strong: 1, weak: 2, against: 3 };
  const sorted = [...evidence].sort((a, b) => order[a.weight] - order[b.weight]);
  const score = (kind === 'suspect' ? 1000 : 0) + sorted.reduce((sum, { weight }) => sum + { settles: 50, strong: 20, weak: 3, against: 0 }[weight], 0) - (likeness?.slips ?? 0);
  return { verdict: { kind, subject: subject.id, evidence: sorted }, score };
}

/** The whole decision, on signals alone. */
function decide(signals: Signals, distinctive: boolean): Extract<VerdictKind, 'suspect' | 'lookalike'> | null {
  const { name, picture, claim, tone, postAsName, office, common } = signals;
  const stolen = picture === 'same' || picture === 'variant';
  if (tone !== null) return (tone === 'fan' || tone === 'parody') && stolen && name === 'full' && !common ? 'lookalike' : null;
  if (office) return decideOffice(signals, distinctive, stolen);
  if (postAsName) return stolen || signals.absence ? 'suspect' : 'lookalike';
  if (name === 'full') {
    if (stolen || claim) return 'suspect';
    if (signals.handle !== null && distinctive && picture !== 'other') return 'suspect';
    if (common) return null;
    const hints = [signals.handle !== null, signals.disguised, signals.asks].filter(Boolean).length;
    return hints >= (picture === 'other' ? 2 : 1) ? 'lookalike' : null;
  }
  if (name === 'nickname') return stolen && claim ? 'suspect' : stolen || claim ? 'lookalike' : null;
  if (name === 'partial') return stolen || claim ? 'lookalike' : null;
  return null;
}

function decideOffice({ name, handle, absence, disguised }: Signals, distinctive: boolean, stolen: boolean): 'suspect' | 'lookalike' | null {
  const copied = handle !== null && distinctive;
  if (name === 'full') return stolen || absence || (copied && disguised) ? 'suspect' : 'lookalike';
  if (name === 'partial') return copied || (stolen && handle !== null) ? 'lookalike' : null;
  return null;
}

/** Nothing but the post and its region in the name: a person's name beside them is another person's claim. */
function onlyPost(observed: Observed, forms: SubjectForms): boolean {
  const own = new Set([...forms.title, ...forms.regions.flat()]);
  const rest = observed.name.words.filter(({ word, kind }) => (kind === 'core' || kind === 'post') && !own.has(word));
  return rest.length === 0 && speaksOfRegion(observed.name.words.map(({ word }) => word), forms);
}

function copiedHandle(base: string, handles: readonly ListedHandle[]): { readonly kind: 'copy' | 'near'; readonly listed: ListedHandle } | null {
  for (const listed of handles) {
    const found = handleLikeness(base, listed.base);
    if (found !== null) return { kind: found === 'same' ? 'copy' : 'near', listed };
  }
  return null;
}

const postText = ({ subject }: SubjectForms): string => `${subject.title ?? subject.name} ${subject.title === null ? '' : subject.region.name}`.trim();

const siteName = (site: SiteId): string => site;
