// What the device itself may do to a resident, in a real Chromium: a private window, a site's permission that was withdrawn, a
// full disk, an extension that was loaded anew; and what only the popup over a page can do: a picture of it, a copy without names.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from '../support/chromium.ts';
import { waitFor } from '../support/chromium.ts';
import { type ExtensionsPage, openExtensionsPage } from '../support/extensionsPage.ts';
import { eyesOn } from '../support/marks.ts';
import { wordsOf } from '../support/ownPages.ts';
import { axeFindings } from '../support/pageChecks.ts';
import { FACEBOOK, heading, IMPOSTOR, openPopupStage, type PopupStage, press, received, REPORTS, says, textOf } from '../support/popupStage.ts';

const id = wordsOf('id');

let stage: PopupStage;
let extensions: ExtensionsPage;
beforeAll(async () => {
  stage = await openPopupStage();
  extensions = await openExtensionsPage(stage.browser);
}, 120_000);
afterAll(() => stage?.close());

/** Everything that the extension keeps of the resident, as text. */
async function kept(): Promise<string> {
  const own = await stage.openOwn('options/index.html');
  const found = await own.evaluate<string>(`(async () => {
    const done = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    const db = await done(indexedDB.open('resmikah'));
    const boxes = await Promise.all(['outbox', 'appeals', 'following'].map((name) => done(db.transaction(name).objectStore(name).getAll())));
    db.close();
    return JSON.stringify([boxes, await chrome.storage.local.get(), await chrome.storage.session.get(), (await indexedDB.databases()).length, Object.keys(localStorage), await caches.keys()]);
  })()`);
  await own.close();
  return found;
}

/** The report as the preview shows it to the letter. */
const exact = async (popup: Popup): Promise<Record<string, unknown>> => JSON.parse(await popup.until<string>(`document.querySelector('pre.exact')?.textContent`)) as Record<string, unknown>;
const click = (popup: Popup, selector: string): Promise<unknown> => popup.until(`(() => { const found = document.querySelector(${JSON.stringify(selector)}); found?.click(); return found !== null; })()`);

describe('a picture of the page', () => {
  it('is off until it is asked for, cut, blurred and agreed to, and then follows its report', async () => {
    await stage.visit(IMPOSTOR);
    await stage.card();
    const popup = await stage.browser.openPopup(stage.page);
    await press(popup, id.text('popup_report'));
    const { id: report } = await exact(popup);
    stage.officeSays(`/v1/reports/${report}/screenshot`, received);
    await click(popup, 'main details:not(:has(pre)) summary');
    await press(popup, id.text('extras_picture'));
    const size = await popup.until<number[]>(`(() => { const { width, height } = document.querySelector('canvas.picture') ?? {}; return width > 300 ? [width, height] : null; })()`);
    expect(await exact(popup)).not.toHaveProperty('screenshot');

    // Cut: half as high as before.
    await popup.evaluate(`(() => { const height = [...document.querySelectorAll('.sliders input')].at(-1); height.value = 35; height.dispatchEvent(new Event('input', { bubbles: true })); })()`);
    await popup.until(`document.querySelector('canvas.picture').height < ${size[1]}`);
    const colours = `(() => { const canvas = document.querySelector('canvas.picture'); const { width: w, height: h } = canvas;
      const { data } = canvas.getContext('2d').getImageData(Math.ceil(w * 0.35), Math.ceil(h * 0.35), Math.floor(w * 0.3) - 2, Math.floor(h * 0.2) - 2);
      return new Set(new Uint32Array(data.buffer)).size; })()`;
    await click(popup, 'input[value=blur]');
    await press(popup, id.text('picture_blur_add'));
    await popup.until(`${colours} <= 25`);
    expect(await axeFindings(popup)).toEqual([]);

    await popup.until(`(() => { const box = [...document.querySelectorAll('main details .choice input')].at(-1); if (box.disabled) return false; if (!box.checked) box.click(); return true; })()`);
    await popup.until(`document.querySelector('pre.exact').textContent.includes('"screenshot"')`);
    expect((await exact(popup))['screenshot']).toMatch(/^[0-9a-f]{64}$/);
    await press(popup, id.text('report_send'));
    await says(popup, id.text('mine_sent'), 60_000);
    await waitFor(async () => (stage.sites.log.includes(`PUT ${REPORTS}/${report}/screenshot`) ? true : undefined), 30_000, 'the picture to follow');
    await popup.close();
  });
});

describe('a page that cannot be read', () => {
  it('is saved from the popup as a copy without names, and nothing is sent', async () => {
    const secret = 'Ibu Rahasia Sekali';
    stage.sites.serve(`${FACEBOOK}/contoh.kosong`, { body: `<!doctype html><title>${secret}</title><div role="main"><p>${secret} memuat</p><a href="/${secret.replaceAll(' ', '.')}">x</a></div>` });
    await stage.page.goto(`${FACEBOOK}/contoh.kosong`);
    const popup = await stage.browser.openPopup(stage.page);
    await says(popup, id.text('popup_copy_button'), 30_000);
    // The browser's own dialog stands outside of the popup: the file is read where the page hands it over.
    await popup.evaluate(`void (HTMLAnchorElement.prototype.click = function () { window.saved = { name: this.download, text: fetch(this.href).then((file) => file.text()) }; })`);
    const before = stage.sites.log.length;
    await press(popup, id.text('popup_copy_button'));
    await says(popup, id.text('popup_copy_saved'));
    const { name, text } = await popup.evaluate<{ name: string; text: string }>(`window.saved.text.then((text) => ({ name: window.saved.name, text }))`);
    expect(name).toBe('resmikah-facebook.html');
    expect(text).toContain('role="main"');
    expect(text).not.toMatch(/Rahasia|Sekali|Ibu/);
    // The office may be asked about the report before this one, at any moment.
    expect(stage.sites.log.slice(before).filter((line) => !line.includes('/v1/outcome'))).toEqual([]);
    await popup.close();
  });
});

describe('a full device', () => {
  it('sends the report at once and says so; where that fails too, it says that nothing has left', async () => {
    const own = await stage.openOwn('options/index.html');
    const cdp = await stage.browser.context.newCDPSession(own);
    const origin = `chrome-extension://${stage.browser.extensionId}`;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const put = `new Promise((done) => { const opening = indexedDB.open('resmikah'); opening.onsuccess = () => {
      const writing = opening.result.transaction('outbox', 'readwrite', { durability: 'strict' });
      writing.objectStore('outbox').put({ id: 'penuh', text: 'x'.repeat(100_000) });
      writing.oncomplete = () => { const cleaning = opening.result.transaction('outbox', 'readwrite'); cleaning.objectStore('outbox').delete('penuh'); cleaning.oncomplete = () => (opening.result.close(), done('written')); };
      writing.onabort = () => (opening.result.close(), done(writing.error.name)); }; })`;
    await waitFor(async () => ((await own.evaluate(put)) === 'QuotaExceededError' ? true : undefined), 90_000, 'the browser to find the device full');
    const before = stage.sentCount();
    const reports = async (): Promise<number> => (await own.evaluate<unknown[]>(`chrome.runtime.sendMessage({ kind: 'reports' })`)).length;
    const count = await reports();
    let popup = await stage.report();
    await says(popup, id.text('mine_sent'));
    expect(stage.sentCount()).toBe(before + 1);
    await popup.close();
    stage.officeSays('/v1/reports', { status: 503, body: '' });
    await stage.visit(IMPOSTOR);
    popup = await stage.browser.openPopup(stage.page);
    await press(popup, id.text('popup_report'));
    await press(popup, id.text('report_send'));
    await says(popup, id.text('problem_report_no_room'));
    expect(await reports()).toBe(count);
    await popup.close();
    stage.officeSays('/v1/reports', received);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await own.close();
  });
});

describe('a site whose permission was withdrawn', () => {
  it('is noticed by the popup, whose button asks for exactly it; given again, the page is read by itself', async () => {
    await extensions.readSites(false);
    await stage.visit(IMPOSTOR);
    // At the first press Chromium itself may ask whether to read this one page; only then the popup comes.
    const popup = await waitFor(() => stage.browser.openPopup(stage.page).catch(() => undefined), 60_000, 'the popup');
    await says(popup, id.text('options_site_missing'), 30_000);
    expect(await axeFindings(popup)).toEqual([]);
    // The browser's question stands where no test can press: here it is only written down, and answered with no.
    await popup.evaluate(`(() => { window.wanted = []; for (const name of ['chrome', 'browser']) if (globalThis[name]?.permissions) Object.defineProperty(globalThis[name].permissions, 'request', { value: (what, then) => (window.wanted.push(what), then?.(false), Promise.resolve(false)) }); })()`);
    await press(popup, id.text('popup_forbidden_button', { site: 'Facebook' }));
    expect(await popup.until('window.wanted[0]')).toEqual({ origins: ['https://*.facebook.com/*'] });
    await popup.close();
    await extensions.readSites(true);
    await stage.visit(IMPOSTOR);
    expect(await stage.card()).toContain('Tidak terdaftar');
  });
});

describe('an extension that was loaded anew', () => {
  it('finds the page open, says so in the popup, and its button reads the page again', async () => {
    await stage.visit(IMPOSTOR);
    await stage.card();
    await extensions.reload();
    const popup = await stage.browser.openPopup(stage.page);
    await popup.until(`document.body.innerText.includes(${JSON.stringify(id.text('popup_reload_title'))})`, 20_000);
    // The popup closes over the press: it must not be waited for.
    await popup.evaluate(`void setTimeout(() => document.querySelector('main .actions button').click(), 0)`);
    await waitFor(async () => ((await (await eyesOn(stage.page)).shown()).card?.includes('Tidak terdaftar') === true ? true : undefined), 30_000, 'the card of the new extension');
  });
});

describe('a private window', () => {
  it('gets its verdict and sends a report live; nothing is written, and no picture is offered', async () => {
    await extensions.allowPrivateWindows();
    const own = await stage.openOwn('options/index.html');
    // The reports before this one change by themselves, whenever the office is asked about them.
    await own.evaluate(`chrome.runtime.sendMessage({ kind: 'erase' }).then(() => chrome.runtime.sendMessage({ kind: 'settings', change: { language: 'id' } }))`);
    const before = await kept();
    const address = `${FACEBOOK}/profile.php?id=${IMPOSTOR.id}&rahasia`;
    const [page] = await Promise.all([
      stage.browser.context.waitForEvent('page', { predicate: (each: Page) => each.url().includes('rahasia') || each.url() === 'about:blank', timeout: 30_000 }),
      own.evaluate(`void chrome.windows.create({ incognito: true, url: ${JSON.stringify(address)} })`),
    ]);
    await page.waitForURL(/rahasia/);
    await own.close();
    const eyes = await eyesOn(page);
    await waitFor(async () => ((await eyes.shown()).card?.includes('Tidak terdaftar') === true ? true : undefined), 30_000, 'the card in the private window');
    const popup = await stage.browser.openPopup(page);
    expect(await heading(popup)).toContain('Tidak terdaftar');
    const sent = stage.sentCount();
    await press(popup, id.text('popup_report'));
    await click(popup, 'main details:not(:has(pre)) summary');
    await says(popup, id.text('extras_picture_private'));
    expect(await textOf(popup)).not.toContain(id.text('extras_picture_consent', { office: '' }).slice(0, 20));
    await press(popup, id.text('report_send'));
    await says(popup, id.text('mine_sent'));
    expect(stage.sentCount()).toBe(sent + 1);
    await popup.close();
    await page.close();
    expect(await kept()).toBe(before);
  });
});
