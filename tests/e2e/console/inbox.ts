// The inbox as one works in it, and the numbers that come of it.

import { readFileSync } from 'node:fs';
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
        await stage.server.report({ account: { site: 'x', id: String(9_000_000 + each), handle: `contoh_banyak_${each}` }, name: `Contoh banyak ${each}` });
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
  });
