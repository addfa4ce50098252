// Checks the histories of all cases: every chain whole from its start to the head that the case row holds, every report
// and decision in its place. One hash over all heads can be published, so that even a rewritten database shows.

import type { Database } from '../database.ts';
import type { CaseEventTable } from '../tables.ts';
import { sha256 } from '../hashes.ts';
import { chainStart, eventHash } from './chain.ts';

export interface Finding { readonly caseId: string; readonly what: 'changed-event' | 'missing-event' | 'wrong-head' | 'wrong-report' | 'wrong-decision' }

export interface Audit {
  readonly cases: number;
  readonly events: number;
  /** SHA-256 over the heads of all cases in the order of their ids. */
  readonly head: string;
  readonly findings: readonly Finding[];
}

const PAGE = 500;

export async function audit(db: Database, key: string): Promise<Audit> {
  const findings: Finding[] = [];
  const heads: string[] = [];
  let [cases, events] = [0, 0];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .selectFrom('report_case').select(['id', 'event_count', 'event_head', 'merged_into'])
      .where('subject_key', '=', key).where('id', '>', after).orderBy('id').limit(PAGE).execute();
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
    for (const row of rows) {
      const chain = await db.selectFrom('case_event').selectAll().where('subject_key', '=', key).where('case_id', '=', row.id).orderBy('number').execute();
      cases += 1;
      events += chain.length;
      heads.push(`${row.id}:${row.event_head}`);
      const what = checkChain(row, chain) ?? (await checkReports(db, key, row.id, chain)) ?? (await checkDecisions(db, key, row.id, chain));
      if (what !== null) findings.push({ caseId: row.id, what });
    }
  }
  return { cases, events, head: sha256(`resmikah-audit/1:${heads.join('\n')}`), findings };
}

/** A case's row and its events, oldest first. */
function checkChain(row: { readonly id: string; readonly event_count: number; readonly event_head: string }, chain: readonly CaseEventTable[]): Finding['what'] | null {
  let previous = chainStart(row.id);
  for (const [index, event] of chain.entries()) {
    if (event.number !== index + 1 || event.previous !== previous) return 'missing-event';
    if (event.hash !== eventHash(event)) return 'changed-event';
    previous = event.hash;
  }
  return row.event_count === chain.length && row.event_head === previous ? null : 'wrong-head';
}

const detailsOf = (chain: readonly CaseEventTable[], kind: CaseEventTable['kind']): readonly Readonly<Record<string, unknown>>[] =>
  chain.filter((event) => event.kind === kind).map(({ detail }) => JSON.parse(detail) as Record<string, unknown>);

/** Every report that the chain counts is there with the body it came with; reports of merged cases stand in the other. */
async function checkReports(db: Database, key: string, caseId: string, chain: readonly CaseEventTable[]): Promise<Finding['what'] | null> {
  const counted = new Map(detailsOf(chain, 'reported').map(({ report, body }) => [String(report), String(body)]));
  const rows = await db.selectFrom('report').select(['id', 'body_hash']).where('subject_key', '=', key).where('id', 'in', [...counted.keys(), caseId]).execute();
  const right = rows.filter(({ id, body_hash }) => counted.get(id) === body_hash).length;
  return right === counted.size ? null : 'wrong-report';
}

async function checkDecisions(db: Database, key: string, caseId: string, chain: readonly CaseEventTable[]): Promise<Finding['what'] | null> {
  const spoken = new Map([...detailsOf(chain, 'approved'), ...detailsOf(chain, 'refused')].map(({ decision, root }) => [String(decision), String(root)]));
  const rows = await db.selectFrom('decision').select(['id', 'evidence_root', 'proposer', 'approver']).where('subject_key', '=', key).where('case_id', '=', caseId).execute();
  const right = rows.length === spoken.size && rows.every((row) => spoken.get(row.id) === row.evidence_root && row.proposer !== row.approver);
  return right ? null : 'wrong-decision';
}
