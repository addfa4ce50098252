// The checks on everything that is said to the background. Pages are hostile surroundings: a profile is text that strangers
// wrote, so each field is checked, and one broken profile never takes its neighbours with it.

import type { Account } from '../../core/account/account.ts';
import { type Profile, SURFACES } from '../../core/account/profile.ts';
import { SITES } from '../../core/account/site.ts';
import { type Decoder, decode, flag, hex, integer, list, literal, nullable, record, refine, text, webAddress } from '../../core/decode.ts';
import { MODUS } from '../../core/list/model.ts';
import { type Appeal, parseAppeal } from '../../core/report/appeal.ts';
import { parseReport } from '../../core/report/parse.ts';
import { MAX_SCREENSHOT_BYTES, type Report } from '../../core/report/report.ts';
import type { Result } from '../../core/result.ts';
import { LANGUAGES } from '../../core/translate.ts';
import type { OwnRequests, PageRequests, Settings } from '../protocol.ts';

/** No page shows more people at once than this; the content script sends fewer in one message. */
const MOST_PROFILES = 200;
const MAX_NAME = 300;
const MAX_BIO = 5000;

const account: Decoder<Account> = refine(
  record({ site: literal(...SITES), id: nullable(text(64, /^[A-Za-z0-9_-]+$/)), handle: nullable(text(100, /^[^\s\u0000-\u001f\u007f]+$/, 1)) }),
  (each) => each.id !== null || each.handle !== null,
  'an id or a handle',
);

/** A picture's address that we may fetch; anything else counts as no picture. */
const picture: Decoder<string | null> = (value) => (typeof value === 'string' && value.length <= 4096 && value.startsWith('https://') ? value : null);

export const profile: Decoder<Profile> = record({
  account,
  name: text(MAX_NAME),
  avatarUrl: picture,
  bio: nullable(text(MAX_BIO)),
  siteBadge: literal('none', 'verified', 'paid'),
  surface: literal(...SURFACES),
  url: webAddress,
});

const anything: Decoder<unknown> = (value) => value;
const site = literal(...SITES);
const category = literal(...MODUS);
const publisher = text(11, /^[0-9]{2}(\.[0-9]{2}){0,3}$/);

/** A profile of a batch, or null for one that is not understood. */
export function profileOrNull(value: unknown): Profile | null {
  const parsed = decode(profile, value);
  return parsed.ok ? parsed.value : null;
}

type Checks<R> = { readonly [K in keyof R]: R[K] extends { readonly ask: infer A } ? Decoder<A> : never };

export const PAGE_ASKS: Checks<PageRequests> = {
  page: record({ state: literal('read', 'unreadable', 'nothing'), profile: nullable(profile) }),
  // Checked one by one where they are judged.
  judge: record({ profiles: list(anything, MOST_PROFILES) as Decoder<readonly Profile[]> }),
  card: record({ profile }),
  report: record({ profile }),
  paid: record({ profile }),
  appeal: record({ profile }),
  rules: record({ site }),
  reader: record({}),
  refused: record({ names: list(text(40), 200) }),
};

/** A parser of its own as a decoder. */
const parsedBy = <T>(parse: (value: unknown) => Result<T>, what: string): Decoder<T> => (value, path) => {
  const parsed = parse(value);
  return parsed.ok ? parsed.value : refine(anything, () => false, `${what} (${String(parsed.problem.args['field'])})`)(value, path) as never;
};
const report: Decoder<Report> = parsedBy(parseReport, 'a report');
const appeal: Decoder<Appeal> = parsedBy(parseAppeal, 'an appeal');

/** A change names only what it changes. */
const change: Decoder<Partial<Settings>> = (value, path) => {
  const fields = { language: nullable(literal(...LANGUAGES)), sitesOff: list(site, SITES.length), markOfficial: flag };
  const given = Object.entries(fields).filter(([name]) => typeof value === 'object' && value !== null && Object.hasOwn(value, name));
  return record(Object.fromEntries(given))(value, path) as Partial<Settings>;
};

export const OWN_ASKS: Checks<OwnRequests> = {
  tab: record({ tab: nullable(integer(0, Number.MAX_SAFE_INTEGER)) }),
  asked: record({}),
  preview: record({ profile, category }),
  send: record({ report, words: text(200), picture: nullable(text(Math.ceil(MAX_SCREENSHOT_BYTES / 3) * 4, /^[A-Za-z0-9+/]+={0,2}$/)) }),
  appeal: record({ profile }),
  sendAppeal: record({ appeal, words: text(200), name: text(MAX_NAME) }),
  outcome: record({ words: text(200), office: nullable(publisher) }),
  undo: record({ id: text(36) }),
  eraseReport: record({ id: text(36), words: text(200) }),
  reports: record({}),
  appeals: record({}),
  news: record({ seen: flag }),
  channels: record({ category, site }),
  lists: record({ refresh: flag }),
  regions: record({}),
  follow: record({ publisher, on: flag }),
  addOffice: record({ address: text(500), fingerprint: text(200) }),
  removeOffice: record({ fingerprint: hex(32) }),
  settings: record({ change }),
  erase: record({}),
  practice: record({ profile }),
};
