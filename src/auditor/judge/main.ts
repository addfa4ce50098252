#!/usr/bin/env node
// `npm run -s judge -- --list LIST.json`: profiles as JSON lines on standard input, one verdict with its evidence a line,
// so that an office can audit the matcher on its own cases. `--reference FILE` reads the simple reference format instead.
// Each evidence carries the words that a resident would read (`--language id|en|jv`).
// Exit codes: 0 all read, 1 some lines could not be read (each says so in its place), 2 wrong use.

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { isSiteId } from '../../core/account/site.ts';
import type { Profile, SiteBadge } from '../../core/account/profile.ts';
import { decode, literal, nullable, otherwise, record, text } from '../../core/decode.ts';
import type { List } from '../../core/list/model.ts';
import { parseList } from '../../core/list/parse.ts';
import { evidenceMessage } from '../../core/match/explain.ts';
import { candidates, judge } from '../../core/match/judge.ts';
import { openIndex } from '../../core/match/index.ts';
import type { PictureOutcome } from '../../core/match/evidence.ts';
import { officeDay } from '../../core/time.ts';
import { LANGUAGES, type Catalogue, type Translator, makeTranslator } from '../../core/translate.ts';
import { Usage, endWrongUse } from '../usage.ts';
import { listFromReference } from './reference.ts';

const line = record({
  id: otherwise(nullable(text(200)), null),
  site: text(20),
  name: otherwise(nullable(text(20_000)), null),
  handle: otherwise(nullable(text(2000)), null),
  account_id: otherwise(nullable(text(200)), null),
  bio: otherwise(nullable(text(100_000)), null),
  avatar: otherwise(nullable(literal('same', 'variant', 'other', 'none')), null),
  site_badge: otherwise(nullable(literal('none', 'verified', 'paid')), null),
});

function readLists(args: readonly string[]): { readonly lists: readonly List[]; readonly today: string; readonly words: Translator } {
  let values;
  try {
    const options = { list: { type: 'string', multiple: true }, reference: { type: 'string' }, today: { type: 'string' }, language: { type: 'string' } } as const;
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new Usage(String(error instanceof Error ? error.message : error));
  }
  const lists = (values.list ?? []).map((file) => opened(file, (bytes) => parseList(bytes)));
  if (values.reference !== undefined) lists.push(opened(values.reference, (bytes) => listFromReference(JSON.parse(new TextDecoder().decode(bytes)))));
  if (lists.length === 0) throw new Usage('Give a list: --list LIST.json, or --reference FILE.');
  const language = LANGUAGES.find((each) => each === (values.language ?? 'id'));
  if (language === undefined) throw new Usage(`--language is one of ${LANGUAGES.join(', ')}.`);
  return { lists, words: wordsOf(language), today: values.today ?? officeDay(Date.now()) };
}

function wordsOf(language: (typeof LANGUAGES)[number]): Translator {
  const file = new URL(`../../../assets/_locales/${language}/messages.json`, import.meta.url);
  return makeTranslator(language, JSON.parse(readFileSync(file, 'utf8')) as Catalogue);
}

function opened(file: string, read: (bytes: Uint8Array) => ReturnType<typeof parseList>): List {
  let parsed;
  try {
    parsed = read(new Uint8Array(readFileSync(file)));
  } catch (error) {
    throw new Usage(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!parsed.ok) throw new Usage(`${file} is no list: ${parsed.problem.key} ${JSON.stringify(parsed.problem.args)}`);
  return parsed.value;
}

async function main(): Promise<number> {
  const { lists, today, words } = readLists(process.argv.slice(2));
  const index = openIndex(lists);
  let broken = 0;
  for await (const input of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (input.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(input);
    } catch {
      value = null;
    }
    const parsed = decode(line, value);
    if (!parsed.ok || !isSiteId(parsed.value.site)) {
      broken += 1;
      console.log(JSON.stringify({ id: null, error: parsed.ok ? `unknown site ${parsed.value.site}` : `not a profile: ${Object.values(parsed.problem.args).join(', ')}` }));
      continue;
    }
    const { id, site, name, handle, account_id, bio, avatar, site_badge } = parsed.value;
    const profile: Profile = {
      account: { site, id: account_id, handle }, name: name ?? '', avatarUrl: null, bio, siteBadge: (site_badge ?? 'none') satisfies SiteBadge, surface: 'profile', url: '',
    };
    const outcome: PictureOutcome = avatar ?? 'none';
    const pictures = new Map(candidates(index, profile).map((subject) => [subject, outcome]));
    const { kind, subject, evidence } = judge(index, profile, pictures, today);
    console.log(JSON.stringify({ id, verdict: kind, subject, evidence: evidence.map((each) => ({ ...each, text: words.message(evidenceMessage(each)) })) }));
  }
  return broken === 0 ? 0 : 1;
}

main().then((code) => void (process.exitCode = code), endWrongUse);
