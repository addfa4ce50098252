// Links, sessions that end, a colleague who logs in instead, a server that goes away.

import { describe, expect, it } from 'vitest';
import { HOUR, type Stage, choose, expectNoAxe, openCase, propose, say, sendProposal } from './stage.ts';

export const wayIn = (stage: Stage): void =>
  void describe('the way in', () => {
    it('says whether a link was used, has expired, or is none', async () => {
      const link = await stage.server.link('Ani');
      const first = await stage.newPage();
      await first.goto(link);
      await first.getByRole('button', { name: 'Masuk', exact: true }).click();
      await first.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
      expect(first.url()).not.toContain('login');

      const second = await stage.newPage();
      await second.goto(link);
      expect(second.url(), 'the token leaves the address').not.toContain('#');
      await second.getByRole('button', { name: 'Masuk', exact: true }).click();
      await second.getByText('sudah dipakai. Mintalah tautan baru').waitFor();

      const late = await stage.server.link('Budi');
      stage.server.wait(13 * HOUR);
      await second.goto('about:blank');
      await second.goto(late);
      await second.getByRole('button', { name: 'Masuk', exact: true }).click();
      await second.getByText('sudah kedaluwarsa').waitFor();
      await second.getByLabel('Tautan masuk').fill('halo');
      await second.getByRole('button', { name: 'Masuk', exact: true }).click();
      await second.getByText('Ini bukan tautan masuk').waitFor();
      await second.getByLabel('Tautan masuk').fill(await stage.server.link('Budi'));
      await second.getByRole('button', { name: 'Masuk', exact: true }).click();
      await second.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
    });

    it('shows nothing to somebody who is not logged in, and nothing after logging out', async () => {
      const stranger = await stage.newPage();
      await stranger.goto(`${stage.server.origin}/#/keputusan`);
      await stranger.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
      const ani = await stage.signIn('Ani');
      await ani.getByRole('button', { name: 'Keluar' }).click();
      await ani.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
      await ani.reload();
      await ani.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
    });

    it('keeps what was chosen when the session ends in the middle, and sends it after a new log-in', async () => {
      await stage.server.report({ account: { site: 'tiktok', id: '77001', handle: 'contoh.sesi' }, name: 'Contoh sesi berakhir' });
      const ani = await stage.signIn('Ani');
      await openCase(ani, 'Contoh sesi berakhir');
      await choose(ani, 'Palsu', 'reason_stolen_photo');
      stage.server.wait(9 * HOUR);
      await sendProposal(ani);
      const dialog = ani.getByRole('dialog');
      await dialog.getByText('Pilihan Anda di halaman ini tetap ada').waitFor();
      await expectNoAxe(ani);
      await dialog.getByLabel('Tautan masuk').fill(await stage.server.link('Ani'));
      await dialog.getByRole('button', { name: 'Masuk', exact: true }).click();
      await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
      expect(await ani.getByText(say('reason_stolen_photo')).count()).toBeGreaterThan(0);
    });

    it('sends nothing in the name of a colleague who logs in instead', async () => {
      await stage.server.report({ account: { site: 'tiktok', id: '77002', handle: 'contoh.sesi.2' }, name: 'Contoh petugas lain' });
      const page = await stage.signIn('Ani');
      await openCase(page, 'Contoh petugas lain');
      await choose(page, 'Palsu', 'reason_stolen_photo');
      await page.context().clearCookies();
      await sendProposal(page);
      await page.getByRole('dialog').getByLabel('Tautan masuk').fill(await stage.server.link('Budi'));
      await page.getByRole('dialog').getByRole('button', { name: 'Masuk', exact: true }).click();
      await page.getByText('Petugas lain yang masuk').waitFor();
      expect(await page.getByRole('radio', { name: 'Palsu', exact: true }).isChecked()).toBe(true);
      expect(await page.getByText('Budi mengusulkan').count()).toBe(0);
    });

    it('says that the server is away, and goes on when it is back', async () => {
      await stage.server.report({ account: { site: 'tiktok', id: '77003', handle: 'contoh.putus' }, name: 'Contoh jaringan putus' });
      const ani = await stage.signIn('Ani');
      await openCase(ani, 'Contoh jaringan putus');
      await stage.server.away(true);
      await propose(ani, 'Palsu', 'reason_imitates_holder');
      await ani.getByText('Server kantor tidak dapat dihubungi').waitFor();
      await stage.server.away(false);
      await ani.getByRole('button', { name: 'Kirim usulan' }).click();
      await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
    });
  });
