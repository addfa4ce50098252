// The only way from bytes to a `List`: strict on every field we use, deaf to fields we do not know.
// It checks one file by itself; signatures and versions were checked before (`core/tuf`).

import { SITES } from '../account/site.ts';
import {
  type Decoder, decode, flag, hex, integer, isoDate, isoTime, list, literal, nullable, optional, otherwise, record, refine, text, webAddress,
} from '../decode.ts';
import { type Problem, type Result, failure, problem, success } from '../result.ts';
import { type Channel, type Impostor, type List, type ListedAccount, MODUS, PROOF_KINDS, type Spared, SUBJECT_KINDS, type Subject, type Text } from './model.ts';
import { parseRules } from './rules.ts';

/** A list of the whole country's identities stays well below this; more is an attack on memory. */
export const MAX_LIST_BYTES = 64 * 1024 * 1024;

const ID = /^[0-9]{2}(\.[0-9]{2}){0,3}$/;
const site = literal(...SITES);

/** Optional languages are left out when missing, as the model's type wants it. */
const words =
  (max: number): Decoder<Text> =>
  (value, path) => {
    const { id, en, jv } = record({ id: text(max, undefined, 1), en: nullable(text(max)), jv: nullable(text(max)) })(value, path);
    return { id, ...(en === null ? {} : { en }), ...(jv === null ? {} : { jv }) };
  };

/** Kemendagri's codes: province, regency or city, district, and a village's of four digits. */
const REGION = /^[0-9]{2}(\.[0-9]{2}){0,2}$|^[0-9]{2}(\.[0-9]{2}){2}\.[0-9]{4}$/;
const region = record({ code: text(13, REGION), name: text(100, undefined, 1), aliases: otherwise(list(text(100), 20), []) });

const proof = record({
  kind: literal(...PROOF_KINDS),
  date: isoDate,
  reference: text(500),
});

const account: Decoder<ListedAccount> = refine(
  record({
    site,
    id: nullable(text(64, /^[A-Za-z0-9_-]+$/)),
    handle: nullable(text(100, undefined, 1)),
    formerHandles: otherwise(list(text(100), 50), []),
    url: webAddress,
    displayName: text(300),
    from: nullable(isoDate),
    until: nullable(isoDate),
    checked: isoDate,
    proofs: otherwise(list(proof, 20), []),
  }),
  (each) => each.id !== null || each.handle !== null,
  'an id or a handle',
);

const subject: Decoder<Subject> = record({
  id: text(120, /^[0-9.]+\/[a-z0-9-]+$/),
  kind: literal(...SUBJECT_KINDS),
  name: text(200, undefined, 1),
  formalName: text(300, undefined, 1),
  aliases: otherwise(list(text(200, undefined, 1), 50), []),
  title: nullable(text(200)),
  region,
  parent: nullable(text(120)),
  from: nullable(isoDate),
  until: nullable(isoDate),
  accounts: list(account, 100),
  absences: otherwise(list(record({ site, declared: isoDate }), SITES.length), []),
  phones: otherwise(list(record({ number: text(16, /^\+[0-9]{6,15}$/), use: words(200) }), 50), []),
  photos: otherwise(list(record({ id: text(16, /^[0-9a-f]{16}$/), shared: flag, taken: nullable(isoDate) }), 50), []),
});

const impostor: Decoder<Impostor> = refine(
  record({
    case: text(64, /^[A-Za-z0-9-]+$/),
    idHash: nullable(hex(16)),
    handleHash: nullable(hex(16)),
    subject: text(120),
    modus: literal(...MODUS),
    firstSeen: isoDate,
    confirmed: isoDate,
    roles: (value, path) => {
      const [first = '', second = ''] = refine(list(text(40, undefined, 1), 2), (both) => both.length === 2, 'two roles')(value, path);
      return [first, second] as const;
    },
    evidenceRoot: hex(32),
    status: literal('provisional', 'confirmed', 'taken-down', 'withdrawn'),
    appealUrl: webAddress,
    recheckBy: isoDate,
    reason: text(100),
  }),
  (each) => each.idHash !== null || each.handleHash !== null,
  'a hash of the id or of the handle',
);

const spared: Decoder<Spared> = refine(
  record({ case: text(64, /^[A-Za-z0-9-]+$/), idHash: nullable(hex(16)), handleHash: nullable(hex(16)), until: isoDate }),
  (each) => each.idHash !== null || each.handleHash !== null,
  'a hash of the id or of the handle',
);

const channel: Decoder<Channel> = record({
  id: text(60, /^[a-z0-9-]+$/),
  name: text(100, undefined, 1),
  url: nullable(webAddress),
  phone: nullable(text(20, /^[+0-9]+$/)),
  use: words(300),
  modus: otherwise(list(literal(...MODUS), MODUS.length), []),
  site: nullable(site),
  for: optional(literal('office')),
});

/** Rules never fail a list: what does not parse is dropped (`ListFile.ruleProblems` names it), and the bundled rules stand. */
const rules: Decoder<List['rules']> = (value) => parseRules(value).rules;

const wholeList: Decoder<List> = record({
  format: literal('resmikah-list/1'),
  publisher: record({ id: text(11, ID), name: words(200), region, url: webAddress }),
  version: integer(1, 2 ** 31 - 1),
  issued: isoTime,
  subjects: list(subject, 200_000),
  impostorKey: hex(32),
  impostors: otherwise(list(impostor, 200_000), []),
  spared: optional(list(spared, 200_000)),
  channels: otherwise(list(channel, 100), []),
  rules: otherwise(rules, {}),
  audit: optional(record({ number: integer(1, 2 ** 31 - 1), head: hex(32) })),
});

/** Everything that only holds across the whole file. */
function inconsistent(parsed: List): Problem | null {
  const seen = new Set<string>();
  for (const { id } of parsed.subjects) {
    if (!id.startsWith(`${parsed.publisher.id}/`)) return { key: 'problem_list_foreign_subject', args: { subject: id } };
    if (seen.has(id)) return { key: 'problem_list_double_subject', args: { subject: id } };
    seen.add(id);
  }
  return null;
}

/** A list and what was left out of it. */
export interface ListFile {
  readonly list: List;
  /** One for each reading rule that was ignored; `site` names whose. */
  readonly ruleProblems: readonly Problem[];
}

/**
 * Reads a publisher's list file. Problems: `problem_list_size`, `problem_list_json` (cut in half, not UTF-8, not JSON),
 * `problem_field`, `problem_list_foreign_subject`, `problem_list_double_subject`.
 */
export function parseListFile(bytes: Uint8Array): Result<ListFile> {
  if (bytes.length > MAX_LIST_BYTES) return problem('problem_list_size', { bytes: bytes.length });
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return problem('problem_list_json');
  }
  const parsed = decode(wholeList, raw);
  if (!parsed.ok) return parsed;
  const wrong = inconsistent(parsed.value);
  if (wrong !== null) return failure(wrong);
  return success({ list: parsed.value, ruleProblems: parseRules((raw as { readonly rules?: unknown }).rules).problems });
}

/** The list alone. */
export function parseList(bytes: Uint8Array): Result<List> {
  const file = parseListFile(bytes);
  return file.ok ? success(file.value.list) : file;
}
