// The server's answers, from `unknown` to the types of `core/report/staff.ts`. A server that answers something else is
// a bug of ours and is said as such; it never half-fills a page on which people decide.

import { SITES } from '../core/account/site.ts';
import { type Decoder, decode, flag, integer, isoDate, isoTime, list, literal, nullable, optional, otherwise, record, text } from '../core/decode.ts';
import { type List, MODUS } from '../core/list/model.ts';
import { parseList } from '../core/list/parse.ts';
import { VERDICTS } from '../core/match/verdict.ts';
import { CASE_VERDICTS } from '../core/report/case.ts';
import { parseAppeal } from '../core/report/appeal.ts';
import { parseReport } from '../core/report/parse.ts';
import { ROLES } from '../core/report/roles.ts';
import { CASE_STATES, type CaseState } from '../core/report/report.ts';
import type { AppealsPage, CaseDetail, CaseEvent, CaseNote, CasePage, CaseRow, DecisionsFile, Me, Numbers, Officer, Proposal, SimilarCaseRows, SimilarGroups } from '../core/report/staff.ts';
import { type Problem, type Result, success } from '../core/result.ts';

const MOST = 100_000;
const id = text(64, undefined, 1);
const count = integer(0, 2 ** 31 - 1);

const officer: Decoder<Officer> = record({ id, name: text(200) });

const me: Decoder<Me> = record({ staff: officer, office: text(200), sample: flag, check: nullable(text(500)), expires: isoTime, roles: list(literal(...ROLES), ROLES.length), department: otherwise(nullable(text(120)), null) });

const account = record({ site: literal(...SITES), id: nullable(text(64)), handle: nullable(text(100)) });

const proposal: Decoder<Proposal> = record({
  id, by: officer, verdict: literal(...CASE_VERDICTS), modus: literal(...MODUS), subject: nullable(text(120)), reason: text(100), at: isoTime,
});

const rowFields = {
  id, account, name: text(300), url: text(2048), subject: nullable(text(120)), modus: literal(...MODUS), verdict: literal(...VERDICTS),
  state: literal(...CASE_STATES), reason: nullable(text(100)), reportCount: count, firstSeen: isoTime, lastReport: isoTime, updated: isoTime,
  proposal: nullable(proposal),
};
const row: Decoder<CaseRow> = record(rowFields);

const similar: Decoder<SimilarGroups> = record({ groups: list(list(id, MOST), MOST) });

const counts: Decoder<CasePage['counts']> = (value, path) =>
  Object.fromEntries(
    Object.entries(record(Object.fromEntries(CASE_STATES.map((state) => [state, nullable(count)])))(value, path))
      .filter((entry): entry is [CaseState, number] => entry[1] !== null),
  );

const page: Decoder<CasePage> = record({ cases: list(row, MOST), next: nullable(text(500)), counts });

/** Facts of an event; what is no text or number is left out. */
const detail: Decoder<CaseEvent['detail']> = (value) =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).filter(([, each]) => each === null || typeof each === 'string' || typeof each === 'number'),
  ) as CaseEvent['detail'];

const event: Decoder<CaseEvent> = record({
  number: count, at: isoTime, by: nullable(text(200)), detail, previous: text(200), hash: text(200),
  kind: literal('reported', 'merged', 'proposed', 'approved', 'refused', 'published', 'erased', 'expired', 'marked', 'appealed', 'answered', 'noted', 'suspended', 'resumed'),
});

/** Reports of a newer form than this page knows are left out rather than shown wrongly. */
const reports: Decoder<CaseDetail['reports']> = (value, path) =>
  list((each) => each, MOST)(value, path).flatMap((each) => {
    const parsed = parseReport(each);
    return parsed.ok ? [parsed.value] : [];
  });

const note: Decoder<CaseNote> = record({ id, by: text(200), at: isoTime, text: text(2000) });

const caseDetail: Decoder<CaseDetail> = record({ ...rowFields, reports, events: list(event, MOST), mergedInto: nullable(id), notes: list(note, MOST), screenshots: otherwise(list(id, MOST), []) });

/** A statement that was erased, or is of a newer form than this page knows, is shown as gone. */
const appeals: Decoder<AppealsPage> = record({
  appeals: list(
    record({
      id, case: id, received: isoTime, due: isoTime, maySuspend: otherwise(flag, false), suspended: otherwise(nullable(isoTime), null),
      appeal: (value: unknown) => {
        const parsed = parseAppeal(value);
        return parsed.ok ? parsed.value : null;
      },
    }),
    MOST,
  ),
});

const decisions: Decoder<DecisionsFile> = record({
  format: literal('resmikah-decisions/1'),
  office: text(20),
  decisions: list(
    record({
      case: id, account, subject: text(120), modus: literal(...MODUS), firstSeen: isoDate, confirmed: isoDate,
      roles: (value, path) => {
        literal('triage,approver')(String(value), path);
        return ['triage', 'approver'] as const;
      },
      evidenceRoot: text(64), reason: text(100), status: literal('confirmed', 'taken-down', 'withdrawn'),
    }),
    MOST,
  ),
  spared: optional(list(record({ case: id, account: nullable(account), until: isoDate }), MOST)),
  audit: optional(record({ number: count, head: text(64, /^[0-9a-f]{64}$/) })),
});

const refusal = record({ problem: record({ key: text(100, /^[a-z0-9_]+$/, 1), args: (value: unknown) => detail(value, '') }) });

export const readMe = (value: unknown): Result<Me> => decode(me, value);
export const readSimilar = (value: unknown): Result<SimilarGroups> => decode(similar, value);
export const readRows = (value: unknown): Result<SimilarCaseRows> => decode(record({ cases: list(row, MOST) }), value);
export const readPage = (value: unknown): Result<CasePage> => decode(page, value);
export const readCase = (value: unknown): Result<CaseDetail> => decode(caseDetail, value);
const months = record({ month: text(7, /^\d{4}-\d{2}$/), reports: count, cases: count, confirmed: count, rejected: count });
const numbers: Decoder<Numbers> = record({
  months: list(months, 120), states: counts, decided: count, inTime: count, openAppeals: count,
  medianHours: (value: unknown, path: string) => (value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : integer(0, 0)(value, path)),
});

export const readNumbers = (value: unknown): Result<Numbers> => decode(numbers, value);
export const readAppeals = (value: unknown): Result<AppealsPage> => decode(appeals, value);
export const readDecisions = (value: unknown): Result<DecisionsFile> => decode(decisions, value);

/** The published list, checked as strictly as every resident's device checks it; null before the first publication. */
export function readList(value: unknown): Result<List | null> {
  const found = decode(record({ list: (each: unknown) => each ?? null }), value);
  if (!found.ok) return found;
  return found.value.list === null ? success(null) : parseList(new TextEncoder().encode(JSON.stringify(found.value.list)));
}

/** What the server refused and why; null when the body is no refusal of ours. */
export function readRefusal(value: unknown): Problem | null {
  const read = decode(refusal, value);
  if (!read.ok) return null;
  const { key, args } = read.value.problem;
  return { key, args: Object.fromEntries(Object.entries(args).map(([name, each]) => [name, each ?? ''])) };
}
