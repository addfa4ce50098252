// An officer's day as one test: log in by passkey, decide three cases, sign the next list, publish it. Every press of the two
// officers is counted and printed; nothing that opens a key goes over the network.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withDevice } from '../../support/passkeyDevice.ts';
import { type Stage, expectNoAxe, picture, say } from './stage.ts';

const NAMES = ['Contoh hari pertama', 'Contoh hari kedua', 'Contoh hari ketiga'];

/** An officer whose presses are counted; a typed passphrase and a chosen file count as one each. */
function makeHand(page: Page) {
  let presses = 0;
  const counted = async (work: Promise<unknown>): Promise<void> => {
    presses += 1;
    await work;
  };
  return {
    page,
    presses: () => presses,
    press: (what: Locator) => counted(what.click()),
    choose: (what: Locator) => counted(what.check({ force: true })),
    type: (what: Locator, text: string) => counted(what.fill(text)),
    file: (what: Locator, path: string) => counted(what.setInputFiles(path)),
    button: (name: string) => counted(page.getByRole('button', { name, exact: true }).click()),
    link: (name: string) => counted(page.getByRole('link', { name, exact: true }).click()),
  };
}
type Hand = ReturnType<typeof makeHand>;

export const day = (stage: Stage): void =>
  void describe('an officer’s day', () => {
    /** An officer with a passkey who is not logged in yet. */
    async function officer(name: string, sent: string[]): Promise<Hand> {
      const page = await stage.signIn(name);
      await withDevice(page);
      await page.goto(`${stage.server.origin}/#/akun`);
      await page.getByRole('button', { name: 'Tambah kunci sandi perangkat ini' }).click();
      await page.getByText('Kunci sandi 1').waitFor();
      await page.getByRole('button', { name: 'Keluar' }).click();
      await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).waitFor();
      page.on('request', (request) => void sent.push(request.postData() ?? ''));
      return makeHand(page);
    }

    async function sign({ page, link, choose, file, type, button }: Hand, key: string, passphrase: string): Promise<void> {
      await link('Tanda tangan');
      // The first of the two makes the draft.
      const make = page.getByRole('button', { name: 'Buat rancangan dari keputusan' });
      await make.or(page.getByRole('heading', { name: 'Menunggu tanda tangan' })).first().waitFor();
      if ((await make.count()) > 0) await button('Buat rancangan dari keputusan');
      await page.getByRole('heading', { name: 'Menunggu tanda tangan' }).waitFor();
      await choose(page.getByRole('checkbox', { name: 'Saya sudah membaca' }));
      await file(page.getByLabel('Berkas kunci Anda'), join(stage.data, `office/keys/${key}.json`));
      await type(page.getByLabel('Kata sandi kunci'), passphrase);
      await expectNoAxe(page);
      await picture(page, 'signing');
      await button('Tanda tangani');
    }

    it('is three cases decided by two, the list signed by two, and published', async () => {
      const passphrase = readFileSync(join(stage.data, 'office/sample-passphrase'), 'utf8').trim();
      const sent: string[] = [];
      for (const [at, name] of NAMES.entries()) {
        await stage.server.report({ account: { site: 'facebook', id: String(61550000008000 + at), handle: `contoh.hari.${at}` }, name });
      }
      const ani = await officer('Ani', sent);
      await ani.button('Masuk dengan kunci sandi');
      for (const name of NAMES) {
        await ani.press(ani.page.getByRole('link', { name }));
        await ani.choose(ani.page.getByRole('radio', { name: 'Palsu', exact: true }));
        await ani.choose(ani.page.getByRole('radio', { name: say('reason_asks_money') }));
        await ani.button('Kirim usulan');
        await ani.page.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
        await ani.link('Kotak masuk');
      }
      const budi = await officer('Budi', sent);
      await budi.button('Masuk dengan kunci sandi');
      for (const name of NAMES) {
        await budi.press(budi.page.getByRole('link', { name }));
        await budi.button('Setujui');
        await budi.page.getByText('Palsu, belum terbit').waitFor();
        await budi.link('Kotak masuk');
      }
      await sign(budi, 'officer-b', passphrase);
      await budi.page.getByText('Tanda tangan: 1 dari 2.').waitFor();
      await sign(ani, 'officer-a', passphrase);
      await ani.page.getByRole('heading', { name: 'Siap terbit' }).waitFor();
      await ani.button('Terbitkan daftar');
      await ani.page.getByText(/Tidak ada rancangan/).waitFor({ timeout: 90_000 });

      await ani.page.goto(`${stage.server.origin}/#/kotak/published`);
      await expect.poll(async () => {
        await ani.page.reload();
        await ani.page.locator('.filters').waitFor();
        return Promise.all(NAMES.map((name) => ani.page.getByRole('link', { name }).count()));
      }, { timeout: 60_000, interval: 1000 }).toEqual([1, 1, 1]);
      const key = JSON.parse(readFileSync(join(stage.data, 'office/keys/officer-a.json'), 'utf8')) as { privateKey: string };
      expect(sent.filter((body) => body.includes(passphrase) || body.includes(key.privateKey.slice(0, 40)))).toEqual([]);
      console.log(`An officer's day: ${ani.presses() + budi.presses()} presses (proposing, signing and publishing ${ani.presses()}, approving and signing ${budi.presses()})`);
    }, 300_000);
  });
