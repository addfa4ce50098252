// Finds a browser on this machine and opens it with the built extension, in a profile of its own.
// Chromium's family is told through its debugging pipe, since branded Chrome ignores `--load-extension` from version 137;
// Firefox is started by web-ext. No browser found is a normal answer, not an error.

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Family = 'chromium' | 'firefox';
interface Candidate { readonly family: Family; readonly name: string; readonly paths: readonly string[] }

const programs = process.env['ProgramFiles'] ?? 'C:\\Program Files';
const programs86 = process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)';

const CANDIDATES: readonly Candidate[] = [
  { family: 'chromium', name: 'Chromium', paths: ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'] },
  {
    family: 'chromium',
    name: 'Google Chrome',
    paths: [
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(programs, 'Google/Chrome/Application/chrome.exe'),
    ],
  },
  {
    family: 'chromium',
    name: 'Microsoft Edge',
    paths: [
      'microsoft-edge',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      join(programs86, 'Microsoft/Edge/Application/msedge.exe'),
    ],
  },
  {
    family: 'firefox',
    name: 'Firefox',
    paths: ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox', join(programs, 'Mozilla Firefox/firefox.exe')],
  },
];

export interface FoundBrowser { readonly family: Family; readonly name: string; readonly path: string }

/** The first browser of the list above that exists; null when there is none, or no screen to show it on. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): FoundBrowser | null {
  if (process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const { family, name, paths } of CANDIDATES) {
    for (const path of paths) {
      const full = /[/\\]/.test(path) ? [path] : folders.map((folder) => join(folder, path));
      const found = full.find((each) => existsSync(each));
      if (found !== undefined) return { family, name, path: found };
    }
  }
  return null;
}

/** Opens the browser on an address with the extension loaded; the process ends with the browser. */
export function openBrowser(browser: FoundBrowser, dist: string, profile: string, address: string): ChildProcess {
  return browser.family === 'firefox' ? openFirefox(browser, dist, address) : openChromium(browser, dist, profile, address);
}

function openChromium(browser: FoundBrowser, dist: string, profile: string, address: string): ChildProcess {
  const args = [
    `--user-data-dir=${resolve(profile)}`,
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    address,
  ];
  const child = spawn(browser.path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, null, Writable, Readable];
  // The pipe breaks when the person closes the window; that is no failure of ours.
  toBrowser.on('error', () => undefined);
  fromBrowser.resume();
  const command = { id: 1, method: 'Extensions.loadUnpacked', params: { path: resolve(dist, 'chrome') } };
  toBrowser.write(`${JSON.stringify(command)}\0`);
  return child;
}

function openFirefox(browser: FoundBrowser, dist: string, address: string): ChildProcess {
  const webExt = resolve('node_modules/web-ext/bin/web-ext.js');
  const args = [webExt, 'run', '--source-dir', resolve(dist, 'firefox'), '--firefox', browser.path, '--start-url', address, '--no-reload'];
  return spawn(process.execPath, args, { stdio: 'ignore' });
}
