// How the check page comes to a phone: how much of it, with a whole country's list, from another web server's sub-path, under which
// policy, and how it lies on a small screen.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE_HOST, built } from '../support/builtExtension.ts';
import { LARGE_NUMBER, WATCH_PROGRESS, keepLargeLists, largeLink } from '../support/largeList.ts';
import { CHECK, OFFICIAL_LINK, type PhoneOffice, type Visit, asking, listed, openPhoneOffice } from '../support/phone.ts';

let office: PhoneOffice;
beforeAll(async () => {
  office = await openPhoneOffice();
});
afterAll(() => office?.close());


describe('a first visit', () => {
  const encodings = new Map<string, string | undefined>();
  let before = 0;
  /** A new resident at an address, on a device that keeps no files. */
  const arrive = (address: string): Promise<Visit> => office.visit(address, { serviceWorkers: 'block' }, async (context) => {
    before = office.sites.log.length;
    context.on('response', (response) => void encodings.set(new URL(response.url()).pathname, response.headers()['content-encoding']));
  });
  /** Files of the page itself that were fetched since; the list is not among them. */
  const fetched = (): readonly string[] =>
    office.sites.log.slice(before).map((line) => new URL(line.split(' ')[1] ?? '').pathname).filter((path) => path.startsWith('/cek/')).map((path) => path.slice(5) || 'index.html');
  /** Bytes as the office's server sends them (brotli). */
  const sent = (): number => fetched().map((file) => join(built().dist, 'check', file)).reduce((sum, file) => sum + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size, 0);
  const needless = /jsQR|pictures|reporting|Panel|Page/;

  it('loads at most 60 kB until the page can be used and has its list, and nothing more until somebody begins to ask', async () => {
    const visit = await arrive(CHECK);
    await listed(visit.page);
    await visit.page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(fetched().filter((file) => needless.test(file) || file.includes('judging'))).toEqual([]);
    expect(sent()).toBeGreaterThan(30_000);
    // The worker is on its way with the page, and is not fetched again when it starts.
    expect(fetched().filter((file) => file.includes('worker-'))).toHaveLength(1);
    expect(sent()).toBeLessThanOrEqual(60_000);
    expect(encodings.get(`/cek/${fetched().find((file) => /assets\/index-.*\.js$/.test(file))}`)).toBe('br');
    // What answers comes while the resident types.
    await visit.page.getByLabel('Tautan, nama akun, nomor telepon, atau nama').focus();
    await expect.poll(() => fetched().filter((file) => file.includes('judging')).length, { timeout: 30_000 }).toBe(1);
    await visit.ask(OFFICIAL_LINK);
    await visit.answered(/^Resmi: /);
    expect(visit.complaints).toEqual([]);
  });

  // The matcher and all else that an answer needs, and no more. Only the list itself is not counted. The bound keeps it from growing.
  it.each([['a link', OFFICIAL_LINK, /^Resmi: /], ['a name', 'Bu Wening', 'Nama saja tidak membuktikan apa-apa']])('loads at most 80 kB until %s is answered', async (_, text, words) => {
    const visit = await arrive(asking(text));
    await visit.answered(words);
    expect(fetched().filter((file) => needless.test(file))).toEqual([]);
    expect(sent()).toBeLessThanOrEqual(80_000);
    expect(visit.complaints).toEqual([]);
  });
});

describe('a whole country’s list', () => {
  it('is prepared in the background, with its progress shown and the page at hand; links and numbers are answered from it, and it can be browsed', async () => {
    const visit = await office.visit(CHECK, { bypassCSP: true }, (context) => context.addInitScript(WATCH_PROGRESS));
    const { page } = visit;
    await listed(page);
    await keepLargeLists(office.sites, page, 50_000);
    await page.goto('about:blank');
    await page.goto(CHECK);
    await page.locator('progress').waitFor();
    await page.getByText('Tambahkan nama atau gambar').click();
    await page.getByLabel('Nama yang tampil di profil').waitFor();
    const told = (): Promise<readonly number[]> => page.evaluate('told');
    expect((await told()).at(-1)).toBeLessThan(1);
    await visit.ask(largeLink(0));
    await visit.answered('Resmi: Dinas Contoh 0');
    const during = await told();
    expect(during.length).toBeGreaterThan(5);
    expect([...during].sort((a, b) => a - b)).toEqual(during);
    // A number needs no directory, which takes its own time.
    await visit.ask(LARGE_NUMBER);
    await visit.answered('Nomor resmi');
    expect(await told()).toEqual(during);
    await page.getByRole('link', { name: 'Daftar akun resmi' }).click();
    await page.getByLabel('Cari kantor, jabatan, atau nama').fill('contoh 4711');
    await page.getByRole('heading', { name: 'Dinas Contoh 4711' }).waitFor();
    expect(visit.complaints).toEqual([]);
  });
});

describe('on the web server of the regency, as plain files below its other pages', () => {
  const HERE = 'https://www.klatenkab.go.id/layanan/medsos/cek/';
  const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.svg': 'image/svg+xml' };
  let serviceWorker = '';
  beforeAll(() => {
    const folder = join(built().dist, 'check');
    serviceWorker = readFileSync(join(folder, 'sw.js'), 'utf8');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => TYPES[extname(each)] !== undefined)) {
      office.sites.serve(`${HERE}${file}`, { type: TYPES[extname(file)] ?? '', body: readFileSync(join(folder, file)) });
    }
    office.sites.serve(`${HERE}sw.js`, () => ({ type: 'text/javascript', body: serviceWorker }));
    office.sites.serve(HERE, { body: readFileSync(join(folder, 'index.html')) });
  });

  it('works, asks only that server and the office, is kept for use without a network, and says when it was updated', async () => {
    const before = office.sites.log.length;
    const visit = await office.visit(`${HERE}#tanya=${encodeURIComponent(OFFICIAL_LINK)}`);
    await visit.answered(/^Resmi: /);
    await visit.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(await visit.page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(HERE);
    await visit.page.goto('about:blank');
    await visit.page.goto(`${HERE}#tanya=${encodeURIComponent(OFFICIAL_LINK)}`);
    await visit.answered(/^Resmi: /);
    expect(new Set(office.sites.log.slice(before).map((line) => new URL(line.split(' ')[1] ?? '').host))).toEqual(new Set([OFFICE_HOST, 'www.klatenkab.go.id']));
    serviceWorker += '\n// another version';
    await visit.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await visit.answered('Halaman ini sudah diperbarui');
    await visit.page.getByRole('button', { name: 'Muat ulang' }).click();
    await visit.answered(/^Resmi: /);
    expect(visit.complaints).toEqual([]);
  });
});

describe('what an auditor of pages asks', () => {
  it.each(['light', 'dark'] as const)('holds at 320 pixels in the %s scheme: a name, a description, sizes for thumbs, nothing beyond the edge, no rule of axe broken', async (colorScheme) => {
    const visit = await office.visit(asking('https://www.instagram.com/siapa.saja/'), { viewport: { width: 320, height: 640 }, colorScheme });
    await visit.answered(/bukan berarti palsu/);
    const seen = await visit.page.evaluate(() => ({
      language: document.documentElement.lang,
      title: document.title,
      description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
      viewport: document.querySelector<HTMLMetaElement>('meta[name=viewport]')?.content ?? '',
      beyond: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll('button, input, select, summary, nav a')].map((each) => each.getBoundingClientRect()).filter(({ height, width }) => height > 0 && (height < 44 || width < 24)).length,
      tiny: [...document.querySelectorAll('main *, footer *')].filter((each) => each.textContent !== '' && Number.parseFloat(getComputedStyle(each).fontSize) < 12).length,
    }));
    expect(seen).toMatchObject({ language: 'id', beyond: 0, small: 0, tiny: 0, viewport: 'width=device-width, initial-scale=1' });
    expect(seen.title.length * seen.description.length).toBeGreaterThan(0);
    expect(await visit.axe()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('is held to a policy under which no foreign word becomes a script', async () => {
    const visit = await office.visit('about:blank');
    const policy = (await (await visit.page.goto(CHECK))?.allHeaders())?.['content-security-policy'] ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'", "frame-ancestors 'none'", "base-uri 'none'"]) expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe/);
    const ran = await visit.page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'globalThis.ran = true';
      } catch {
        return 'refused';
      }
      document.head.append(script);
      return String((globalThis as { ran?: boolean }).ran ?? false);
    });
    expect(['refused', 'false']).toContain(ran);
  });
});
