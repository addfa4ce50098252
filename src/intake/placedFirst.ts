// Before every route that looks at cases: what was acknowledged a moment ago is in its case, so that nobody is told that a
// report is unknown, and officers see what came in.

import type { MiddlewareHandler } from 'hono';
import type { Office } from './office.ts';

export const placedFirst =
  ({ reception }: Pick<Office, 'reception'>): MiddlewareHandler =>
  async (_, next) => {
    await reception.placed();
    return next();
  };
