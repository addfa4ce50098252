// `npm start`: the whole of Resmikah on one machine, with a sample list: builds the extension, starts the office's server,
// says in plain words what is where, and opens a browser when one is found. It composes the other programs as processes.

import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { DAY } from '../core/time.ts';
import { findBrowser, openBrowser } from './browser.ts';
import { build } from './build.ts';
import { dataFolder, ensureSampleOffice, publicFolder, refreshSampleOffice } from './sampleOffice.ts';
import { writeSeed } from './seed.ts';

interface Ports { readonly visitors: number; readonly staff: number }

function readPorts(env: NodeJS.ProcessEnv): Ports {
  const port = (name: string, otherwise: number): number => {
    const value = env[name] ?? String(otherwise);
    const number = Number(value);
    if (!Number.isInteger(number) || number < 1 || number > 65_535) {
      throw new Error(`${name} must be a port from 1 to 65535, and is "${value}".`);
    }
    return number;
  };
  const visitors = port('PORT', 8080);
  return { visitors, staff: port('STAFF_PORT', visitors + 1) };
}

/** Waits until the server answers, or says why it never will. */
async function answered(server: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('The server stopped while starting; its own words stand above.');
    const ready = await fetch(`http://localhost:${port}/v1/health`).then((answer) => answer.ok, () => false);
    if (ready) return;
    await new Promise((done) => setTimeout(done, 200));
  }
}

function describe(ports: Ports, data: string, opened: string | null): string {
  return `
Resmikah runs on this machine. All offices, people and accounts in it are SAMPLES.

  Extension, Chrome/Edge/Chromium   ${resolve('dist/chrome')}
      chrome://extensions → Developer mode → Load unpacked → this folder
  Extension, Firefox                ${resolve('dist/firefox/manifest.json')}
      about:debugging → This Firefox → Load Temporary Add-on → this file
  List, as residents' browsers      http://localhost:${ports.visitors}/list/metadata/timestamp.json
  Check page, for phones            http://localhost:${ports.visitors}/cek/
  Staff console                     http://localhost:${ports.staff}/   (each officer's one-time link stands above)
  Reports                           ${join(data, 'postgres')} (PostgreSQL)
  The office's keys and drafts      ${join(data, 'office')}

${opened === null ? 'No browser was opened.' : `${opened} was opened with the extension.`} Stop with Ctrl-C; the next start goes on with the same data.
`;
}

async function main(): Promise<void> {
  const ports = readPorts(process.env);
  const data = dataFolder();
  console.log('Preparing the sample office and building (the first time takes half a minute) …');
  const address = `http://localhost:${ports.visitors}`;
  const trust = await ensureSampleOffice(data, { reportUrl: address, listUrl: `${address}/list` });
  await writeSeed(trust, publicFolder(data));
  build(['chrome', 'firefox', 'intake', 'publisher', 'console', 'check'], trust);

  const server = spawn(process.execPath, ['dist/intake/main.js'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(ports.visitors),
      STAFF_PORT: String(ports.staff),
      RESMIKAH_DATA: data,
      RESMIKAH_LIST: publicFolder(data),
      RESMIKAH_PUBLISHER: join(data, 'office'),
      RESMIKAH_PASSPHRASE_FILE: join(data, 'office', 'sample-passphrase'),
      RESMIKAH_CHECK_URL: `http://localhost:${ports.visitors}/cek/`,
      RESMIKAH_SAMPLE: '1',
    },
  });
  const stop = (signal: NodeJS.Signals): void => void server.kill(signal);
  // A terminal sends Ctrl-C to the server as well; a second signal does it no harm.
  process.on('SIGINT', () => stop('SIGTERM'));
  process.on('SIGTERM', () => stop('SIGTERM'));
  const ended = new Promise<number>((done) => server.once('exit', (code) => done(code ?? 0)));
  await answered(server, ports.visitors);

  // The timestamp says "this is still the newest list" for fourteen days; the demonstration renews it as an office would.
  const renewal = setInterval(() => {
    try {
      refreshSampleOffice(data);
    } catch (error) {
      console.error('The list could not be renewed.', error);
    }
  }, DAY);

  const browser = process.argv.includes('--no-browser') ? null : findBrowser();
  const opened = browser === null ? null : openBrowser(browser, 'dist', join(data, 'browser'), `${address}/`);
  console.log(describe(ports, data, browser?.name ?? null));

  process.exitCode = await ended;
  clearInterval(renewal);
  opened?.kill();
  console.log('Stopped. Nothing was lost.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
