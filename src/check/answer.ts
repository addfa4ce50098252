// What was asked → what the check page says: the same verdict from the same code as the extension's, and for what names no
// single account (a name, a number, a picture) whom the lists vouch for. Pure given the lists; fetches nothing.

import type { Account } from '../core/account/account.ts';
import { type Asked, askedFrom } from '../core/account/asked.ts';
import { profileUrl } from '../core/account/links.ts';
import type { Profile } from '../core/account/profile.ts';
import { SITES, type SiteId } from '../core/account/site.ts';
import { candidates, NO_PICTURES } from '../core/match/judge.ts';
import { type SubjectCard, subjectCard } from '../core/match/subjectCard.ts';
import type { VerdictKind } from '../core/match/verdict.ts';
import type { Translator } from '../core/translate.ts';
import type { Lists } from '../client/lists.ts';
import { type Compare, verdictOf } from '../client/verdicts.ts';
import { type CardView, anyCardView } from '../client/views.ts';
import type { Directory } from './directory.ts';

export type Answer =
  /** An account: its card, and every real account of whom it is, imitates or, by a name alone, could mean. */
  | { readonly kind: 'account'; readonly profile: Profile; readonly card: CardView; readonly subjects: readonly SubjectCard[]; readonly typed: Typed | null }
  /** A name or number proves nothing by itself: whom the lists know by it. */
  | { readonly kind: 'name'; readonly name: string; readonly subjects: readonly SubjectCard[] }
  | { readonly kind: 'phone'; readonly number: string; readonly subject: SubjectCard | null; readonly card: CardView; readonly profile: Profile }
  /** Whose photos the picture resembles. */
  | { readonly kind: 'picture'; readonly subjects: readonly SubjectCard[] }
  /** Nothing could be checked; the message says why and what to do instead. */
  | { readonly kind: 'advice'; readonly key: string; readonly args: Readonly<Record<string, string>> };

/** What was typed names no site by itself: the resident may say where it was seen. */
export type Typed = 'name' | 'handle';

export interface Question {
  readonly text: string;
  /** The display name and what the profile says of itself, when the resident gave them beside a link. */
  readonly name: string;
  readonly bio: string;
  /** Where the resident saw the name or handle; whatever names its site itself is not asked. */
  readonly site: SiteId | null;
  /** Compares the picture that was given beside it; null when none was. */
  readonly compare: Compare | null;
}

/** What a question is answered from: the lists in force, and their directory, which is made when first asked for. */
export interface Sources {
  readonly lists: Lists;
  readonly directory: () => Promise<Directory>;
}

/** How many subjects a name or a picture may bring up. */
const MOST_SUBJECTS = 5;

const WEIGHT: Readonly<Record<VerdictKind, number>> = { impostor: 6, official: 5, suspect: 4, former: 3, lookalike: 2, unknown: 1, unreadable: 0 };

const advice = (key: string, args: Readonly<Record<string, string>> = {}): Answer => ({ kind: 'advice', key, args });

function profileOf(account: Account, name: string, bio: string): Profile {
  return { account, name, avatarUrl: null, bio: bio === '' ? null : bio, siteBadge: 'none', surface: 'profile', url: profileUrl(account) };
}

const NO_COMPARISON: Compare = async () => NO_PICTURES;

/** Answers a question from the lists in force. Never throws for anything that a person can type. */
export async function answer(question: Question, sources: Sources, words: Translator): Promise<Answer> {
  const { lists } = sources;
  const asked = askedFrom(question.text);
  switch (asked.kind) {
    case 'account':
      return ofAccounts([asked.account], question, lists, words, null);
    case 'handle':
      return ofAccounts(handledSites(question.site).map((site) => ({ site, id: null, handle: asked.handle })), question, lists, words, 'handle');
    case 'phone':
      return ofPhone(asked.number, question, lists, words);
    case 'name':
      if (question.site === null) return { kind: 'name', name: asked.name, subjects: meant(profileOf({ site: 'facebook', id: null, handle: null }, asked.name, ''), lists) };
      return ofAccounts([{ site: question.site, id: null, handle: null }], { ...question, name: question.name || asked.name }, lists, words, 'name');
    default:
      return question.compare === null ? adviceFor(asked) : ofPicture(question.compare, sources);
  }
}

function adviceFor(asked: Asked): Answer {
  switch (asked.kind) {
    case 'short':
      return advice('check_short_link', { host: asked.host });
    case 'nobody':
      return advice('check_names_nobody', { site: asked.site });
    case 'foreign':
      return advice('check_foreign_link', { host: asked.host });
    default:
      return advice('check_nothing');
  }
}

/** Where a handle may have been seen: on the site that the resident names, else on any that has handles. */
function handledSites(seen: SiteId | null): readonly SiteId[] {
  const handled = SITES.filter((site) => site !== 'whatsapp');
  return seen !== null && handled.some((site) => site === seen) ? [seen] : handled;
}

/** A handle without a site may be meant on any: the site on which it says most answers. */
async function ofAccounts(accounts: readonly Account[], question: Question, lists: Lists, words: Translator, typed: Typed | null): Promise<Answer> {
  let best: { readonly profile: Profile; readonly card: CardView; readonly subject: string | null } | null = null;
  for (const account of accounts) {
    const profile = profileOf(account, question.name || (account.handle ?? ''), question.bio);
    const judged = await verdictOf(profile, question.compare ?? NO_COMPARISON);
    const card = anyCardView(judged, profile, words);
    if (best === null || WEIGHT[card.kind] > WEIGHT[best.card.kind]) best = { profile, card, subject: judged.verdict.subject };
  }
  if (best === null) return advice('check_nothing');
  const subject = best.subject === null ? null : subjectCard(lists.index, best.subject);
  return { kind: 'account', profile: best.profile, card: best.card, subjects: subject !== null ? [subject] : typed === 'name' ? meant(best.profile, lists) : [], typed };
}

/** A number in a list belongs to an office; any other number is only as good as the account behind it. */
async function ofPhone(number: string, question: Question, lists: Lists, words: Translator): Promise<Answer> {
  const owner = lists.index.compiled.subjectByPhone(number);
  const profile = profileOf({ site: 'whatsapp', id: null, handle: number }, question.name, question.bio);
  const judged = await verdictOf(profile, question.compare ?? NO_COMPARISON);
  const subject = owner === null ? null : subjectCard(lists.index, owner.id);
  return { kind: 'phone', number, subject, profile, card: anyCardView(judged, profile, words) };
}

/** Whom a name could mean. */
const meant = (profile: Profile, { index }: Lists): readonly SubjectCard[] =>
  candidates(index, profile).slice(0, MOST_SUBJECTS).map((id) => subjectCard(index, id)).filter((card) => card !== null);

async function ofPicture(compare: Compare, { lists, directory }: Sources): Promise<Answer> {
  const { pictured } = await directory();
  const outcomes = await compare(lists, pictured);
  const alike = pictured.filter((id) => outcomes.get(id) === 'same' || outcomes.get(id) === 'variant').slice(0, MOST_SUBJECTS);
  return { kind: 'picture', subjects: alike.map((id) => subjectCard(lists.index, id)).filter((card) => card !== null) };
}
