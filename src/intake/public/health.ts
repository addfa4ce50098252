// GET /v1/health: this process answers. GET /v1/ready: it can also store; for load balancers and monitors.

import { sql } from 'kysely';
import type { Handler } from 'hono';
import { answer, refuse } from '../answers.ts';
import type { Office } from '../office.ts';

export const health: Handler = () => answer({ alive: true });

export const ready = ({ db }: Pick<Office, 'db'>): Handler => async () => {
  const up = await sql`SELECT 1`.execute(db).then(() => true, () => false);
  return up ? answer({ ready: true }) : refuse(503, 'problem_office_away', {}, { 'retry-after': '5' });
};
