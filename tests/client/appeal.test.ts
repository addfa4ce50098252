// An appeal on the sender's device: to whom it goes, what is in it, and what the office's answers mean.

import { describe, expect, it } from 'vitest';
import { appealOf } from '../../src/client/appeal.ts';
import { sendAppeal } from '../../src/client/outboxServer.ts';
import { parseAppeal } from '../../src/core/report/appeal.ts';
import { receiptHash } from '../../src/core/report/receipt.ts';
import { EMPTY_INDEX } from '../../src/core/match/index.ts';
import { judge, NO_PICTURES } from '../../src/core/match/judge.ts';
import { makeTranslator } from '../../src/core/translate.ts';
import { PRACTICE, practiceIndex } from '../../src/extension/practice.ts';

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

  const none = { problem: { key: 'problem_appeal_none', args: {} } };
  it.each([
    ['takes it', () => Response.json({ received: 'x' }, { status: 201 }), 'sent', undefined],
    ['had it already', () => Response.json({ received: 'x' }), 'sent', undefined],
    ['has no case of the account', () => Response.json(none, { status: 404 }), 'refused', 'problem_appeal_none'],
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
