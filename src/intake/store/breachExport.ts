// Whom a breach concerns: everything of the kinds that were reached that the office held in that time. What was erased since
// can only be counted, since its key is gone. That this was made is itself written down.

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Appeal } from '../../core/report/appeal.ts';
import type { Breach, BreachExport, BreachPerson, Reached } from '../../core/report/breach.ts';
import type { Database } from '../database.ts';
import { contactsOf } from './parts.ts';
import { unsealAll } from './secrets.ts';
import { isoTime } from './times.ts';

/** People are opened so many at a time. */
const PIECE = 500;

interface Span { readonly db: Database; readonly key: string; readonly since: Date; readonly ended: Date }

export async function breachExport(db: Database, key: string, breach: Breach, now: Date): Promise<BreachExport> {
  const span: Span = { db, key, since: new Date(breach.since), ended: new Date(breach.ended) };
  const was = (kind: Reached): boolean => breach.reached.includes(kind);
  const counts = await Promise.all(breach.reached.map(async (kind) => [kind, await COUNTS[kind](span)] as const));
  const people = [...(was('contacts') ? await reporters(span, breach.reached) : []), ...(was('appeals') ? await appellants(span) : [])];
  const accounts = was('reports') ? await reportedAccounts(span) : [];
  const officers = was('officers') ? await db.selectFrom('staff').select('name').where('subject_key', '=', key).where('created', '<=', span.ended).orderBy('name').execute() : [];
  const made = await db.selectFrom('job_run').select(['at', 'detail']).where('subject_key', '=', key).where('job', '=', 'export').where('at', '>=', span.since).where('at', '<=', span.ended).orderBy('at').execute();
  await db.insertInto('job_run').values({ subject_key: key, id: randomUUID(), job: 'breach-export', at: now, detail: JSON.stringify({ breach: breach.id, people: people.length }) }).execute();
  return {
    format: 'resmikah-breach/1', office: key, exported: isoTime(now), breach, counts: Object.fromEntries(counts), people, accounts,
    officers: officers.map(({ name }) => name), exportsMade: made.map(({ at, detail }) => ({ at: isoTime(at), what: detail })),
  };
}

type Count = { readonly affected: number; readonly erasedSince: number };

/** Rows that came until the end; without their text, those that were erased after the beginning. */
async function countBodies({ db, key, since, ended }: Span, table: 'report' | 'appeal'): Promise<Count> {
  const erased = table === 'report' ? sql`coalesce(t.erased, c.cleared)` : sql`c.cleared`;
  const { rows } = await sql<{ held: string; gone: string }>`
    SELECT count(*) FILTER (WHERE t.body IS NOT NULL) AS held, count(*) FILTER (WHERE t.body IS NULL AND ${erased} >= ${since}) AS gone
    FROM ${sql.table(table)} AS t LEFT JOIN report_case AS c ON c.subject_key = t.subject_key AND c.id = t.case_id
    WHERE t.subject_key = ${key} AND t.received <= ${ended}`.execute(db);
  const [held, gone] = [Number(rows[0]?.held ?? 0), Number(rows[0]?.gone ?? 0)];
  return { affected: held + gone, erasedSince: gone };
}

/** Parts and notes are deleted as rows, so that only what is left can be counted. */
async function countParts({ db, key, ended }: Span, kind: 'contact' | 'screenshot'): Promise<Count> {
  const { count } = await db.selectFrom('report_part').select(({ fn }) => fn.countAll<string>().as('count')).where('subject_key', '=', key).where('kind', '=', kind).where('received', '<=', ended).executeTakeFirstOrThrow();
  return { affected: Number(count), erasedSince: 0 };
}

async function countRows({ db, key, ended }: Span, table: 'case_note' | 'staff'): Promise<Count> {
  const at = table === 'case_note' ? sql.ref('at') : sql.ref('created');
  const { rows } = await sql<{ count: string }>`SELECT count(*) AS count FROM ${sql.table(table)} WHERE subject_key = ${key} AND ${at} <= ${ended}`.execute(db);
  return { affected: Number(rows[0]?.count ?? 0), erasedSince: 0 };
}

const COUNTS: Readonly<Record<Reached, (span: Span) => Promise<Count>>> = {
  reports: (span) => countBodies(span, 'report'), appeals: (span) => countBodies(span, 'appeal'),
  contacts: (span) => countParts(span, 'contact'), screenshots: (span) => countParts(span, 'screenshot'),
  notes: (span) => countRows(span, 'case_note'), officers: (span) => countRows(span, 'staff'),
};

/** Reporters who left a contact. */
async function reporters({ db, key, ended }: Span, reached: readonly Reached[]): Promise<readonly BreachPerson[]> {
  const rows = await db.selectFrom('report_part').select(['report_id', 'received']).where('subject_key', '=', key).where('kind', '=', 'contact').where('received', '<=', ended).orderBy('received').orderBy('report_id').execute();
  const screenshots = reached.includes('screenshots') ? await db.selectFrom('report_part').select('report_id').where('subject_key', '=', key).where('kind', '=', 'screenshot').where('received', '<=', ended).execute() : [];
  const pictured = new Set(screenshots.map(({ report_id }) => report_id));
  const people: BreachPerson[] = [];
  for (let from = 0; from < rows.length; from += PIECE) {
    const piece = rows.slice(from, from + PIECE);
    const contacts = await contactsOf(db, key, piece.map(({ report_id }) => report_id));
    for (const { report_id: id, received } of piece) {
      const contact = contacts.get(id);
      const of = reached.filter((kind) => kind === 'contacts' || kind === 'reports' || (kind === 'screenshots' && pictured.has(id)));
      if (contact !== undefined) people.push({ kind: 'reporter', id, received: isoTime(received), contact, reached: of });
    }
  }
  return people;
}

async function appellants({ db, key, ended }: Span): Promise<readonly BreachPerson[]> {
  const rows = await db.selectFrom('appeal').select(['id', 'received', 'body']).where('subject_key', '=', key).where('received', '<=', ended).where('body', 'is not', null).orderBy('received').orderBy('id').execute();
  const people: BreachPerson[] = [];
  for (let from = 0; from < rows.length; from += PIECE) {
    const piece = rows.slice(from, from + PIECE);
    const bodies = await unsealAll(db, key, piece.map(({ body }) => body));
    piece.forEach(({ id, received }, index) => {
      const appeal = JSON.parse(bodies[index] ?? 'null') as Appeal | null;
      if (appeal?.contact != null && appeal.contact !== '') people.push({ kind: 'appellant', id, received: isoTime(received), contact: appeal.contact, reached: ['appeals'] });
    });
  }
  return people;
}

async function reportedAccounts({ db, key, ended }: Span): Promise<BreachExport['accounts']> {
  const rows = await db
    .selectFrom('report_case').select(['id', 'site', 'account_id', 'account_handle', 'report_count'])
    .where('subject_key', '=', key).where('first_seen', '<=', ended).where('merged_into', 'is', null).where(({ or, eb }) => or([eb('account_id', 'is not', null), eb('account_handle', 'is not', null)]))
    .orderBy('first_seen').orderBy('id').execute();
  return rows.map((row) => ({ case: row.id, account: { site: row.site, id: row.account_id, handle: row.account_handle }, reports: row.report_count }));
}
