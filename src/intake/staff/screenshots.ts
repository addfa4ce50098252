// GET /staff/cases/:id/screenshots/:report: a resident's screenshot, as a picture that can do nothing but be looked at.

import type { Handler } from 'hono';
import { refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { screenshotIds, screenshotOf } from '../store/parts.ts';
import type { StaffEnv } from './env.ts';
import { CASE_ID } from './cases.ts';

export const screenshotRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const [id, report] = [c.req.param('id') ?? '', c.req.param('report') ?? ''];
    if (!CASE_ID.test(id) || !CASE_ID.test(report) || !(await screenshotIds(office.db, office.key, id)).includes(report)) return refuse(404, 'problem_not_found');
    const found = await screenshotOf(office.db, office.key, report);
    if (found === null) return refuse(404, 'problem_not_found');
    return new Response(Buffer.from(found.base64, 'base64'), {
      headers: {
        'content-type': found.type, 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store',
      },
    });
  };
