// Pictures of every state of the check page, at the real server: `npm run -s screens -- check` makes them alone.

import type { BrowserContext, Page } from 'playwright-core';
import { CHECK_PAGE, startCheckOffice } from '../support/checkOffice.ts';
import { largeLink, keepLargeLists } from '../support/largeList.ts';
import { stolenPhoto } from '../support/sampleCast.ts';
import type { SiteServer } from '../support/siteServer.ts';

interface CheckState {
  readonly name: string;
  /** What stands behind `#` in the address. */
  readonly place: string;
  /** The words that are waited for. */
  readonly shows: string | RegExp;
  readonly options?: { readonly javaScriptEnabled?: false; readonly bypassCSP?: true };
  /** What is wrong with the device. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  /** What leads to the state. */
  readonly then?: (page: Page, sites: SiteServer) => Promise<void>;
}

const asked = (text: string, name = ''): string => `#${new URLSearchParams({ tanya: text, ...(name === '' ? {} : { nama: name }) }).toString()}`;
const FAKE = asked('https://www.facebook.com/profile.php?id=61559990000077', 'Bupati Klaten Ratnawening Kusumadewi');
const press = async (page: Page, ...names: readonly string[]): Promise<void> => {
  for (const name of names) await page.getByRole('button', { name }).first().click();
};
const choose = async (page: Page, buffer: Buffer): Promise<void> => {
  await page.getByText('Tambahkan nama atau gambar').click();
  await page.getByLabel('Gambar profil, tangkapan layar, atau kode QR').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByAltText('Gambar yang dipilih').waitFor();
  await press(page, 'Periksa');
};
const missing = (script: string) => (context: BrowserContext): Promise<unknown> => context.addInitScript(script);
const noList = (context: BrowserContext): Promise<unknown> => context.route('**/list/**', (route) => route.abort());
const LISTED = /daftar versi 1/;

export const CHECK_STATES: readonly CheckState[] = [
  { name: 'empty', place: '', shows: LISTED },
  { name: 'official', place: asked('https://www.facebook.com/profile.php?id=61550000000601'), shows: /^Resmi: / },
  { name: 'suspect', place: FAKE, shows: /Tidak terdaftar/ },
  { name: 'unknown', place: asked('https://www.instagram.com/siapa.saja/'), shows: /bukan berarti palsu/ },
  { name: 'phone', place: asked('0811 0000 033'), shows: 'Nomor resmi' },
  { name: 'phone-unlisted', place: asked('081234567890'), shows: 'Nomor ini tidak terdaftar' },
  { name: 'name', place: asked('Bu Wening'), shows: 'Nama saja tidak membuktikan apa-apa', then: (page) => page.getByLabel('Nama ini Anda lihat di mana?').waitFor() },
  { name: 'name-nobody', place: asked('Suparman Widodo'), shows: 'Nama saja tidak membuktikan apa-apa' },
  { name: 'name-seen', place: `${asked('Bupati Klaten')}&situs=instagram`, shows: /^Mirip / },
  { name: 'handle', place: asked('@contoh.dinkes.klaten'), shows: /^Resmi: /, then: (page) => page.getByLabel('Akun ini ada di situs mana?').waitFor() },
  { name: 'short', place: asked('https://vm.tiktok.com/ZSabc/'), shows: /Tautan pendek/ },
  { name: 'nobody', place: asked('https://www.facebook.com/photo/?fbid=1'), shows: /tidak menyebut akun/ },
  { name: 'foreign', place: asked('https://contoh.example/akun'), shows: /bukan situs/ },
  { name: 'garbage', place: asked('?!?'), shows: /Tempel tautan profil/ },
  { name: 'picture', place: '', shows: LISTED, then: async (page) => choose(page, await stolenPhoto()).then(() => page.getByText('Gambar ini mirip foto resmi').waitFor()) },
  { name: 'picture-bad', place: '', shows: LISTED, then: async (page) => choose(page, Buffer.from('ini bukan gambar')).then(() => page.getByText(/Gambar ini tidak dapat dibaca/).waitFor()) },
  { name: 'report', place: FAKE, shows: /Tidak terdaftar/, then: (page) => press(page, 'Laporkan akun ini').then(() => page.getByRole('button', { name: 'Kirim laporan' }).waitFor()) },
  { name: 'report-sent', place: FAKE, shows: /Tidak terdaftar/, then: (page) => press(page, 'Laporkan akun ini', 'Kirim laporan').then(() => page.getByText('Laporan terkirim').first().waitFor()) },
  { name: 'appeal', place: FAKE, shows: /Tidak terdaftar/, then: (page) => press(page, 'Tanda ini salah?').then(() => page.getByRole('button', { name: 'Kirim sanggahan' }).waitFor()) },
  { name: 'paid', place: FAKE, shows: /Tidak terdaftar/, then: (page) => press(page, 'Sudah terlanjur').then(() => page.getByText('iasc.ojk.go.id').first().waitFor()) },
  { name: 'directory', place: '#daftar', shows: /ditemukan/ },
  { name: 'directory-nobody', place: '#daftar', shows: /ditemukan/, then: (page) => page.getByLabel('Cari kantor, jabatan, atau nama').fill('tidak ada ini').then(() => page.getByText('0 ditemukan').waitFor()) },
  { name: 'subject', place: '#daftar', shows: /ditemukan/, then: (page) => page.getByRole('link', { name: 'Dinas Kesehatan Kabupaten Klaten' }).click().then(() => page.getByRole('img', { name: /Kode QR/ }).waitFor()) },
  { name: 'subject-gone', place: '#daftar/33.10/tidak-ada', shows: LISTED },
  { name: 'mine-empty', place: '#laporan', shows: 'Belum ada laporan' },
  {
    name: 'mine', place: FAKE, shows: /Tidak terdaftar/,
    then: (page) => press(page, 'Laporkan akun ini', 'Kirim laporan').then(() => page.getByRole('link', { name: 'Laporan saya' }).click()).then(() => page.locator('.reports li').waitFor()),
  },
  { name: 'desk', place: '#meja', shows: LISTED },
  { name: 'desk-answer', place: FAKE.replace('#', '#meja=&'), shows: /Tidak terdaftar/ },
  { name: 'desk-official', place: `${asked('0811 0000 033').replace('#', '#meja=&')}`, shows: 'Nomor resmi' },
  { name: 'old-browser', place: '', shows: /JavaScript dimatikan/, options: { javaScriptEnabled: false } },
  { name: 'old-browser-worker', place: asked('Bu Wening'), shows: 'Peramban ini terlalu lama', before: missing('delete globalThis.Worker') },
  { name: 'no-list', place: asked('Bu Wening'), shows: /belum ada di ponsel ini/, before: noList },
  { name: 'opening', place: '', shows: 'Membuka daftar …', before: missing('const post = Worker.prototype.postMessage; Worker.prototype.postMessage = function (ask) { if (ask.kind === "speak") post.call(this, ask); };') },
  {
    name: 'preparing', place: '', shows: LISTED, options: { bypassCSP: true },
    async then(page, sites) {
      await keepLargeLists(sites, page, 100_000);
      await page.goto('about:blank');
      await page.goto(`${CHECK_PAGE}${asked(largeLink(0))}`);
      await page.locator('progress').waitFor();
    },
  },
  { name: 'javanese', place: FAKE, shows: /Tidak terdaftar/, then: (page) => page.getByLabel('Bahasa').selectOption('jv').then(() => page.getByRole('button', { name: 'Priksa' }).waitFor()) },
  { name: 'english', place: FAKE, shows: /Tidak terdaftar/, then: (page) => page.getByLabel('Bahasa').selectOption('en').then(() => page.getByRole('button', { name: 'Check', exact: true }).waitFor()) },
];

/** Takes them; `file` gives the path of a picture. */
export async function checkScreens(states: readonly CheckState[], sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>>, file: (name: string) => string): Promise<readonly string[]> {
  const files: string[] = [];
  const { sites, browser, close } = await startCheckOffice();
  try {
    for (const { name, place, shows, options, before, then } of states) {
      for (const [size, viewport] of Object.entries(sizes)) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport, isMobile: size === 'phone', hasTouch: size === 'phone', colorScheme, reducedMotion: 'reduce', ...options });
          await before?.(context);
          const page = await context.newPage();
          await page.goto(`${CHECK_PAGE}${place}`);
          await page.getByText(shows).first().waitFor();
          if (before === undefined && options === undefined) await page.getByText(LISTED).first().waitFor();
          await then?.(page, sites);
          files.push(file(`check-${name}-${size}-${colorScheme}`));
          await page.screenshot({ path: files.at(-1) ?? '', fullPage: true });
          await context.close();
        }
      }
    }
  } finally {
    await close();
  }
  return files;
}
