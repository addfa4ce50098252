// What a resident meets when something is not as it should be, in a real Chromium: names that strangers made to hurt, pictures that
// never come, no network, an ended browser, a killed worker, an extension that was updated under an open page. None loses anything.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/chromium.ts';
import { openExtensionsPage } from '../support/extensionsPage.ts';
import { feedPage, profilePage } from '../support/facebookPages.ts';
import { eyesOn } from '../support/marks.ts';
import { HOLD_OUTBOX, holdAnswer, ON_DISK, type OnDisk } from '../support/outboxHeld.ts';
import { wordsOf } from '../support/ownPages.ts';
import { FACEBOOK, heading, IMPOSTOR, OFFICIAL, openPopupStage, type PopupStage, press, received, REPORTS, says } from '../support/popupStage.ts';

const id = wordsOf('id');

let stage: PopupStage;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-states-'));
  stage = await openPopupStage({ profile: join(folder, 'profile') });
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('names that strangers made to hurt', () => {
  const NAME = 'Ratnawening Kusumadewi';
  it.each([
    ['five thousand letters', `${NAME} ${'panjang sekali '.repeat(330)}`],
    ['letters under piles of marks', [...NAME].map((letter) => letter + '\u0300\u0301\u0489\u0334'.repeat(6)).join('')],
    ['turned directions', `\u202e${NAME}\u2066\u202d`],
    ['markup', `${NAME} <img src=x onerror="document.title=1"><b>asli</b>`],
  ])('of %s stay names, in marks that move nothing and a card that fits', async (_, name) => {
    const person = { ...IMPOSTOR, name };
    stage.sites.serve(`${FACEBOOK}/`, { body: feedPage([{ author: person, text: 'Halo' }, { author: OFFICIAL, text: 'Halo' }]) });
    stage.sites.serve(`${FACEBOOK}/jahat`, { body: profilePage({ ...person, handle: 'jahat' }) });
    await stage.page.goto(`${FACEBOOK}/`);
    const eyes = await eyesOn(stage.page);
    await waitFor(async () => ((await eyes.shown()).marks.some(({ kind }) => kind === 'official') ? true : undefined), 20_000, 'the mark of the office beside it');
    expect(await stage.page.title()).not.toBe('1');
    await stage.page.goto(`${FACEBOOK}/jahat`);
    await stage.page.waitForTimeout(1500);
    const { card } = await eyes.shown();
    const box = await eyes.inside<number[]>(`function () { const card = this.querySelector('.card'); if (card === null) return [0, 0]; const { right, height } = card.getBoundingClientRect(); return [right - innerWidth, height - innerHeight]; }`);
    if (card !== null) expect(card).not.toMatch(/undefined|\[object/);
    expect(Math.max(...(box ?? [0]))).toBeLessThanOrEqual(0);
    expect(await eyes.inside<number>(`function () { return this.querySelectorAll('img, b, script').length; }`) ?? 0).toBe(0);
    expect(await stage.page.title()).not.toBe('1');
  });
});

describe('pictures that never come', () => {
  it('keep no warning back: the card is there, and says that the photo could not be compared', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const host = 'scontent.diam1-1.fna.fbcdn.net';
    stage.sites.forward(host, (silent.address() as AddressInfo).port);
    await stage.visit({ ...IMPOSTOR, avatar: `https://${host}/v/t39.30808-1/1_2_3_n.jpg` });
    const card = await stage.card();
    expect(card).toContain('Mengaku sebagai Bupati');
    expect(card).toContain(id.text('card_no_picture'));
    const popup = await stage.browser.openPopup(stage.page);
    expect(await heading(popup)).toContain('Tidak terdaftar');
    await says(popup, id.text('card_no_picture'));
    await popup.close();
    silent.closeAllConnections();
    await new Promise((done) => silent.close(done));
  });
});

describe('official accounts', () => {
  it('are marked in a feed or not, as the resident likes; the warning stays', async () => {
    stage.sites.serve(`${FACEBOOK}/`, { body: feedPage([{ author: IMPOSTOR, text: 'Halo' }, { author: OFFICIAL, text: 'Halo' }]) });
    const options = await stage.openOwn('options/index.html');
    const marks = async (): Promise<readonly string[]> => {
      await stage.page.goto(`${FACEBOOK}/`);
      await stage.page.bringToFront();
      const eyes = await eyesOn(stage.page);
      await waitFor(async () => ((await eyes.shown()).marks.some(({ kind }) => kind !== 'official') ? true : undefined), 20_000, 'the warning');
      await stage.page.waitForTimeout(600);
      return (await eyes.shown()).marks.map(({ kind }) => kind).sort();
    };
    expect(await marks()).toContain('official');
    await options.getByRole('checkbox', { name: id.text('options_mark_official') }).uncheck();
    await options.getByText('Tersimpan').waitFor();
    const without = await marks();
    expect(without).not.toContain('official');
    expect(without.length).toBeGreaterThan(0);
    await options.getByRole('checkbox', { name: id.text('options_mark_official') }).check();
    await options.close();
  });
});

describe('without a network', () => {
  it('a report waits through the end of the browser and leaves once, when the office is back', async () => {
    const before = stage.sentCount();
    stage.officeSays('/v1/reports', { status: 503, body: '' });
    const popup = await stage.report();
    await says(popup, id.text('problem_report_server'), 40_000);
    const words = await popup.evaluate<string>(`document.querySelector('.copied').textContent`);
    await popup.close();
    await stage.restart();
    stage.officeSays('/v1/reports', received);
    const tried = stage.sentCount();
    expect(tried).toBeGreaterThan(before);
    // The resident looks; until then the alarm would do it.
    const own = await stage.openOwn('popup/index.html');
    await own.getByRole('button', { name: 'Laporan saya' }).click();
    await own.getByText(words.split(' ').slice(0, 4).join(' ')).waitFor({ state: 'attached' });
    await waitFor(async () => ((await own.locator('main').innerText()).includes('Laporan terkirim') ? true : undefined), 100_000, 'the report to leave');
    expect(stage.sentCount()).toBe(tried + 1);
    await own.close();
  });

  it('a worker that is killed before the press, at the preview, after it was sent and while the receipt is read sends it all the same, once', async () => {
    const before = stage.sentCount();
    await stage.visit(IMPOSTOR);
    await stage.card();
    const popup = await stage.browser.openPopup(stage.page);
    await heading(popup);
    await stage.browser.stopWorker();
    await press(popup, id.text('popup_report'));
    await popup.until(`document.querySelector('pre.exact') !== null`, 30_000);
    await stage.browser.stopWorker();
    await press(popup, id.text('report_send'));
    await says(popup, id.text('sent_title'), 30_000);
    await stage.browser.stopWorker();
    const words = await popup.until<string>(`document.querySelector('.copied')?.textContent`);
    await says(popup, id.text('mine_sent'), 100_000);
    await stage.browser.stopWorker();
    await press(popup, id.text('mine_title'));
    await popup.until(`document.querySelector('main li.panel .copied')?.textContent === ${JSON.stringify(words)}`, 30_000);
    await popup.close();
    expect(stage.sentCount()).toBe(before + 1);
  });
});

describe('a worker that is killed', () => {
  it('while a report is on its way, and again when the answer is read but not put down, sends it until it is known to have arrived, always as one and the same', async () => {
    const own = await stage.openOwn('options/index.html');
    const onDisk = async (): Promise<OnDisk> => {
      const found = (await own.evaluate<readonly OnDisk[]>(ON_DISK)).find((each) => each.id === report);
      if (found === undefined) throw new Error('The report is lost');
      return found;
    };
    const first = holdAnswer(received);
    stage.officeSays('/v1/reports', first.answer);
    const popup = await stage.report();
    const words = await popup.evaluate<string>(`document.querySelector('.copied').textContent`);
    const report = (await popup.evaluate<readonly { readonly report: { readonly id: string }; readonly words: string }[]>(`chrome.runtime.sendMessage({ kind: 'reports' })`)).find((each) => each.words === words)?.report.id ?? '';
    await popup.close();

    await first.reached;
    await stage.browser.stopWorker();
    first.release();
    expect(await onDisk()).toMatchObject({ state: 'waiting', tries: 1 });

    const second = holdAnswer(received);
    stage.officeSays('/v1/reports', second.answer);
    await own.evaluate(`void chrome.runtime.sendMessage({ kind: 'reports' }).catch(() => undefined)`);
    await second.reached;
    await own.evaluate(HOLD_OUTBOX);
    second.release();
    // Time to read the answer; were it not enough, the worker would be ended at the moment before.
    await own.waitForTimeout(500);
    await stage.browser.stopWorker();
    await own.evaluate('window.letGo()');
    expect(await onDisk()).toMatchObject({ state: 'waiting', tries: 2 });

    stage.officeSays('/v1/reports', received);
    await waitFor(async () => (await own.evaluate(`chrome.runtime.sendMessage({ kind: 'reports' })`).catch(() => null), (await onDisk()).state === 'sent' ? true : undefined), 100_000, 'the report to be known to have arrived');
    const sent = stage.sites.bodies.filter(([address, body]) => address === REPORTS && body.includes(report)).map(([, body]) => body);
    expect([sent.length, new Set(sent).size]).toEqual([3, 1]);
    await own.close();
  });
});

describe('an extension that was updated while the page was open', () => {
  it('leaves no card behind that nobody answers for, and no error in the page', async () => {
    await stage.visit(IMPOSTOR);
    await stage.card();
    const errors: string[] = [];
    stage.page.on('pageerror', (error) => errors.push(String(error)));
    await (await openExtensionsPage(stage.browser)).reload();
    await stage.page.bringToFront();
    const eyes = await eyesOn(stage.page);
    await waitFor(async () => {
      // Something happens on the page, as it does on any page all the time.
      await stage.page.evaluate(`history.pushState({}, '', location.href + '&lagi=' + Math.random())`);
      return (await eyes.shown()).card === null ? true : undefined;
    }, 30_000, 'the card of the old extension to go');
    expect(errors).toEqual([]);
  });
});
