// Pictures of every state of the check page, at the real server: `npm run -s screens -- check` makes them alone.

import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../src/core/translate.ts';
import { CHECK_PAGE, startCheckOffice } from '../support/checkOffice.ts';
import { largeLink, keepLargeLists } from '../support/largeList.ts';
import { wordsOf } from '../support/ownPages.ts';
import { stolenPhoto } from '../support/sampleCast.ts';
import type { SiteServer } from '../support/siteServer.ts';

interface CheckState {
  readonly name: string;
  /** What stands behind `#` in the address. */
  readonly place: string;
  /** The words that are waited for. */
  readonly shows: string | RegExp;
  /** Indonesian unless it says otherwise. */
  readonly language?: Language;
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

const INDONESIAN: readonly CheckState[] = [
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
];

/** What most people see, in the other languages too: a place, the key of the words that are waited for, and of the buttons that are pressed. */
const ELSEWHERE: readonly (readonly [name: string, place: string, shows: string, press?: readonly string[], then?: string])[] = [
  ['empty', '', 'check_list'],
  ['official', asked('https://www.facebook.com/profile.php?id=61550000000601'), 'verdict_official'],
  ['suspect', FAKE, 'verdict_suspect'],
  ['unknown', asked('https://www.instagram.com/siapa.saja/'), 'check_unknown_care'],
  ['name-seen', `${asked('Bupati Klaten')}&situs=instagram`, 'check_seen_compare'],
  ['handle', asked('@contoh.dinkes.klaten'), 'check_seen_handle'],
  ['phone', asked('0811 0000 033'), 'check_phone_listed'],
  ['phone-unlisted', asked('081234567890'), 'check_phone_unlisted'],
  ['short', asked('https://vm.tiktok.com/ZSabc/'), 'check_short_link'],
  ['foreign', asked('https://contoh.example/akun'), 'check_foreign_link'],
  ['more', `${asked('https://www.instagram.com/siapa.saja/')}&bio=${encodeURIComponent('Bantuan tunai, hubungi WA')}`, 'check_picture_hint'],
  ['report', FAKE, 'verdict_suspect', ['popup_report'], 'report_send'],
  ['report-sent', FAKE, 'verdict_suspect', ['popup_report', 'report_send'], 'sent_words'],
  ['appeal', FAKE, 'verdict_suspect', ['appeal_open'], 'appeal_send'],
  ['paid', FAKE, 'verdict_suspect', ['paid_title'], 'paid_hurry'],
  ['directory', '#daftar', 'check_directory_total'],
  ['subject', '#daftar/33.10/dinkes', 'check_share_title'],
  ['mine', '#laporan', 'mine_empty'],
  ['desk', '#meja', 'check_list'],
  ['desk-answer', FAKE.replace('#', '#meja=&'), 'verdict_suspect'],
  ['desk-official', asked('0811 0000 033').replace('#', '#meja=&'), 'check_phone_listed'],
  ['desk-name', `${asked('Bupati Klaten').replace('#', '#meja=&')}&situs=facebook`, 'check_name_title'],
];

function elsewhere(language: Language): readonly CheckState[] {
  const words = wordsOf(language);
  /** What a message says itself, without what it is filled with. */
  const said = (key: string): string => words.text(key).split(/\$\w+\$/).sort((one, other) => other.length - one.length)[0]?.trim() ?? key;
  return ELSEWHERE.map(([name, place, shows, buttons = [], then]) => ({
    name: `${language}-${name}`, language, place, shows: said(shows),
    then: (page) => press(page, ...buttons.map((key) => words.text(key))).then(() => page.getByText(said(then ?? shows)).first().waitFor()),
  }));
}

export const CHECK_STATES: readonly CheckState[] = [...INDONESIAN, ...elsewhere('en'), ...elsewhere('jv')];

/** Takes them; `file` gives the path of a picture. */
export async function checkScreens(states: readonly CheckState[], sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>>, file: (name: string) => string): Promise<readonly string[]> {
  const files: string[] = [];
  const { sites, browser, close } = await startCheckOffice();
  try {
    for (const { name, place, shows, language = 'id', options, before, then } of states) {
      for (const [size, viewport] of Object.entries(sizes)) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport, isMobile: size === 'phone', hasTouch: size === 'phone', colorScheme, reducedMotion: 'reduce', ...options });
          await context.addInitScript(`localStorage.setItem('resmikah-language', '${language}')`);
          await before?.(context);
          const page = await context.newPage();
          await page.goto(`${CHECK_PAGE}${place}`);
          await page.getByText(shows).first().waitFor();
          if (language === 'id' && before === undefined && options === undefined) await page.getByText(LISTED).first().waitFor();
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
