// GET /staff/similar: groups of open cases that look alike. GET /staff/cases/:id/similar: the other cases of its group.

import type { Handler } from 'hono';
import type { SimilarCaseRows, SimilarGroups } from '../../core/report/staff.ts';
import { answer, refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { caseRows } from '../store/cases.ts';
import type { SimilarCases } from '../store/similar.ts';
import type { StaffEnv } from './env.ts';
import { CASE_ID } from './cases.ts';

/** More neighbours than anybody looks at. */
const MOST = 20;

export const similarGroupsRoute =
  (similar: SimilarCases): Handler<StaffEnv> =>
  async () => answer({ groups: await similar.groups() } satisfies SimilarGroups);

export const similarCasesRoute =
  (office: Office, similar: SimilarCases): Handler<StaffEnv> =>
  async (c) => {
    const id = c.req.param('id') ?? '';
    if (!CASE_ID.test(id)) return refuse(404, 'problem_case_missing');
    const group = (await similar.groups()).find((each) => each.includes(id)) ?? [];
    return answer({ cases: await caseRows(office.db, office.key, group.filter((each) => each !== id).slice(0, MOST)) } satisfies SimilarCaseRows);
  };
