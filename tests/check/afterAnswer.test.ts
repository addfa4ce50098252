// What a resident can do after an answer of the check page: also about a number; and a failure is not called a missing office.

/// <reference path="../../src/check/catalogueParts.d.ts" />
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { type ComponentType, h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/check/answer.ts';
import { AnswerView } from '../../src/check/AnswerView.tsx';
import type { CheckClient } from '../../src/check/client.ts';
import type { CardView } from '../../src/client/views.ts';
import { makeTranslator } from '../../src/core/translate.ts';
import { Words } from '../../src/ui/words.tsx';

// The parts come without the build's split of the words.
vi.mock('../../src/check/later.tsx', () => ({
  Problem: () => null,
  later: (load: () => Promise<ComponentType<object>>) => (props: object) => {
    const [part, setPart] = useState<ComponentType<object> | null>(null);
    useEffect(() => void load().then((loaded) => setPart(() => loaded)), []);
    return part === null ? null : h(part, props);
  },
}));

const words = makeTranslator('id', JSON.parse(readFileSync('assets/_locales/id/messages.json', 'utf8')));
const profile = { account: { site: 'whatsapp' as const, id: null, handle: '+628120000001' }, name: '', avatarUrl: null, bio: null, siteBadge: 'none' as const, surface: 'profile' as const, url: 'https://wa.me/628120000001' };
const card = (kind: CardView['kind']): CardView => ({
  kind, title: `verdict ${kind}`, profile: { name: '', site: 'WhatsApp', handle: '+628120000001' }, why: [], subject: null, open: null, absence: null, vouch: null, todo: [],
  mayReport: true, mayAppeal: kind === 'impostor', words: {} as CardView['words'],
});
const numberOf = (kind: CardView['kind']): Answer => ({ kind: 'phone', number: '+628120000001', subject: null, profile, card: card(kind) });

let page: Window;
const text = (): string => page.document.body.textContent;
const press = (label: string): void => [...page.document.querySelectorAll('button')].find((each) => each.textContent === label)?.click();

function show(answer: Answer, ask: CheckClient['ask']): void {
  const client: CheckClient = { ask, onPreparing: () => () => undefined };
  const view = h(AnswerView, { client, answer, picture: null, desk: false });
  render(h(Words, { words, children: view }), page.document.body as unknown as Element);
}

beforeEach(() => {
  page = new Window({ url: 'https://cek.example.go.id/' });
  vi.stubGlobal('document', page.document);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work));
});
afterEach(() => {
  render(null, page.document.body as unknown as Element);
  vi.unstubAllGlobals();
});

const failing: CheckClient['ask'] = async () => ({ ok: false, problem: 'check_failed' });

describe('a number', () => {
  it.each([['impostor', true], ['unknown', false]] as const)('that is %s can be reported, and whoever paid is led on', async (kind, mayAppeal) => {
    show(numberOf(kind), failing);
    await vi.waitFor(() => expect(text()).toContain(words.text('paid_title')));
    await vi.waitFor(() => expect(text()).toContain(words.text('popup_report')));
    await vi.waitFor(() => expect(text().includes(words.text('appeal_open'))).toBe(mayAppeal));
  });
});

describe('a device that fails', () => {
  it.each(['popup_report', 'appeal_open'])('is not said to have no office (%s), and can be asked again', async (key) => {
    show(numberOf('impostor'), failing);
    await vi.waitFor(() => expect(text()).toContain(words.text(key)));
    press(words.text(key));
    await vi.waitFor(() => expect(text()).toContain(words.text('check_failed')));
    expect(text()).not.toContain(words.text('report_no_office'));
    expect(text()).toContain(words.text(key));
  });

  it.each(['popup_report', 'appeal_open'])('is told apart from a list without an office (%s)', async (key) => {
    show(numberOf('impostor'), (async () => ({ ok: true, value: null })) as CheckClient['ask']);
    await vi.waitFor(() => expect(text()).toContain(words.text(key)));
    press(words.text(key));
    await vi.waitFor(() => expect(text()).toContain(words.text('report_no_office')));
  });
});
