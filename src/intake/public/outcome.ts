// POST /v1/outcome: how the case of a report or an appeal stands, for whoever has the receipt words. A POST, so that the words stand
// in no address, no history and no proxy's log.

import type { Handler } from 'hono';
import { answer, refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { appealOutcome } from '../store/appeals.ts';
import { outcomeOf } from '../store/receipts.ts';
import type { PublicEnv } from './env.ts';
import { limited } from './limited.ts';
import { readReceipt } from './words.ts';

export const outcome = (office: Office): Handler<PublicEnv> =>
  limited(office, async (c) => {
    const receipt = await readReceipt(c.req.raw);
    if (!receipt.ok) return receipt.problem;
    const found = (await outcomeOf(office.db, office.key, receipt.value)) ?? (await appealOutcome(office.db, office.key, receipt.value));
    return found === null ? refuse(404, 'problem_receipt_unknown') : answer(found);
  });
