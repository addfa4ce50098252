// The description of the public API names every route, and says of requests and answers what the server does.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../src/core/decode.ts';
import { receiptHash } from '../../src/core/report/receipt.ts';
import type { CaseDetail } from '../../src/core/report/staff.ts';
import { publicRoutes } from '../../src/intake/public/app.ts';
import { mismatches } from '../support/jsonSchema.ts';
import { type TestOffice, openOffice, sampleReport } from '../support/office.ts';

interface Media { readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> }
interface Described { readonly requestBody?: Media; readonly responses: Readonly<Record<string, Media>> }
interface Document { readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }

const WORDS = 'abadi abang abjad absah absen acara acuan acung';
let office: TestOffice;
let api: Document;
beforeAll(async () => {
  office = await openOffice();
  api = (await (await office.get('/v1/openapi.json')).json()) as Document;
});
afterAll(() => office.close());

const jsonOf = (media: Media | undefined): JsonSchema => media?.content?.['application/json']?.schema ?? { type: 'null' };

describe('the description of the API', () => {
  it('has every public route that is no page', () => {
    const routes = publicRoutes(office.server.office, { list: 'none', check: 'none' }).routes
      .filter(({ method, path }) => method !== 'ALL' && /^\/(v1|list)\//.test(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace('/list/:kind{metadata|targets}/*', '/list/{kind}/{file}').replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(api.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(api.openapi).toBe('3.1.0');
    expect(described.sort()).toEqual([...new Set(routes)].sort());
  });

  it('fits what residents send and what they are answered', async () => {
    const report = sampleReport({ receiptHash: receiptHash(WORDS), contact: 'contoh@klaten.example' });
    const appeal = { format: 'resmikah-appeal/1', id: randomUUID(), created: '2026-11-24T03:00:00Z', office: '33.10', account: report.account, ground: 'namesake', statement: 'Bukan saya', contact: null, receiptHash: receiptHash('lain') };
    for (const [path, body, status] of [
      ['/v1/reports', report, 201], ['/v1/reports', report, 200], ['/v1/reports', { ...report, category: 'code' }, 409], ['/v1/reports', {}, 400], ['/v1/appeals', appeal, 201], ['/v1/outcome', { words: WORDS }, 200],
      ['/v1/export', { words: WORDS }, 200], ['/v1/outcome', { words: 'x' }, 404], ['/v1/erase', { words: WORDS }, 204], ['/v1/outcome', {}, 400],
    ] as const) {
      const answer = await office.post(path, body);
      expect([path, answer.status]).toEqual([path, status]);
      const operation = api.paths[path]?.['post'];
      if (status !== 400) expect(mismatches(jsonOf(operation?.requestBody), body)).toEqual([]);
      expect(operation?.responses).toHaveProperty(String(status));
      if (status !== 204) expect(mismatches(jsonOf(operation?.responses[status]), await answer.json())).toEqual([]);
    }
  });

  it.each([['id', 'x'], ['site', 'x'], ['name', 'x'.repeat(301)], ['listVersion', -1], ['category', 'murder'], ['receiptHash', null], ['evidence', Array(51).fill('a')]])('refuses %s = %j as the server does', async (field, value) => {
    const report = field === 'site' ? sampleReport({ account: { site: 'orkut' as never, id: '1', handle: null } }) : { ...sampleReport(), [field]: value };
    expect((await office.post('/v1/reports', report)).status).toBe(400);
    expect(mismatches(jsonOf(api.paths['/v1/reports']?.['post']?.requestBody), report)).not.toEqual([]);
  });

  it('does not ask for what may be left out', () => {
    const schema = jsonOf(api.paths['/v1/reports']?.['post']?.requestBody);
    expect(schema.required).toContain('receiptHash');
    expect(schema.required).not.toContain('contact');
    expect(schema.required).not.toContain('bio');
  });
});

describe('the yearly figures', () => {
  it('count reports, cases, decisions and appeals of the year, and name nobody', async () => {
    const desk = await openOffice();
    const [ani, budi] = [await desk.signIn('Ani'), await desk.signIn('Budi')];
    for (const id of ['1', '1', '2', '3']) await desk.post('/v1/reports', sampleReport({ account: { site: 'facebook', id, handle: null } }));
    const decide = async (id: string, verdict: string, reason: string): Promise<void> => {
      const row = (await ani.cases()).cases.find((each) => each.account.id === id)!;
      const detail = (await (await ani.post(`/staff/cases/${row.id}/propose`, { verdict, modus: 'money', reason })).json()) as CaseDetail;
      await budi.post(`/staff/cases/${row.id}/decide`, { proposal: detail.proposal!.id, approve: true });
    };
    desk.wait(3 * 3600 * 1000);
    await decide('1', 'impostor', 'reason_asks_money');
    await decide('2', 'not-impostor', 'reason_namesake');
    await decide('1', 'not-impostor', 'reason_own_account');
    const answer = await desk.get('/v1/figures/2026');
    const figures = (await answer.json()) as object;
    expect(figures).toMatchObject({ format: 'resmikah-figures/1', office: '33.10', year: 2026, complete: false, reports: 4, cases: 3, confirmed: 1, rejected: 1, withdrawn: 1, appeals: 0, medianHours: 3 });
    expect(mismatches(jsonOf(api.paths['/v1/figures/{year}']?.['get']?.responses['200']), figures)).toEqual([]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(JSON.stringify(figures)).not.toMatch(/Contoh|Ani|Budi|facebook/);
    for (const year of ['2025', '2027', 'x', '2026x', "2026'"]) expect((await desk.get(`/v1/figures/${encodeURIComponent(year)}`)).status).toBe(404);
    await desk.close();
  });
});
