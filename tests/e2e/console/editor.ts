// The list editor as a department's manager uses it: the keyboard, a file with a preview, photos dropped in, a handover, what
// is wrong said before anybody else sees it; then another officer reads the same sentences and approves.

import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { List } from '../../../src/core/list/model.ts';
import { openPhotos } from '../../../src/core/picture/pack.ts';
import { preparePhoto, readPhoto } from '../../../src/core/picture/photo.ts';
import { hexFromBytes } from '../../../src/core/hex.ts';
import { distance } from '../../../src/core/report/similar.ts';
import { excelFile } from '../../support/excel.ts';
import { expectNoAxe, openCase, picture, propose, type Stage } from './stage.ts';

const HEAD = 'subject_id,kind,name,account_platform,account_url,account_id,checked,proof,proof_date,proof_reference';

export const editor = (stage: Stage): void =>
  void describe('the list editor', () => {
    it('takes a manager’s changes by keyboard, file, drop and handover, and hands them to another officer', async () => {
      const wati = await stage.signIn('Wati');
      await wati.getByRole('heading', { level: 1, name: 'Daftar akun' }).waitFor();
      const cell = (row: number, column: number) => wati.locator(`[data-at="${row}-${column}"]`);
      const changes = wati.getByRole('region', { name: /Yang berubah/ });

      // The keyboard alone: to the other names of the first office, a new one, and a mistake that is taken back.
      await cell(0, 0).focus();
      for (let step = 0; step < 4; step += 1) await wati.keyboard.press('ArrowRight');
      await wati.keyboard.press('Enter');
      await wati.keyboard.type('|Kabupaten Klaten');
      await wati.keyboard.press('Enter');
      await changes.getByText(/Kabupaten Klaten/).waitFor();
      await cell(1, 7).focus();
      await wati.keyboard.type('kemarin');
      await wati.keyboard.press('Enter');
      await wati.getByText('1 hal harus diperbaiki sebelum diajukan').waitFor();
      expect(await cell(1, 7).textContent(), 'every letter of a fast typist').toBe('kemarin');
      expect(await cell(1, 7).getAttribute('aria-invalid')).toBe('true');
      await picture(wati, 'wrong');
      expect(await wati.getByRole('button', { name: 'Ajukan untuk disetujui' }).isDisabled()).toBe(true);
      await wati.getByRole('button', { name: 'Urungkan' }).click();
      await expect.poll(() => cell(1, 7).getAttribute('aria-invalid')).toBeNull();

      // A file: what it would change is said first; a broken one says where.
      const file = wati.getByLabel('Berkas CSV atau Excel');
      await file.setInputFiles({ name: 'rusak.csv', mimeType: 'text/csv', buffer: Buffer.from(`${HEAD}\npuskesmas,office,Puskesmas Contoh,facebook,https://example.com/x,,2026-11-02,,,\n`) });
      await wati.getByText(/Bukan tautan profil/).waitFor();
      const row = ['puskesmas', 'service', 'Puskesmas Contoh', 'instagram', 'https://www.instagram.com/contoh.puskesmas/', '', '2026-11-02', 'letter', '2026-11-02', 'Contoh/9'];
      await file.setInputFiles({ name: 'contoh.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(excelFile([HEAD.split(','), row])) });
      await wati.getByText('Terbaca 1 kantor dan pejabat; 2 perubahan:').waitFor();
      expect(await changes.getByText('Puskesmas Contoh masuk daftar.').count()).toBe(0);
      await wati.getByRole('button', { name: 'Pakai isi berkas' }).click();
      await changes.getByText('Puskesmas Contoh masuk daftar.').waitFor();
      await wati.getByText(/contoh.puskesmas\/ hanya dikenal dari nama penggunanya/).waitFor();

      // Photos, dropped as from a folder: hashed in the page as the command line hashes them.
      await wati.getByLabel('Foto siapa').selectOption('bupati');
      const pictures = await Promise.all(['bupati', 'wakil'].map((name) => sharp(join('assets/sample/photos', `${name}.svg`)).resize(600).flatten({ background: '#ffffff' }).png().toBuffer()));
      const dropped = await wati.evaluateHandle((all) => {
        const transfer = new DataTransfer();
        all.forEach((text, at) => transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], `foto-${at}.png`, { type: 'image/png' })));
        return transfer;
      }, pictures.map((each) => each.toString('base64')));
      await wati.locator('section[aria-labelledby=foto] .drop').dispatchEvent('drop', { dataTransfer: dropped });
      await expect.poll(() => changes.getByText(/Foto curian dari sebuah foto baru Hj. Ratnawening/).count()).toBeGreaterThan(0);
      await wati.getByLabel('Tambah foto').setInputFiles({ name: 'polos.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 300, height: 300, channels: 3, background: '#336699' } }).png().toBuffer() });
      await wati.getByText('polos.png terlalu polos untuk dikenali').waitFor();

      // A handover, and the work is there again after the page was closed.
      await wati.getByLabel('Pejabat lama').selectOption('sekda');
      await wati.getByLabel('Hari terakhir menjabat').fill('2027-01-31');
      await wati.getByLabel('Nama pejabat baru').fill('Contoh Sekda Baru');
      await wati.getByRole('textbox', { name: 'Kode', exact: true }).fill('sekda-2027');
      await wati.getByRole('button', { name: 'Catat serah terima' }).click();
      await changes.getByText(/Contoh Sekda Baru.* masuk daftar/).waitFor();
      await expectNoAxe(wati);
      await picture(wati, 'worked');
      await wati.reload();
      await changes.getByText(/Contoh Sekda Baru.* masuk daftar/).waitFor();
      const sentences = await changes.getByRole('listitem').allTextContents();
      await wati.getByRole('button', { name: 'Ajukan untuk disetujui' }).click();
      await wati.getByText('Ini rancangan Anda sendiri').waitFor();
      expect(await wati.getByRole('button', { name: 'Setujui rancangan' }).count()).toBe(0);

      const budi = await stage.signIn('Budi');
      await budi.goto(`${stage.server.origin}/#/tanda-tangan`);
      await budi.getByRole('button', { name: 'Setujui rancangan' }).waitFor();
      const read = await budi.getByRole('region', { name: /Yang berubah/ }).getByRole('listitem').allTextContents();
      expect(read).toEqual(expect.arrayContaining(sentences));
      await expectNoAxe(budi);
      await picture(budi, 'made');
      await budi.getByRole('button', { name: 'Setujui rancangan' }).click();
      await budi.getByRole('heading', { name: 'Menunggu tanda tangan' }).waitFor();

      const row2 = await stage.server.server.office.db.selectFrom('list_draft').select(['list', 'photos']).where('state', '=', 'approved').executeTakeFirstOrThrow();
      const photos = (JSON.parse(row2.list) as List).subjects.find(({ id }) => id === '33.10/bupati')?.photos ?? [];
      const pack = openPhotos(new Uint8Array(Buffer.from(row2.photos, 'base64')));
      expect(pack.ok).toBe(true);
      for (const picture of pictures) {
        const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
        const here = readPhoto(preparePhoto({ width: info.width, height: info.height, data }));
        const stored = photos.map(({ id }) => (pack.ok ? pack.value.get(id) : undefined)).filter((each) => each !== undefined);
        expect(Math.min(...stored.map(({ pdq }) => distance(hexFromBytes(pdq), hexFromBytes(here?.pdq ?? new Uint8Array()))))).toBeLessThanOrEqual(6);
      }
      // An impostor was confirmed meanwhile: residents are warned first, and nobody's edits are lost.
      await stage.server.report({ account: { site: 'facebook', id: '61550000008100', handle: 'contoh.mendesak' }, name: 'Contoh Mendesak' });
      const ani = await stage.signIn('Ani');
      await openCase(ani, 'Contoh Mendesak');
      await propose(ani, 'Palsu', 'reason_asks_money');
      await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
      await budi.getByRole('link', { name: 'Kotak masuk' }).click();
      await openCase(budi, 'Contoh Mendesak');
      await budi.getByRole('button', { name: 'Setujui' }).click();
      await budi.getByText('Palsu, belum terbit').waitFor();
      await budi.getByRole('link', { name: 'Tanda tangan' }).click();
      await budi.getByRole('button', { name: 'Terbitkan keputusan lebih dulu' }).click();
      const aside = budi.getByRole('region', { name: 'Rancangan yang disisihkan' });
      await aside.getByText('Tidak ada suntingan yang hilang').waitFor();
      expect((await budi.getByRole('region', { name: /Yang berubah/ }).getByRole('listitem').allTextContents()).join()).not.toContain('Contoh Sekda Baru');
      await expectNoAxe(budi);
      await picture(budi, 'aside');
      await budi.getByRole('button', { name: 'Batalkan rancangan' }).first().click();
      await budi.getByRole('region', { name: /Yang berubah/ }).getByText(/Contoh Sekda Baru.* masuk daftar/).waitFor();
      expect(await aside.count()).toBe(0);
      await picture(budi, 'resumed');
      // Whoever drops a draft does not drop its maker's work.
      await wati.getByRole('link', { name: 'Daftar akun' }).click();
      await changes.getByText(/Contoh Sekda Baru.* masuk daftar/).waitFor();
      await budi.getByRole('button', { name: 'Batalkan rancangan' }).click();
      await budi.getByText(/Tidak ada rancangan|keputusan belum ada dalam daftar/).waitFor();
    });

    it('shows a department’s manager the department’s rows only, and the server refuses the others', async () => {
      const sari = await stage.signIn('Sari');
      await sari.getByText('Anda mengelola baris Dinas Kesehatan Kabupaten Klaten dan semua di bawahnya').waitFor();
      const grid = sari.getByRole('grid');
      expect(await grid.getByRole('row').count()).toBe(2);
      expect(await grid.getByText('pemkab').count(), 'as the office above only').toBe(1);
      await expectNoAxe(sari);
      await picture(sari, 'department');
      // A file may say what the sheet does not show; the page says what it would change, and the server has the last word.
      const row = ['pemkab', 'office', 'Pemkab Contoh Diubah', '', '', '', '', '', '', ''];
      await sari.getByLabel('Berkas CSV atau Excel').setInputFiles({ name: 'contoh.csv', mimeType: 'text/csv', buffer: Buffer.from(`${HEAD}\n${row.join(',')}\n`) });
      await sari.getByRole('button', { name: 'Pakai isi berkas' }).click();
      await sari.getByRole('button', { name: 'Ajukan untuk disetujui' }).click();
      await sari.getByText(/^Anda hanya boleh mengubah baris 33\.10\/dinkes/).waitFor();
    });

    it('watches accounts that nobody looked at for ninety days, and takes what the officer finds into the list', async () => {
      const wati = await stage.newPage();
      await wati.clock.setFixedTime(new Date('2027-03-01T03:00:00Z'));
      await wati.goto(await stage.server.link('Wati'));
      await wati.getByRole('button', { name: 'Masuk', exact: true }).click();
      await wati.getByRole('link', { name: 'Akun lama' }).click();
      await wati.getByText('119 hari tidak dilihat').first().waitFor();
      await expectNoAxe(wati);
      await picture(wati, 'quiet');
      await wati.getByRole('button', { name: 'Masih ada' }).first().click();
      await wati.getByRole('button', { name: 'Tidak ada lagi' }).first().click();
      await wati.getByText('2 catatan masuk ke daftar akun').waitFor();
      await wati.getByRole('link', { name: 'Ubah daftar akun' }).click();
      const changes = wati.getByRole('region', { name: /Yang berubah/ });
      await changes.getByText('tidak lagi resmi setelah 1 Maret 2027').waitFor();
      expect(await changes.getByRole('listitem').count()).toBe(2);
      await wati.getByRole('button', { name: 'Kembali ke daftar yang terbit' }).click();
      await changes.getByText('Belum ada yang berubah').waitFor();
    });
  });
