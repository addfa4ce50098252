// One answer on every screen: what the extension says of a profile is what the check page says when a resident pastes the same
// profile's link, name, text and picture. On the development set and on labelled profiles of invented people.

import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { listFromReference } from '../../src/auditor/judge/reference.ts';
import { answer } from '../../src/check/answer.ts';
import type { Lists } from '../../src/client/lists.ts';
import { type Compare, verdictOf } from '../../src/client/verdicts.ts';
import { type CardView, anyCardView } from '../../src/client/views.ts';
import { askedFrom } from '../../src/core/account/asked.ts';
import { profileUrl } from '../../src/core/account/links.ts';
import type { Profile } from '../../src/core/account/profile.ts';
import { isSiteId } from '../../src/core/account/site.ts';
import { type Index, openIndex } from '../../src/core/match/index.ts';
import { makeTranslator } from '../../src/core/translate.ts';
import type { Labelled } from '../core/match/labelled/fakes.ts';
import { indexOf, population } from '../core/match/labelled/measure.ts';

type Case = Pick<Labelled, 'site' | 'name' | 'handle' | 'account_id' | 'bio' | 'avatar'>;

const held = vi.hoisted(() => ({ lists: null as unknown }));
vi.mock('../../src/client/lists.ts', () => ({ lists: async () => held.lists, freshnessOf: () => 'fresh' }));

const words = makeTranslator('id', JSON.parse(readFileSync('assets/_locales/id/messages.json', 'utf8')));

interface Set { readonly index: Index; readonly cases: readonly Case[] }

function development(): Set {
  const list = listFromReference(JSON.parse(readFileSync('tests/fixtures/names/reference.json', 'utf8')));
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return { index: openIndex([list.value]), cases: readFileSync('tests/fixtures/names/cases.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case) };
}

function invented(): Set {
  const { all, cases } = population(20_261_124, { red: 60, ordinary: 60, hard: 60, official: 40 });
  return { index: indexOf(all), cases };
}

/** What differs between two screens is only the name of the profile as the resident gave it. */
const said = ({ profile: _, ...card }: CardView): object => card;

describe('the check page and the extension', () => {
  const directory = async () => ({ ids: [], texts: [], untils: [], pictured: [] });

  it.each([['the development set', development], ['invented people', invented]] as const)('say the same of every profile that a link can name (%s)', async (_which, make) => {
    const { index, cases } = make();
    const lists: Lists = { index, photos: new Map(), states: new Map() };
    held.lists = lists;
    const kinds = new Map<string, number>();
    for (const each of cases) {
      if (!isSiteId(each.site)) continue;
      const link = profileUrl({ site: each.site, id: each.account_id, handle: each.handle });
      const asked = askedFrom(link);
      // A link names an account by its id or by its handle: both screens are given what it names.
      if (asked.kind !== 'account') continue;
      const compare: Compare = async (_, subjects) => new Map(subjects.map((subject) => [subject, each.avatar]));
      const bio = (each.bio ?? '').slice(0, 1000);
      const profile: Profile = { account: asked.account, name: each.name || (asked.account.handle ?? ''), avatarUrl: null, bio: bio === '' ? null : bio, siteBadge: 'none', surface: 'profile', url: link };
      const extension = anyCardView(await verdictOf(profile, compare), profile, words);
      const page = await answer({ text: link, name: each.name, bio, compare }, { lists, directory }, words);
      if (page.kind !== 'account') throw new Error(`${link} was answered as ${page.kind}`);
      expect(said(page.card), `${each.name} ${link}`).toEqual(said(extension));
      kinds.set(extension.kind, (kinds.get(extension.kind) ?? 0) + 1);
    }
    // Every verdict was among them, and most of the profiles; the others are of sites whose links hold no id.
    for (const kind of ['official', 'suspect', 'lookalike', 'unknown']) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(10);
    expect([...kinds.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(cases.length * 0.75);
  });
});
