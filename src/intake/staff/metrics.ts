// GET /metrics on the staff door, for a monitor that sends the token of the settings; without a token there is no such page.

import { timingSafeEqual } from 'node:crypto';
import type { Handler } from 'hono';
import type { List } from '../../core/list/model.ts';
import { refuse } from '../answers.ts';
import { sha256 } from '../hashes.ts';
import type { Office } from '../office.ts';
import type { StaffEnv } from './env.ts';

export const metricsRoute =
  (office: Office, token: string | null, published: () => List | null): Handler<StaffEnv> =>
  async (c) => {
    if (token === null) return refuse(404, 'problem_not_found');
    const sent = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    if (!timingSafeEqual(Buffer.from(sha256(sent)), Buffer.from(sha256(token)))) return refuse(401, 'problem_session');
    const list = published();
    const text = await office.metrics.render(office, list === null ? null : new Date(list.issued));
    return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' } });
  };
