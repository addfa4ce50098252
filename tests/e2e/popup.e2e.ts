// The popup on real pages with the real background in Chromium: what it says is what the card says. And the extension's pages
// in a tab: practice, settings, the resident's own data.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/chromium.ts';
import { eyesOn } from '../support/marks.ts';
import { axeFindings } from '../support/pageChecks.ts';
import { FACEBOOK, heading, IMPOSTOR, NAMESAKE, OFFICIAL, openPopupStage, type PopupStage, press, textOf } from '../support/popupStage.ts';

let stage: PopupStage;
beforeAll(async () => void (stage = await openPopupStage()));
afterAll(() => stage?.close());

describe('the popup over a page', () => {
  it('says of a fake profile what its card says, and axe finds nothing in it', async () => {
    await stage.visit(IMPOSTOR);
    const card = await stage.card();
    const popup = await stage.browser.openPopup(stage.page);
    const title = await heading(popup);
    expect(title).toMatch(/^Tidak terdaftar – menampilkan nama .*Ratnawening Kusumadewi/);
    expect(card).toContain(title);
    expect(await textOf(popup)).toContain('Daftar Kabupaten Klaten, versi 1');
    expect(await axeFindings(popup)).toEqual([]);
    expect(await popup.evaluate('innerWidth')).toBeLessThanOrEqual(400);
    expect(await popup.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await popup.close();
  });

  it('vouches for an official account and has no report button for it', async () => {
    await stage.visit(OFFICIAL);
    const popup = await stage.browser.openPopup(stage.page);
    expect(await heading(popup)).toContain('Resmi:');
    expect(await textOf(popup)).not.toContain('Laporkan akun ini');
    await popup.close();
  });

  it('says nothing bad of a namesake, and lets a resident report it all the same', async () => {
    await stage.visit(NAMESAKE);
    const popup = await stage.browser.openPopup(stage.page);
    expect(await heading(popup)).toBe('Tidak ada catatan tentang akun ini');
    expect(await textOf(popup)).not.toMatch(/palsu|tiruan/i);
    expect(await textOf(popup)).toContain('Laporkan akun ini');
    await popup.close();
  });

  it('says so where there is no profile, and where nothing is read at all', async () => {
    await stage.page.goto(`${FACEBOOK}/reel/1`);
    let popup = await stage.browser.openPopup(stage.page);
    expect(['Tidak ada profil di halaman ini', 'Tidak dapat diperiksa']).toContain(await heading(popup));
    await popup.close();
    await stage.page.goto('about:blank');
    popup = await stage.browser.openPopup(stage.page);
    expect(await heading(popup)).toBe('Halaman ini tidak diperiksa');
    await popup.close();
  });
});

describe('the pages in a tab', () => {
  it('show each practice verdict by the real rules', async () => {
    const own = await stage.openOwn('welcome/index.html#latihan');
    for (let shown = 1; shown <= 6; shown += 1) {
      await own.getByRole('button', { name: 'Apa kata Resmikah?' }).first().click();
      await waitFor(async () => ((await own.locator('.verdict').count()) === shown ? true : undefined), 10_000, `verdict ${shown}`);
    }
    expect(await own.locator('.verdict').evaluateAll((found) => found.map((each) => each.classList[1]))).toEqual(['official', 'former', 'impostor', 'suspect', 'lookalike', 'unknown']);
    await own.close();
  });

  it('change the language at once, in the popup too', async () => {
    const own = await stage.openOwn('options/index.html');
    await own.getByLabel('Bahasa').selectOption('en');
    await own.getByRole('heading', { name: 'Settings' }).waitFor();
    await stage.visit(IMPOSTOR);
    const popup = await stage.browser.openPopup(stage.page);
    expect(await heading(popup)).toContain('Not listed');
    expect(await popup.evaluate('document.documentElement.lang')).toBe('en');
    await popup.close();
    await own.getByLabel('Language').selectOption('browser');
    await own.getByRole('heading', { name: 'Pengaturan' }).waitFor();
    await own.close();
  });

  it('stop reading a site that is switched off', async () => {
    const own = await stage.openOwn('options/index.html');
    await own.getByRole('checkbox', { name: 'Facebook' }).uncheck();
    await own.getByText('Tersimpan').waitFor();
    await stage.visit(IMPOSTOR);
    await new Promise((done) => setTimeout(done, 2000));
    expect((await (await eyesOn(stage.page)).shown()).card).toBeNull();
    await own.getByRole('checkbox', { name: 'Facebook' }).check();
    await own.close();
  });

  it('hand the resident everything as a file, and erase it all when asked twice', async () => {
    const own = await stage.openOwn('options/index.html');
    const [download] = await Promise.all([own.waitForEvent('download'), own.getByRole('button', { name: 'Simpan sebagai berkas' }).click()]);
    expect(download.suggestedFilename()).toBe('resmikah.json');
    await own.getByRole('button', { name: 'Hapus semua data saya' }).click();
    await own.getByRole('button', { name: 'Ya, hapus' }).click();
    await own.getByText('Semua data Anda di perangkat ini sudah dihapus.').waitFor();
    await stage.visit(IMPOSTOR);
    const popup = await stage.browser.openPopup(stage.page);
    await press(popup, 'Laporan saya');
    await popup.until(`document.querySelector('main')?.innerText.includes('Belum ada laporan.')`);
    await popup.close();
    await own.close();
  });
});
