// A monitor sees how the office does, and nobody else does.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ORIGIN, type TestOffice, openOffice, sampleReport } from '../support/office.ts';

const TOKEN = 'a-token-of-this-test';
let office: TestOffice;
beforeAll(async () => void (office = await openOffice({ metricsToken: TOKEN })));
afterAll(() => office.close());

const ask = (token: string | null): Promise<Response> =>
  office.server.staff(new Request(`${STAFF_ORIGIN}/metrics`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } }), { address: '192.0.2.1' });

describe('metrics', () => {
  it('count answers by route and status, and cases by state, in the format of Prometheus', async () => {
    const report = sampleReport();
    await office.post('/v1/reports', report);
    await office.post('/v1/reports', report);
    await office.post('/v1/reports', {});
    await office.get('/wp-login.php');
    await office.server.office.reception.placed();
    const answer = await ask(TOKEN);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('version=0.0.4');
    for (const [status, count] of [[201, 1], [200, 1], [400, 1]]) expect(text).toContain(`resmikah_request_seconds_count{door="public",route="/v1/reports",status="${status}"} ${count}`);
    expect(text).toContain('resmikah_cases{state="received"} 1');
    expect(text).toContain('resmikah_database_up 1');
    expect(text).not.toMatch(/wp-login|contoh|192\.0/i);
    for (const line of text.trim().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/);
  });

  it('are for whoever knows the token only, and exist only where one is set', async () => {
    for (const token of [null, '', 'wrong-token-of-test', TOKEN.slice(0, -1)]) expect((await ask(token)).status).toBe(401);
    const without = await openOffice();
    expect((await without.server.staff(new Request(`${STAFF_ORIGIN}/metrics`, { headers: { authorization: 'Bearer ' } }), { address: '192.0.2.1' })).status).toBe(404);
    await without.close();
    expect((await office.get('/metrics')).status).toBe(404);
  });
});
