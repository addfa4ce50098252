// An appeal on the sender's device: to whom it goes, what is in it, what the office's answers mean, and that it is kept until it
// has arrived and been answered.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { appealOf, leaveAppeal } from '../../src/client/appeal.ts';
import { askOutcomes, countNews, eraseReports, myAppeals, runOutbox, seenNews } from '../../src/client/outbox.ts';
import { sendAppeal } from '../../src/client/outboxServer.ts';
import { parseAppeal } from '../../src/core/report/appeal.ts';
import { receiptHash } from '../../src/core/report/receipt.ts';
import { EMPTY_INDEX } from '../../src/core/match/index.ts';
import { judge, NO_PICTURES } from '../../src/core/match/judge.ts';
import { makeTranslator } from '../../src/core/translate.ts';
import { PRACTICE, practiceIndex } from '../../src/extension/practice.ts';
import { office, received } from '../support/outboxOffice.ts';

const index = practiceIndex();
const lists = { index, photos: new Map(), states: new Map() };
const words = makeTranslator('id', {});
const [, , , suspect] = PRACTICE;
if (suspect === undefined) throw new Error('There is no practice profile');
const verdict = judge(index, suspect, NO_PICTURES, '2026-11-24');

describe('an appeal', () => {
  it('goes to the office of the imitated subject, and to its letter is what that office takes', () => {
    const made = appealOf({ verdict, lists }, suspect, words);
    expect(made?.appeal).toMatchObject({ office: index.lists[0]?.publisher.id, account: suspect.account, statement: '', contact: null });
    expect(made?.appeal.receiptHash).toBe(receiptHash(made?.words ?? ''));
    expect(parseAppeal(JSON.parse(JSON.stringify(made?.appeal)))).toMatchObject({ ok: true });
  });

  it('says nothing of the account but who it is: no name, no link, no picture', () => {
    const made = appealOf({ verdict, lists }, suspect, words);
    expect(Object.keys(made?.appeal ?? {}).sort()).toEqual(['account', 'contact', 'created', 'format', 'ground', 'id', 'office', 'receiptHash', 'statement']);
  });

  it('has nowhere to go without a list', () => {
    expect(appealOf({ verdict, lists: { ...lists, index: EMPTY_INDEX } }, suspect, words)).toBeNull();
  });

  it.each([
    ['takes it', () => Response.json({ received: 'x' }, { status: 201 }), 'sent', undefined],
    ['had it already', () => Response.json({ received: 'x' }), 'sent', undefined],
    ['cannot read it', () => Response.json({}, { status: 400 }), 'refused', 'problem_report_invalid'],
    ['is behind a proxy that knows no such page', () => new Response('Not found', { status: 404 }), 'later', 'problem_report_server'],
    ['is behind a hotel’s own page', () => new Response('<h1>Wifi</h1>'), 'later', 'problem_report_nonsense'],
    ['breaks', () => new Response('', { status: 500 }), 'later', 'problem_report_server'],
    ['is away', () => Promise.reject(new TypeError('Failed to fetch')), 'later', 'problem_report_offline'],
  ])('is known to have arrived only when the office says so: it %s', async (_, answer, kind, problem) => {
    const made = appealOf({ verdict, lists }, suspect, words);
    const sent = await sendAppeal(async () => answer(), 'https://kantor.example', made?.appeal as never);
    expect(sent).toMatchObject(problem === undefined ? { kind } : { kind, problem });
  });
});

describe('an appeal that has been pressed', () => {
  beforeEach(eraseReports);
  const made = appealOf({ verdict, lists }, suspect, words);
  if (made === null) throw new Error('There is no list');
  const sending = { appeal: made.appeal, words: made.words, name: suspect.name };
  const says = (state: string, reason: string | null) => Response.json({ state, reason, updated: '2026-11-25T03:00:00Z' });

  it('waits on the device while the office is away, and arrives once, by itself', async () => {
    let up = false;
    const { ports, state } = office(() => (up ? received() : 'down'));
    expect(await leaveAppeal(ports, sending, false)).toBe('kept');
    expect(await myAppeals()).toMatchObject([{ state: 'waiting', problem: 'problem_report_offline', name: suspect.name }]);
    const wake = state.wakes.at(-1) ?? 0;
    expect(wake).toBeGreaterThan(state.now);
    up = true;
    state.now = wake;
    await runOutbox(ports);
    await runOutbox(ports);
    expect([state.calls(), await myAppeals()]).toMatchObject([2, [{ state: 'sent', problem: null }]]);
  });

  it('tells its answer by itself, as news until the resident has looked, and asks no more after that', async () => {
    let answer = says('received', null);
    const { ports, state } = office((path) => (path === '/v1/outcome' ? answer.clone() : received()));
    expect(await leaveAppeal(ports, sending, false)).toBe('sent');
    await askOutcomes(ports);
    expect(await countNews()).toBe(0);
    answer = says('disputed', 'reason_appeal_upheld');
    state.now = state.wakes.at(-1) ?? 0;
    await runOutbox(ports);
    expect([await countNews(), await myAppeals()]).toMatchObject([1, [{ outcome: { reason: 'reason_appeal_upheld' } }]]);
    await seenNews();
    expect(await countNews()).toBe(0);
    const calls = state.calls();
    state.now += 30 * 24 * 60 * 60 * 1000;
    await runOutbox(ports);
    expect(state.calls()).toBe(calls);
  });

  it('is kept once when it is pressed twice', async () => {
    const { ports, state } = office(received);
    expect([await leaveAppeal(ports, sending, false), await leaveAppeal(ports, sending, false)]).toEqual(['sent', 'sent']);
    expect([state.calls(), (await myAppeals()).length]).toEqual([1, 1]);
  });

  it.each([['sent', 201], ['later', 503], ['refused', 400]])('leaves nothing behind in a private window: %s', async (kind, status) => {
    const { ports } = office(() => Response.json({ received: true }, { status }));
    expect(await leaveAppeal(ports, sending, true)).toBe(kind);
    expect(await myAppeals()).toEqual([]);
  });
});
