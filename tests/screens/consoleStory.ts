// A day at the sample office's desk, step by step, each with a page worth looking at. Everything that is shown was done by the
// people themselves in the built console; only months gone by are put into the database, since nobody can wait for them.

import { join } from 'node:path';
import sharp from 'sharp';
import { withDevice } from '../support/passkeyDevice.ts';
import type { Step } from './console.ts';
import { decided, desk, first, go, HOUR, lastYear, local, LONG, morning, nobody, openCase, press, propose, reason, sees, signed, then } from './consoleHands.ts';

const GATE: readonly Step[] = [
  { name: 'gate', come: (on) => nobody(on) },
  {
    name: 'gate-wrong', come: first((on) => nobody(on), async (page) => {
      await page.getByLabel('Tautan masuk').fill('halo');
      await press(page, 'Masuk');
      await sees(page, 'Ini bukan tautan masuk');
    }),
  },
  { name: 'gate-link', come: async (on) => nobody(on, await on.server.link('Cici')) },
];

const EMPTY: readonly Step[] = [
  { name: 'inbox-done', come: desk('Ani', 'kotak/open') },
  { name: 'appeals-none', come: desk('Ani', 'sanggahan') },
  { name: 'decisions-none', come: desk('Ani', 'keputusan') },
  { name: 'sign-none', come: desk('Ani', 'tanda-tangan') },
  { name: 'watch-none', come: desk('Ani', 'akun-lama') },
  { name: 'breach-none', come: desk('Ani', 'kebocoran') },
  { name: 'numbers-none', come: desk('Ani', 'angka') },
  { name: 'account-bare', come: desk('Ani', 'akun') },
  {
    name: 'account', come: then('Ani', async (page) => {
      await withDevice(page);
      await press(page, 'Tambah kunci sandi perangkat ini');
      await sees(page, 'Kunci sandi 1');
    }),
  },
];

const CASES: readonly Step[] = [
  {
    name: 'inbox', come: async (on) => {
      await morning(on);
      on.server.wait(3 * HOUR);
      return first(desk('Ani', 'kotak/open'), (page) => sees(page, '2 mirip'))(on);
    },
  },
  { name: 'case', come: (on) => openCase(on, 'Ani', 'Ratnawening Kusumadewi Official') },
  {
    name: 'case-asked', come: then('Ani', async (page) => {
      await page.getByRole('radio', { name: 'Palsu', exact: true }).check({ force: true });
      await press(page, 'Kirim usulan');
      await sees(page, 'Pilih alasannya');
    }),
  },
  { name: 'case-nameless', come: (on) => openCase(on, 'Ani', 'WhatsApp') },
  { name: 'case-alike', come: (on) => openCase(on, 'Ani', 'Bantuan Klaten Resmi') },
  {
    name: 'case-noted', come: first((on) => openCase(on, 'Ani', LONG.slice(0, 60)), async (page) => {
      await page.getByLabel('Catatan baru').fill('Sudah ditelepon dua kali: bukan akun mereka. https://contoh.example/tautan-yang-sangat-panjang-sekali-tanpa-spasi-0123456789');
      await press(page, 'Simpan catatan');
      await sees(page, 'Ani menulis catatan');
    }),
  },
  { name: 'case-waiting', come: first((on) => openCase(on, 'Ani', 'Ratnawening Kusumadewi Official'), (page) => propose(page, 'Palsu')) },
  { name: 'inbox-yours', come: desk('Budi', 'kotak/open') },
  { name: 'case-decide', come: (on) => openCase(on, 'Budi', 'Ratnawening Kusumadewi Official') },
  { name: 'case-confirmed', come: then('Budi', (page) => press(page, 'Setujui').then(() => sees(page, 'Budi menyetujui'))) },
  { name: 'case-again', come: then('Budi', (page) => page.getByText('Usulkan keputusan lain').click()) },
  { name: 'case-rejected', come: then('Budi', (_, on) => decided(on, 'Contoh namesake', 'Bukan palsu')) },
  {
    name: 'case-taken-down', come: then('Budi', async (page, on) => {
      await decided(on, 'Contoh yang sudah turun', 'Palsu');
      await press(page, 'Akun sudah diturunkan');
      await page.getByRole('button', { name: 'Tutup kasus' }).waitFor();
    }),
  },
  {
    name: 'appeals', come: async (on) => {
      await decided(on, 'Contoh yang menyanggah', 'Palsu');
      await on.server.appeal({ site: 'x', id: '9000061', handle: 'contoh_sanggah' }, 'Ini akun saya sendiri. Saya guru dan nama saya memang begitu. Mohon diperiksa lagi.');
      await on.server.appeal({ site: 'x', id: '9000062', handle: 'contoh_tangguh' }, 'Nama saya memang begitu.');
      return first(desk('Budi', 'sanggahan'), (page) => press(page, 'Tangguhkan tanda otomatis').then(() => sees(page, 'Ditangguhkan sampai')))(on);
    },
  },
  { name: 'case-disputed', come: (on) => openCase(on, 'Ani', 'Contoh yang menyanggah') },
  { name: 'inbox-all', come: desk('Ani', 'kotak/all') },
  { name: 'decisions', come: desk('Ani', 'keputusan') },
  { name: 'decisions-steps', come: then('Ani', (page) => page.getByText('Lewat baris perintah').click()) },
];

const SHEET = [
  'subject_id,kind,name,account_platform,account_url,account_id,checked,proof,proof_date,proof_reference',
  'puskesmas,service,Puskesmas Contoh Klaten,instagram,https://www.instagram.com/contoh.puskesmas/,,2026-11-02,letter,2026-11-02,Contoh/9',
  'palsu,office,Dlnas Kesehatan Kabupaten Klaten,instagram,https://www.instagram.com/contoh.dlnkes.klaten/,,2026-11-02,letter,2026-11-02,Contoh/10',
].join('\n');

const EDITOR: readonly Step[] = [
  { name: 'list', come: desk('Wati', 'daftar') },
  ...['accounts', 'absences', 'phones'].map((view, at) => ({ name: `list-${view}`, come: then('Wati', (page) => page.locator('.filter').nth(at + 1).click()) })),
  {
    name: 'list-wrong', come: then('Wati', async (page) => {
      await page.locator('.filter').first().click();
      await page.locator('[data-at="1-7"]').focus();
      await page.keyboard.type('kemarin');
      await page.keyboard.press('Enter');
      await sees(page, /harus diperbaiki/);
    }),
  },
  {
    name: 'list-import', come: then('Wati', async (page) => {
      await press(page, 'Urungkan');
      await page.getByLabel('Berkas CSV atau Excel').setInputFiles({ name: 'contoh.csv', mimeType: 'text/csv', buffer: Buffer.from(`${SHEET}\n`) });
      await sees(page, /^Terbaca 2/);
    }),
  },
  {
    name: 'list-changed', come: then('Wati', async (page) => {
      await press(page, 'Pakai isi berkas');
      await page.getByLabel('Foto siapa').selectOption('bupati');
      const photos = await Promise.all(['bupati', 'wakil'].map((name) => sharp(join('assets/sample/photos', `${name}.svg`)).resize(600).flatten({ background: '#ffffff' }).png().toBuffer()));
      await page.getByLabel('Tambah foto').setInputFiles(photos.map((buffer, at) => ({ name: `foto-${at}.png`, mimeType: 'image/png', buffer })));
      await page.getByLabel('Pejabat lama').selectOption('sekda');
      await page.getByLabel('Hari terakhir menjabat').fill('2027-01-31');
      await page.getByLabel('Nama pejabat baru').fill('Contoh Sekda Baru');
      await page.getByRole('textbox', { name: 'Kode', exact: true }).fill('sekda-2027');
      await press(page, 'Catat serah terima');
      await sees(page, /Contoh Sekda Baru.* masuk daftar/);
      await sees(page, /Foto curian dari sebuah foto baru/);
    }),
  },
  { name: 'list-department', come: desk('Sari', 'daftar') },
  { name: 'sign-own', come: then('Wati', (page) => press(page, 'Ajukan untuk disetujui').then(() => sees(page, 'Ini rancangan Anda sendiri'))) },
  { name: 'sign-made', come: desk('Budi', 'tanda-tangan') },
  { name: 'sign-aside', come: then('Budi', (page) => press(page, 'Terbitkan keputusan lebih dulu').then(() => sees(page, 'Tidak ada suntingan yang hilang'))) },
  { name: 'sign-one', come: (on) => signed(on, 'Budi', 'officer-b') },
  { name: 'sign-ready', come: (on) => signed(on, 'Ani', 'officer-a') },
  { name: 'sign-resumed', come: then('Ani', (page) => press(page, 'Terbitkan daftar').then(() => page.getByRole('button', { name: 'Setujui rancangan' }).waitFor({ timeout: 90_000 }))) },
  { name: 'sign-files', come: then('Ani', (page) => page.getByText('Tanda tangani berkas rancangan dari komputer ini').click()) },
];

const OFFICE: readonly Step[] = [
  { name: 'officers', come: desk('Ani', 'petugas') },
  {
    name: 'officers-invited', come: then('Ani', async (page) => {
      await page.getByLabel('Nama petugas').fill('Contoh Petugas Baru');
      await page.getByRole('checkbox', { name: 'Pengelola daftar OPD' }).check();
      await press(page, 'Undang');
      await sees(page, /diundang\. Petugas lain/);
    }),
  },
  { name: 'officers-link', come: first(desk('Budi', 'petugas'), (page) => press(page, 'Iyakan undangan').then(() => page.locator('.notice code').waitFor())) },
  {
    name: 'breach', come: first(desk('Ani', 'kebocoran'), async (page) => {
      await page.getByLabel('Diketahui pada').fill(local(Date.now() - HOUR));
      await page.getByLabel('Data dapat diakses sejak').fill(local(Date.now() - 50 * HOUR));
      await page.getByLabel('Data dapat diakses sampai').fill(local(Date.now() - HOUR));
      await page.getByLabel('Kontak pelapor').check();
      await page.getByLabel('Apa yang terjadi').fill('Contoh: komputer kantor hilang. Kunci sudah diganti, sesi sudah diakhiri.');
      await press(page, 'Catat dan jalankan hitungan waktu');
      await sees(page, 'Contoh: komputer kantor hilang.');
    }),
  },
  { name: 'inbox-breach', come: desk('Ani', 'kotak/open') },
  { name: 'numbers', come: (on) => lastYear(on).then(() => desk('Ani', 'angka')(on)) },
  { name: 'numbers-print', come: then('Ani', (page) => page.emulateMedia({ media: 'print' })) },
  { name: 'missing', come: async (on) => (await on.at('Ani')).emulateMedia({ media: 'screen' }).then(() => desk('Ani', 'tidak-ada')(on)) },
  { name: 'closed', come: desk('Wati', 'petugas') },
  { name: 'inbox-en', come: first(desk('Ani', 'kotak/received'), (page) => page.getByLabel('Bahasa').selectOption('en').then(() => page.getByRole('heading', { name: 'Inbox' }).waitFor())) },
  {
    name: 'case-jv', come: then('Ani', async (page) => {
      await page.getByLabel('Language').selectOption('jv');
      await page.locator('.case').first().click();
      await page.locator('.history').waitFor();
    }),
  },
];

const TROUBLE: readonly Step[] = [
  {
    name: 'away', come: first((on) => openCase(on, 'Budi', 'Dukcapil Klaten Layanan', 'open'), async (page, on) => {
      await page.getByRole('radio', { name: 'Palsu', exact: true }).check({ force: true });
      await reason(page);
      await on.server.away(true);
      await press(page, 'Kirim usulan');
      await sees(page, 'Server kantor tidak dapat dihubungi');
    }),
  },
  {
    name: 'session-ended', come: then('Budi', async (page, on) => {
      await on.server.away(false);
      on.server.wait(9 * HOUR);
      await press(page, 'Kirim usulan');
      await page.getByRole('dialog').waitFor();
    }),
  },
  {
    name: 'watch', come: async (on) => {
      const page = await on.at('nobody');
      await page.clock.setFixedTime(new Date('2027-03-01T03:00:00Z'));
      await page.goto(await on.server.link('Cici'));
      await press(page, 'Masuk');
      await page.getByRole('navigation', { name: 'Halaman petugas' }).waitFor();
      return go(page, 'akun-lama');
    },
  },
];

export const CONSOLE_STORY: readonly Step[] = [...GATE, ...EMPTY, ...CASES, ...EDITOR, ...OFFICE, ...TROUBLE];
