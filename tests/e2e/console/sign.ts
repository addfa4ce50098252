// Signing in the page: draft and key are read there, and nothing of them goes to the server.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCommand } from '../../../src/start/sampleOffice.ts';
import { copyOffice } from '../../support/builtExtension.ts';
import { type Stage, expectNoAxe } from './stage.ts';

export const sign = (stage: Stage): void =>
  void describe('signing in the page', () => {
    /** The publisher's own command line on a copy of the sample office. */
    const list = (data: string, ...args: readonly string[]): string => {
      const run = spawnSync(process.execPath, listCommand([...args, '--dir', join(data, 'office'), '--yes']), { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(`list ${args.join(' ')}: ${run.stderr}${run.stdout}`);
      return run.stdout;
    };

    it('two officers read what changes and sign with their own keys, and the command line publishes what they signed', async () => {
      const data = copyOffice();
      const passphrase = readFileSync(join(data, 'office/sample-passphrase'), 'utf8');
      const folder = join(data, 'office/draft');
      const decisions = {
        format: 'resmikah-decisions/1', office: '33.10',
        decisions: [{
          case: '0190b7a2-0000-7000-8000-000000000001', account: { site: 'facebook', id: '61550000009001', handle: null }, subject: '33.10/bupati', modus: 'money',
          firstSeen: '2026-11-20', confirmed: '2026-11-23', roles: ['triage', 'approver'], evidenceRoot: 'c'.repeat(64), reason: 'reason_asks_money', status: 'confirmed',
        }],
      };
      writeFileSync(join(data, 'decisions.json'), JSON.stringify(decisions));
      list(data, 'draft', '--decisions', join(data, 'decisions.json'));
      for (const [name, key] of [['Ani', 'officer-a'], ['Budi', 'officer-b']] as const) {
        const page = await stage.signIn(name);
        const sent: string[] = [];
        page.on('request', (request) => void (request.method() === 'GET' || sent.push(`${request.url()} ${request.postData() ?? ''}`)));
        await page.getByRole('link', { name: 'Tanda tangan' }).click();
        await page.getByText('Tanda tangani berkas rancangan dari komputer ini').click();
        const files = page.getByLabel('Berkas rancangan', { exact: true });
        await files.setInputFiles([join(folder, 'list.json')]);
        await page.getByText('Pilih tepat dua berkas').waitFor();
        await files.setInputFiles([join(folder, 'list.json'), join(folder, 'role.json')]);
        await page.getByText('Warga akan diperingatkan: akun kasus 0190b7a2, yang meniru Hj. Ratnawening Kusumadewi, S.E., M.M. (Bupati), dipastikan palsu.').waitFor();
        expect(await page.locator('.bullets li').count()).toBe(1);
        await page.getByRole('button', { name: 'Tanda tangani' }).click();
        await page.getByText('Baca dahulu perubahannya').waitFor();
        await page.getByRole('checkbox').check();
        await page.getByLabel('Berkas kunci Anda').setInputFiles(join(data, `office/keys/${key}.json`));
        await page.getByLabel('Kata sandi kunci').fill('bukan kata sandinya');
        await page.getByRole('button', { name: 'Tanda tangani' }).click();
        await page.getByText('Kata sandi tidak membuka kunci').waitFor();
        await expectNoAxe(page);
        await page.getByLabel('Kata sandi kunci').fill(passphrase);
        await page.getByRole('button', { name: 'Tanda tangani' }).click();
        await page.getByText('Ditandatangani oleh').waitFor();
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan role.json' }).click()]);
        await download.saveAs(join(folder, 'role.json'));
        expect(sent, 'nothing is sent while signing').toEqual([]);
      }
      list(data, 'publish', '--to', join(data, 'public'), '--passphrase-file', join(data, 'office/sample-passphrase'));
      expect(list(data, 'verify', '--from', join(data, 'public'))).toMatch(/version 2/i);
      rmSync(data, { recursive: true });
    });
  });
