// Erasing one report by its receipt words, on a real IndexedDB implementation and with an office that answers as told.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { eraseReport, eraseReports, keepReport, myReports, type OutboxPorts, runOutbox, UNDO } from '../../src/client/outbox.ts';
import { office, past, received, report, WORDS } from '../support/outboxOffice.ts';

beforeEach(eraseReports);

describe('a resident who wants a report erased', () => {
  const unknown = (): Response => Response.json({ problem: { key: 'problem_receipt_unknown', args: {} } }, { status: 404 });
  const erasing = (answer: Response | 'down') => office((path) => (path === '/v1/erase' ? answer : received()));
  async function sent(answer: Response | 'down') {
    const { ports, state } = erasing(answer);
    await keepReport(ports, report(1), WORDS);
    await past(state, ports, UNDO);
    return ports;
  }

  it('has it erased at the office by the receipt words, and then on the device', async () => {
    let body = '';
    const ports = await sent(new Response(null, { status: 204 }));
    const listening: OutboxPorts = { ...ports, fetch: (url, init) => ((body = `${url} ${String(init.body)}`), ports.fetch(url, init)) };
    expect(await eraseReport(listening, report(1).id, WORDS)).toBe('erased');
    expect([body, await myReports()]).toEqual([`https://resmikah.klatenkab.go.id/v1/erase ${JSON.stringify({ words: WORDS })}`, []]);
  });

  it('is told when the office no longer holds it, and keeps nothing either', async () => {
    expect(await eraseReport(await sent(unknown()), report(1).id, WORDS)).toBe('gone');
    expect(await myReports()).toEqual([]);
  });

  it.each([
    ['is down', 'down'],
    ['breaks', new Response('oops', { status: 500 })],
    ['is too busy', new Response('', { status: 429 })],
    ['stands behind a hotel’s own page', new Response('<h1>Wifi</h1>')],
    ['stands behind a proxy that knows no such page', new Response('Not found', { status: 404 })],
  ] as const)('keeps it while the office %s', async (_, answer) => {
    expect(await eraseReport(await sent(answer), report(1).id, WORDS)).toBe('away');
    expect(await myReports()).toMatchObject([{ state: 'sent', words: WORDS }]);
  });

  it('troubles nobody about one that never left', async () => {
    const { ports, state } = erasing('down');
    await keepReport(ports, report(1), WORDS);
    expect(await eraseReport(ports, report(1).id, WORDS)).toBe('erased');
    expect([state.calls(), await myReports()]).toEqual([0, []]);
  });

  it('is not overtaken by a report that is just on its way', async () => {
    const { ports, state } = erasing(new Response(null, { status: 204 }));
    await keepReport(ports, report(1), WORDS);
    state.now += UNDO;
    const order: string[] = [];
    const slow: OutboxPorts = {
      ...ports,
      async fetch(url, init) {
        order.push(`asked ${new URL(url).pathname}`);
        await new Promise((done) => setTimeout(done, 20));
        order.push(`answered ${new URL(url).pathname}`);
        return ports.fetch(url, init);
      },
    };
    const [, erased] = await Promise.all([runOutbox(slow), eraseReport(slow, report(1).id, WORDS)]);
    expect(erased).toBe('erased');
    expect(order).toEqual(['asked /v1/reports', 'answered /v1/reports', 'asked /v1/erase', 'answered /v1/erase']);
    expect(await myReports()).toEqual([]);
  });

  it('may ask by the words alone for one from a private window', async () => {
    expect(await eraseReport(erasing(new Response(null, { status: 204 })).ports, report(9).id, WORDS)).toBe('erased');
  });
});
