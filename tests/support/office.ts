// An office's server without ports, on a database of its own, with a clock that the test moves, and officers who sign in
// the way officers do.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Report } from '../../src/core/report/report.ts';
import type { CaseDetail, CasePage } from '../../src/core/report/staff.ts';
import { type Server, type ServerSettings, openServer } from '../../src/intake/server.ts';
import type { Connection } from '../../src/intake/postgres.ts';
import { emptyDatabase } from './postgres.ts';

export const STAFF_ORIGIN = 'http://localhost:8081';
const HASH = 'a'.repeat(64);
const START = Date.parse('2026-11-24T03:00:00.000Z');

export interface TestOffice {
  readonly server: Server;
  readonly connection: Connection;
  readonly log: string[];
  /** Moves the clock on. */
  wait(milliseconds: number): void;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  signIn(name: string): Promise<Officer>;
  close(): Promise<void>;
}

export interface Officer {
  readonly cookie: string;
  get(path: string): Promise<Response>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  cases(query?: string): Promise<CasePage>;
  detail(id: string): Promise<CaseDetail>;
}

const json = { 'content-type': 'application/json' };
const bodyOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

export async function openOffice(over: Partial<ServerSettings> = {}, on?: Connection): Promise<TestOffice> {
  const connection = on ?? (await emptyDatabase());
  const log: string[] = [];
  let now = START;
  const settings: ServerSettings = {
    office: '33.10', sample: true, staff: ['Ani', 'Budi'], list: join('dist', 'none'), consoleFolder: join('dist', 'none'), checkFolder: join('dist', 'none'),
    ratePerMinute: 100_000, calmPerSecond: 100_000, metricsToken: null, ...over,
  };
  const server = await openServer(settings, { ...connection }, {
    now: () => new Date(now),
    log: (level, event, fields) => void log.push(JSON.stringify({ level, event, ...fields })),
    staffOrigins: () => [STAFF_ORIGIN],
  });
  const visitor = { address: '192.0.2.7' };
  const staff = (path: string, init: RequestInit): Promise<Response> => server.staff(new Request(`${STAFF_ORIGIN}${path}`, init), visitor);
  return {
    server, connection, log,
    wait: (milliseconds) => void (now += milliseconds),
    post: (path, body, headers) => server.visitors(new Request(`http://office.test${path}`, { method: 'POST', body: bodyOf(body), headers: { ...json, ...headers } }), visitor),
    get: (path, headers = {}) => server.visitors(new Request(`http://office.test${path}`, { headers }), visitor),
    async signIn(name) {
      const links = await server.loginLinks(STAFF_ORIGIN);
      const token = links.find((each) => each.name === name)?.link.split('#')[1];
      const answer = await staff('/staff/login', { method: 'POST', body: JSON.stringify({ token }), headers: { ...json, origin: STAFF_ORIGIN } });
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const get = (path: string): Promise<Response> => staff(path, { headers: { cookie } });
      return {
        cookie, get,
        post: (path, body, headers) => staff(path, { method: 'POST', body: bodyOf(body), headers: { ...json, origin: STAFF_ORIGIN, cookie, ...headers } }),
        cases: async (search = '') => (await (await get(`/staff/cases${search}`)).json()) as CasePage,
        detail: async (id) => (await (await get(`/staff/cases/${id}`)).json()) as CaseDetail,
      };
    },
    close: () => server.close(),
  };
}

/** A report of an invented account; each call another report of the same account. */
export const sampleReport = (over: Partial<Report> = {}): Report => ({
  format: 'resmikah-report/1', id: randomUUID(), created: '2026-11-24T02:59:00Z', account: { site: 'facebook', id: '61550000009001', handle: 'contoh.tiruan' },
  name: 'Bupati Contoh', url: 'https://www.facebook.com/contoh.tiruan', surface: 'profile', bio: null, verdict: 'suspect', evidence: ['name_same', 'photo_stolen'],
  subject: '33.10/bupati', office: '33.10', listVersion: 1, category: 'money', avatarHash: null, receiptHash: HASH, ...over,
});

export const problemOf = async (answer: Response): Promise<string> => ((await answer.json()) as { problem: { key: string } }).problem.key;
