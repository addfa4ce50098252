// Judges labelled profiles and counts, by stratum, group and trick, how many verdicts are as the rules of the labels want.

import { listFromReference } from '../../../../src/auditor/judge/reference.ts';
import type { Profile } from '../../../../src/core/account/profile.ts';
import { isSiteId } from '../../../../src/core/account/site.ts';
import { type Index, openIndex } from '../../../../src/core/match/index.ts';
import { candidates, judge } from '../../../../src/core/match/judge.ts';
import type { Verdict } from '../../../../src/core/match/verdict.ts';
import { type Label, type Labelled, fakeHandle, fakeNickname, fakeOffice, fakePerson, fakePost, genuine } from './fakes.ts';
import { hard, ordinary } from './honest.ts';
import { type Official, officials } from './officials.ts';
import { type Chance, chance } from './random.ts';

export interface Sizes { readonly red: number; readonly ordinary: number; readonly hard: number; readonly official: number }

export function population(seed: number, sizes: Sizes): { readonly all: readonly Official[]; readonly cases: readonly Labelled[] } {
  const by = chance(seed);
  const all = officials(by);
  const people = all.filter(({ kind }) => kind === 'person');
  const offices = all.filter(({ kind }) => kind === 'office');
  const many = (count: number, make: () => Labelled | null): readonly Labelled[] => Array.from({ length: count }, make).filter((each) => each !== null);
  return {
    all,
    cases: [
      ...many(sizes.red, () => fakePerson(by, by.pick(people))), ...many(sizes.red / 2, () => fakeOffice(by, by.pick(offices))), ...many(sizes.red / 20, () => fakePost(by, by.pick(people))),
      ...many(sizes.red / 8, () => fakeNickname(by, by.pick(people))), ...many(sizes.red / 10, () => fakeHandle(by, by.pick(all))),
      ...many(sizes.official, () => genuine(by, by.pick(all))), ...many(sizes.ordinary, () => ordinary(by, all)), ...many(sizes.hard, () => hard(by, all)),
    ],
  };
}

export const indexOf = (all: readonly Official[]): Index => {
  const list = listFromReference({ version: 1, accounts: all });
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return openIndex([list.value]);
};

const LABEL: Readonly<Record<Verdict['kind'], Label>> = { official: 'official', former: 'official', impostor: 'impersonator', suspect: 'impersonator', lookalike: 'lookalike', unknown: 'none', unreadable: 'none' };

export interface Judged { readonly case: Labelled; readonly verdict: Verdict; readonly label: Label; readonly right: boolean }

const profileOf = (each: Labelled): Profile => ({
  account: { site: isSiteId(each.site) ? each.site : 'facebook', id: each.account_id, handle: each.handle }, name: each.name, avatarUrl: null, bio: each.bio, siteBadge: 'none', surface: 'profile', url: '',
});

/** `avatarOf` lends another outcome of the picture comparison than the case's own. */
export function judged(index: Index, each: Labelled, avatarOf: (each: Labelled) => Labelled['avatar'] = ({ avatar }) => avatar): Judged {
  const profile = profileOf(each);
  const outcome = avatarOf(each);
  const verdict = judge(index, profile, new Map(candidates(index, profile).map((subject) => [subject, outcome])), '2026-06-01');
  const label = LABEL[verdict.kind];
  return { case: each, verdict, label, right: each.accept.includes(label) };
}

/** A picture comparison that fails for 5 % of stolen and finds 0.1 % of innocent pictures. */
export const mistaken = (by: Chance) => ({ avatar }: Labelled): Labelled['avatar'] =>
  avatar === 'same' || avatar === 'variant' ? (by.may(0.05) ? 'other' : avatar) : by.may(0.001) ? 'same' : avatar;

export interface Row { readonly name: string; readonly all: number; readonly red: number; readonly amber: number; readonly wrong: number }

export function tableBy(results: readonly Judged[], key: (each: Judged) => string): readonly Row[] {
  const groups = new Map<string, Judged[]>();
  for (const each of results) {
    const group = groups.get(key(each));
    if (group === undefined) groups.set(key(each), [each]);
    else group.push(each);
  }
  return [...groups].map(([name, each]) => ({
    name, all: each.length, red: each.filter(({ label }) => label === 'impersonator').length, amber: each.filter(({ label }) => label === 'lookalike').length, wrong: each.filter(({ right }) => !right).length,
  })).sort((a, b) => b.wrong / b.all - a.wrong / a.all);
}
