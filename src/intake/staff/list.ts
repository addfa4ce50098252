// GET /staff/list: the published list, for showing whom an account imitates and for choosing subjects.

import type { Handler } from 'hono';
import type { List } from '../../core/list/model.ts';
import type { StaffList } from '../../core/report/staff.ts';
import { answer } from '../answers.ts';
import type { StaffEnv } from './env.ts';

export const listRoute =
  (published: () => List | null): Handler<StaffEnv> =>
  () => answer({ list: published() } satisfies StaffList);
