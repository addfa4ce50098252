// The staff console in a real Chromium against the real server and its PostgreSQL: two officers in two browsers decide a
// case, sessions end and come back, the server goes away, and every page is free of what axe-core can find.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import indonesian from '../../assets/_locales/id/messages.json' with { type: 'json' };
import { listCommand } from '../../src/start/sampleOffice.ts';
import { built, copyOffice } from '../support/builtExtension.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { type ConsoleServer, startConsoleServer } from '../support/consoleServer.ts';

const HOUR = 60 * 60 * 1000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What an Indonesian officer reads under a key. */
const say = (key: string): string => (indonesian as Readonly<Record<string, { readonly message: string }>>)[key]?.message ?? key;

let server: ConsoleServer;
let browser: Browser;
const contexts: BrowserContext[] = [];
/** What the browsers complained about: violated policies, thrown errors, requests to anybody but the office. */
const complaints: string[] = [];

beforeAll(async () => {
  server = await startConsoleServer({ console: join(built().dist, 'console'), list: join(built().data, 'public') });
  browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

async function newPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => void (/Content Security Policy|Trusted/i.test(message.text()) && complaints.push(message.text())));
  page.on('request', (request) => void (request.url().startsWith(server.origin) || /^(blob|data):/.test(request.url()) || complaints.push(`asked ${request.url()}`)));
  return page;
}

async function signIn(officer: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(await server.link(officer));
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
  return page;
}

const openCase = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

async function propose(page: Page, verdict: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: verdict, exact: true }).check({ force: true });
  await page.getByRole('radio', { name: say(reason) }).check();
  await page.getByRole('button', { name: 'Kirim usulan' }).click();
}

async function expectNoAxe(page: Page): Promise<void> {
  // Put in by the test's own channel, since the page's policy would refuse it as a script element.
  await page.evaluate(`(() => { ${AXE} })()`);
  const found = await page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(({violations}) => violations.map(({id, nodes}) => id + ': ' + nodes.map((node) => node.html).join(' ')))");
  expect(found).toEqual([]);
}

describe('two officers at the console', () => {
  it('decide a case together: one proposes, the other approves, and the decision goes to the list', async () => {
    await server.report();
    await server.report({ category: 'code' });
    const ani = await signIn('Ani');
    await openCase(ani, 'Ratnawening Kusumadewi Official');
    for (const seen of ['Hj. Ratnawening Kusumadewi, S.E., M.M.', 'menyatakan tidak punya akun di Facebook', 'Foto sama dengan foto resmi', '2 dari 2 laporan']) {
      expect(await ani.getByText(seen).count(), seen).toBeGreaterThan(0);
    }
    await ani.getByRole('button', { name: 'Kirim usulan' }).click();
    await ani.getByText('Pilih dahulu: palsu atau bukan palsu.').waitFor();
    await propose(ani, 'Palsu', 'reason_imitates_holder');
    await ani.getByText('hanya petugas lain yang dapat menyetujui').waitFor();
    expect(await ani.getByRole('button', { name: 'Setujui' }).count()).toBe(0);

    const budi = await signIn('Budi');
    await budi.getByText('Menunggu Anda').waitFor();
    await openCase(budi, 'Ratnawening Kusumadewi Official');
    await budi.getByRole('button', { name: 'Setujui' }).click();
    await budi.getByText('Palsu, belum terbit').waitFor();
    await budi.getByText('Budi menyetujui: Palsu.').waitFor();

    const [pack] = await Promise.all([budi.waitForEvent('download'), budi.getByRole('button', { name: 'Unduh paket penurunan' }).click()]);
    const files = unzipSync(readFileSync(await pack.path()));
    expect(Object.keys(files).sort()).toEqual(['SHA256SUMS', 'aduan-konten.txt', 'berita-acara.txt', 'bukti.csv', 'daftar-dokumen.txt', 'letter-site-en.txt', 'paket.pdf', 'surat-situs-id.txt']);
    expect(Buffer.from(files['paket.pdf'] ?? []).subarray(0, 5).toString()).toBe('%PDF-');
    const [card] = await Promise.all([budi.waitForEvent('download'), budi.getByRole('button', { name: 'Unduh gambar klarifikasi' }).click()]);
    const picture = readFileSync(await card.path());
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 1350]);

    await budi.getByRole('link', { name: 'Keputusan' }).click();
    await budi.getByText('1 keputusan belum ada dalam daftar').waitFor();
    expect(await budi.getByText('npm run -s list -- draft --decisions decisions.json').count()).toBe(1);
    const [download] = await Promise.all([budi.waitForEvent('download'), budi.getByRole('button', { name: 'Unduh keputusan' }).click()]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { format: string; office: string; decisions: { subject: string; status: string }[] };
    expect(file).toMatchObject({ format: 'resmikah-decisions/1', office: '33.10', decisions: [{ subject: '33.10/bupati', status: 'confirmed' }] });
  });

  it('refuse one another, and note that a site took an account down', async () => {
    await server.report({ account: { site: 'instagram', id: '51500000009002', handle: 'contoh.tiruan.2' }, name: 'Sri Rahayu Sekda Klaten', subject: '33.10/sekda' });
    const ani = await signIn('Ani');
    await openCase(ani, 'Sri Rahayu Sekda Klaten');
    await propose(ani, 'Bukan palsu', 'reason_namesake');
    await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
    const budi = await signIn('Budi');
    await openCase(budi, 'Sri Rahayu Sekda Klaten');
    await budi.getByRole('button', { name: 'Tolak usulan' }).click();
    await propose(budi, 'Palsu', 'reason_asks_money');
    await budi.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
    await ani.reload();
    await ani.getByRole('button', { name: 'Setujui' }).click();
    await ani.getByRole('button', { name: 'Akun sudah diturunkan' }).click();
    await ani.getByRole('button', { name: 'Tutup kasus' }).waitFor();
    expect(await ani.getByText('Ani mencatat: Sudah diturunkan').count()).toBe(1);
  });

  it('answer whoever says that a mark is wrong, and decide the case anew by two', async () => {
    const account = { site: 'instagram', id: '51500000009003', handle: 'contoh.sanggah' } as const;
    await server.report({ account, name: 'Contoh yang menyanggah' });
    const ani = await signIn('Ani');
    await openCase(ani, 'Contoh yang menyanggah');
    await propose(ani, 'Palsu', 'reason_imitates_holder');
    await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
    const budi = await signIn('Budi');
    await openCase(budi, 'Contoh yang menyanggah');
    await budi.getByRole('button', { name: 'Setujui' }).click();
    await budi.getByText('Palsu, belum terbit').waitFor();
    await server.appeal(account, 'Ini akun saya sendiri. <b>Saya guru.</b>');
    await budi.getByRole('link', { name: 'Sanggahan' }).click();
    await budi.getByText('Ini akun saya sendiri. <b>Saya guru.</b>').waitFor();
    await expectNoAxe(budi);
    await budi.getByRole('button', { name: 'Jawab: sanggahan diterima' }).click();
    await budi.getByText('Tidak ada sanggahan yang menunggu jawaban').waitFor();
    await budi.goBack();
    await budi.getByText('Budi menjawab sanggahan: diterima').waitFor();
    expect(await budi.getByText('Disanggah').count()).toBeGreaterThan(0);
  });

  it('show the head of office the numbers, and hand out decided cases for other desks', async () => {
    await server.report({ account: { site: 'youtube', id: 'UCcontohangka', handle: null }, name: 'Contoh angka' });
    const page = await signIn('Ani');
    await page.getByRole('link', { name: 'Angka', exact: true }).click();
    await page.getByText('Diputuskan dalam 24 jam').waitFor();
    expect(await page.getByRole('row').count()).toBe(13);
    const [numbers] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh angka (JSON)' }).click()]);
    const figures = JSON.parse(readFileSync(await numbers.path(), 'utf8')) as { format: string; months: { cases: number }[] };
    expect(figures.format).toBe('resmikah-numbers/1');
    expect(figures.months.at(-1)?.cases).toBeGreaterThan(0);
    for (const [name, start] of [['CSV', 'case'], ['STIX 2.1', '{']] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
      expect(readFileSync(await file.path(), 'utf8').replace(/^\ufeff/, '').startsWith(start), name).toBe(true);
    }
  });

  it('walk the inbox by keyboard and come back to where they were', async () => {
    for (let each = 0; each < 70; each += 1) {
      await server.report({ account: { site: 'x', id: String(9_000_000 + each), handle: `contoh_banyak_${each}` }, name: `Contoh banyak ${each}` });
    }
    const page = await signIn('Ani');
    expect(await page.locator('.case').count()).toBeLessThan(40);
    await page.locator('.case').first().focus();
    const focused = page.locator('li:focus-within');
    // Whoever is faster than the server waits at the last row that has come, and goes on from there.
    let at = 1;
    for (let presses = 0; at < 61 && presses < 400; presses += 1) {
      await page.keyboard.press(presses % 2 === 0 ? 'j' : 'ArrowDown');
      at = Number(await focused.getAttribute('aria-posinset'));
    }
    expect(at).toBe(61);
    const name = (await focused.locator('.name').textContent()) ?? '';
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.goBack();
    await page.getByText(name, { exact: true }).waitFor();
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(200);
  });
});

describe('the way in', () => {
  it('says whether a link was used, has expired, or is none', async () => {
    const link = await server.link('Ani');
    const first = await newPage();
    await first.goto(link);
    await first.getByRole('button', { name: 'Masuk' }).click();
    await first.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
    expect(first.url()).not.toContain('login');

    const second = await newPage();
    await second.goto(link);
    expect(second.url(), 'the token leaves the address').not.toContain('#');
    await second.getByRole('button', { name: 'Masuk' }).click();
    await second.getByText('sudah dipakai. Mintalah tautan baru').waitFor();

    const late = await server.link('Budi');
    server.wait(13 * HOUR);
    await second.goto('about:blank');
    await second.goto(late);
    await second.getByRole('button', { name: 'Masuk' }).click();
    await second.getByText('sudah kedaluwarsa').waitFor();
    await second.getByLabel('Tautan masuk').fill('halo');
    await second.getByRole('button', { name: 'Masuk' }).click();
    await second.getByText('Ini bukan tautan masuk').waitFor();
    await second.getByLabel('Tautan masuk').fill(await server.link('Budi'));
    await second.getByRole('button', { name: 'Masuk' }).click();
    await second.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
  });

  it('shows nothing to somebody who is not logged in, and nothing after logging out', async () => {
    const stranger = await newPage();
    await stranger.goto(`${server.origin}/#/keputusan`);
    await stranger.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
    const ani = await signIn('Ani');
    await ani.getByRole('button', { name: 'Keluar' }).click();
    await ani.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
    await ani.reload();
    await ani.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
  });

  it('keeps what was chosen when the session ends in the middle, and sends it after a new log-in', async () => {
    await server.report({ account: { site: 'tiktok', id: '77001', handle: 'contoh.sesi' }, name: 'Contoh sesi berakhir' });
    const ani = await signIn('Ani');
    await openCase(ani, 'Contoh sesi berakhir');
    server.wait(9 * HOUR);
    await propose(ani, 'Palsu', 'reason_stolen_photo');
    const dialog = ani.getByRole('dialog');
    await dialog.getByText('Pilihan Anda di halaman ini tetap ada').waitFor();
    await expectNoAxe(ani);
    await dialog.getByLabel('Tautan masuk').fill(await server.link('Ani'));
    await dialog.getByRole('button', { name: 'Masuk', exact: true }).click();
    await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
    expect(await ani.getByText(say('reason_stolen_photo')).count()).toBeGreaterThan(0);
  });

  it('sends nothing in the name of a colleague who logs in instead', async () => {
    await server.report({ account: { site: 'tiktok', id: '77002', handle: 'contoh.sesi.2' }, name: 'Contoh petugas lain' });
    const page = await signIn('Ani');
    await openCase(page, 'Contoh petugas lain');
    await page.context().clearCookies();
    await propose(page, 'Palsu', 'reason_stolen_photo');
    await page.getByRole('dialog').getByLabel('Tautan masuk').fill(await server.link('Budi'));
    await page.getByRole('dialog').getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByText('Petugas lain yang masuk').waitFor();
    expect(await page.getByRole('radio', { name: 'Palsu', exact: true }).isChecked()).toBe(true);
    expect(await page.getByText('Budi mengusulkan').count()).toBe(0);
  });

  it('says that the server is away, and goes on when it is back', async () => {
    await server.report({ account: { site: 'tiktok', id: '77003', handle: 'contoh.putus' }, name: 'Contoh jaringan putus' });
    const ani = await signIn('Ani');
    await openCase(ani, 'Contoh jaringan putus');
    await server.away(true);
    await propose(ani, 'Palsu', 'reason_imitates_holder');
    await ani.getByText('Server kantor tidak dapat dihubungi').waitFor();
    await server.away(false);
    await ani.getByRole('button', { name: 'Kirim usulan' }).click();
    await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
  });
});

describe('every page of the console', () => {
  const sizes = [{ width: 360, height: 780 }, { width: 834, height: 1112 }, { width: 1280, height: 900 }];

  it.each(sizes.flatMap((viewport) => (['light', 'dark'] as const).map((colorScheme) => ({ ...viewport, colorScheme }))))(
    'is accessible and nowhere wider than the screen at $width px, $colorScheme',
    async ({ width, height, colorScheme }) => {
      const options = { viewport: { width, height }, colorScheme };
      await server.report({ account: { site: 'facebook', id: '61550000009777', handle: 'contoh.halaman' }, name: `Contoh ${'panjang '.repeat(20)}` });
      const gate = await newPage(options);
      await gate.goto(server.origin);
      await gate.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
      await expectNoAxe(gate);
      const page = await signIn('Ani', options);
      const narrow = async (): Promise<void> => {
        await expectNoAxe(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), page.url()).toBe(true);
      };
      await page.locator('.case').first().waitFor();
      await narrow();
      await page.locator('.case').first().click();
      await page.getByRole('heading', { name: 'Riwayat' }).waitFor();
      await narrow();
      for (const hash of ['#/keputusan', '#/sanggahan', '#/tanda-tangan', '#/angka', '#/kotak/all', '#/tidak-ada']) {
        await page.goto(`${server.origin}/${hash}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await narrow();
      }
    },
  );

  it('speaks the language that the officer chose, and keeps it', async () => {
    const page = await signIn('Ani');
    await page.getByLabel('Bahasa').selectOption('en');
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  });
});

describe('signing in the page', () => {
  /** The publisher's own command line on a copy of the sample office. */
  const list = (data: string, ...args: readonly string[]): string => {
    const run = spawnSync(process.execPath, listCommand([...args, '--dir', join(data, 'office'), '--yes']), { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`list ${args.join(' ')}: ${run.stderr}${run.stdout}`);
    return run.stdout;
  };

  it('two officers read what changes and sign with their own keys, and the command line publishes what they signed', async () => {
    const data = copyOffice();
    const passphrase = readFileSync(join(data, 'office/sample-passphrase'), 'utf8');
    const folder = join(data, 'office/draft');
    const decisions = {
      format: 'resmikah-decisions/1', office: '33.10',
      decisions: [{
        case: '0190b7a2-0000-7000-8000-000000000001', account: { site: 'facebook', id: '61550000009001', handle: null }, subject: '33.10/bupati', modus: 'money',
        firstSeen: '2026-11-20', confirmed: '2026-11-23', roles: ['triage', 'approver'], evidenceRoot: 'c'.repeat(64), reason: 'reason_asks_money', status: 'confirmed',
      }],
    };
    writeFileSync(join(data, 'decisions.json'), JSON.stringify(decisions));
    list(data, 'draft', '--decisions', join(data, 'decisions.json'));
    for (const [name, key] of [['Ani', 'officer-a'], ['Budi', 'officer-b']] as const) {
      const page = await signIn(name);
      const sent: string[] = [];
      page.on('request', (request) => void (request.method() === 'GET' || sent.push(`${request.url()} ${request.postData() ?? ''}`)));
      await page.getByRole('link', { name: 'Tanda tangan' }).click();
      await page.getByLabel('Berkas rancangan').setInputFiles([join(folder, 'list.json')]);
      await page.getByText('Pilih tepat dua berkas').waitFor();
      await page.getByLabel('Berkas rancangan').setInputFiles([join(folder, 'list.json'), join(folder, 'role.json')]);
      await page.getByText('Warga akan diperingatkan: akun kasus 0190b7a2, yang meniru Hj. Ratnawening Kusumadewi, S.E., M.M. (Bupati), dipastikan palsu.').waitFor();
      expect(await page.locator('.bullets li').count()).toBe(1);
      await page.getByRole('button', { name: 'Tanda tangani' }).click();
      await page.getByText('Baca dahulu perubahannya').waitFor();
      await page.getByRole('checkbox').check();
      await page.getByLabel('Berkas kunci Anda').setInputFiles(join(data, `office/keys/${key}.json`));
      await page.getByLabel('Kata sandi kunci').fill('bukan kata sandinya');
      await page.getByRole('button', { name: 'Tanda tangani' }).click();
      await page.getByText('Kata sandi tidak membuka kunci').waitFor();
      await expectNoAxe(page);
      await page.getByLabel('Kata sandi kunci').fill(passphrase);
      await page.getByRole('button', { name: 'Tanda tangani' }).click();
      await page.getByText('Ditandatangani oleh').waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan role.json' }).click()]);
      await download.saveAs(join(folder, 'role.json'));
      expect(sent, 'nothing is sent while signing').toEqual([]);
    }
    list(data, 'publish', '--to', join(data, 'public'), '--passphrase-file', join(data, 'office/sample-passphrase'));
    expect(list(data, 'verify', '--from', join(data, 'public'))).toMatch(/version 2/i);
    rmSync(data, { recursive: true });
  });
});
