// A resident's report reaches the office's disk exactly once, whatever the network and strangers do.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_REPORT_BYTES } from '../../src/core/report/parse.ts';
import { query } from '../support/postgres.ts';
import { type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

let office: TestOffice;
beforeAll(async () => void (office = await openOffice()));
afterAll(() => office.close());

const stored = async (id: string): Promise<number> => (await query(office.connection, 'SELECT 1 FROM report WHERE id = $1', [id])).length;

describe('taking a report', () => {
  it('says 201 and has the report on disk when a resident sends it', async () => {
    const report = sampleReport();
    const answer = await office.post('/v1/reports', report);
    expect([answer.status, await answer.json()]).toEqual([201, { received: report.id }]);
    const [row] = await query(office.connection, 'SELECT body FROM report WHERE id = $1', [report.id]);
    expect(row).toBeDefined();
  });

  it('says 200 and stores nothing more when the resident’s device sends it again', async () => {
    const report = sampleReport();
    await office.post('/v1/reports', report);
    expect((await office.post('/v1/reports', { ...report, unknownField: 'of a newer extension' })).status).toBe(200);
    expect(await stored(report.id)).toBe(1);
  });

  it('takes twenty copies that arrive at once as one report', async () => {
    const report = sampleReport();
    const answers = await Promise.all(Array.from({ length: 20 }, () => office.post('/v1/reports', report)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(await stored(report.id)).toBe(1);
  });

  it('refuses another report under a used id', async () => {
    const report = sampleReport();
    await office.post('/v1/reports', report);
    const answer = await office.post('/v1/reports', { ...report, category: 'code' });
    expect([answer.status, await problemOf(answer)]).toEqual([409, 'problem_report_conflict']);
  });

  it('refuses a report that another office should get', async () => {
    const answer = await office.post('/v1/reports', sampleReport({ office: '33.11', subject: '33.11/bupati' }));
    expect([answer.status, await problemOf(answer)]).toEqual([400, 'problem_report_office']);
  });

  it('lets any page and the extension call it, and lets no cookie come along', async () => {
    const answer = await office.post('/v1/reports', sampleReport(), { origin: 'https://elsewhere.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

const raw = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Response> =>
  office.server.visitors(new Request('http://office.test/v1/reports', { method: 'POST', body, headers, duplex: 'half' } as RequestInit), { address: '192.0.2.8' });

/** A body that announces no length and ends only when nobody reads on. */
function endless(counted: { bytes: number }): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      counted.bytes += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
}

describe('hostile reports', () => {
  it('refuses a report of 1 MB by its announced length and says how much it takes', async () => {
    const answer = await raw(JSON.stringify({ ...sampleReport(), bio: 'x'.repeat(1_048_576) }));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ problem: { key: 'problem_body_size', args: { max: MAX_REPORT_BYTES } } });
  });

  it('stops reading a body without end soon after the limit', async () => {
    const counted = { bytes: 0 };
    expect((await raw(endless(counted))).status).toBe(413);
    expect(counted.bytes).toBeLessThan(4 * 65_536);
  });

  it.each([
    ['nothing', ''], ['half a report', JSON.stringify(sampleReport()).slice(0, 200)], ['a word', 'hello'], ['NUL bytes', '\0\0\0'],
    ['two reports', `${JSON.stringify(sampleReport())}${JSON.stringify(sampleReport())}`], ['deep nesting', '['.repeat(20_000)],
  ])('refuses %s as damaged', async (_, body) => {
    const answer = await raw(body);
    expect([answer.status, await problemOf(answer)]).toEqual([400, 'problem_body_json']);
  });

  it('refuses bytes that are no UTF-8', async () => {
    expect((await raw(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).status).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])('refuses the type "%s", which a form could send', async (type) => {
    const answer = await raw(JSON.stringify(sampleReport()), type === '' ? {} : { 'content-type': type });
    expect([answer.status, await problemOf(answer)]).toEqual([415, 'problem_body_type']);
  });

  it.each([
    ['null', null], ['a list', []], ['a number', 7], ['an empty object', {}], ['another format', { ...sampleReport(), format: 'resmikah-report/2' }],
    ['an id that is no UUID', { ...sampleReport(), id: "1' OR '1'='1" }], ['a NUL in the name', { ...sampleReport(), name: 'a\u0000b' }],
    ['a NUL in the bio', { ...sampleReport(), bio: '\u0000' }], ['half a surrogate pair', { ...sampleReport(), name: '\ud800' }],
    ['a javascript: link', { ...sampleReport(), url: 'javascript:alert(1)' }], ['a link with white space', { ...sampleReport(), url: 'https://a.example/ b' }],
    ['no account at all', { ...sampleReport(), account: { site: 'facebook', id: null, handle: null } }],
    ['a site we do not know', { ...sampleReport(), account: { site: 'orkut', id: '1', handle: null } }],
    ['a time that does not exist', { ...sampleReport(), created: '2026-02-30T00:00:00Z' }], ['a version beyond numbers', { ...sampleReport(), listVersion: 1e300 }],
    ['a name of 301 letters', { ...sampleReport(), name: 'x'.repeat(301) }], ['a thousand kinds of evidence', { ...sampleReport(), evidence: Array(1000).fill('x') }],
    ['an object where text belongs', { ...sampleReport(), name: { toString: 'x' } }], ['a receipt in clear words', { ...sampleReport(), receiptHash: 'abadi abang' }],
  ])('refuses %s and names the field', async (_, report) => {
    const answer = await raw(JSON.stringify(report));
    const { problem } = (await answer.json()) as { problem: { key: string; args: { field: string } } };
    expect([answer.status, problem.key]).toEqual([400, 'problem_field']);
    expect(problem.args.field).not.toBe('');
  });

  it.each(["'; DROP TABLE report; --", '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '$$;SELECT pg_sleep(9);$$', '=cmd|calc', '\u202Egnp.exe', '\\x00', '%00', '${7*7}', '__proto__'])(
    'keeps %s as plain text, everywhere a report has text', async (text) => {
      const handle = text.replaceAll(/\s/g, '_');
      const report = sampleReport({ name: text, bio: text, account: { site: 'instagram', id: null, handle }, url: `https://www.instagram.com/${encodeURIComponent(text)}/` });
      expect((await office.post('/v1/reports', report)).status).toBe(201);
      const officer = await office.signIn('Ani');
      const found = (await officer.cases()).cases.find((each) => each.name === text);
      expect(found?.account.handle).toBe(handle);
      const answer = await officer.get(`/staff/cases/${found?.id}`);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(((await answer.json()) as { reports: readonly unknown[] }).reports).toContainEqual(report);
    },
  );

  it('does not take inherited names for fields', async () => {
    const text = JSON.stringify(sampleReport()).replace('"name":', '"__proto__":{"name":"x"},"nome":');
    expect((await raw(text)).status).toBe(400);
  });

  it('has written nothing of what residents wrote into the log', async () => {
    expect(office.log.join()).not.toMatch(/Contoh|DROP TABLE|script|192\.0\.2/);
  });
});

describe('too many requests', () => {
  it('asks one network to wait, and lets another in', async () => {
    const busy = await openOffice({ ratePerMinute: 5 });
    const from = (address: string): Promise<Response> =>
      busy.server.visitors(new Request('http://office.test/v1/reports', { method: 'POST', body: JSON.stringify(sampleReport()), headers: { 'content-type': 'application/json' } }), { address });
    const answers = [];
    for (let count = 0; count < 7; count += 1) answers.push((await from('198.51.100.1')).status);
    expect(answers).toEqual([201, 201, 201, 201, 201, 429, 429]);
    expect(Number((await from('198.51.100.1')).headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('198.51.100.2')).status).toBe(201);
    busy.wait(60_000);
    expect((await from('198.51.100.1')).status).toBe(201);
    await busy.close();
  });
});

describe('a flood of reports of one account', () => {
  it('makes the networks that take part wait, hears newcomers, and leaves other accounts alone', async () => {
    const flooded = await openOffice();
    const from = async (address: string, id: string): Promise<number> => {
      const body = JSON.stringify(sampleReport({ account: { site: 'facebook', id, handle: null } }));
      return (await flooded.server.visitors(new Request('http://office.test/v1/reports', { method: 'POST', body, headers: { 'content-type': 'application/json' } }), { address })).status;
    };
    const statuses: number[] = [];
    for (let count = 0; count < 300; count += 1) statuses.push(await from(`198.51.100.${count % 10}`, 'victim'));
    expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(121);
    expect(statuses.at(-1)).toBe(429);
    expect(await from('203.0.113.5', 'victim')).toBe(201);
    expect(await from('198.51.100.1', 'another')).toBe(201);
    flooded.wait(3_600_000);
    expect(await from('198.51.100.1', 'victim')).toBe(201);
    await flooded.close();
  });
});

describe('the database goes away', () => {
  it('says 503 and when to come back; after it is back the same report is stored once', async () => {
    const report = sampleReport();
    await query({ ...office.connection, database: 'postgres' }, `ALTER DATABASE ${office.connection.database} ALLOW_CONNECTIONS false`);
    await query({ ...office.connection, database: 'postgres' }, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [office.connection.database]);
    const answer = await office.post('/v1/reports', report);
    expect([answer.status, answer.headers.get('retry-after'), await problemOf(answer)]).toEqual([503, '5', 'problem_office_away']);
    expect((await office.get('/v1/ready')).status).toBe(503);
    expect((await office.get('/v1/health')).status).toBe(200);
    await query({ ...office.connection, database: 'postgres' }, `ALTER DATABASE ${office.connection.database} ALLOW_CONNECTIONS true`);
    expect((await office.post('/v1/reports', report)).status).toBe(201);
    expect((await office.post('/v1/reports', report)).status).toBe(200);
    expect(await stored(report.id)).toBe(1);
  });
});
