// GET /staff/cases: the inbox, page by page. GET /staff/cases/:id: one case with its reports and history.

import type { Handler } from 'hono';
import { answer, refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { caseDetail, casePage, readCaseQuery } from '../store/cases.ts';
import type { StaffEnv } from './env.ts';

/** What the database takes as an id of a case. */
export const CASE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const casesRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const query = readCaseQuery(c.req.query('state') ?? null, c.req.query('cursor') ?? null, c.req.query('order') ?? null);
    if (!query.ok) return refuse(400, query.problem.key, query.problem.args);
    return answer(await casePage(office.db, office.key, query.value));
  };

export const caseRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const id = c.req.param('id') ?? '';
    const found = CASE_ID.test(id) ? await caseDetail(office.db, office.key, id) : null;
    return found === null ? refuse(404, 'problem_case_missing') : answer(found);
  };
