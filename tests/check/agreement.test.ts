// One answer on every screen: what the extension says of a profile is what the check page says when a resident pastes the same
// profile's link, name, text and picture. On the development set and on labelled profiles of invented people.

import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { listFromReference } from '../../src/auditor/judge/reference.ts';
import { answer } from '../../src/check/answer.ts';
import { hashOf, placeFrom } from '../../src/check/place.ts';
import type { Lists } from '../../src/client/lists.ts';
import { type Compare, verdictOf } from '../../src/client/verdicts.ts';
import { type CardView, anyCardView } from '../../src/client/views.ts';
import type { Account } from '../../src/core/account/account.ts';
import { askedFrom } from '../../src/core/account/asked.ts';
import { profileUrl } from '../../src/core/account/links.ts';
import type { Profile } from '../../src/core/account/profile.ts';
import { type SiteId, isSiteId } from '../../src/core/account/site.ts';
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

/** What a resident can give of a profile: its link; else its handle, else its name, and on which site it was seen. */
function given({ site, account_id: id, handle, name, bio }: Case & { readonly site: SiteId }): { readonly asked: string; readonly account: Account } {
  const asking = (text: string, beside: string, seen: SiteId | null): string => hashOf({ kind: 'ask', text, name: beside, bio: bio ?? '', site: seen, desk: false });
  const link = profileUrl({ site, id, handle });
  const read = askedFrom(link);
  if (read.kind === 'account') return { asked: asking(link, name, null), account: read.account };
  return { asked: handle === null ? asking(name, '', site) : asking(`@${handle}`, name, site), account: { site, id: null, handle } };
}

describe('the check page and the extension', () => {
  const directory = async () => ({ ids: [], texts: [], untils: [], pictured: [] });

  it.each([['the development set', development, 399], ['invented people', invented, 200]] as const)('say the same of every profile (%s)', async (_which, make, least) => {
    const { index, cases } = make();
    const lists: Lists = { index, photos: new Map(), states: new Map() };
    held.lists = lists;
    const kinds = new Map<string, number>();
    /** Ways in which a profile was named. */
    const ways = new Map<string, number>();
    const count = (counts: Map<string, number>, what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
    for (const each of cases) {
      const { site } = each;
      if (!isSiteId(site)) throw new Error(`${site} is no site`);
      const compare: Compare = async (_, subjects) => new Map(subjects.map((subject) => [subject, each.avatar]));
      const seen = (account: Account): Profile => ({ account, name: each.name || (account.handle ?? ''), avatarUrl: null, bio: each.bio || null, siteBadge: 'none', surface: 'profile', url: profileUrl(account) });
      const extension = async (profile: Profile): Promise<CardView> => anyCardView(await verdictOf(profile, compare), profile, words);

      const { asked, account } = given({ ...each, site });
      const place = placeFrom(asked);
      if (place.kind !== 'ask') throw new Error(`${asked} leads to ${place.kind}`);
      const page = await answer({ ...place, compare }, { lists, directory }, words);
      if (page.kind !== 'account') throw new Error(`${asked} was answered as ${page.kind}`);
      const own = await extension(seen(account));
      expect(page.profile.account, asked).toEqual(account);
      expect(said(page.card), asked).toEqual(said(own));
      // A site's own page may show both id and handle, of which a link holds one: only what is said of the handle can then differ.
      const whole = await extension(seen({ site, id: each.account_id, handle: each.handle }));
      const agree = page.card.kind === whole.kind;
      if (!agree) expect([each.account_id, whole.why.filter((why) => each.handle !== null && why.includes(each.handle)).length], asked).toEqual([expect.any(String), 1]);
      count(kinds, agree ? whole.kind : 'of the handle');
      count(ways, page.typed ?? 'link');
    }
    // Every line was asked, in every way, and every verdict was among the answers.
    expect(cases.length).toBeGreaterThanOrEqual(least);
    for (const way of ['link', 'handle', 'name']) expect(ways.get(way) ?? 0, way).toBeGreaterThan(2);
    for (const kind of ['official', 'suspect', 'lookalike', 'unknown']) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(10);
    expect(kinds.get('of the handle') ?? 0).toBeLessThan(cases.length * 0.02);
  });
});
