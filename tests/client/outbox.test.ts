// The outbox on a real IndexedDB implementation, with the clock, chance and an unreliable office in the test's hands.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database, type KeptReport } from '../../src/client/database.ts';
import {
  askOutcomes, backoff, eraseReports, keepReport, myReports, type OutboxPorts, sendLive, UNDO, undoReport,
} from '../../src/client/outbox.ts';
import type { Report } from '../../src/core/report/report.ts';
import { office, past, received, report, START, WORDS } from '../support/outboxOffice.ts';

beforeEach(eraseReports);

describe('a report of a resident', () => {
  it('stays on the device for ten seconds, in which it can be taken back', async () => {
    const { ports, state } = office(received);
    const kept = await keepReport(ports, report(1), WORDS);
    expect(kept).toMatchObject({ state: 'waiting', leaves: START + UNDO, words: WORDS });
    await past(state, ports, 9_000);
    expect(state.calls()).toBe(0);
    expect(await undoReport(ports, report(1).id)).toBe(true);
    await past(state, ports, 60_000);
    expect([state.stored, await myReports()]).toEqual([[], []]);
  });

  it('leaves after that, and can no longer be taken back', async () => {
    const { ports, state } = office(received);
    await keepReport(ports, report(1), WORDS);
    await past(state, ports, UNDO);
    expect(state.stored).toEqual([report(1).id]);
    expect(await undoReport(ports, report(1).id)).toBe(false);
    expect(await myReports()).toMatchObject([{ state: 'sent', problem: null, words: WORDS }]);
  });

  it('is kept once when the popup says it twice', async () => {
    const { ports } = office(received);
    await keepReport(ports, report(1), WORDS);
    await keepReport(ports, report(1), WORDS);
    expect(await myReports()).toHaveLength(1);
  });

  it('wakes the worker when it may leave, so that a stopped worker changes nothing', async () => {
    const { ports, state } = office(received);
    await keepReport(ports, report(1), WORDS);
    expect(state.wakes).toEqual([START + UNDO]);
  });

  it('wakes a worker that is ended on the way to the office, and is then received under the same name', async () => {
    const { ports, state } = office(received);
    await keepReport(ports, report(1), WORDS);
    // The worker was ended when it wanted to put down what the office had answered: nothing of that is on the disk.
    const [kept] = await (await database()).getAll('outbox');
    await past(state, ports, UNDO);
    expect(state.wakes.some((time) => time > START + UNDO && time <= START + UNDO + 60_000)).toBe(true);
    await (await database()).put('outbox', { ...(kept as KeptReport), tries: 1 });
    await past(state, ports, 60_000);
    expect(state.stored).toEqual([report(1).id, report(1).id]);
    expect(await myReports()).toMatchObject([{ state: 'sent', words: WORDS, problem: null }]);
  });

  it('cannot be taken back once it was on its way, even when no answer came', async () => {
    const { ports, state } = office(() => 'down');
    await keepReport(ports, report(1), WORDS);
    await past(state, ports, UNDO);
    state.now = START;
    expect(await undoReport(ports, report(1).id)).toBe(false);
  });

  it('does not come back when it was erased while it was being sent', async () => {
    const { ports, state } = office(received);
    await keepReport(ports, report(1), WORDS);
    const erasing: OutboxPorts = { ...ports, fetch: async () => (await eraseReports(), received()) };
    await past(state, erasing, UNDO);
    expect(await myReports()).toEqual([]);
  });
});

describe('an office that answers', () => {
  it.each([
    [200, 'sent', null],
    [201, 'sent', null],
    [400, 'refused', 'problem_report_invalid'],
    [409, 'refused', 'problem_report_conflict'],
    [413, 'refused', 'problem_report_too_large'],
    [429, 'waiting', 'problem_report_busy'],
    [500, 'waiting', 'problem_report_server'],
    [503, 'waiting', 'problem_report_server'],
    [404, 'waiting', 'problem_report_server'],
  ] as const)('%d makes the report %s', async (status, state, problem) => {
    const { ports, state: held } = office(() => Response.json({ received: true }, { status }));
    await keepReport(ports, report(1), WORDS);
    await past(held, ports, UNDO);
    expect(await myReports()).toMatchObject([{ state, problem }]);
  });

  it.each([
    ['a hotel network’s page with status 200', () => new Response('<html>Selamat datang</html>', { status: 200 }), 'problem_report_nonsense'],
    ['half an answer', () => new Response('{"recei', { status: 201 }), 'problem_report_nonsense'],
    ['a megabyte', () => new Response(JSON.stringify({ received: 'x'.repeat(1e6) }), { status: 200 }), 'problem_report_nonsense'],
    ['nothing at all', () => 'down' as const, 'problem_report_offline'],
  ])('with %s leaves the report waiting', async (_, answer, problem) => {
    const { ports, state } = office(answer);
    await keepReport(ports, report(1), WORDS);
    await past(state, ports, UNDO);
    expect(await myReports()).toMatchObject([{ state: 'waiting', problem }]);
  });

  it('with “later” is asked no sooner than it says', async () => {
    const { ports, state } = office(() => new Response('', { status: 429, headers: { 'retry-after': '3600' } }));
    await keepReport(ports, report(1), WORDS);
    await past(state, ports, UNDO);
    await past(state, ports, 3_500_000);
    expect(state.calls()).toBe(1);
    await past(state, ports, 101_000);
    expect(state.calls()).toBe(2);
  });
});

describe('patience', () => {
  it('doubles from half a minute to six hours, spread by half either way', () => {
    expect([0, 1, 5].map((tries) => backoff(tries, 0.5))).toEqual([30_000, 60_000, 960_000]);
    expect(backoff(400, 0.5)).toBe(6 * 3_600_000);
    expect([backoff(3, 0), backoff(3, 1)]).toEqual([120_000, 360_000]);
  });

  it('stores each of three hundred reports exactly once over a network that loses a third both ways', async () => {
    let seed = 7;
    const chance = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const stored = new Map<string, number>();
    const { ports, state } = office(received);
    const lossy: OutboxPorts = {
      ...ports,
      random: chance,
      fetch: async (url, init) => {
        if (!url.endsWith('/v1/reports')) return new Response('', { status: 404 });
        if (chance() < 0.3) throw new TypeError('refused');
        const { id } = JSON.parse(String(init.body)) as Report;
        stored.set(id, 1);
        if (chance() < 0.3) throw new TypeError('the answer was lost');
        return received();
      },
    };
    for (let number = 0; number < 300; number += 1) await keepReport(lossy, report(number), WORDS);
    for (let hours = 0; hours < 40; hours += 1) await past(state, lossy, 3_600_000);
    const kept = await myReports();
    expect(stored.size).toBe(300);
    expect(kept.filter((each) => each.state === 'sent')).toHaveLength(300);
    expect(await (await database()).count('outbox')).toBe(300);
  });
});

describe('the outcome', () => {
  const told = (state: string, reason: string | null = null) => (path: string): Response =>
    path === '/v1/outcome' ? Response.json({ state, reason, updated: '2026-11-25T01:00:00Z' }) : received();

  it('is asked for while the case is open, and told with its reason', async () => {
    const { ports, state } = office(told('confirmed', 'reason_name_and_photo'));
    await keepReport(ports, report(1), WORDS);
    await past(state, ports, UNDO);
    await past(state, ports, 12 * 3_600_000);
    expect(await myReports()).toMatchObject([{ state: 'sent', outcome: { state: 'confirmed', reason: 'reason_name_and_photo' } }]);
  });

  it.each(['rejected', 'taken-down', 'withdrawn', 'closed'])('is not asked for again after “%s”', async (end) => {
    const { ports, state } = office(told(end));
    await keepReport(ports, report(1), WORDS);
    await past(state, ports, UNDO);
    await askOutcomes(ports);
    const calls = state.calls();
    await askOutcomes(ports);
    await past(state, ports, 30 * 24 * 3_600_000);
    expect(state.calls()).toBe(calls);
  });

  it('is left as it was when the office answers nonsense', async () => {
    const { ports, state } = office(told('checking'));
    await keepReport(ports, report(1), WORDS);
    await past(state, ports, UNDO);
    await askOutcomes(ports);
    await askOutcomes({ ...ports, fetch: async () => Response.json({ state: 'exploded', reason: 7 }) });
    expect(await myReports()).toMatchObject([{ outcome: { state: 'checking' } }]);
  });
});

describe('a private window', () => {
  it('sends at once and keeps nothing', async () => {
    const { ports, state } = office(received);
    expect(await sendLive(ports, report(1), WORDS, 'problem_report_private')).toMatchObject({ state: 'sent', problem: null });
    expect([state.stored.length, await myReports()]).toEqual([1, []]);
  });

  it('says so when the report did not leave', async () => {
    const { ports } = office(() => 'down');
    expect(await sendLive(ports, report(1), WORDS, 'problem_report_private')).toMatchObject({ state: 'refused', problem: 'problem_report_private' });
    expect(await myReports()).toEqual([]);
  });
});
