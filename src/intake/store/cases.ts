// Cases as officers see them: the inbox page by page, and one case with its reports and history. Reads only.

import { type Result, problem, success } from '../../core/result.ts';
import { parseReport } from '../../core/report/parse.ts';
import { OPEN_STATES } from '../../core/report/case.ts';
import { CASE_STATES, type CaseState, type Report } from '../../core/report/report.ts';
import type { CaseDetail, CaseEvent, CasePage, CaseRow, Proposal } from '../../core/report/staff.ts';
import { DAY } from '../../core/time.ts';
import type { Database } from '../database.ts';
import type { CaseTable, ProposalTable } from '../tables.ts';
import { contactsOf, screenshotIds } from './parts.ts';
import { notesOf } from './notes.ts';
import { unsealAll } from './secrets.ts';
import { isoTime } from './times.ts';

/** The first page comes at once; whoever scrolls further wants much. */
const PAGE = 50;
const NEXT_PAGE = 500;
const MAX_REPORTS = 200;

/** `newest`: latest activity first; `rank`: most harm first. */
type Order = 'newest' | 'rank';
export interface CaseQuery { readonly states: readonly CaseState[]; readonly order: Order; readonly after: Cursor | null }
/** Where the last page ended: the last row's time in milliseconds or its rank, and its id. */
interface Cursor { readonly at: number; readonly id: string }

/** Reads `state`, `order` and `cursor` of the address; what is none of ours is a problem. */
export function readCaseQuery(state: string | null, cursor: string | null, wished: string | null): Result<CaseQuery> {
  const order: Order = wished === 'rank' ? 'rank' : 'newest';
  const states = state === null || state === '' ? CASE_STATES : state === 'open' ? OPEN_STATES : CASE_STATES.filter((each) => each === state);
  if (states.length === 0) return problem('problem_field', { field: 'state', expected: ['open', ...CASE_STATES].join(' | ') });
  if (cursor === null || cursor === '') return success({ states, order, after: null });
  const found = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor);
  if (found === null) return problem('problem_field', { field: 'cursor', expected: 'a cursor of an earlier page' });
  return success({ states, order, after: { at: Number(found[1]), id: found[2] ?? '' } });
}

export async function casePage(db: Database, key: string, query: CaseQuery): Promise<CasePage> {
  const size = query.after === null ? PAGE : NEXT_PAGE;
  let select = db
    .selectFrom('report_case')
    .selectAll()
    .where('subject_key', '=', key)
    .where('merged_into', 'is', null)
    .orderBy(query.order === 'rank' ? 'rank' : 'last_report', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1);
  if (query.states.length < CASE_STATES.length) select = select.where('state', 'in', query.states);
  const { after } = query;
  if (after !== null) {
    const [column, value] = query.order === 'rank' ? (['rank', after.at] as const) : (['last_report', new Date(after.at)] as const);
    select = select.where(({ and, or, eb }) => or([eb(column, '<', value), and([eb(column, '=', value), eb('id', '<', after.id)])]));
  }
  const found = await select.execute();
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const proposals = await proposalsOf(db, key, rows);
  return {
    cases: rows.map((row) => caseRow(row, proposals.get(row.open_proposal ?? '') ?? null)),
    next: found.length > size && last !== undefined ? `${query.order === 'rank' ? last.rank : last.last_report.getTime()}.${last.id}` : null,
    counts: await countStates(db, key),
  };
}

async function countStates(db: Database, key: string): Promise<CasePage['counts']> {
  const rows = await db
    .selectFrom('report_case')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .where('subject_key', '=', key)
    .where('merged_into', 'is', null)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

async function proposalsOf(db: Database, key: string, rows: readonly CaseTable[]): Promise<ReadonlyMap<string, Proposal>> {
  const ids = rows.flatMap((row) => row.open_proposal ?? []);
  if (ids.length === 0) return new Map();
  const proposals = await db
    .selectFrom('proposal')
    .innerJoin('staff', (join) => join.onRef('staff.subject_key', '=', 'proposal.subject_key').onRef('staff.id', '=', 'proposal.proposer'))
    .selectAll('proposal')
    .select('staff.name')
    .where('proposal.subject_key', '=', key)
    .where('proposal.id', 'in', ids)
    .execute();
  return new Map(proposals.map((row) => [row.id, proposalOf(row, row.name)]));
}

const proposalOf = (row: ProposalTable, name: string): Proposal => ({
  id: row.id, by: { id: row.proposer, name }, verdict: row.verdict, modus: row.modus, subject: row.subject, reason: row.reason, at: isoTime(row.at),
});

const caseRow = (row: CaseTable, proposal: Proposal | null): CaseRow => ({
  id: row.id,
  account: { site: row.site, id: row.account_id, handle: row.account_handle },
  name: row.name, url: row.url, subject: row.subject, modus: row.modus, verdict: row.verdict, state: row.state, reason: row.reason,
  reportCount: row.report_count, firstSeen: isoTime(row.first_seen), lastReport: isoTime(row.last_report), updated: isoTime(row.state_since),
  proposal, rank: row.rank, origin: row.origin,
  due: OPEN_STATES.includes(row.state) ? isoTime(new Date(row.first_seen.getTime() + DAY)) : null,
});

/** These cases as rows, in this order; ids of none are left out. */
export async function caseRows(db: Database, key: string, ids: readonly string[]): Promise<readonly CaseRow[]> {
  if (ids.length === 0) return [];
  const found = await db.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('id', 'in', ids).execute();
  const proposals = await proposalsOf(db, key, found);
  const rows = new Map(found.map((row) => [row.id, caseRow(row, proposals.get(row.open_proposal ?? '') ?? null)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** One case with everything that officers decide on; null when there is none with this id. */
export async function caseDetail(db: Database, key: string, id: string): Promise<CaseDetail | null> {
  const row = await db.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const proposals = await proposalsOf(db, key, [row]);
  return {
    ...caseRow(row, proposals.get(row.open_proposal ?? '') ?? null),
    reports: await reportsOf(db, key, id),
    screenshots: await screenshotIds(db, key, id),
    events: await eventsOf(db, key, id),
    mergedInto: row.merged_into,
    notes: await notesOf(db, key, id),
  };
}

async function reportsOf(db: Database, key: string, id: string): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('report').select(['id', 'body'])
    .where('subject_key', '=', key).where('case_id', '=', id).where('body', 'is not', null)
    .orderBy('received', 'desc').limit(MAX_REPORTS).execute();
  const bodies = await unsealAll(db, key, rows.map(({ body }) => body));
  const contacts = await contactsOf(db, key, rows.map((row) => row.id));
  return bodies.flatMap((body) => {
    const parsed = parseReport(JSON.parse(body ?? 'null'));
    return parsed.ok ? [{ ...parsed.value, ...contactOf(contacts, parsed.value.id) }] : [];
  });
}

const contactOf = (contacts: ReadonlyMap<string, string>, id: string): { readonly contact?: string } => {
  const contact = contacts.get(id);
  return contact === undefined ? {} : { contact };
};

/** The newest ones of a long history are shown; the chain itself is whole in the database. */
const MAX_EVENTS = 500;

async function eventsOf(db: Database, key: string, id: string): Promise<readonly CaseEvent[]> {
  const rows = await db
    .selectFrom('case_event')
    .leftJoin('staff', (join) => join.onRef('staff.subject_key', '=', 'case_event.subject_key').onRef('staff.id', '=', 'case_event.by_staff'))
    .selectAll('case_event')
    .select('staff.name')
    .where('case_event.subject_key', '=', key)
    .where('case_event.case_id', '=', id)
    .orderBy('case_event.number', 'desc')
    .limit(MAX_EVENTS)
    .execute();
  return rows.reverse().map((row) => ({
    number: row.number, at: isoTime(row.at), kind: row.kind, by: row.name, detail: JSON.parse(row.detail), previous: row.previous, hash: row.hash,
  }));
}
