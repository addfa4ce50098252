// POST /v1/export: everything that the office stores of a report, for whoever has its receipt words.

import type { Handler } from 'hono';
import { answer, refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { exportOf, outcomeOf } from '../store/receipts.ts';
import type { PublicEnv } from './env.ts';
import { limited } from './limited.ts';
import { readReceipt } from './words.ts';

export const exportReport = (office: Office): Handler<PublicEnv> =>
  limited(office, async (c) => {
    const receipt = await readReceipt(c.req.raw);
    if (!receipt.ok) return receipt.problem;
    const stored = await exportOf(office.db, office.key, receipt.value);
    if (stored === null) return refuse(404, 'problem_receipt_unknown');
    return answer({ ...stored, outcome: await outcomeOf(office.db, office.key, receipt.value) });
  });
