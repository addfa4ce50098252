// POST /v1/appeals: whoever is marked says in private that the mark is wrong. Safe to send again, like a report.

import type { Handler } from 'hono';
import { MAX_APPEAL_BYTES, parseAppeal } from '../../core/report/appeal.ts';
import { WORK_HEADER } from '../../core/report/work.ts';
import { answer, plainWork, refuse, responseOf } from '../answers.ts';
import { readJson } from '../body.ts';
import type { Office } from '../office.ts';
import { takeAppeal } from '../store/appeals.ts';
import type { PublicEnv } from './env.ts';
import { limited } from './limited.ts';

export const appeals = (office: Office): Handler<PublicEnv> =>
  limited(office, async (c) => {
    office.gate.count();
    const body = await readJson(c.req.raw, MAX_APPEAL_BYTES);
    if (!body.ok) return body.problem;
    const parsed = parseAppeal(body.value);
    if (!parsed.ok) return refuse(400, parsed.problem.key, parsed.problem.args);
    const appeal = parsed.value;
    if (appeal.office !== office.key) return refuse(400, 'problem_report_office', { office: appeal.office, here: office.key });
    const asked = office.gate.check(c.req.header(WORK_HEADER) ?? '', appeal.id);
    if (asked !== null) return responseOf(plainWork(asked));
    const taken = await takeAppeal(office.db, office.key, appeal, office.now());
    if (taken === 'conflict') return refuse(409, 'problem_report_conflict');
    return answer({ received: appeal.id }, taken === 'stored' ? 201 : 200);
  });
