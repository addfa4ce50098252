// The data protection officer's page: a breach is recorded, its clock stands on every page until people were told, and whom to
// tell is saved as a file.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Stage, expectNoAxe, picture } from './stage.ts';

/** A time on the server's clock as a form in the office's own time takes it. */
const local = (time: number): string => new Date(time + 7 * 60 * 60 * 1000).toISOString().slice(0, 16);
const HOUR = 60 * 60 * 1000;

export const breach = (stage: Stage): void =>
  void describe('a breach of data', () => {
    it('is recorded with its clock, exported for the notice, and noted as told', async () => {
      const page = await stage.signIn('Ani');
      await page.getByRole('link', { name: 'Kebocoran data' }).click();
      await page.getByText('Belum ada kebocoran yang dicatat.').waitFor();
      const send = page.getByRole('button', { name: 'Catat dan jalankan hitungan waktu' });
      expect(await send.isDisabled()).toBe(true);
      const now = Date.now();
      await page.getByLabel('Diketahui pada').fill(local(now - HOUR));
      await page.getByLabel('Data dapat diakses sejak').fill(local(now - 50 * HOUR));
      await page.getByLabel('Data dapat diakses sampai').fill(local(now - HOUR));
      await page.getByLabel('Kontak pelapor').check();
      await page.getByLabel('Apa yang terjadi dan apa yang sudah dilakukan').fill('Contoh: komputer hilang. <b>Kunci sudah diganti.</b>');
      await picture(page, 'isian');
      await send.click();
      await page.getByText('Contoh: komputer hilang. <b>Kunci sudah diganti.</b>').waitFor();
      await expectNoAxe(page);
      await picture(page, 'tercatat');
      await page.setViewportSize({ width: 820, height: 1180 });
      await picture(page, 'tablet');
      await page.setViewportSize({ width: 1280, height: 900 });

      await page.getByRole('link', { name: 'Kotak masuk' }).click();
      await page.getByText('Ada kebocoran data yang belum diberitahukan.').waitFor();
      await expectNoAxe(page);
      await picture(page, 'kebocoran');
      await page.getByRole('link', { name: 'Buka halaman kebocoran data' }).click();
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan daftar yang harus diberi tahu' }).click()]);
      expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({ format: 'resmikah-breach/1', breach: { reached: ['contacts'] } });
      await page.getByRole('button', { name: 'Catat: pemberitahuan sudah dikirim' }).click();
      await page.getByText('Sudah diberitahukan').waitFor();
      await page.getByRole('link', { name: 'Kotak masuk' }).click();
      await page.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
      expect(await page.getByText('Ada kebocoran data yang belum diberitahukan.').count()).toBe(0);
    });
  });
