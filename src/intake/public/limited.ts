// Puts the limit of requests for each network address before a route. It fails closed: no address, one shared limit.

import type { Context, Handler } from 'hono';
import { refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import type { PublicEnv } from './env.ts';

export const limited =
  ({ limiter }: Pick<Office, 'limiter'>, route: (c: Context<PublicEnv>) => Promise<Response>): Handler<PublicEnv> =>
  async (c) => {
    const seconds = limiter.check(c.env.address);
    return seconds === null ? route(c) : refuse(429, 'problem_rate', { seconds }, { 'retry-after': String(seconds) });
  };
