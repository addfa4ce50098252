// GET and POST /staff/breaches, POST /staff/breaches/:id/{notified,export}: what the data protection officer does once
// personal data was reached without right.

import type { Context, Handler } from 'hono';
import { decode } from '../../core/decode.ts';
import { type BreachesPage, breachRequest } from '../../core/report/breach.ts';
import { answer, nothing, refuse } from '../answers.ts';
import { readJson } from '../body.ts';
import type { Office } from '../office.ts';
import { breachExport } from '../store/breachExport.ts';
import { breachById, breaches, noteNotified, recordBreach } from '../store/breaches.ts';
import { CASE_ID } from './cases.ts';
import type { StaffEnv } from './env.ts';

const MAX_BYTES = 16 * 1024;

export const breachesRoute =
  (office: Office): Handler<StaffEnv> =>
  async () => answer({ breaches: await breaches(office.db, office.key) } satisfies BreachesPage);

export const recordBreachRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const read = await readJson(c.req.raw, MAX_BYTES);
    if (!read.ok) return read.problem;
    const parsed = decode(breachRequest, read.value);
    if (!parsed.ok) return refuse(400, parsed.problem.key, parsed.problem.args);
    const done = await recordBreach(office.db, office.key, c.get('officer').id, parsed.value, office.now());
    if (!done.ok) return refuse(400, done.problem.key, done.problem.args);
    office.log('warn', 'breach-recorded', { staff: c.get('officer').id });
    return nothing();
  };

const idOf = (c: Context<StaffEnv>): string | null => {
  const id = c.req.param('id') ?? '';
  return CASE_ID.test(id) ? id : null;
};

export const notifiedRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const id = idOf(c);
    const done = id === null ? null : await noteNotified(office.db, office.key, id, office.now());
    return done?.ok === true ? nothing() : refuse(404, 'problem_not_found');
  };

export const breachExportRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const id = idOf(c);
    const breach = id === null ? null : await breachById(office.db, office.key, id);
    if (breach === null) return refuse(404, 'problem_not_found');
    office.log('info', 'breach-export', { staff: c.get('officer').id });
    return answer(await breachExport(office.db, office.key, breach, office.now()));
  };
