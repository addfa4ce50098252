// What in a real Firefox only the browser itself may do, by its own remote protocol: to press the extension's button of the toolbar, and
// to look into the closed shadow root that the extension puts over a page.

import type { Page } from 'puppeteer-core';
import { waitFor } from './chromium.ts';
import { connectionOf, contextOf, type FirefoxBrowser } from './firefox.ts';

interface Node { readonly sharedId?: string; readonly value?: { readonly shadowRoot?: Node | null } }
interface Evaluated { readonly result: { readonly type: string; readonly result: Node & { readonly value?: unknown }; readonly exceptionDetails?: { readonly text: string } } }

async function run(firefox: FirefoxBrowser, method: 'evaluate' | 'callFunction', context: string, more: object): Promise<Evaluated['result']['result']> {
  const { result } = (await connectionOf(firefox.browser).send(`script.${method}`, { target: { context }, awaitPromise: false, ...more })) as Evaluated;
  if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'Firefox could not run that');
  return result.result;
}

/** Calls a function on the shadow root over a page, as JSON; null while there is none. */
export async function insideOverlay<T>(firefox: FirefoxBrowser, page: Page, declaration: string): Promise<T | null> {
  const context = contextOf(page);
  const host = await run(firefox, 'evaluate', context, { expression: 'document.documentElement.children[2] ?? null', serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 } });
  const root = (host as Node).value?.shadowRoot?.sharedId;
  if (root === undefined) return null;
  const { value } = await run(firefox, 'callFunction', context, { functionDeclaration: `function () { return JSON.stringify((${declaration}).call(this) ?? null); }`, this: { sharedId: root } });
  return JSON.parse(String(value)) as T;
}

const ICON = `(() => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  void ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID('resmikah@klatenkab.go.id').extension).triggerAction(window);
})()`;

/** A popup of Firefox, reached from another page of the extension, `desk`, since the protocol does not know it. */
export interface FirefoxPopup {
  /** An expression in which `document` is the popup's. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the expression is truthy and gives its value. */
  until<T>(expression: string, milliseconds?: number): Promise<T>;
  /** Presses a button by its words, as a real key of the desk does: Firefox asks its questions only where a person acted. */
  press(words: string): Promise<void>;
}

/** Presses the extension's button over this page. Firefox has to be told to leave popups open (`ui.popup.disable_autohide`). */
export async function pressIcon(firefox: FirefoxBrowser, page: Page, desk: Page): Promise<FirefoxPopup> {
  // Over a popup that is open, the button would only close it.
  await desk.evaluate(`browser.extension.getViews({ type: 'popup' }).forEach((view) => view.close())`);
  await page.bringToFront();
  const { result } = (await connectionOf(firefox.browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { readonly result: { readonly contexts: readonly { readonly context: string }[] } };
  await run(firefox, 'evaluate', result.contexts[0]?.context ?? '', { expression: ICON });
  const evaluate = async <T>(expression: string): Promise<T> => (await desk.evaluate(`(({ document }) => (${expression}))(browser.extension.getViews({ type: 'popup' })[0])`)) as T;
  const until = <T>(expression: string, milliseconds = 40_000): Promise<T> => waitFor(async () => (await evaluate<T>(expression).catch(() => undefined)) || undefined, milliseconds, expression);
  await until(`document.querySelector('main h1') !== null`);
  return {
    evaluate, until,
    async press(words) {
      const button = `[...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled)`;
      await until(`${button} !== undefined`);
      await evaluate(`void addEventListener('keydown', () => ${button}.click(), { once: true })`);
      await desk.bringToFront();
      await desk.keyboard.press('a');
    },
  };
}
