// The check page before the real server, built for the occasion, outside of a test run: for the benchmark and the pictures of its states.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from '../../src/start/build.ts';
import { ensureSampleOffice, publicFolder } from '../../src/start/sampleOffice.ts';
import { CHROMIUM } from './chromium.ts';
import { startIntake } from './intakeProgram.ts';
import { type SiteServer, startSiteServer } from './siteServer.ts';

const HOST = 'resmikah.klatenkab.go.id';
export const CHECK_PAGE = `https://${HOST}/cek/`;

export interface CheckOffice {
  readonly sites: SiteServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function startCheckOffice(): Promise<CheckOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-check-'));
  const dist = join(folder, 'dist');
  const trust = await ensureSampleOffice(join(folder, 'data'), { reportUrl: `https://${HOST}`, listUrl: `https://${HOST}/list` });
  build(['intake', 'check'], trust, dist);
  process.env['RESMIKAH_DIST'] = dist;
  const sites = await startSiteServer();
  const server = await startIntake(join(dist, 'intake/main.js'), join(folder, 'data'), { RESMIKAH_LIST: publicFolder(join(folder, 'data')) });
  sites.forward(HOST, Number(new URL(server.origin).port));
  const browser = await chromium.launch({
    executablePath: CHROMIUM, headless: true,
    args: [`--host-resolver-rules=${sites.hostRules}`, `--ignore-certificate-errors-spki-list=${sites.keyHash}`, '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  return {
    sites, browser,
    async close() {
      await browser.close();
      server.process.kill('SIGTERM');
      await server.ended;
      await sites.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
