// Passkeys: they sign in without a link, decisions ask for them again, and no answer counts twice, elsewhere or for another.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '../../src/core/report/staff.ts';
import { type Authenticator, makeAuthenticator } from '../support/authenticator.ts';
import { type Officer, STAFF_ORIGIN, type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

let office: TestOffice;
let ani: Officer;
let budi: Officer;
let key: Authenticator;
beforeAll(async () => {
  office = await openOffice();
  ani = await office.signIn('Ani');
  budi = await office.signIn('Budi');
  key = makeAuthenticator(STAFF_ORIGIN);
});
afterAll(() => office.close());

const challengeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { challenge: string }).challenge;
const post = (path: string, body: unknown): Promise<Response> =>
  office.server.staff(new Request(`${STAFF_ORIGIN}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: STAFF_ORIGIN } }), { address: '192.0.2.3' });
const loginChallenge = async (): Promise<string> => challengeOf(await post('/staff/passkeys/login-options', {}));
const proveChallenge = async (officer: Officer): Promise<string> => challengeOf(await officer.post('/staff/passkeys/prove-options', {}));
const propose = async (officer: Officer): Promise<Response> => {
  office.wait(1000);
  await office.post('/v1/reports', sampleReport({ account: { site: 'x', id: String(Math.random()).slice(2), handle: null } }));
  const { id } = (await budi.cases()).cases[0]!;
  return officer.post(`/staff/cases/${id}/propose`, { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' });
};

describe('a passkey', () => {
  it('is added by an officer who is signed in, and signs in without a link', async () => {
    const challenge = await challengeOf(await ani.post('/staff/passkeys/add-options', {}));
    const created = key.create(challenge);
    expect((await ani.post('/staff/passkeys/add', created)).status).toBe(204);
    expect((await ani.post('/staff/passkeys/add', created)).status).toBe(401);
    const answer = await post('/staff/passkeys/login', key.get(await loginChallenge()));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect(((await answer.json()) as Me).staff.name).toBe('Ani');
  });

  it('is asked for again before a proposal once ten minutes have passed, and only from officers who have one', async () => {
    expect((await propose(ani)).status).toBe(200);
    office.wait(11 * 60 * 1000);
    const answer = await propose(ani);
    expect([answer.status, await problemOf(answer)]).toEqual([403, 'problem_step_up']);
    expect((await propose(budi)).status).toBe(200);
    expect((await ani.post('/staff/passkeys/prove', key.get(await proveChallenge(ani)))).status).toBe(204);
    expect((await propose(ani)).status).toBe(200);
  });

  it('cannot be added beside the officer’s own by whoever took over a session or a link', async () => {
    const stolen = await office.signIn('Ani');
    expect((await stolen.post('/staff/passkeys/add-options', {})).status).toBe(403);
    expect((await stolen.post('/staff/passkeys/add', makeAuthenticator(STAFF_ORIGIN).create('x'))).status).toBe(403);
    expect((await propose(stolen)).status).toBe(403);
  });

  it('of a stranger, of another page, of another ceremony, without its person, or answered twice opens nothing', async () => {
    const stranger = makeAuthenticator(STAFF_ORIGIN);
    const used = await loginChallenge();
    expect((await post('/staff/passkeys/login', key.get(used))).status).toBe(200);
    const old = await loginChallenge();
    office.wait(6 * 60 * 1000);
    for (const answer of [
      stranger.get(await loginChallenge()), key.get(used), key.get(old), key.get('bm90LW91cnM'), key.get(await proveChallenge(ani)),
      key.get(await loginChallenge(), { origin: 'https://evil.example' }), key.get(await loginChallenge(), { verified: false }), key.get(await loginChallenge(), { counter: 1 }), null, {}, { id: key.id }, [],
    ]) {
      const response = await post('/staff/passkeys/login', answer);
      expect([response.status, await problemOf(response)]).toEqual([401, 'problem_passkey']);
    }
  });

  it('proves nothing for another officer', async () => {
    expect((await budi.post('/staff/passkeys/prove', key.get(await proveChallenge(budi)))).status).toBe(401);
  });
});

describe('roles', () => {
  it('let officers do what is theirs, and nothing else', async () => {
    const desk = await openOffice({ staff: ['Tri:triage', 'Apri:approver', 'Dita:data-protection', 'Kosong:nothing'] });
    await desk.post('/v1/reports', sampleReport());
    const [tri, apri, dita, none] = [await desk.signIn('Tri'), await desk.signIn('Apri'), await desk.signIn('Dita'), await desk.signIn('Kosong')];
    const { id } = (await tri.cases()).cases[0]!;
    const request = { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' };
    for (const officer of [dita, none]) expect((await officer.post(`/staff/cases/${id}/propose`, request)).status).toBe(403);
    const detail = (await (await tri.post(`/staff/cases/${id}/propose`, request)).json()) as { proposal: { id: string } };
    const decision = { proposal: detail.proposal.id, approve: true };
    for (const officer of [tri, dita, none]) expect((await officer.post(`/staff/cases/${id}/decide`, decision)).status).toBe(403);
    expect((await apri.post(`/staff/cases/${id}/decide`, decision)).status).toBe(200);
    for (const officer of [tri, dita]) expect((await officer.get('/staff/decisions')).status).toBe(403);
    expect((await tri.get('/staff/export/json?full=1')).status).toBe(403);
    expect((await dita.get('/staff/export/json?full=1')).status).toBe(200);
    expect(((await (await tri.get('/staff/me')).json()) as Me).roles).toEqual(['triage']);
    await desk.close();
  });
});
