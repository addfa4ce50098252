// Every page at every width, light and dark: free of what axe-core can find, and nowhere wider than the screen.

import { describe, expect, it } from 'vitest';
import { type Stage, expectNoAxe, picture } from './stage.ts';

export const pages = (stage: Stage): void =>
  void describe('every page of the console', () => {
    const sizes = [{ width: 360, height: 780 }, { width: 834, height: 1112 }, { width: 1280, height: 900 }];

    it.each(sizes.flatMap((viewport) => (['light', 'dark'] as const).map((colorScheme) => ({ ...viewport, colorScheme }))))(
      'is accessible and nowhere wider than the screen at $width px, $colorScheme',
      async ({ width, height, colorScheme }) => {
        const options = { viewport: { width, height }, colorScheme };
        await stage.server.report({ account: { site: 'facebook', id: '61550000009777', handle: 'contoh.halaman' }, name: `Contoh ${'panjang '.repeat(20)}` });
        const gate = await stage.newPage(options);
        await gate.goto(stage.server.origin);
        await gate.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
        await expectNoAxe(gate);
        const page = await stage.signIn('Ani', options);
        const narrow = async (): Promise<void> => {
          await expectNoAxe(page);
          await picture(page, `${width}-${colorScheme}`);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), page.url()).toBe(true);
        };
        await page.locator('.case').first().waitFor();
        await narrow();
        await page.locator('.case').first().click();
        await page.getByRole('heading', { name: 'Riwayat' }).waitFor();
        await narrow();
        for (const hash of ['#/keputusan', '#/sanggahan', '#/daftar', '#/akun-lama', '#/tanda-tangan', '#/angka', '#/petugas', '#/kebocoran', '#/akun', '#/kotak/all', '#/tidak-ada']) {
          await page.goto(`${stage.server.origin}/${hash}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForLoadState('networkidle');
          await narrow();
        }
      },
    );

    it('speaks the language that the officer chose, and keeps it', async () => {
      const page = await stage.signIn('Ani');
      await page.getByLabel('Bahasa').selectOption('en');
      await page.getByRole('heading', { name: 'Inbox' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      await page.reload();
      await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    });
  });
