// Real Chromium with the built extension, on the mapped host names. Knows how to open the real popup and stop the worker.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { SiteServer } from './siteServer.ts';

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  /** Opens the toolbar popup over this page, as a press on the icon does. */
  openPopup(page: Page): Promise<Popup>;
  /** The popup that the extension itself opened. */
  openedPopup(): Promise<Popup>;
  /** Ends the background worker, as the browser does after thirty idle seconds. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface Popup {
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the expression is truthy and returns it. */
  until<T>(expression: string, milliseconds?: number): Promise<T>;
  /** Presses a key in it, as a keyboard does: `Tab`, `Enter`, `Space`, `ArrowRight`. */
  press(key: string): Promise<void>;
  /** PNG of the popup as it stands. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly extension: string;
  readonly sites: SiteServer;
  /** Keeps the browser's data over several launches; a fresh folder by default. */
  readonly profile?: string;
  readonly args?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const folder = options.profile ?? mkdtempSync(join(tmpdir(), 'resmikah-chromium-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    headless: true,
    ignoreHTTPSErrors: true,
    locale: 'id-ID',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--load-extension=${options.extension}`,
      `--disable-extensions-except=${options.extension}`,
      `--host-resolver-rules=${options.sites.hostRules}`,
      '--ignore-certificate-errors',
      '--enable-unsafe-extension-debugging',
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--lang=id',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ...(options.args ?? []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const extensionId = new URL(worker.url()).host;
  const browser = context.browser();
  if (browser === null) throw new Error('Chromium closed at once');
  const cdp = await browser.newBrowserCDPSession();

  return {
    context,
    extensionId,
    extensionUrl: (path) => `chrome-extension://${extensionId}/${path}`,
    openPopup: (page) => openPopup(cdp, extensionId, page),
    openedPopup: () => attachPopup(cdp, extensionId),
    async stopWorker() {
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
      for (const target of targetInfos.filter((each) => each.type === 'service_worker' && each.url.includes(extensionId))) {
        await cdp.send('Target.closeTarget', { targetId: target.targetId });
      }
    },
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPopup(cdp: CDPSession, extensionId: string, page: Page): Promise<Popup> {
  await page.bringToFront();
  const before = await cdp.send('Target.getTargets', { filter: [{}] });
  const tab = before.targetInfos.find((target) => target.type === 'tab' && target.url === page.url());
  if (tab === undefined) throw new Error(`No tab shows ${page.url()}`);
  // Not in the typed protocol: an experimental command that presses the extension's icon.
  await (cdp.send as unknown as (method: string, params: object) => Promise<unknown>)('Extensions.triggerAction', {
    id: extensionId,
    targetId: tab.targetId,
  });
  return attachPopup(cdp, extensionId);
}

/** `Tab` and the like → what the protocol wants to know of a key. */
const KEYS: Readonly<Record<string, { readonly key: string; readonly windowsVirtualKeyCode: number; readonly text?: string }>> = {
  Tab: { key: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowRight: { key: 'ArrowRight', windowsVirtualKeyCode: 39 },
};

async function attachPopup(cdp: CDPSession, extensionId: string): Promise<Popup> {
  const targetId = await waitFor(async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
    return targetInfos.find((each) => each.url.includes(`${extensionId}/src/extension/popup`))?.targetId;
  }, 10_000, 'the popup');
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const send = (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = ++last;
    return new Promise((done, failed) => {
      const listen = (event: { sessionId: string; message: string }): void => {
        if (event.sessionId !== sessionId) return;
        const answer = JSON.parse(event.message) as { id?: number; result?: Record<string, unknown>; error?: { message: string } };
        if (answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', listen);
        if (answer.error === undefined) done(answer.result ?? {});
        else failed(new Error(answer.error.message));
      };
      cdp.on('Target.receivedMessageFromTarget', listen);
      cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(failed);
    });
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const thrown = answer['exceptionDetails'] as { exception?: { description?: string }; text: string } | undefined;
    if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text);
    return (answer['result'] as { value: T }).value;
  };
  // The target exists before its document does.
  await waitFor(async () => (await evaluate<boolean>("document.readyState === 'complete'")) || undefined, 10_000, 'the popup to load');
  return {
    evaluate,
    until: <T>(expression: string, milliseconds = 10_000) =>
      waitFor<T>(async () => (await evaluate<T>(expression)) || undefined, milliseconds, expression),
    async press(key) {
      const known = KEYS[key];
      if (known === undefined) throw new Error(`The popup's keyboard has no ${key}`);
      await send('Input.dispatchKeyEvent', { type: known.text === undefined ? 'rawKeyDown' : 'keyDown', code: key, ...known });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', code: key, ...known });
    },
    screenshot: async () => Buffer.from((await send('Page.captureScreenshot', { format: 'png' }))['data'] as string, 'base64'),
    close: async () => void (await cdp.send('Target.closeTarget', { targetId })),
  };
}

/** Asks again every 50 ms until there is an answer. */
export async function waitFor<T>(ask: () => Promise<T | undefined>, milliseconds: number, what: string): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
