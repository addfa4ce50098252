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
      // Often and from friend requests, so that they stand first whatever else waits.
      for (const [at, name] of NAMES.entries()) {
        for (let times = 0; times < 8; times += 1) await stage.server.report({ account: { site: 'facebook', id: String(61550000008000 + at), handle: `contoh.hari.${at}` }, name, surface: 'request' });
      }
      /** Three cases one after the other; gives their names as they came. */
      const work = async (hand: Hand, decide: () => Promise<void>): Promise<readonly string[]> => {
        await hand.button('Masuk dengan kunci sandi');
        await hand.press(hand.page.locator('.case').first());
        const names: string[] = [];
        for (;;) {
          const title = hand.page.getByRole('heading', { level: 1, name: /^Contoh hari/ });
          if (names.length > 0) await expect.poll(() => title.textContent()).not.toBe(names.at(-1));
          names.push((await title.textContent()) ?? '');
          await decide();
          if (names.length === NAMES.length) return names;
          await hand.press(hand.page.locator('.work').getByRole('link', { name: 'Kasus berikutnya' }));
        }
      };
      const ani = await officer('Ani', sent);
      const proposed = await work(ani, async () => {
        await ani.choose(ani.page.getByRole('radio', { name: 'Palsu', exact: true }));
        await ani.choose(ani.page.getByRole('radio', { name: say('reason_asks_money') }));
        await ani.button('Kirim usulan');
        await ani.page.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
      });
      expect([...proposed].sort()).toEqual([...NAMES].sort());
      const budi = await officer('Budi', sent);
      const approved = await work(budi, async () => {
        await budi.button('Setujui');
        await budi.page.getByText('Palsu, belum terbit').waitFor();
      });
      expect([...approved].sort()).toEqual([...NAMES].sort());
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
