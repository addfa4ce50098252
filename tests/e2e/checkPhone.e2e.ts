// What phones and other apps do to the check page: old browsers, storage that is refused, a village desk that many people share,
// links as the apps make them, pictures of every kind.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../support/builtExtension.ts';
import { CHECK, OFFICIAL_LINK, type PhoneOffice, type Visit, asking, listed, openPhoneOffice } from '../support/phone.ts';
import { stolenPhoto } from '../support/sampleCast.ts';

let office: PhoneOffice;
beforeAll(async () => {
  office = await openPhoneOffice();
});
afterAll(() => office?.close());

const gone = (visit: Visit, words: string | RegExp): Promise<void> => visit.page.getByText(words).first().waitFor({ state: 'detached' });

describe('a browser that cannot do it', () => {
  it('without JavaScript, or too old to read it, shows what to do instead', async () => {
    const off = await office.visit(CHECK, { javaScriptEnabled: false });
    await off.answered('peramban ini terlalu lama atau JavaScript dimatikan');
    const old = await office.visit(CHECK, {}, (context) => context.route('**/assets/index-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'let a = 1 ?:? 2;' })));
    await old.answered('peramban ini terlalu lama atau JavaScript dimatikan');
  });

  it.each([
    ['workers', 'delete globalThis.Worker'],
    ['WebCrypto, as over plain http', 'Object.defineProperty(Crypto.prototype, "subtle", { value: undefined })'],
    ['IndexedDB', 'Object.defineProperty(globalThis, "indexedDB", { value: undefined })'],
  ])('has no %s: says so at once and at every question', async (_, missing) => {
    const visit = await office.visit(CHECK, {}, (context) => context.addInitScript(missing));
    await visit.answered('Peramban ini terlalu lama');
    await visit.ask(OFFICIAL_LINK);
    await visit.page.getByText('Peramban ini terlalu lama').nth(1).waitFor();
    expect(await visit.page.getByText('Membuka daftar').count()).toBe(0);
  });

  it('waits for its list in the directory: nothing is called found before it was searched', async () => {
    let come = (): void => undefined;
    const wait = new Promise<void>((done) => { come = done; });
    const visit = await office.visit(`${CHECK}#daftar`, {}, async (context) => {
      await context.route('**/list/**', (route) => wait.then(() => route.continue()));
      await context.addInitScript('globalThis.said = []; new MutationObserver(() => said.push(...[...document.querySelectorAll("main [role=status]")].map((each) => each.textContent))).observe(document, { childList: true, subtree: true, characterData: true })');
    });
    await visit.page.getByRole('heading', { name: 'Daftar akun resmi' }).waitFor();
    // Long enough for the worker to answer from no list at all.
    await visit.page.waitForTimeout(1000);
    come();
    await visit.answered(/^[1-9]\d* ditemukan\.$/);
    expect(await visit.page.evaluate('said.filter((each) => each.startsWith("0 "))')).toEqual([]);
  });

  it('refuses to keep anything: says so, and that there is no list to answer from', async () => {
    const visit = await office.visit(CHECK, {}, (context) =>
      context.route('**/assets/worker-*.js', (route) => {
        const file = readFileSync(join(built().dist, 'check/assets', new URL(route.request().url()).pathname.split('/').at(-1) ?? ''), 'utf8');
        return route.fulfill({ contentType: 'text/javascript', body: `IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };${file}` });
      }));
    await visit.answered('tidak dapat menyimpan daftar');
    await visit.ask(OFFICIAL_LINK);
    await visit.answered('Daftar akun resmi belum ada di ponsel ini');
  });
});

describe('a village desk', () => {
  it('clears itself, so that the next person sees nothing of the last one', async () => {
    const visit = await office.visit('about:blank', {}, (context) => context.clock.install());
    await visit.page.goto(`${CHECK}#meja`);
    await listed(visit.page);
    await visit.ask('https://www.instagram.com/siapa.saja/');
    await visit.answered(/bukan berarti palsu/);
    expect(await visit.page.evaluate(() => location.hash)).toContain('siapa.saja');
    await visit.page.clock.fastForward(80_000);
    await visit.answered(/bukan berarti palsu/);
    await visit.page.clock.fastForward(11_000);
    await gone(visit, /bukan berarti palsu/);
    expect(await visit.page.getByLabel('Tautan, nama akun, nomor telepon, atau nama').inputValue()).toBe('');
    expect(await visit.page.evaluate(() => location.hash)).toBe('#meja');
    expect(await visit.page.evaluate(() => document.body.innerText)).not.toContain('siapa.saja');
    // Nor of what was typed and never asked; but whoever still reads is not cut short.
    const field = visit.page.getByLabel('Tautan, nama akun, nomor telepon, atau nama');
    await field.fill('Bu Wening');
    await visit.page.clock.fastForward(80_000);
    await field.press('End');
    await visit.page.clock.fastForward(80_000);
    expect(await field.inputValue()).toBe('Bu Wening');
    await visit.page.clock.fastForward(11_000);
    await expect.poll(() => field.inputValue()).toBe('');
  });

  it.each([360, 1280])('is written large in all its parts, headings and small print too, and fits a screen of %i pixels', async (width) => {
    const visit = await office.visit(asking('https://www.facebook.com/profile.php?id=61559990000077').replace('#', '#meja=&nama=Bupati+Klaten+Ratnawening+Kusumadewi&'), { viewport: { width, height: 740 } });
    await visit.answered(/^Tidak terdaftar/);
    const sizes = await visit.page.evaluate(() => {
      const size = (selector: string): number => Number.parseFloat(getComputedStyle(document.querySelector(selector) ?? document.head).fontSize);
      return { text: size('.verdict li'), title: size('.verdict h2'), part: size('.verdict h3'), small: size('.verdict .small'), beyond: document.documentElement.scrollWidth - innerWidth };
    });
    expect(sizes.text).toBe(22);
    expect(sizes.part).toBeGreaterThanOrEqual(sizes.text);
    expect(sizes.title).toBeGreaterThan(sizes.text);
    expect(sizes.small).toBeGreaterThan(16);
    expect(sizes.beyond).toBe(0);
    expect(await visit.axe()).toEqual([]);
  });

  it('sends a report at once and keeps none on the device', async () => {
    const visit = await office.visit(`${CHECK}#meja`);
    await listed(visit.page);
    expect(await visit.page.getByRole('navigation').count()).toBe(0);
    await visit.ask('https://www.instagram.com/siapa.lagi/');
    for (const name of ['Laporkan akun ini', 'Kirim laporan']) await visit.page.getByRole('button', { name }).click();
    await visit.answered('Laporan terkirim');
    await visit.page.goto(`${CHECK}#laporan`);
    await visit.answered('Belum ada laporan');
  });
});

describe('the resident’s own reports', () => {
  it('stand on a page of their own; elsewhere the receipt words, typed, ask for the outcome', async () => {
    const visit = await office.visit(asking('https://www.facebook.com/profile.php?id=61559990000123'));
    for (const name of ['Laporkan akun ini', 'Kirim laporan']) await visit.page.getByRole('button', { name }).click();
    const words = (await visit.page.locator('.copied').textContent()) ?? '';
    await visit.answered('Laporan terkirim');
    await visit.page.getByRole('link', { name: 'Laporan saya' }).click();
    await visit.page.locator('.reports li').getByText('Laporan terkirim').waitFor();
    expect(await visit.axe()).toEqual([]);
    const other = await office.visit(`${CHECK}#laporan`);
    await other.page.getByLabel('Delapan kata tanda terima').fill(words);
    await other.page.getByRole('button', { name: 'Tanyakan' }).click();
    await other.page.locator('.notice strong').filter({ hasText: /diterima/i }).waitFor();
    await other.page.getByLabel('Delapan kata tanda terima').fill('kata yang tidak ada');
    await other.page.getByRole('button', { name: 'Tanyakan' }).click();
    await other.answered('Belum ada jawaban');
    expect([...visit.complaints, ...other.complaints].filter((each) => !each.includes('404'))).toEqual([]);
  });
});

describe('what the apps share', () => {
  it('is understood in all their forms, and what only the app can resolve is asked for in words', async () => {
    const visit = await office.visit(CHECK);
    await listed(visit.page);
    const short = (host: string): string => `Tautan pendek (${host})`;
    for (const [shared, words] of [
      ['https://fb.me/2abcDEF', short('fb.me')],
      ['https://www.facebook.com/share/1AbCdEf/?mibextid=wwXIfr', short('facebook.com')],
      ['https://www.instagram.com/contoh.dinkes.klaten?igsh=MTIzNDU2&utm_source=qr', /^Resmi: /],
      ['Ikuti kami di https://vm.tiktok.com/ZSabcd/ ya', short('vm.tiktok.com')],
      ['https://vt.tiktok.com/ZSabcd/', short('vt.tiktok.com')],
      ['https://wa.me/628110000033?text=Halo', 'Nomor resmi'],
      ['https://wa.me/qr/ABCDEF123', short('wa.me')],
      ['https://m.me/contoh.dukcapilklaten', /^Resmi: /],
      ['https://youtu.be/dQw4w9WgXcQ?si=x', short('youtu.be')],
      ['https://t.co/AbCdEf', short('t.co')],
      ['https://x.com/siapa_saja?s=21&t=abc', /bukan berarti palsu/],
      ['https://www.threads.net/@siapa.saja?xmt=1', /bukan berarti palsu/],
      ['https://www.threads.com/@siapa.saja/post/C1', /bukan berarti palsu/],
      ['https://t.me/siapa_saja', /bukan berarti palsu/],
      ['https://chat.whatsapp.com/AbCdEfGh', short('chat.whatsapp.com')],
    ] as const) {
      await visit.page.goto(`${CHECK}#`);
      await visit.page.goto(asking(shared));
      await visit.page.locator('[aria-live="polite"]').getByText(words).first().waitFor();
    }
    expect(visit.complaints).toEqual([]);
  });
});

describe('a picture', () => {
  const choose = async (visit: Visit, name: string, mimeType: string, buffer: Buffer): Promise<void> => {
    await listed(visit.page);
    await visit.page.getByText('Tambahkan nama atau gambar').click();
    await visit.page.getByLabel('Gambar profil, tangkapan layar, atau kode QR').setInputFiles({ name, mimeType, buffer });
    await visit.page.getByAltText('Gambar yang dipilih').waitFor();
    await visit.page.getByRole('button', { name: 'Periksa' }).click();
  };

  it('that moves is taken as it begins', async () => {
    const frames = await Promise.all([stolenPhoto(), sharp(await stolenPhoto()).negate().png().toBuffer()].map(async (frame) => sharp(await frame).removeAlpha().raw().toBuffer()));
    const moving = await sharp(Buffer.concat(frames), { raw: { width: 160, height: 320, channels: 3, pageHeight: 160 } }).gif({ loop: 0, delay: [300, 300] }).toBuffer();
    const visit = await office.visit(CHECK);
    await choose(visit, 'bergerak.gif', 'image/gif', moving);
    await visit.answered('Gambar ini mirip foto resmi');
  });

  it('of ten million bytes is answered like any other', async () => {
    const side = 1900;
    let state = 7;
    const noise = Buffer.from(Uint8Array.from({ length: side * side * 3 }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0) >>> 24));
    const large = await sharp(noise, { raw: { width: side, height: side, channels: 3 } }).png({ compressionLevel: 0 }).toBuffer();
    expect(large.length).toBeGreaterThan(10_000_000);
    const visit = await office.visit(CHECK);
    await choose(visit, 'besar.png', 'image/png', large);
    await visit.answered('Gambar ini tidak mirip foto resmi');
  });

  it('pasted from the clipboard is compared without being chosen', async () => {
    const visit = await office.visit(CHECK);
    await listed(visit.page);
    await visit.page.evaluate((picture) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(picture), (each) => each.charCodeAt(0))], 'tempel.jpg', { type: 'image/jpeg' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: files, bubbles: true }));
    }, (await stolenPhoto()).toString('base64'));
    await visit.page.getByAltText('Gambar yang dipilih').waitFor();
    await visit.page.getByRole('button', { name: 'Periksa' }).click();
    await visit.answered('Gambar ini mirip foto resmi');
    expect(visit.complaints).toEqual([]);
  });
});
