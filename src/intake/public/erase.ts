// POST /v1/erase: a reporter takes the report back with the receipt words. Asking twice is the same as asking once.

import type { Handler } from 'hono';
import { nothing, refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { eraseByReceipt } from '../store/receipts.ts';
import type { PublicEnv } from './env.ts';
import { limited } from './limited.ts';
import { readReceipt } from './words.ts';

export const erase = (office: Office): Handler<PublicEnv> =>
  limited(office, async (c) => {
    const receipt = await readReceipt(c.req.raw);
    if (!receipt.ok) return receipt.problem;
    const erased = await eraseByReceipt(office.db, office.key, receipt.value, office.now());
    return erased ? nothing() : refuse(404, 'problem_receipt_unknown');
  });
