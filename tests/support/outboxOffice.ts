// A resident's report and an office that answers it as a test tells, for everything that the outbox does.

import { type OutboxPorts, runOutbox } from '../../src/client/outbox.ts';
import { receiptHash } from '../../src/core/report/receipt.ts';
import type { Report } from '../../src/core/report/report.ts';

export const WORDS = 'sawah gunung kali watu jaran pitik kembang lintang';
export const START = Date.parse('2026-11-24T03:00:00Z');

export const report = (number: number): Report => ({
  format: 'resmikah-report/1',
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  created: '2026-11-24T03:00:00Z',
  account: { site: 'facebook', id: '100099000000001', handle: null },
  name: 'Contoh Bupati',
  url: 'https://www.facebook.com/profile.php?id=100099000000001',
  surface: 'profile',
  bio: null,
  verdict: 'suspect',
  evidence: ['name_full'],
  subject: '33.10/bupati',
  office: '33.10',
  listVersion: 1,
  category: 'money',
  avatarHash: null,
  receiptHash: receiptHash(WORDS),
});

/** An office that answers as told, and counts what it stored; a held clock. */
export function office(answers: (path: string, call: number) => Response | 'down') {
  const stored: string[] = [];
  let calls = 0;
  const state = { now: START, wakes: [] as number[], stored, calls: () => calls };
  const ports: OutboxPorts = {
    origin: 'https://resmikah.klatenkab.go.id',
    originOf: async () => 'https://resmikah.klatenkab.go.id',
    now: () => state.now,
    random: () => 0.5,
    wakeAt: async (time) => void state.wakes.push(time),
    fetch: async (url, init) => {
      calls += 1;
      const answer = answers(new URL(url).pathname, calls);
      if (answer === 'down') throw new TypeError('Failed to fetch');
      if (url.endsWith('/v1/reports') && answer.ok) stored.push((JSON.parse(String(init.body)) as Report).id);
      return answer;
    },
  };
  return { ports, state };
}

export const received = (): Response => Response.json({ received: true }, { status: 201 });
export const past = async (state: { now: number }, ports: OutboxPorts, milliseconds: number): Promise<void> => {
  state.now += milliseconds;
  await runOutbox(ports);
};
