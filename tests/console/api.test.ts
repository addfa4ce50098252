// The console and its server: an ended session waits and goes on, a colleague who logs in does not send another's choice,
// and whatever a broken server says becomes words instead of a half-filled page.

import { describe, expect, it } from 'vitest';
import { makeApi } from '../../src/console/api.ts';
import { rowOf } from './rows.ts';

const json = (body: unknown, status = 200): Response => Response.json(body, { status });
const ENDED = (): Response => json({ problem: { key: 'problem_session', args: {} } }, 401);
const page = { cases: [rowOf('c1')], next: null, counts: { received: 1 } };
const choice = { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' } as const;

/** A device without a passkey of the officer. */
const NO_DEVICE = { create: async () => null, get: async () => null };

function apiOf(answers: readonly (() => Response)[], renewed: 'same' | 'other' = 'same') {
  const sent: { address: string; body: unknown }[] = [];
  let waited = 0;
  const api = makeApi({
    fetch: async (address, init) => {
      const answer = answers[sent.length];
      sent.push({ address, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
      if (answer === undefined) throw new Error('asked more often than expected');
      return answer();
    },
    renewed: async () => {
      waited += 1;
      return renewed;
    },
    credentials: NO_DEVICE,
  });
  return { api, sent, waited: () => waited };
}

describe('a request whose session has ended', () => {
  it('goes out again after the officer has logged in, with what was chosen', async () => {
    const { api, sent, waited } = apiOf([ENDED, () => json({})]);
    expect(await api.propose('c1', choice)).toEqual({ ok: true, value: null });
    expect(waited()).toBe(1);
    expect(sent.map(({ body }) => body)).toEqual([choice, choice]);
  });

  it('is not sent in the name of another officer who logged in instead', async () => {
    const { api, sent } = apiOf([ENDED], 'other');
    expect(await api.propose('c1', choice)).toMatchObject({ ok: false, problem: { key: 'console_problem_other_officer' } });
    expect(sent).toHaveLength(1);
  });

  it('is only asked for again, by whomever, when it merely reads', async () => {
    const { api } = apiOf([ENDED, () => json(page)], 'other');
    expect(await api.cases('open', null)).toMatchObject({ ok: true, value: page });
  });

  it('does not wait when the question is who is logged in', async () => {
    const { api, waited } = apiOf([ENDED]);
    expect(await api.me()).toMatchObject({ ok: false, problem: { key: 'problem_session' } });
    expect(waited()).toBe(0);
  });
});

describe('an answer that is none', () => {
  const offline = (): Response => {
    throw new TypeError('Failed to fetch');
  };
  it.each([
    ['no network', offline, 'console_problem_offline'],
    ['a database that is away', () => json({ problem: { key: 'problem_office_away', args: {} } }, 503), 'console_problem_away'],
    ['the words of the server', () => json({ problem: { key: 'problem_same_officer', args: {} } }, 403), 'problem_same_officer'],
    ['a page of a proxy', () => new Response('<html>', { status: 502 }), 'console_problem_server'],
    ['a key that is no key', () => json({ problem: { key: '<img onerror=1>', args: {} } }, 400), 'console_problem_server'],
    ['no JSON', () => new Response('{"cases":'), 'console_problem_answer'],
    ['rows without a state', () => json({ ...page, cases: [{ ...rowOf('c1'), state: 'guilty' }] }), 'console_problem_answer'],
    ['counts that are no numbers', () => json({ ...page, counts: { received: 'many' } }), 'console_problem_answer'],
  ])('%s', async (_, answer, key) => {
    const { api } = apiOf([answer]);
    expect(await api.cases('open', null)).toMatchObject({ ok: false, problem: { key } });
  });

  it('asks for states and pages as the server understands them', async () => {
    const { api, sent } = apiOf([() => json(page), () => json(page), () => json(page)]);
    await api.cases('all', null);
    await api.cases('taken-down', null);
    await api.cases('open', '1700.x&y');
    expect(sent.map(({ address }) => address)).toEqual(['/staff/cases', '/staff/cases?state=taken-down', '/staff/cases?state=open&order=rank&cursor=1700.x%26y']);
  });
});
