// POST /v1/reports: takes a resident's report. 201 means that it is on disk; the same report again is 200, another report
// under the same id 409. The id makes it safe to send again whenever an answer was lost.

import type { Handler } from 'hono';
import { caseKeyOf } from '../../core/report/caseKey.ts';
import { MAX_REPORT_BYTES, parseReport } from '../../core/report/parse.ts';
import { answer, refuse } from '../answers.ts';
import { readJson } from '../body.ts';
import type { Office } from '../office.ts';
import { DeskFull } from '../store/desk.ts';
import type { PublicEnv } from './app.ts';
import { limited } from './limited.ts';

export const reports = (office: Office): Handler<PublicEnv> =>
  limited(office, async (c) => {
    const body = await readJson(c.req.raw, MAX_REPORT_BYTES);
    if (!body.ok) return body.problem;
    const parsed = parseReport(body.value);
    if (!parsed.ok) return refuse(400, parsed.problem.key, parsed.problem.args);
    const report = parsed.value;
    if (report.office !== office.key) return refuse(400, 'problem_report_office', { office: report.office, here: office.key });
    const wait = office.brake.check(c.env.address, caseKeyOf(report.account));
    if (wait !== null) return refuse(429, 'problem_rate', { seconds: wait }, { 'retry-after': String(wait) });
    try {
      const taken = await office.take(report);
      if (taken === 'conflict') return refuse(409, 'problem_report_conflict');
      return answer({ received: report.id }, taken === 'stored' ? 201 : 200);
    } catch (error) {
      if (error instanceof DeskFull) return refuse(429, 'problem_rate', { seconds: 10 }, { 'retry-after': '10' });
      throw error;
    }
  });
