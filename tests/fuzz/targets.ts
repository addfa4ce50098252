// What is fuzzed, and what must hold of it whatever comes in. Each target is a property of fast-check; `main.ts` runs them for as
// long as one likes, `fuzz.test.ts` for a moment with every test run.

import fc from 'fast-check';
import { accountKey } from '../../src/core/account/account.ts';
import { askedFrom } from '../../src/core/account/asked.ts';
import { linkFromUrl, profileUrl } from '../../src/core/account/links.ts';
import type { Publisher } from '../../src/core/list/model.ts';
import { parseList } from '../../src/core/list/parse.ts';
import { readSheet } from '../../src/core/list/sheet.ts';
import { SheetError } from '../../src/core/list/table.ts';
import { fold } from '../../src/core/match/fold.ts';
import { parseName } from '../../src/core/match/parseName.ts';
import { canonicalReport, parseReport } from '../../src/core/report/parse.ts';
import { canonicalBytes } from '../../src/core/tuf/canonical.ts';
import { TufError } from '../../src/core/tuf/errors.ts';
import { type RoleType, parseMetadata } from '../../src/core/tuf/metadata.ts';
import { pathMatches } from '../../src/core/tuf/pathPattern.ts';
import { type Json, parseStrictJson } from '../../src/core/tuf/strictJson.ts';
import { Refusal } from '../../src/publisher/refusal.ts';
import { readTable } from '../../src/publisher/table.ts';
import { report } from '../support/outboxOffice.ts';
import { SHEET } from '../support/sampleSheet.ts';
import { sampleListText } from '../support/sampleList.ts';
import { Repository, utf8 } from '../support/tufRepository.ts';
import { bentBytes, bentText, bentValue, letters } from './bend.ts';

export type Target = fc.IRawProperty<unknown, boolean>;

/** What is wrong, as an error that fast-check shows beside the smallest input. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const HOSTS = [
  'facebook.com', 'fb.com', 'fb.me', 'm.me', 'messenger.com', 'instagram.com', 'instagr.am', 'x.com', 'twitter.com', 'threads.com', 'threads.net', 'tiktok.com', 'youtube.com',
  'wa.me', 'whatsapp.com', 't.me', 'telegram.me', 'telegram.dog', 'telegram.org',
];
const host = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTS).chain((name) => fc.constantFrom(name, `www.${name}`, `m.${name}`, `web.${name}`, name.toUpperCase())) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTS).chain((name) => fc.constantFrom(`${name}.evil.com`, `evil-${name}`, `${name}@evil.com`, `evil.com/${name}`, `${name}:8443`, `${name}.`, `evil.com#@${name}`, `xn--${name}`, `${name}\\.evil.com`)) },
  { weight: 1, arbitrary: letters },
);
const segment = fc.oneof(
  fc.constantFrom('profile.php', 'people', 'pages', 'p', 'groups', 'user', 'watch', 'story.php', 'share', 'channel', 'c', '@contoh', 'stories', 'reel', 'intent', 'i', 's', 'joinchat', '+62812', 'u', 'messages', 't', '100044', 'UC_x5XG1OV2P6uZZ5FSM9Ttw'),
  fc.stringMatching(/^[a-z0-9._-]{1,20}$/), letters, letters.map((each) => encodeURIComponent(new TextDecoder().decode(utf8(each)))),
);
const query = fc.array(fc.tuple(fc.constantFrom('id', 'phone', 'screen_name', 'u', 'next', 'story_fbid', 'user_id', 'domain'), fc.oneof(fc.stringMatching(/^[0-9]{1,20}$/), letters)), { maxLength: 3 });
const address = fc.record({ scheme: fc.constantFrom('https://', 'http://', '//', '', 'javascript:', 'HTTPS://'), host, path: fc.array(segment, { maxLength: 4 }), query, hash: fc.oneof(fc.constant(''), letters) })
  .map((parts) => `${parts.scheme}${parts.host}/${parts.path.join('/')}${parts.query.length === 0 ? '' : `?${parts.query.map(([key, value]) => `${key}=${value}`).join('&')}`}${parts.hash === '' ? '' : `#${parts.hash}`}`);

const links: Target = fc.property(fc.oneof(address, letters, address.chain(bentText)), (text) => {
  askedFrom(text);
  const found = linkFromUrl(text);
  if (found === null) return true;
  const { hostname } = new URL(text);
  must(HOSTS.some((name) => hostname === name || hostname.endsWith(`.${name}`)), `an account on ${hostname}`);
  must(found.account.id !== null || found.account.handle !== null, 'an account without id and handle');
  const again = linkFromUrl(profileUrl(found.account));
  must(again !== null && accountKey(again.account) === accountKey(found.account), `${profileUrl(found.account)} names ${again === null ? 'nobody' : accountKey(again.account)}, not ${accountKey(found.account)}`);
  return true;
});

const names = fc.oneof(letters, fc.array(letters, { maxLength: 5 }).map((each) => each.join(' ')), fc.constantFrom('Hj. Ratnawening Kusumadewi, S.E., M.M.', 'Ｂｕｐａｔｉ Ｋｌａｔｅｎ', 'R.A. Dewi ✓').chain(bentText));
const folding: Target = fc.property(names, (text) => {
  const once = fold(text);
  must(fold(once.text).text === once.text, `folded again: ${JSON.stringify(fold(once.text).text)} from ${JSON.stringify(once.text)}`);
  must(!/\p{M}/u.test(once.text), 'a mark stays');
  parseName(text);
  return true;
});

const LIST = JSON.parse(sampleListText('33.10', 3)) as { publisher: Publisher };
const lists: Target = fc.property(fc.oneof(bentValue(LIST).map((value) => utf8(JSON.stringify(value))), bentBytes(utf8(sampleListText('33.10', 3)))), (bytes) => {
  const parsed = parseList(bytes);
  if (!parsed.ok) return true;
  const { publisher, subjects } = parsed.value;
  must(subjects.every(({ id }) => id.startsWith(`${publisher.id}/`)), 'a subject of another publisher');
  const again = parseList(utf8(JSON.stringify(parsed.value)));
  must(again.ok && JSON.stringify(again.value) === JSON.stringify(parsed.value), 'a list that reads differently when it is written again');
  return true;
});

/** One file of each role, made once. */
const repository = (() => {
  let made: Repository | null = null;
  return (): Repository => {
    if (made === null) {
      made = new Repository();
      made.delegate('targets', 'id-33.10-g1', { paths: ['33.10/*'], terminating: true });
      made.addTarget('id-33.10-g1', '33.10/list.json', 'the list');
      made.publish('id-33.10-g1', 'targets', 'snapshot', 'timestamp');
    }
    return made;
  };
})();
const role = fc.constantFrom<RoleType>('root', 'timestamp', 'snapshot', 'targets');
const metadataFile = role.chain((type) => {
  const bytes = repository().last(type);
  return fc.tuple(fc.constant(type), fc.oneof(bentBytes(bytes), bentValue(JSON.parse(new TextDecoder().decode(bytes))).map((value) => utf8(JSON.stringify(value))), fc.jsonValue().map((value) => utf8(JSON.stringify(value)))));
});
const onlyTufErrors = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch (error) {
    if (error instanceof TufError) return null;
    throw error;
  }
};
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const metadata: Target = fc.property(metadataFile, ([type, bytes]) => {
  const value = onlyTufErrors(() => parseStrictJson(bytes));
  if (value === null) return true;
  must(JSON.stringify(value) === JSON.stringify(JSON.parse(text(bytes), (_key, each: Json) => each)) || /__proto__|"\d+":/.test(text(bytes)), 'a value that the language reads differently');
  const file = onlyTufErrors(() => parseMetadata(type, bytes));
  if (file === null) return true;
  must(file.body.version >= 1 && Number.isSafeInteger(file.body.version) && Number.isFinite(file.body.expires), 'a version or a date that is none');
  const canonical = canonicalBytes(file.signed);
  // Control characters stand raw in the canonical form, which JSON does not take.
  if (!/[\u0000-\u001f]/.test(text(canonical))) must(text(canonicalBytes(parseStrictJson(canonical))) === text(canonical), 'a canonical form that is not its own');
  return true;
});

/** The pattern as the words of the specification have it, by the slowest road. */
function slowly(pattern: string, path: string): boolean {
  if (pattern === '') return path === '';
  const [first, rest] = [pattern.slice(0, 1), pattern.slice(1)];
  if (first === '*') return slowly(rest, path) || (path !== '' && !path.startsWith('/') && slowly(pattern, path.slice(1)));
  if (path === '') return false;
  return (first === '?' ? !path.startsWith('/') : path.startsWith(first)) && slowly(rest, path.slice(1));
}
const few = (alphabet: string, maxLength: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...alphabet), { maxLength }).map((each) => each.join(''));
const patterns: Target = fc.property(few('ab/*?', 8), few('ab/', 10), letters, letters, (pattern, path, anyPattern, anyPath) => {
  must(pathMatches(pattern, path) === slowly(pattern, path), `"${pattern}" on "${path}"`);
  pathMatches(anyPattern, anyPath);
  return true;
});

const reports: Target = fc.property(bentValue(report(7)), (value) => {
  const parsed = parseReport(value);
  if (!parsed.ok) return true;
  const canonical = canonicalReport(parsed.value);
  const again = parseReport(JSON.parse(canonical));
  must(again.ok && canonicalReport(again.value) === canonical, 'a report that reads differently when it is written again');
  must(!canonical.includes('\\u0000'), 'a character that no database keeps');
  return true;
});

const sheets: Target = fc.asyncProperty(fc.oneof(bentText(SHEET).map(utf8), bentBytes(utf8(SHEET))), async (bytes) => {
  try {
    const { subjects } = readSheet(await readTable(bytes, 'sheet'), LIST.publisher);
    must(subjects.every(({ id }) => id.startsWith('33.10/')), 'a subject of another publisher');
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof SheetError)) throw error;
  }
  return true;
});

export const TARGETS: Readonly<Record<string, Target>> = {
  'links': links,
  'folding': folding,
  'list': lists,
  'metadata': metadata,
  'path patterns': patterns,
  'report': reports,
  'sheet': sheets,
};
