// Reporting in a real Chromium, from the profile to the receipt: by keyboard alone, from the popup, the card and the profile's own
// menu; what is shown is what leaves, once, whatever the server says; and what became of it can be taken back, erased, appealed.

import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../support/chromium.ts';
import { wordsOf } from '../support/ownPages.ts';
import { axeFindings } from '../support/pageChecks.ts';
import { eyesOn } from '../support/marks.ts';
import { FACEBOOK, focused, IMPOSTOR, openPopupStage, type PopupStage, press, received, tabTo, tabToInCard, textOf } from '../support/popupStage.ts';

let stage: PopupStage;
beforeAll(async () => void (stage = await openPopupStage()));
afterAll(() => stage?.close());
beforeEach(() => stage.officeSays('/v1/reports', received));

describe('a report', () => {
  it('goes from the profile to the receipt by keyboard alone', async () => {
    await stage.visit(IMPOSTOR);
    await stage.card();
    await tabToInCard(stage.page, 'Laporkan');
    await stage.page.keyboard.press('Enter');
    const popup = await stage.browser.openedPopup();
    await popup.until(`document.querySelector('main h1')?.textContent === 'Laporkan akun ini?'`);
    // The heading has the focus, so that a screen reader begins there; the chips are one stop, moved by arrows.
    expect(await focused(popup)).toBe('Laporkan akun ini?');
    await popup.press('Tab');
    await popup.press('ArrowRight');
    expect(await popup.evaluate(`document.querySelector('input:checked').value`)).toBe('money');
    await tabTo(popup, 'Kirim laporan');
    expect(await popup.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid');
    const before = stage.sentCount();
    await popup.press('Enter');
    await popup.until(`document.querySelector('main h1')?.textContent === 'Terima kasih'`);
    await tabTo(popup, 'Salin');
    await popup.press('Enter');
    await popup.until(`document.querySelector('[role=status]') !== null`);
    expect((await popup.evaluate<string>(`document.querySelector('.copied').textContent`)).split(' ')).toHaveLength(8);
    await waitFor(async () => (stage.sentCount() > before ? true : undefined), 20_000, 'the report to leave');
    await popup.until(`[...document.querySelectorAll('[role=status]')].some((each) => each.textContent.includes('Laporan terkirim'))`);
    await popup.close();
  });

  it('is shown before it leaves exactly as it is received', async () => {
    await stage.visit(IMPOSTOR);
    const popup = await stage.browser.openPopup(stage.page);
    await press(popup, 'Laporkan akun ini');
    const shown = JSON.parse(await popup.until<string>(`document.querySelector('pre.exact')?.textContent`)) as Record<string, unknown>;
    expect(shown).toMatchObject({ account: { site: 'facebook', id: IMPOSTOR.id }, name: IMPOSTOR.name, verdict: 'suspect', office: '33.10', category: 'other' });
    expect(Object.keys(shown).sort()).toEqual([
      'account', 'avatarHash', 'bio', 'category', 'created', 'evidence', 'format', 'id', 'listVersion', 'name', 'office', 'receiptHash', 'subject', 'surface', 'url', 'verdict',
    ]);
    await popup.close();
  });

  it('can be taken back for ten seconds, and then nothing has left', async () => {
    const popup = await stage.report();
    const before = stage.sentCount();
    await press(popup, 'Batalkan');
    await popup.until(`document.querySelector('main h1')?.textContent === 'Laporan dibatalkan'`);
    await new Promise((done) => setTimeout(done, 11_000));
    expect(stage.sentCount()).toBe(before);
    await popup.close();
  });

  it('leaves although the popup was closed and the worker was stopped, once', async () => {
    const before = stage.sentCount();
    const popup = await stage.report();
    await popup.close();
    await stage.browser.stopWorker();
    await waitFor(async () => (stage.sentCount() > before ? true : undefined), 60_000, 'the report to leave');
    await new Promise((done) => setTimeout(done, 2000));
    expect(stage.sentCount()).toBe(before + 1);
  });

  it.each([
    ['breaks', { status: 500, body: 'oops' }, 'Menunggu dikirim', 'problem_report_server'],
    ['talks nonsense', { status: 200, type: 'text/html', body: '<h1>Wifi Hotel</h1>' }, 'Menunggu dikirim', 'problem_report_nonsense'],
    ['is too busy', { status: 429, body: '', headers: { 'retry-after': '60' } }, 'Menunggu dikirim', 'problem_report_busy'],
    ['finds it too large', { status: 413, body: '' }, 'Laporan tidak diterima', 'problem_report_too_large'],
  ] as const)('says in words that the server %s, and loses nothing', async (_, answer, words, problem) => {
    stage.officeSays('/v1/reports', answer);
    const popup = await stage.report();
    await popup.until(`document.querySelector('main')?.innerText.includes(${JSON.stringify(wordsOf('id').text(problem))})`, 20_000);
    expect(await textOf(popup)).not.toMatch(/problem_|undefined|null/);
    await press(popup, 'Laporan saya');
    await popup.until(`document.querySelector('main ul li') !== null`);
    expect(await textOf(popup)).toContain(words);
    await popup.close();
  });
});

describe('the menu of a profile', () => {
  /** As the browser calls the extension after a press in its own menu, where no test can press. */
  const choose = async (click: object): Promise<void> => {
    const worker = stage.browser.context.serviceWorkers()[0] as Worker;
    await worker.evaluate(async (details) => {
      const { contextMenus, tabs } = (globalThis as unknown as { chrome: { contextMenus: { onClicked: { dispatch(click: object, tab: unknown): void } }; tabs: { query(of: object): Promise<unknown[]> } } }).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      contextMenus.onClicked.dispatch({ menuItemId: 'report', ...details }, tab);
    }, click);
  };
  const previewed = async (): Promise<Record<string, unknown>> => {
    const popup = await stage.browser.openedPopup();
    const shown = JSON.parse(await popup.until<string>(`document.querySelector('pre.exact')?.textContent`)) as Record<string, unknown>;
    await popup.close();
    return shown;
  };

  it('leads to the preview of the profile that is shown', async () => {
    await stage.visit(IMPOSTOR);
    await stage.card();
    await choose({});
    expect(await previewed()).toMatchObject({ account: { site: 'facebook', id: IMPOSTOR.id }, name: IMPOSTOR.name, verdict: 'suspect' });
  });

  it('leads to the preview of whoever a link leads to, also one that the page shows without a name', async () => {
    await choose({ linkUrl: `${FACEBOOK}/contoh.seseorang?__tn__=x`, linkText: 'Contoh Seseorang' });
    expect(await previewed()).toMatchObject({ account: { site: 'facebook', handle: 'contoh.seseorang' }, name: 'Contoh Seseorang', url: `${FACEBOOK}/contoh.seseorang` });
  });
});

describe('a mark that is wrong', () => {
  it('is told from the card, by keyboard, in a tab of its own', async () => {
    await stage.visit(IMPOSTOR);
    await stage.card();
    await tabToInCard(stage.page, 'Tanda ini salah?');
    const [own] = await Promise.all([stage.browser.context.waitForEvent('page'), stage.page.keyboard.press('Enter')]);
    await own.getByRole('heading', { name: 'Tanda ini salah?' }).waitFor();
    expect(JSON.parse((await own.locator('pre.exact').textContent()) ?? '')).toMatchObject({ account: { site: 'facebook', id: IMPOSTOR.id }, office: '33.10' });
    await own.close();
  });
});

describe('a report that has left', () => {
  it('is erased at the office and here after a second press, and kept while the office is away', async () => {
    const popup = await stage.report();
    await popup.until(`[...document.querySelectorAll('[role=status]')].some((each) => each.textContent.includes('Laporan terkirim'))`, 30_000);
    await press(popup, 'Laporan saya');
    const count = (): Promise<number> => popup.evaluate<number>(`document.querySelectorAll('main li.panel').length`);
    const erase = async (): Promise<void> => {
      await press(popup, 'Hapus laporan saya');
      expect(await axeFindings(popup)).toEqual([]);
      await press(popup, 'Ya, hapus laporan');
    };
    await popup.until(`document.querySelector('main li.panel') !== null`);
    const before = await count();
    stage.officeSays('/v1/erase', { status: 503, body: '' });
    await erase();
    await popup.until(`document.querySelector('main')?.innerText.includes('belum dihapus')`);
    expect(await count()).toBe(before);
    stage.officeSays('/v1/erase', { status: 204, body: '' });
    await erase();
    await popup.until(`document.querySelector('main')?.innerText.includes('Laporan sudah dihapus.')`);
    await popup.until(`document.querySelectorAll('main li.panel').length === ${before - 1}`);
    await popup.close();
  });
});

describe('the card', () => {
  it('has nothing to press that is smaller than a thumb wants, on a phone too', async () => {
    await stage.visit(IMPOSTOR);
    for (const size of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
      await stage.page.setViewportSize(size);
      await stage.card();
      const small = await (await eyesOn(stage.page)).inside(`function () {
        return [...this.querySelectorAll('.card button, .card a, .card summary')].filter((each) => each.checkVisibility()).map((each) => [each.textContent, each.getBoundingClientRect()])
          .filter(([, { width, height, right }]) => width < 44 || height < 44 || right > innerWidth).map(([text, { width, height }]) => text + ' ' + width + '×' + height);
      }`);
      expect([size.width, small]).toEqual([size.width, []]);
    }
    await stage.page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('whoever has already paid', () => {
  it('opens the steps in the card by keyboard: the bank first, then the office of the list, then the facts to copy', async () => {
    await stage.visit(IMPOSTOR);
    await stage.card();
    await tabToInCard(stage.page, 'Sudah terlanjur');
    await stage.page.keyboard.press('Enter');
    const eyes = await eyesOn(stage.page);
    const text = await waitFor(async () => (await eyes.inside<string>(`function () { return this.querySelector('.steps')?.innerText ?? ''; }`)) || undefined, 10_000, 'the steps');
    const order = ['Telepon bank Anda', 'iasc.ojk.go.id', 'Simpan bukti', 'Salin'].map((words) => text.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(text).toContain(`Nama: ${IMPOSTOR.name}`);
    expect(await eyes.inside<string>(`function () { return this.querySelector('.card').getAttribute('aria-describedby').split(' ').map((id) => this.getElementById(id)?.textContent).join('|'); }`)).toMatch(/Ratnawening.*Bupati/s);
  });
});
