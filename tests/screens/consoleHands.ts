// What people do at the desk in the pictures' story, and what the office finds in the morning.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Report } from '../../src/core/report/report.ts';
import type { Desk, Step } from './console.ts';

export const HOUR = 60 * 60 * 1000;
export const LONG = 'Bupati Klaten Hj. Ratnawening Kusumadewi S.E. M.M. Resmi Bantuan Langsung Tunai 2026 ✅ Hubungi Admin';

/** Goes to a page of the console and waits for its first heading and its answers. */
export async function go(page: Page, hash: string): Promise<Page> {
  await page.goto(`${new URL(page.url()).origin}/#/${hash}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}
export const desk = (who: string, hash: string) => async ({ at }: Desk): Promise<Page> => go(await at(who), hash);
export const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();

export async function openCase({ at }: Desk, who: string, name: string, filter = 'all'): Promise<Page> {
  const page = await go(await at(who), `kotak/${filter}`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { name: 'Riwayat' }).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

export const reason = (page: Page): Promise<void> => page.locator('form input[type=radio]:not(.chip input)').last().check({ force: true });

/** Proposes with the last reason there is. */
export async function propose(page: Page, verdict: string): Promise<void> {
  await page.getByRole('radio', { name: verdict, exact: true }).check({ force: true });
  const whom = page.getByLabel('Siapa yang ditiru');
  if ((await whom.count()) > 0 && (await whom.inputValue()) === '') await whom.selectOption('33.10/bupati');
  await reason(page);
  await press(page, 'Kirim usulan');
  await page.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
}

export async function decided(on: Desk, name: string, verdict: string): Promise<void> {
  await propose(await openCase(on, 'Ani', name), verdict);
  const budi = await openCase(on, 'Budi', name);
  await press(budi, 'Setujui');
  await budi.getByText('Budi menyetujui').waitFor();
}

/** A report with the picture that the resident chose to add. */
async function withScreenshot({ server }: Desk, over: Partial<Report>): Promise<void> {
  const picture = await sharp({ create: { width: 720, height: 1280, channels: 3, background: '#dfe7ef' } })
    .composite([{ input: Buffer.from('<svg width="720" height="1280"><rect width="720" height="96" fill="#2b5a9b"/><text x="30" y="62" font-size="36" fill="#fff">Contoh percakapan</text><rect x="40" y="180" rx="20" width="520" height="150" fill="#fff"/><text x="70" y="265" font-size="30">Kirim kode 6 angka (contoh)</text></svg>'), left: 0, top: 0 }])
    .png().toBuffer();
  const id = randomUUID();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(picture)));
  await server.report({ ...over, id, screenshot: Buffer.from(hash).toString('hex') });
  const put = new Request(`http://office.test/v1/reports/${id}/screenshot`, { method: 'PUT', body: Uint8Array.from(picture), headers: { 'content-type': 'image/png' } });
  const answer = await server.server.visitors(put, { address: '192.0.2.7' });
  if (!answer.ok) throw new Error(`The picture was not taken: ${answer.status}`);
}

export async function morning({ server, ...on }: Desk): Promise<void> {
  const bupati = { site: 'facebook', id: '61550000009001', handle: 'contoh.tiruan' } as const;
  for (let each = 0; each < 9; each += 1) await server.report({ category: each % 3 === 0 ? 'code' : 'money', surface: each % 2 === 0 ? 'request' : 'profile' });
  await server.report({ name: 'Ratnawening Kusumadewi', account: bupati, contact: '0812-0000-0000 (contoh), sore hari', evidence: ['name_full', 'photo_same', 'absence', 'asks', 'tone_fan'] });
  await withScreenshot({ server, ...on }, { account: bupati, name: 'Ratnawening Kusumadewi Official' });
  await server.report({ account: { site: 'facebook', id: '61550000009050', handle: 'profile.contoh.dengan.nama.panjang.sekali.2026' }, name: LONG });
  await server.report({ account: { site: 'whatsapp', id: null, handle: '+6281200000009' }, name: '', subject: null, url: 'https://wa.me/6281200000009', verdict: 'unknown', evidence: [], bio: null, category: 'code' });
  for (const [at, name] of ['Bantuan Klaten Resmi', 'ВANTUAN Klaten Resmi', 'Bantuan  Klaten Resmi'].entries()) {
    await server.report({ account: { site: 'telegram', id: null, handle: `contoh_kembar_${at}` }, name, subject: null, category: 'data', avatarHash: '9c'.repeat(32), url: `https://t.me/contoh_kembar_${at}` });
  }
  await server.report({ account: { site: 'instagram', id: '51500000009061', handle: 'sri_rahayu_sekda' }, name: 'Sri Rahayu Sekda', subject: '33.10/sekda', category: 'job' });
  await server.report({ account: { site: 'tiktok', id: '7700000000000000061', handle: 'dukcapil.klaten.layanan' }, name: 'Dukcapil Klaten Layanan', subject: '33.10/disdukcapil', category: 'data' });
  await server.report({ account: { site: 'x', id: '9000061', handle: 'contoh_sanggah' }, name: 'Contoh yang menyanggah', subject: '33.10/wakil-bupati', category: 'hoax' });
  await server.report({ account: { site: 'youtube', id: 'UCcontohklaten', handle: null }, name: 'Contoh namesake', subject: '33.10/sekda', category: 'other', verdict: 'lookalike' });
  await server.report({ account: { site: 'instagram', id: '51500000009062', handle: 'contoh.turun' }, name: 'Contoh yang sudah turun', subject: '33.10/dinkes', category: 'money' });
}

/** Eleven months of an office's work: reports that came and were decided. */
export async function lastYear({ server }: Desk): Promise<void> {
  const { db, key } = server.server.office;
  for (let each = 0; each < 66; each += 1) {
    await server.report({ account: { site: 'x', id: String(700_000 + each), handle: `contoh_tahun_${each}` }, name: `Contoh tahun lalu ${each}`, category: 'other', verdict: 'lookalike', surface: 'comment' });
  }
  // They find their cases a moment after they were taken.
  while (Number((await sql<{ n: string }>`SELECT count(*) AS n FROM report_case WHERE subject_key = ${key} AND name LIKE 'Contoh tahun lalu %'`.execute(db)).rows[0]?.n) < 66) await new Promise((done) => setTimeout(done, 50));
  const months = sql<number>`(right(account_id, 2)::int % 11) + 1`;
  await sql`UPDATE report_case SET first_seen = first_seen - make_interval(months => ${months}), last_report = last_report - make_interval(months => ${months}), state = 'closed' WHERE subject_key = ${key} AND name LIKE 'Contoh tahun lalu %'`.execute(db);
  await sql`UPDATE report SET received = report_case.first_seen FROM report_case WHERE report_case.subject_key = report.subject_key AND report_case.id = report.case_id AND report_case.name LIKE 'Contoh tahun lalu %' AND report.subject_key = ${key}`.execute(db);
}

export const local = (time: number): string => new Date(time + 7 * HOUR).toISOString().slice(0, 16);
export const nobody = async ({ at, server }: Desk, address = server.origin): Promise<Page> => {
  const page = await at('nobody');
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
  return page;
};

export async function signed(on: Desk, who: string, key: string): Promise<Page> {
  const page = await go(await on.at(who), 'tanda-tangan');
  await page.getByRole('checkbox', { name: 'Saya sudah membaca' }).check({ force: true });
  await page.getByLabel('Berkas kunci Anda').setInputFiles(join(on.data, `office/keys/${key}.json`));
  await page.getByLabel('Kata sandi kunci').fill(readFileSync(join(on.data, 'office/sample-passphrase'), 'utf8').trim());
  await press(page, 'Tanda tangani');
  await page.getByText(/Tanda tangan: \d dari 2/).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Types, presses and waits for what comes of it, at somebody's page as it stands. */
export const then = (who: string, does: (page: Page, on: Desk) => Promise<unknown>) => async (on: Desk): Promise<Page> => {
  const page = await on.at(who);
  await does(page, on);
  await page.waitForLoadState('networkidle');
  return page;
};
export const first = (come: Step['come'], does: (page: Page, on: Desk) => Promise<unknown>) => async (on: Desk): Promise<Page> => {
  const page = await come(on);
  await does(page, on);
  await page.waitForLoadState('networkidle');
  return page;
};
export const sees = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
