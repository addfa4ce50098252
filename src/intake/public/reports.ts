// POST /v1/reports: takes a resident's report. The id makes it safe to send again whenever an answer was lost.

import type { Handler } from 'hono';
import { WORK_HEADER } from '../../core/report/work.ts';
import { responseOf } from '../answers.ts';
import { readBytes } from '../body.ts';
import type { Office } from '../office.ts';
import type { PublicEnv } from './env.ts';
import { takeReport } from './takeReport.ts';

export const reports = (office: Office): Handler<PublicEnv> =>
  async (c) => responseOf(await takeReport(office, {
    address: c.env.address, contentType: c.req.header('content-type') ?? '', work: c.req.header(WORK_HEADER) ?? '', read: (max) => readBytes(c.req.raw, max),
  }));
