// POST /staff/login: a one-time link's token becomes a session cookie that no script can read and no other site can send.
// POST /staff/logout ends it.

import type { Context, Handler } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { decode, record, text } from '../../core/decode.ts';
import { refuse } from '../answers.ts';
import { SMALL_BODY, readJson } from '../body.ts';
import type { Office } from '../office.ts';
import { type DeadLink, type Opened, login, logout } from '../store/staff.ts';
import type { StaffEnv } from './env.ts';
import { COOKIE } from './guards.ts';
import { meOf } from './me.ts';

const DEAD: Readonly<Record<DeadLink, string>> = { unknown: 'problem_login_link', used: 'problem_login_used', expired: 'problem_login_expired' };

const body = record({ token: text(100, /^[\w-]+$/) });

export const loginRoute =
  (office: Office, origins: () => readonly string[]): Handler<StaffEnv> =>
  async (c) => {
    const seconds = office.limiter.check(c.env.address);
    if (seconds !== null) return refuse(429, 'problem_rate', { seconds }, { 'retry-after': String(seconds) });
    const read = await readJson(c.req.raw, SMALL_BODY);
    if (!read.ok) return read.problem;
    const parsed = decode(body, read.value);
    if (!parsed.ok) return refuse(400, parsed.problem.key, parsed.problem.args);
    const opened = await login(office.db, office.key, parsed.value.token, office.now());
    if (typeof opened === 'string') {
      office.log('warn', 'login-refused');
      return refuse(401, DEAD[opened]);
    }
    sendCookie(c, origins, opened);
    office.log('info', 'login', { staff: opened.session.officer.id });
    return c.json(meOf(office, opened.session), 200, { 'cache-control': 'no-store' });
  };

export function sendCookie(c: Context<StaffEnv>, origins: () => readonly string[], opened: Opened): void {
  const secure = origins().some((origin) => origin.startsWith('https:'));
  setCookie(c, COOKIE, opened.secret, { path: '/', httpOnly: true, sameSite: 'Strict', secure, expires: opened.session.expires });
}

export const logoutRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    await logout(office.db, office.key, c.get('secret'));
    deleteCookie(c, COOKIE, { path: '/' });
    return c.body(null, 204, { 'cache-control': 'no-store' });
  };
