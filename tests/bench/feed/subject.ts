// One browser of the benchmark: with nothing, with a bare observer of added links, or with the built extension.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../../support/chromium.ts';
import type { SiteServer } from '../../support/siteServer.ts';
import { indexWith, keepIndex } from './largeList.ts';
import { extensionProcesses } from './memory.ts';
import type { Costs } from './profile.ts';

export const FEED = 'https://www.facebook.com/';

/** The least that anything can do that looks at added links. */
const BARE = `new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) for (const link of node.querySelectorAll('a[href]')) link.getAttribute('href');
}).observe(document.body, { childList: true, subtree: true });`;

export interface Subject {
  readonly name: string;
  readonly folder: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly built: string | null;
  readonly costs: Costs[];
  readonly parts: Map<string, number>;
}

export function bareExtension(folder: string): string {
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  writeFileSync(join(bare, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'bare', version: '1', content_scripts: [{ matches: ['https://*.facebook.com/*'], js: ['bare.js'] }] }));
  writeFileSync(join(bare, 'bare.js'), BARE);
  return bare;
}

/** The least that an extension can be: a background that hears one message, and a script in the page that says it. */
export function emptyExtension(folder: string): string {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'manifest.json'), JSON.stringify({
    manifest_version: 3, name: 'empty', version: '1', background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://*.facebook.com/*'], js: ['page.js'] }],
  }));
  writeFileSync(join(empty, 'background.js'), 'chrome.runtime.onMessage.addListener(() => {});');
  writeFileSync(join(empty, 'page.js'), 'chrome.runtime.sendMessage(1);');
  return empty;
}

/** A day after installing: the welcome page is closed, and the process that showed it has ended. */
async function settle(context: BrowserContext, user: string): Promise<void> {
  for (const page of context.pages()) if (page.url().startsWith('chrome-extension:')) await page.close();
  for (let seconds = 0; seconds < 90 && extensionProcesses(user) > 0; seconds += 1) await new Promise((done) => setTimeout(done, 1000));
}

/** `accounts`: how many the list holds besides the sample ones; null for none of ours. */
export async function openSubject(name: string, sites: SiteServer, folder: string, extension: string | null, accounts: number | null): Promise<Subject> {
  const user = mkdtempSync(join(folder, 'user-'));
  const load = extension === null ? [] : [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`];
  const context = await chromium.launchPersistentContext(user, {
    executablePath: CHROMIUM, headless: true, ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 }, locale: 'id-ID',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...load, `--host-resolver-rules=${sites.hostRules}`, '--ignore-certificate-errors', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    if (accounts !== null) {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await keepIndex(context, sites, new URL(worker.url()).host, indexWith(accounts, join(folder, 'data')));
      await settle(context, user);
    }
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.goto(FEED);
    return { name, folder: user, context, page, cdp, built: accounts === null ? null : extension, costs: [], parts: new Map() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** `again`: names of accounts that had been shown or asked for before; whoever a post only speaks of is shown later for the first time. */
export interface Said { readonly messages: number; readonly names: number; readonly again: number }

/** What the page's script of the extension says to the background from now on: how often, and of how many names; `met`: handles shown before. */
export async function countMessages(cdp: CDPSession, met: readonly string[]): Promise<() => Promise<Said>> {
  const found: number[] = [];
  const note = ({ context }: { context: { id: number; origin: string } }): void => void (context.origin.startsWith('chrome-extension://') && found.push(context.id));
  cdp.on('Runtime.executionContextCreated', note);
  await cdp.send('Runtime.enable');
  cdp.off('Runtime.executionContextCreated', note);
  await cdp.send('Runtime.disable');
  const contextId = found.at(-1);
  if (contextId === undefined) throw new Error('The extension does not run in the page.');
  const evaluate = async (expression: string): Promise<unknown> => (await cdp.send('Runtime.evaluate', { contextId, expression, returnByValue: true })).result.value;
  await evaluate(`{
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    globalThis.counted = { messages: 0, names: 0, again: 0 };
    const asked = new Set(${JSON.stringify(met)});
    const note = ({ account: { handle } }) => {
      counted.names += 1;
      if (asked.has(handle)) counted.again += 1;
      asked.add(handle);
    };
    chrome.runtime.sendMessage = (message, ...rest) => ((counted.messages += 1), message.profiles?.forEach(note), send(message, ...rest));
  }`);
  return async () => (await evaluate('globalThis.counted')) as Said;
}
