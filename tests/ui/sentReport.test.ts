// What a resident sees after the press on "report", in the popup and on the check page alike.

import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeTranslator } from '../../src/core/translate.ts';
import type { OwnReport } from '../../src/ui/MyReportList.tsx';
import { SentReport } from '../../src/ui/SentReport.tsx';
import { Words } from '../../src/ui/words.tsx';

const words = makeTranslator('id', JSON.parse(readFileSync('assets/_locales/id/messages.json', 'utf8')));
const NOW = 1_800_000_000_000;
const report = (change: Partial<OwnReport>): OwnReport =>
  ({ report: {} as OwnReport['report'], words: 'abadi abang abjad', state: 'waiting', leaves: NOW + 9500, tries: 0, problem: null, outcome: null, ...change });

let page: Window;
const text = (): string => page.document.body.textContent;
const show = (mine: OwnReport, undo = async (): Promise<boolean> => true): void =>
  render(h(Words, { words, children: h(SentReport, { mine, now: NOW, undo, level: 2 }) }), page.document.body as unknown as Element);

beforeEach(() => {
  page = new Window();
  vi.stubGlobal('document', page.document);
});
afterEach(() => {
  render(null, page.document.body as unknown as Element);
  vi.unstubAllGlobals();
});

describe('a report that was sent', () => {
  it('can be taken back while its seconds last, and shows its words', () => {
    show(report({}));
    expect(text()).toContain(words.text('sent_undo', { seconds: 10 }));
    expect(text()).toContain('abadi abang abjad');
  });

  it.each([['has left', { state: 'sent' }], ['was tried', { tries: 1 }], ['is about to leave', { leaves: NOW }]] as const)('that %s cannot be taken back', (_, change) => {
    show(report(change));
    expect(page.document.body.textContent).not.toContain(words.text('sent_leaving'));
    expect(text()).toContain('abadi abang abjad');
  });

  it('that left in the same moment says that it is too late', async () => {
    show(report({}), async () => false);
    page.document.querySelector('button')?.click();
    await vi.waitFor(() => expect(text()).toContain(words.text('sent_undo_late')));
  });

  it('that was refused says why, and shows no words, which nobody knows', () => {
    show(report({ state: 'refused', tries: 1, problem: 'problem_report_invalid' }));
    expect(text()).toContain(words.text('problem_report_invalid'));
    expect(text()).not.toContain('abadi abang abjad');
  });
});
