// The phone check page in a real Chromium at phone size, served by the real server under its public name: pasted links,
// shared texts and pictures, offline, and everything that can be wrong with what a resident gives it.

import jsQR from 'jsqr';
import sharp from 'sharp';
import { encode } from 'uqr';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OFFICE_HOST } from '../support/builtExtension.ts';
import { CHECK, type PhoneOffice, type Visit, listed, openPhoneOffice } from '../support/phone.ts';
import { stolenPhoto } from '../support/sampleCast.ts';

let office: PhoneOffice;
let visit: Visit;
let page: Visit['page'];

beforeAll(async () => {
  office = await openPhoneOffice();
});
afterAll(() => office?.close());
beforeEach(async () => {
  visit = await office.visit();
  page = visit.page;
  await listed(page);
}, 60_000);

const ask = (text: string): Promise<void> => visit.ask(text);
const answered = (words: string | RegExp): Promise<void> => visit.answered(words);
const axe = (): Promise<readonly string[]> => visit.axe();

const qrPicture = async (text: string): Promise<Buffer> => {
  const { data: modules } = encode(text, { border: 4 });
  const side = modules.length;
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`)).png().toBuffer();
};

describe('what a resident gets to know on a phone', () => {
  it.each([
    ['the official account by its link', 'https://www.facebook.com/profile.php?id=61550000000601&mibextid=x', /^Resmi: /],
    ['the official account by its handle alone', '@contoh.diskominfo.klaten', /^Resmi: /],
    ['an official number', '0811 0000 033', 'Nomor resmi'],
    ['a number that no office has', '081234567890', 'Nomor ini tidak terdaftar'],
    ['an account of which nothing is known', 'https://www.instagram.com/siapa.saja/?igsh=abc', /bukan berarti palsu/],
    ['a name alone', 'Bu Wening', 'Nama saja tidak membuktikan apa-apa'],
    ['a short link', 'https://vm.tiktok.com/ZSabc/', /Tautan pendek \(vm\.tiktok\.com\)/],
    ['a short link of the Facebook app', 'Lihat ini https://www.facebook.com/share/1AbC/?mibextid=w', /Tautan pendek \(facebook\.com\)/],
    ['a photo’s link', 'https://www.facebook.com/photo/?fbid=1', /tidak menyebut akun/],
    ['a link of another site', 'https://contoh.example/akun', /contoh\.example bukan situs/],
    ['garbage', '?!?', /Tempel tautan profil/],
  ])('%s', async (_what, text, words) => {
    await ask(text);
    await answered(words);
    expect(visit.complaints).toEqual([]);
  });

  it('a fake regent by link and name: not listed, why, and the real account', async () => {
    await page.getByText('Tambahkan nama atau gambar').click();
    await page.getByLabel('Nama yang tampil di profil').fill('Bupati Klaten Ratnawening Kusumadewi');
    await ask('https://www.facebook.com/profile.php?id=61559990000001');
    await answered(/Tidak terdaftar/);
    await answered('Instagram: Ratnawening Kusumadewi');
    await page.getByRole('button', { name: 'Sudah terlanjur' }).click();
    await answered('iasc.ojk.go.id');
    expect(await page.locator('.copied').textContent()).toContain('Tautan: https://www.facebook.com/profile.php?id=61559990000001');
    expect(await axe()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('a name or handle on the site where it was seen, once that is said, and what a name alone cannot tell', async () => {
    await ask('Bupati Klaten');
    await answered('Nama saja tidak membuktikan apa-apa');
    const name = page.getByLabel('Nama ini Anda lihat di mana?');
    await name.selectOption('Instagram');
    await answered(/^Mirip /);
    await answered(/bisa jadi akun resmi Instagram di bawah ini/);
    await name.selectOption('Facebook');
    await answered(/^Tidak terdaftar/);
    await answered(/tidak punya akun Facebook/);
    expect(await page.getByRole('button', { name: 'Laporkan akun ini' }).count()).toBe(0);
    expect(await page.evaluate(() => location.hash)).toContain('situs=facebook');
    expect(await axe()).toEqual([]);
    await ask('@contoh.dinkes.klaten');
    await answered(/^Resmi: /);
    const handle = page.getByLabel('Akun ini ada di situs mana?');
    expect(await handle.inputValue()).toBe('');
    await handle.selectOption('TikTok');
    await page.getByText(/bukan berarti palsu|^Mirip /).first().waitFor();
    await ask('https://www.instagram.com/siapa.saja/');
    await answered(/bukan berarti palsu/);
    await handle.waitFor({ state: 'detached' });
    expect(visit.complaints).toEqual([]);
  });

  it('the answer of a poster’s link at once, and of a stolen photo and a QR code chosen from the phone', async () => {
    await page.goto(`${CHECK}#tanya=${encodeURIComponent('https://www.facebook.com/contoh.dukcapilklaten')}`);
    await answered(/^Resmi: /);
    await page.goto(`${CHECK}#`);
    await page.getByText('Tambahkan nama atau gambar').click();
    await page.getByLabel('Gambar profil, tangkapan layar, atau kode QR').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await stolenPhoto() });
    await page.getByAltText('Gambar yang dipilih').waitFor();
    await page.getByRole('button', { name: 'Periksa' }).click();
    await answered('Gambar ini mirip foto resmi');
    await page.getByLabel('Gambar profil, tangkapan layar, atau kode QR').setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: await qrPicture('https://www.instagram.com/contoh.dinkes.klaten/') });
    await answered(/^Resmi: /);
    expect(visit.complaints).toEqual([]);
  });

  it.each([
    ['cut in half', async () => (await stolenPhoto()).subarray(0, 900)],
    ['no picture at all', async () => Buffer.from('ini bukan gambar')],
    ['larger than any phone’s', async () => Buffer.alloc(21_000_000, 7)],
  ])('a picture that is %s is answered in words', async (_what, make) => {
    await page.getByText('Tambahkan nama atau gambar').click();
    await page.getByLabel('Gambar profil, tangkapan layar, atau kode QR').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: await make() });
    await page.getByAltText('Gambar yang dipilih').waitFor();
    await page.getByRole('button', { name: 'Periksa' }).click();
    await answered(/Gambar ini tidak dapat dibaca/);
  });

  it('the directory, searched, with an office’s own page and its QR code', async () => {
    await page.getByRole('link', { name: 'Daftar akun resmi' }).click();
    await page.getByLabel('Cari kantor, jabatan, atau nama').fill('kesehatan');
    await answered('1 ditemukan.');
    expect(await axe()).toEqual([]);
    await page.getByRole('link', { name: 'Dinas Kesehatan Kabupaten Klaten' }).click();
    const code = page.getByRole('img', { name: /Kode QR/ });
    await code.waitFor();
    expect(await axe()).toEqual([]);
    // Whoever reads the code comes to the same office.
    const { data, info } = await sharp(await code.screenshot()).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const address = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
    expect(address).toBe(`${CHECK}#daftar/33.10/dinkes`);
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByRole('heading', { name: 'Dinas Kesehatan Kabupaten Klaten', level: 1 }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it('a report in two presses, with a receipt, at the office once', async () => {
    await page.getByText('Tambahkan nama atau gambar').click();
    await page.getByLabel('Nama yang tampil di profil').fill('Bupati Klaten Ratnawening Kusumadewi');
    await ask('https://www.facebook.com/profile.php?id=61559990000077');
    await page.getByRole('button', { name: 'Laporkan akun ini' }).click();
    await page.getByText('61559990000077').first().waitFor();
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await answered('Kata tanda terima');
    expect(await axe()).toEqual([]);
    const words = (await page.locator('.copied').textContent()) ?? '';
    await answered('Laporan terkirim');
    const outcome = () => fetch(`${office.server.origin}/v1/outcome`, { method: 'POST', body: JSON.stringify({ words }), headers: { 'content-type': 'application/json' } });
    expect((await outcome()).status).toBe(200);
    for (const name of ['Tanda ini salah?', 'Kirim sanggahan']) await page.getByRole('button', { name }).click();
    await answered('Sanggahan terkirim');
    expect(await axe()).toEqual([]);
    for (const name of ['Hapus laporan saya', 'Ya, hapus laporan']) await page.getByRole('button', { name }).click();
    await answered('Laporan sudah dihapus.');
    expect((await outcome()).status).toBe(404);
  });
});

describe('the page on a phone', () => {
  it('works without a network after the first visit, and takes what other apps share without sending it anywhere', async () => {
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    office.reachable(false);
    try {
      await page.goto(CHECK);
      await page.getByText('daftar versi 1', { exact: false }).waitFor();
      await ask('https://www.facebook.com/profile.php?id=61550000000601');
      await answered(/^Resmi: /);
      await page.getByRole('link', { name: 'Daftar akun resmi' }).click();
      await page.getByLabel('Cari kantor, jabatan, atau nama').fill('kesehatan');
      await answered('1 ditemukan.');
      await page.getByRole('link', { name: 'Dinas Kesehatan Kabupaten Klaten' }).click();
      await page.getByRole('img', { name: /Kode QR/ }).waitFor();
      await answered(/dibuktikan di situs kantor/);
      const before = office.sites.log.length;
      await page.evaluate(async (picture) => {
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: './share' });
        for (const [name, value] of [['title', 'Instagram'], ['text', 'Lihat https://www.instagram.com/contoh.dinkes.klaten/?igsh=1']]) {
          const input = Object.assign(document.createElement('input'), { name, value });
          form.append(input);
        }
        const bytes = Uint8Array.from(atob(picture), (each) => each.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes], 'foto.jpg', { type: 'image/jpeg' }));
        const file = Object.assign(document.createElement('input'), { type: 'file', name: 'picture' });
        file.files = files.files;
        form.append(file);
        document.body.append(form);
        form.submit();
      }, (await stolenPhoto()).toString('base64'));
      await answered(/^Resmi: /);
      await page.getByAltText('Gambar yang dipilih').waitFor();
      expect(office.sites.log.slice(before).filter((line) => line.startsWith('POST'))).toEqual([]);
    } finally {
      office.reachable(true);
    }
  });

  it('can be installed, and asks nobody else for anything', async () => {
    const manifest = (await page.evaluate(async (address) => (await fetch(address)).json(), `${CHECK}manifest.webmanifest`)) as { icons: { sizes: string }[]; share_target: object; display: string };
    expect(manifest.icons.map(({ sizes }) => sizes)).toContain('512x512');
    expect(manifest.share_target).toMatchObject({ method: 'POST' });
    const cdp = await visit.context.newCDPSession(page);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    // The test's own: a profile that counts as private.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
    expect(new Set(office.sites.log.map((line) => new URL(line.split(' ')[1] ?? '').host))).toEqual(new Set([OFFICE_HOST]));
    expect(await axe()).toEqual([]);
  });

  it('opens for a village desk with large type and one field, and speaks Javanese and English', async () => {
    await page.goto(`${CHECK}#meja`);
    await page.waitForFunction(() => document.querySelector('.desk') !== null);
    expect(await page.getByText('Tambahkan nama atau gambar').count()).toBe(0);
    await page.getByLabel('Bahasa').selectOption('jv');
    await page.getByRole('button', { name: 'Priksa' }).waitFor();
    await page.getByLabel('Basa').selectOption('en');
    await page.getByRole('button', { name: 'Check' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await axe()).toEqual([]);
  });

  it('says so where the browser keeps nothing, and answers all the same', async () => {
    const broken = await visit.context.newPage();
    await broken.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('denied'); } });
    });
    await broken.goto(CHECK);
    await broken.getByText('daftar versi 1', { exact: false }).waitFor();
    await broken.close();
  });
});
