// GET /staff/numbers: the office's figures of the last twelve months.

import type { Handler } from 'hono';
import { answer } from '../answers.ts';
import type { Office } from '../office.ts';
import { numbers } from '../store/numbers.ts';
import type { StaffEnv } from './env.ts';

export const numbersRoute =
  (office: Office): Handler<StaffEnv> =>
  async () => answer(await numbers(office.db, office.key, office.now()));
