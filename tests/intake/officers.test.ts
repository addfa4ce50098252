// Officers invite officers: by two, without a way round it; whoever is let go is out at once; notes stay among officers.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invited, OfficersPage, OwnAccount } from '../../src/core/report/desk.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { runRetention } from '../../src/intake/store/retention.ts';
import { query } from '../support/postgres.ts';
import { type Officer, STAFF_ORIGIN, type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

let office: TestOffice;
let ani: Officer;
let budi: Officer;
beforeAll(async () => {
  office = await openOffice();
  ani = await office.signIn('Ani');
  budi = await office.signIn('Budi');
});
afterAll(() => office.close());

const rowOf = async (name: string, by: Officer = ani) => ((await (await by.get('/staff/officers')).json()) as OfficersPage).officers.find((each) => each.name === name)!;
const invite = (by: Officer, name: string, roles: readonly string[] = ['triage']): Promise<Response> => by.post('/staff/officers', { name, roles });
const tokenOf = async (answer: Response): Promise<string | null> => ((await answer.json()) as Invited).token;
const enter = async (token: string): Promise<string> => {
  const answer = await office.server.staff(
    new Request(`${STAFF_ORIGIN}/staff/login`, { method: 'POST', body: JSON.stringify({ token }), headers: { 'content-type': 'application/json', origin: STAFF_ORIGIN } }), { address: '192.0.2.9' },
  );
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};
const reach = (cookie: string, path = '/staff/me'): Promise<Response> => office.server.staff(new Request(`${STAFF_ORIGIN}${path}`, { headers: { cookie } }), { address: '192.0.2.9' });

describe('an invitation', () => {
  it('opens nothing before a second officer confirms it, and the inviter cannot be that one', async () => {
    expect(await tokenOf(await invite(ani, 'Wati', ['manager']))).toBeNull();
    const { id, state } = await rowOf('Wati');
    expect(state).toBe('waiting');
    const own = await ani.post(`/staff/officers/${id}/confirm`, {});
    expect([own.status, await problemOf(own)]).toEqual([403, 'problem_same_officer']);
    const token = await tokenOf(await budi.post(`/staff/officers/${id}/confirm`, {}));
    const cookie = await enter(token ?? '');
    expect((await reach(cookie)).status).toBe(200);
    expect((await reach(cookie, '/staff/cases')).status).toBe(403);
    expect((await reach(cookie, '/staff/officers')).status).toBe(403);
  });

  it('limits a manager to a department, as everybody at the desk can see', async () => {
    expect((await ani.post('/staff/officers', { name: 'Sari', roles: ['manager'], department: '33.10/dinkes' })).status).toBe(200);
    const { id } = await rowOf('Sari');
    const token = await tokenOf(await budi.post(`/staff/officers/${id}/confirm`, {}));
    expect(await (await reach(await enter(token ?? ''))).json()).toMatchObject({ roles: ['manager'], department: '33.10/dinkes' });
    expect(await rowOf('Sari')).toMatchObject({ department: '33.10/dinkes', state: 'active' });
    expect((await ani.post('/staff/officers', { name: 'Eko', roles: ['manager'], department: '../pemkab' })).status).toBe(400);
  });

  it('is refused by the database itself when one person stands for both', async () => {
    const { id } = await rowOf('Wati');
    await expect(query(office.connection, 'UPDATE staff SET confirmed_by = invited_by WHERE id = $1', [id])).rejects.toMatchObject({ code: '23514' });
    await expect(query(office.connection, 'UPDATE staff SET confirmed_by = id WHERE id = $1', [id])).rejects.toMatchObject({ code: '23514' });
  });

  it.each([
    ['a name that sits there already', 'Budi', ['triage'], 409],
    ['a name that waits', 'Wati', ['triage'], 409],
    ['a name that the settings would read as several', 'Eko,Fajar', ['triage'], 400],
    ['a name with a role hidden in it', 'Eko:approver', ['triage'], 400],
    ['no role', 'Eko', [], 400],
    ['a role that is none', 'Eko', ['admin'], 400],
    ['a role twice', 'Eko', ['triage', 'triage'], 400],
  ])('is refused for %s', async (_, name, roles, status) => {
    expect((await invite(ani, name, roles)).status).toBe(status);
  });

  it('of a desk with one officer is how an office comes to have two, and outlives a restart', async () => {
    const lone = await openOffice({ staff: ['Sari'] });
    const sari = await lone.signIn('Sari');
    expect(await tokenOf(await invite(sari, 'Tono', ['triage', 'approver']))).toMatch(/^[\w-]{43}$/);
    expect(await tokenOf(await invite(sari, 'Umar'))).toBeNull();
    await lone.close();
    const again = await openOffice({ staff: ['Sari'] }, lone.connection);
    const tono = await again.signIn('Tono');
    expect((await tono.get('/staff/cases')).status).toBe(200);
    await again.close();
  });
});

describe('an officer who is let go', () => {
  it('is out at once, and nobody lets oneself go', async () => {
    const { id } = await rowOf('Wati');
    const own = await rowOf('Ani');
    expect(await problemOf(await ani.post(`/staff/officers/${own.id}/remove`, {}))).toBe('console_officer_self');
    expect((await ani.post(`/staff/officers/${id}/remove`, {})).status).toBe(204);
    expect((await rowOf('Wati')).state).toBe('gone');
    expect((await invite(budi, 'Wati')).status).toBe(200);
  });

  it('sees sessions of others as little as ends them', async () => {
    const two = await office.signIn('Ani');
    const { sessions } = (await (await two.get('/staff/account')).json()) as OwnAccount;
    expect(sessions.filter(({ own }) => own)).toHaveLength(1);
    const other = sessions.find(({ own }) => !own)!;
    expect((await budi.post('/staff/account/end-session', { id: other.id })).status).toBe(204);
    expect((await ani.get('/staff/me')).status).toBe(200);
    expect((await two.post('/staff/account/end-session', { id: other.id })).status).toBe(204);
    expect((await ani.get('/staff/me')).status).toBe(401);
    ani = two;
  });
});

describe('a note', () => {
  it('is read by officers, lies sealed in the database, stands in the history, and goes with the reports', async () => {
    await office.post('/v1/reports', sampleReport());
    const { id } = (await ani.cases()).cases[0]!;
    expect((await ani.post(`/staff/cases/${id}/note`, { text: ' Pak Contoh menelepon. ' })).status).toBe(200);
    expect((await ani.detail(id)).notes).toMatchObject([{ by: 'Ani', text: 'Pak Contoh menelepon.' }]);
    const [row] = await query(office.connection, 'SELECT body FROM case_note');
    expect(JSON.stringify(row)).not.toContain('Contoh');
    expect((await ani.detail(id)).events.at(-1)).toMatchObject({ kind: 'noted', by: 'Ani' });
    expect((await audit(office.server.office.db, '33.10')).findings).toEqual([]);
    for (const text of ['', '   ', 'x'.repeat(1001)]) expect((await ani.post(`/staff/cases/${id}/note`, { text })).status).toBe(400);

    await ani.post(`/staff/cases/${id}/propose`, { verdict: 'not-impostor', modus: 'other', reason: 'reason_namesake' });
    const { proposal } = await ani.detail(id);
    await budi.post(`/staff/cases/${id}/decide`, { proposal: proposal?.id, approve: true });
    await runRetention(office.server.office.db, '33.10', new Date(Date.now() + 400 * 86_400_000));
    expect(await query(office.connection, 'SELECT body FROM case_note')).toEqual([]);
  });
});
