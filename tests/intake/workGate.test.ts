// Proof of work is asked for in a flood and only then; whoever does it is heard, whoever does not is told what is meant.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetch, sendAppeal, sendReport } from '../../src/client/outboxServer.ts';
import type { Appeal } from '../../src/core/report/appeal.ts';
import type { WorkAsked } from '../../src/core/report/work.ts';
import { doWork } from '../../src/core/report/work.ts';
import { makeWorkGate } from '../../src/intake/workGate.ts';
import { type TestOffice, openOffice, sampleReport } from '../support/office.ts';

const SECOND = 1000;
const CALM = 10;
const account = (id: string) => ({ account: { site: 'x' as const, id, handle: null } });

describe('the gate', () => {
  const stage = () => {
    let time = 1_800_000_000_000;
    const gate = makeWorkGate(CALM, 'secret', () => time);
    /** So many letters a second for some seconds. */
    const letters = (rate: number, seconds: number): void => {
      for (let sent = 0; sent < rate * seconds; sent += 1) {
        time += SECOND / rate;
        gate.count();
      }
    };
    return { gate, letters, wait: (milliseconds: number) => void (time += milliseconds) };
  };

  it('asks nothing of busy days, nor of a short burst', () => {
    const { gate, letters } = stage();
    letters(CALM * 0.9, 600);
    expect(gate.bits()).toBe(0);
    const burst = stage();
    burst.letters(50, 1);
    expect(burst.gate.check('', 'a')).toBeNull();
  });

  it('asks in a flood, the more the larger it is, and stops when it is over', () => {
    const { gate, letters, wait } = stage();
    letters(CALM * 3, 60);
    expect(gate.bits()).toBe(17);
    letters(1000, 60);
    expect(gate.bits()).toBe(22);
    letters(CALM * 0.7, 60);
    expect(gate.bits(), 'still half a flood').toBe(16);
    wait(30 * SECOND);
    expect(gate.bits()).toBe(0);
  });

  it('neither opens nor forgets when the clock jumps back', () => {
    const { gate, letters, wait } = stage();
    letters(CALM * 3, 60);
    wait(-86_400_000);
    expect(gate.check('', 'a')).not.toBeNull();
  });

  it('takes work that another server of the office asked for, until the next challenge but one', async () => {
    let time = 1_800_000_000_000;
    const [one, two] = [makeWorkGate(1, 'secret', () => time), makeWorkGate(1, 'secret', () => time)];
    const stranger = makeWorkGate(1, 'other secret', () => time);
    const flood = (): void => [one, two, stranger].forEach((gate) => Array.from({ length: 15 }, () => gate.count()));
    flood();
    const asked = one.check('', 'letter') as WorkAsked;
    const header = await doWork(asked, 'letter', async () => undefined);
    expect(two.check(header, 'letter')).toBeNull();
    expect(two.check(header, 'another letter')).not.toBeNull();
    expect(stranger.check(header, 'letter')).not.toBeNull();
    time += 10 * 60 * SECOND;
    flood();
    expect(two.check(header, 'letter')).toBeNull();
    time += 10 * 60 * SECOND;
    flood();
    expect(two.check(header, 'letter')).not.toBeNull();
  });
});

describe('an office in a flood', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice({ calmPerSecond: 1 })));
  afterAll(() => office.close());
  const flood = async (): Promise<void> => {
    for (let sent = 0; sent < 15; sent += 1) await office.post('/v1/reports', {});
  };
  /** The resident's own client, on this office instead of a network; remembers the answers. */
  const client = (answers: number[]): Fetch => async (url, init) => {
    const answer = await office.post(new URL(url).pathname, String(init.body), init.headers as Record<string, string>);
    answers.push(answer.status);
    return answer;
  };

  it('tells a client that does no work what is meant, and when to come again', async () => {
    expect((await office.post('/v1/reports', sampleReport(account('8000')))).status).toBe(201);
    await flood();
    const answer = await office.post('/v1/reports', sampleReport(account('8001')));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([428, '60']);
    expect(await answer.json()).toEqual({ problem: { key: 'problem_work', args: {} }, work: { challenge: expect.stringMatching(/^[0-9a-f]{32}$/), bits: expect.any(Number) } });
  });

  it.each(['', 'x', `${'0'.repeat(32)}.1`])('refuses a report whose work is %j, and stores nothing of it', async (header) => {
    await flood();
    const report = sampleReport(account('8002'));
    expect((await office.post('/v1/reports', report, { 'x-resmikah-work': header })).status).toBe(428);
    const ani = await office.signIn('Ani');
    expect((await ani.cases()).cases.some((row) => row.account.id === '8002')).toBe(false);
  });

  it('hears the residents, whose clients do the work by themselves', async () => {
    await flood();
    const answers: number[] = [];
    const report = sampleReport(account('8003'));
    expect(await sendReport(client(answers), 'http://office.test', report)).toEqual({ kind: 'sent' });
    expect(answers).toEqual([428, 201]);
    const appeal: Appeal = { format: 'resmikah-appeal/1', id: randomUUID(), created: '2026-11-24T03:00:00Z', office: '33.10', account: report.account, ground: 'namesake', statement: 'Bukan saya', contact: null, receiptHash: 'b'.repeat(64) };
    expect(await sendAppeal(client(answers), 'http://office.test', appeal)).toEqual({ kind: 'sent' });
    expect(answers).toEqual([428, 201, 428, 201]);
  }, 60_000);

  it('asks nothing any more once the flood is over', async () => {
    await flood();
    office.wait(60 * SECOND);
    expect((await office.post('/v1/reports', sampleReport(account('8004')))).status).toBe(201);
  });

  it('is asked across origins: the header may come from any page', async () => {
    const answer = await office.server.visitors(new Request('http://office.test/v1/reports', { method: 'OPTIONS', headers: { origin: 'https://cek.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-resmikah-work' } }), { address: '192.0.2.7' });
    expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('x-resmikah-work');
  });
});
