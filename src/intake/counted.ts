// Counts and times every answer of a door, by its route and status, and notes it in the log at the level for debugging.

import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Office } from './office.ts';

export const counted =
  ({ metrics, log }: Pick<Office, 'metrics' | 'log'>, door: 'public' | 'staff'): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    // The last match is the route itself; what went before are guards. Unknown addresses count together.
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'files';
    const seconds = (performance.now() - start) / 1000;
    metrics.request(door, route, c.res.status, seconds);
    log('debug', 'request', { door, route, status: c.res.status, ms: Math.round(seconds * 1000) });
  };
