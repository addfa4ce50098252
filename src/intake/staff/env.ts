// What every route of the staff port is given besides its request: the officer who asks, and by which session.

import type { Officer } from '../../core/report/staff.ts';
import type { Visitor } from '../office.ts';
import type { Session } from '../store/staff.ts';

export type StaffEnv = { Bindings: Visitor; Variables: { session: Session; officer: Officer; secret: string } };
