// The desk's own people: passkeys on a real browser's virtual device, invitations by two, roles, sessions that are ended.

import { describe, expect, it } from 'vitest';
import { withDevice } from '../../support/passkeyDevice.ts';
import { HOUR, type Stage, choose, expectNoAxe, openCase, propose, sendProposal } from './stage.ts';

export const officers = (stage: Stage): void =>
  void describe('the people at the desk', () => {
    it('come by a link once, add a passkey, log in with it, and show it again before a decision', async () => {
      await stage.server.report({ account: { site: 'x', id: '7100001', handle: 'contoh_kunci' }, name: 'Contoh kunci sandi' });
      const cici = await stage.signIn('Cici');
      await withDevice(cici);
      await cici.getByRole('link', { name: 'Tambah kunci sandi perangkat ini' }).click();
      await cici.getByRole('button', { name: 'Tambah kunci sandi perangkat ini' }).click();
      await cici.getByText('Kunci sandi 1').waitFor();
      await expectNoAxe(cici);
      await cici.getByRole('button', { name: 'Tambah kunci sandi perangkat ini' }).click();
      await cici.getByText('Perangkat ini sudah punya kunci sandi Anda').waitFor();

      await cici.getByRole('button', { name: 'Keluar' }).click();
      await cici.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
      await cici.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
      expect(await cici.getByText('Anda belum punya kunci sandi').count()).toBe(0);

      await openCase(cici, 'Contoh kunci sandi');
      stage.server.wait(HOUR / 4);
      const asked: string[] = [];
      cici.on('request', (request) => void (request.method() === 'POST' && asked.push(new URL(request.url()).pathname.split('/').slice(-1).join())));
      await propose(cici, 'Palsu', 'reason_stolen_photo');
      await cici.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
      expect(asked).toEqual(['propose', 'prove-options', 'prove', 'propose']);
    });

    it('go on by passkey when the session has ended, and keep what was chosen', async () => {
      await stage.server.report({ account: { site: 'x', id: '7100002', handle: 'contoh_lanjut' }, name: 'Contoh lanjut' });
      const page = await stage.signIn('Dedi');
      await withDevice(page);
      await page.goto(`${stage.server.origin}/#/akun`);
      await page.getByRole('button', { name: 'Tambah kunci sandi perangkat ini' }).click();
      await page.getByText('Kunci sandi 1').waitFor();
      await page.getByRole('link', { name: 'Kotak masuk' }).click();
      await openCase(page, 'Contoh lanjut');
      await choose(page, 'Palsu', 'reason_stolen_photo');
      // Only now: the page looks at the case by itself, and an ended session would ask before anything is chosen.
      stage.server.wait(9 * HOUR);
      await sendProposal(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
      await page.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
    });

    it('see where they are signed in, and end a session elsewhere', async () => {
      const one = await stage.signIn('Ani');
      const two = await stage.signIn('Ani');
      await two.goto(`${stage.server.origin}/#/akun`);
      await two.getByText('sesi ini').waitFor();
      const lines = two.locator('section[aria-labelledby=sesi-saya] li');
      for (let left = await lines.count(); left > 1; left -= 1) {
        await two.getByRole('button', { name: 'Akhiri' }).first().click();
        await expect.poll(() => lines.count(), { timeout: 20_000 }).toBe(left - 1);
      }
      await one.reload();
      await one.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
    });

    it('invite a colleague by two, who sees only what the role needs', async () => {
      const ani = await stage.signIn('Ani');
      await ani.getByRole('link', { name: 'Petugas', exact: true }).click();
      await ani.getByLabel('Nama petugas').fill('Wati Dinkes');
      await ani.getByRole('checkbox', { name: 'Pengelola daftar OPD' }).check();
      await ani.getByRole('button', { name: 'Undang' }).click();
      await ani.getByText('Wati Dinkes diundang. Petugas lain harus mengiyakan').waitFor();
      expect(await ani.getByRole('button', { name: 'Iyakan undangan' }).count()).toBe(0);
      await expectNoAxe(ani);

      const budi = await stage.signIn('Budi');
      await budi.goto(`${stage.server.origin}/#/petugas`);
      await budi.getByRole('button', { name: 'Iyakan undangan' }).click();
      const link = (await budi.locator('.notice code').textContent()) ?? '';
      expect(link).toMatch(/\/login#[\w-]{43}$/);

      const wati = await stage.newPage();
      await wati.goto(link);
      await wati.getByRole('button', { name: 'Masuk', exact: true }).click();
      const ways = wati.getByRole('navigation', { name: 'Halaman petugas' });
      await ways.waitFor();
      expect(await ways.getByRole('link', { name: 'Kotak masuk' }).count()).toBe(0);
      expect(await ways.getByRole('link', { name: 'Angka' }).count()).toBe(1);
      await wati.goto(`${stage.server.origin}/#/petugas`);
      await wati.getByText('Halaman ini bukan bagian tugas Anda').waitFor();
      expect(await wati.evaluate("fetch('/staff/cases').then(({ status }) => status)")).toBe(403);

      await budi.getByRole('listitem').filter({ hasText: 'Wati Dinkes' }).getByRole('button', { name: /Lepas/ }).click();
      await budi.getByRole('button', { name: 'Ya, lepas Wati Dinkes' }).click();
      await budi.getByRole('listitem').filter({ hasText: 'Wati Dinkes' }).getByText('sudah dilepas').waitFor();
      await wati.reload();
      await wati.getByRole('heading', { name: 'Masuk ke meja petugas' }).waitFor();
    });

    it('leave one another notes in a case, which nobody else reads', async () => {
      await stage.server.report({ account: { site: 'x', id: '7100003', handle: 'contoh_catatan' }, name: 'Contoh catatan' });
      const ani = await stage.signIn('Ani');
      await openCase(ani, 'Contoh catatan');
      await ani.getByLabel('Catatan baru').fill('Sudah ditelepon: <b>bukan</b> orangnya.');
      await ani.getByRole('button', { name: 'Simpan catatan' }).click();
      await ani.getByText('Ani menulis catatan').waitFor();
      const budi = await stage.signIn('Budi');
      await openCase(budi, 'Contoh catatan');
      await budi.getByText('Sudah ditelepon: <b>bukan</b> orangnya.').waitFor();
    });
  });
