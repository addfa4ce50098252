// Two officers at the console: one proposes, the other approves or refuses; what they note; whom they answer.

import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Stage, expectNoAxe, openCase, picture, propose } from './stage.ts';

export const decide = (stage: Stage): void =>
  void describe('two officers at the console', () => {
    it('decide a case together: one proposes, the other approves, and the decision goes to the list', async () => {
      await stage.server.report();
      await stage.server.report({ category: 'code', contact: 'pelapor@contoh.example' });
      const ani = await stage.signIn('Ani');
      await openCase(ani, 'Ratnawening Kusumadewi Official');
      for (const seen of ['Hj. Ratnawening Kusumadewi, S.E., M.M.', 'menyatakan tidak punya akun di Facebook', 'Foto sama dengan foto resmi', '2 dari 2 laporan', 'pelapor@contoh.example']) {
        expect(await ani.getByText(seen).count(), seen).toBeGreaterThan(0);
      }
      await ani.getByRole('button', { name: 'Kirim usulan' }).click();
      await ani.getByText('Pilih dahulu: palsu atau bukan palsu.').waitFor();
      await propose(ani, 'Palsu', 'reason_imitates_holder');
      await ani.getByText('hanya petugas lain yang dapat menyetujui').waitFor();
      expect(await ani.getByRole('button', { name: 'Setujui' }).count()).toBe(0);

      const budi = await stage.signIn('Budi');
      await budi.getByText('Menunggu Anda').waitFor();
      await openCase(budi, 'Ratnawening Kusumadewi Official');
      await budi.getByRole('button', { name: 'Setujui' }).click();
      await budi.getByText('Palsu, belum terbit').waitFor();
      await budi.getByText('Budi menyetujui: Palsu.').waitFor();

      const [pack] = await Promise.all([budi.waitForEvent('download'), budi.getByRole('button', { name: 'Unduh paket penurunan' }).click()]);
      const files = unzipSync(readFileSync(await pack.path()));
      expect(Object.keys(files).sort()).toEqual(['SHA256SUMS', 'aduan-konten.txt', 'berita-acara.txt', 'bukti.csv', 'daftar-dokumen.txt', 'letter-site-en.txt', 'paket.pdf', 'surat-situs-id.txt']);
      expect(Buffer.from(files['bukti.csv'] ?? []).toString(), 'who reported stays in the office').not.toContain('pelapor@');
      expect(Buffer.from(files['paket.pdf'] ?? []).subarray(0, 5).toString()).toBe('%PDF-');
      const [card] = await Promise.all([budi.waitForEvent('download'), budi.getByRole('button', { name: 'Unduh gambar klarifikasi' }).click()]);
      const picture = readFileSync(await card.path());
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 1350]);
      // As a phone reads it from the group: straight to the answer for this account.
      const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(`https://resmikah.klatenkab.go.id/cek/#tanya=${encodeURIComponent('https://www.facebook.com/profile.php?id=61550000009001')}`);

      await budi.getByRole('link', { name: 'Keputusan' }).click();
      await budi.getByText('1 keputusan belum ada dalam daftar').waitFor();
      expect(await budi.getByText('npm run -s list -- draft --decisions decisions.json').count()).toBe(1);
      await budi.getByText('Lewat baris perintah').click();
      const [download] = await Promise.all([budi.waitForEvent('download'), budi.getByRole('button', { name: 'Unduh keputusan' }).click()]);
      const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { format: string; office: string; decisions: { subject: string; status: string }[] };
      expect(file).toMatchObject({ format: 'resmikah-decisions/1', office: '33.10', decisions: [{ subject: '33.10/bupati', status: 'confirmed' }] });
    });

    it('refuse one another, and note that a site took an account down', async () => {
      await stage.server.report({ account: { site: 'instagram', id: '51500000009002', handle: 'contoh.tiruan.2' }, name: 'Sri Rahayu Sekda Klaten', subject: '33.10/sekda' });
      const ani = await stage.signIn('Ani');
      await openCase(ani, 'Sri Rahayu Sekda Klaten');
      await propose(ani, 'Bukan palsu', 'reason_namesake');
      await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
      const budi = await stage.signIn('Budi');
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
      await stage.server.report({ account, name: 'Contoh yang menyanggah' });
      const ani = await stage.signIn('Ani');
      await openCase(ani, 'Contoh yang menyanggah');
      await propose(ani, 'Palsu', 'reason_imitates_holder');
      await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
      const budi = await stage.signIn('Budi');
      await openCase(budi, 'Contoh yang menyanggah');
      await budi.getByRole('button', { name: 'Setujui' }).click();
      await budi.getByText('Palsu, belum terbit').waitFor();
      await stage.server.appeal(account, 'Ini akun saya sendiri. <b>Saya guru.</b>');
      await budi.getByRole('link', { name: 'Sanggahan' }).click();
      await budi.getByText('Ini akun saya sendiri. <b>Saya guru.</b>').waitFor();
      await expectNoAxe(budi);
      await budi.getByRole('button', { name: 'Jawab: sanggahan diterima' }).click();
      await budi.getByText('Tidak ada sanggahan yang menunggu jawaban').waitFor();
      await budi.goBack();
      await budi.getByText('Budi menjawab sanggahan: diterima').waitFor();
      expect(await budi.getByText('Disanggah').count()).toBeGreaterThan(0);
    });

    it('let the automatic mark rest while somebody whom nobody reported appeals against it', async () => {
      await stage.server.appeal({ site: 'x', id: '51500000009004', handle: 'contoh.tangguh' }, 'Nama saya memang begitu.');
      const ani = await stage.signIn('Ani');
      await ani.getByRole('link', { name: 'Sanggahan' }).click();
      await ani.getByRole('button', { name: 'Tangguhkan tanda otomatis' }).click();
      await ani.getByText('Ditangguhkan sampai').waitFor();
      await expectNoAxe(ani);
      await picture(ani, 'tangguh');
      await ani.getByRole('link', { name: 'Buka kasusnya' }).click();
      await ani.getByText('Ani menangguhkan tanda otomatis karena ada sanggahan').waitFor();
      await ani.goBack();
      await ani.getByRole('button', { name: 'Akhiri penangguhan' }).click();
      await ani.getByRole('button', { name: 'Tangguhkan tanda otomatis' }).waitFor();
      await ani.getByRole('button', { name: 'Jawab: sanggahan ditolak' }).click();
      await ani.getByText('Tidak ada sanggahan yang menunggu jawaban').waitFor();
    });
  });
