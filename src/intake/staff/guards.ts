// Who may pass on the staff port: the right host, the console's own pages, a live session. Each guard refuses by default.

import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Action, mayDo } from '../../core/report/roles.ts';
import { refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { sessionOf } from '../store/staff.ts';
import type { StaffEnv } from './env.ts';

export const COOKIE = 'resmikah_session';

/** A page of a stranger whose name was made to point at this machine (DNS rebinding) asks for another host. */
export const knownHost =
  (origins: () => readonly string[]): MiddlewareHandler<StaffEnv> =>
  async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!origins().some((origin) => new URL(origin).host === host)) return refuse(421, 'problem_host');
    return next();
  };

/**
 * Unsafe requests must say that they come from this origin. Browsers always send `Origin` with them; `Sec-Fetch-Site`
 * must agree where it is sent. A form of another site, or a fetch without CORS, therefore never reaches a route.
 */
export const fromConsole =
  (origins: () => readonly string[]): MiddlewareHandler<StaffEnv> =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = c.req.header('origin') ?? '';
    const site = c.req.header('sec-fetch-site') ?? 'same-origin';
    if (!origins().includes(origin) || site !== 'same-origin') return refuse(403, 'problem_origin');
    return next();
  };

/** Only officers with a role that may do this. After `signedIn`. */
export const needs =
  (action: Action): MiddlewareHandler<StaffEnv> =>
  async (c, next) => (mayDo(c.get('session').roles, action) ? next() : refuse(403, 'problem_role'));

export const signedIn =
  (office: Office): MiddlewareHandler<StaffEnv> =>
  async (c, next) => {
    const secret = getCookie(c, COOKIE) ?? '';
    const session = /^[\w-]{43}$/.test(secret) ? await sessionOf(office.db, office.key, secret, office.now()) : null;
    if (session === null) return refuse(401, 'problem_session');
    c.set('session', session);
    c.set('officer', session.officer);
    c.set('secret', secret);
    return next();
  };
