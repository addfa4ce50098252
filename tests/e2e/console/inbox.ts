// The inbox as one works in it, and the numbers that come of it.

import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Stage } from './stage.ts';

export const inbox = (stage: Stage): void =>
  void describe('the inbox', () => {
    it('show the head of office the numbers, and hand out decided cases for other desks', async () => {
      await stage.server.report({ account: { site: 'youtube', id: 'UCcontohangka', handle: null }, name: 'Contoh angka' });
      const page = await stage.signIn('Ani');
      await page.getByRole('link', { name: 'Angka', exact: true }).click();
      await page.getByText('Diputuskan dalam 24 jam').waitFor();
      expect(await page.getByRole('row').count()).toBe(13);
      await page.emulateMedia({ media: 'print' });
      expect([await page.getByRole('button', { name: 'Cetak' }).isVisible(), await page.locator('.chart').isVisible()]).toEqual([false, true]);
      await page.getByText(/^Diskominfo Klaten \(CONTOH\) · dua belas bulan terakhir, dicetak/).waitFor();
      await page.emulateMedia({ media: 'screen' });
      const [numbers] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh angka (JSON)' }).click()]);
      const figures = JSON.parse(readFileSync(await numbers.path(), 'utf8')) as { format: string; months: { cases: number }[] };
      expect(figures.format).toBe('resmikah-numbers/1');
      expect(figures.months.at(-1)?.cases).toBeGreaterThan(0);
      for (const [name, has] of [['CSV', 'case,site,account_hash'], ['JSON', '"format":"resmikah-cases/1"'], ['STIX 2.1', '"type":"bundle"'], ['MISP', '"Event"']] as const) {
        const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
        const text = readFileSync(await file.path(), 'utf8').replaceAll(/[\n ]/g, '');
        expect(text, name).toContain(has);
        expect(text.includes('contoh.tiruan'), `${name} is redacted`).toBe(false);
      }
    });

    it('walk the inbox by keyboard and come back to where they were', async () => {
      // Harmless ones, so that they stand behind what other tests look for.
      for (let each = 0; each < 70; each += 1) {
        await stage.server.report({ account: { site: 'x', id: String(9_000_000 + each), handle: `contoh_banyak_${each}` }, name: `Contoh banyak ${each}`, category: 'other' });
      }
      const page = await stage.signIn('Ani');
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

    it('shows cases that look alike together, and each names the others', async () => {
      for (const [at, name] of ['Bantuan Klaten Resmi', 'ВANTUAN Klaten Resmi', 'Bantuan Kaltim'].entries()) {
        // Often and from friend requests, so that they stand first whatever else waits.
        for (let times = 0; times < 4; times += 1) await stage.server.report({ account: { site: 'telegram', id: null, handle: `contoh_kembar_${at}` }, name, surface: 'request', subject: null });
      }
      // One picture under two names, a few bits apart as copies are.
      for (const [name, avatarHash] of [['Contoh Arisan Berkah', '9c'.repeat(32)], ['Contoh Toko Serba Ada', `9d${'9c'.repeat(30)}98`]] as const) {
        for (let times = 0; times < 4; times += 1) await stage.server.report({ account: { site: 'telegram', id: null, handle: name.replaceAll(' ', '_') }, name, surface: 'request', subject: null, avatarHash });
      }
      // Groups are made anew after a while.
      stage.server.wait(60_000);
      const page = await stage.signIn('Ani');
      const row = page.getByRole('listitem').filter({ hasText: 'Bantuan Klaten Resmi' });
      await row.getByText('1 mirip').waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: 'Bantuan Kaltim' }).getByText('mirip', { exact: false }).count()).toBe(0);
      await page.getByRole('listitem').filter({ hasText: 'Contoh Arisan Berkah' }).getByText('1 mirip').waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Contoh Toko Serba Ada' }).getByText('1 mirip').waitFor();
      await row.getByRole('link').click();
      const panel = page.getByRole('region', { name: 'Kasus yang mirip' });
      await panel.getByRole('link', { name: /ВANTUAN/ }).click();
      await page.getByRole('heading', { level: 1, name: /ВANTUAN/ }).waitFor();
    });

    it('hears of a new case without being asked, and keeps its place', async () => {
      const page = await stage.signIn('Ani');
      await page.locator('.case').first().waitFor();
      await stage.server.report({ account: { site: 'tiktok', id: '880001', handle: 'contoh.baru.masuk' }, name: 'Contoh baru masuk', category: 'money' });
      // What the page does by itself every ten seconds, it does at once when it comes back into sight.
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      await page.getByText('Contoh baru masuk').waitFor();
    });

    it('of ten thousand open cases scrolls to its end with a few rows in the page at any moment', async () => {
      const { db, key } = stage.server.server.office;
      await sql`INSERT INTO report_case (subject_key, id, site, account_id, account_handle, name, url, subject, modus, verdict, state, state_since, reason, report_count, first_seen, last_report, event_count, event_head, rank)
        SELECT ${key}, gen_random_uuid(), 'x', (800000000 + n)::text, 'contoh_' || n, 'Contoh panjang ' || n, 'https://x.com/contoh_' || n, NULL, 'other', 'unknown', 'received', now(), NULL, 1, now(), now(), 0, 'x', 1
        FROM generate_series(1, 10000) AS n`.execute(db);
      const page = await stage.signIn('Ani');
      const rows = page.locator('.rows li');
      await rows.first().waitFor();
      let [most, size] = [0, 0];
      for (let turns = 0; size < 10_000 && turns < 400; turns += 1) {
        await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
        const seen = (await page.evaluate("(({ length }, last) => [length, Number(last?.getAttribute('aria-setsize') ?? 0)])(document.querySelectorAll('.rows li'), document.querySelector('.rows li:last-child'))")) as [number, number];
        most = Math.max(most, seen[0]);
        if (seen[1] === size) await page.waitForResponse((answer) => answer.url().includes('/staff/cases?'), { timeout: 2000 }).catch(() => null);
        size = seen[1];
      }
      expect(size).toBeGreaterThanOrEqual(10_000);
      expect(most).toBeLessThan(80);
      // From the end to the top in one jump: the rows there are drawn, and no others.
      await page.evaluate('scrollTo(0, 0)');
      await page.locator('.rows li[aria-posinset="1"]').waitFor();
      expect(await rows.count()).toBeLessThan(80);
      await sql`DELETE FROM report_case WHERE subject_key = ${key} AND name LIKE 'Contoh panjang %'`.execute(db);
    });
  });
