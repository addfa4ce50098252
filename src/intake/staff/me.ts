// GET /staff/me: who is signed in, at which office, until when.

import type { Handler } from 'hono';
import { limitedTo } from '../../core/report/roles.ts';
import type { Me } from '../../core/report/staff.ts';
import { answer } from '../answers.ts';
import type { Office } from '../office.ts';
import type { Session } from '../store/staff.ts';
import { isoTime } from '../store/times.ts';
import type { StaffEnv } from './env.ts';

export const meOf = (office: Pick<Office, 'key' | 'sample' | 'checkUrl'>, session: Session): Me => ({
  staff: session.officer, office: office.key, sample: office.sample, check: office.checkUrl, expires: isoTime(session.expires), roles: session.roles, department: limitedTo(session.roles, session.department),
});

export const meRoute =
  (office: Office): Handler<StaffEnv> =>
  (c) => answer(meOf(office, c.get('session')));
