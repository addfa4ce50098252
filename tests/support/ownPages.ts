// The extension's own pages in a real browser with a background whose answers the test gives: for states that are rare in
// life (a server that talks nonsense, a list long expired) and for pictures of every state. The pages are the built ones.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { OwnRequests } from '../../src/extension/protocol.ts';
import { type Catalogue, type Language, type Translator, makeTranslator } from '../../src/core/translate.ts';

/** What the background says to each question; a question without an answer is answered with null, as after a failure. */
export type Answers = { readonly [K in keyof OwnRequests]?: OwnRequests[K]['answer'] };

const catalogueOf = (language: Language): Catalogue => JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Catalogue;

export const wordsOf = (language: Language): Translator => makeTranslator(language, catalogueOf(language), catalogueOf('id'));

/** Runs in the page before its own code. A string, because a compiled function would bring its compiler's helpers along. */
const STAND_IN = `(told) => {
  const answer = async (message) => {
    await told;
    return window.unanswered.includes(message.kind) ? new Promise(() => {}) : (window.answers[message.kind] ?? null);
  };
  const sendMessage = (message, callback) => (callback === undefined ? answer(message) : void answer(message).then(callback));
  // Newer Chromes also know the interface under the name that other browsers use.
  for (const name of ['chrome', 'browser']) {
    if (globalThis[name]?.runtime !== undefined) Object.defineProperty(globalThis[name].runtime, 'sendMessage', { value: sendMessage });
  }
}`;

/** A page of the extension whose questions get these answers; `never` leaves a question open for ever. */
export async function ownPage(context: BrowserContext, address: string, answers: Answers, never: readonly (keyof OwnRequests)[] = []): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(`Object.assign(window, ${JSON.stringify({ answers, unanswered: never })}); (${STAND_IN})()`);
  await page.goto(address);
  return page;
}

/** Changes what the background says from now on. */
export const sayFromNowOn = (page: Page, answers: Answers): Promise<void> =>
  page.evaluate(`Object.assign(window.answers, ${JSON.stringify(answers)})`).then(() => undefined);

/** The same as a file for where no test runs before a page: the page waits until `window.tell(answers, unanswered)` was called. */
const STAND_IN_FILE = `(${STAND_IN})(new Promise((done) => { window.tell = (answers, unanswered) => (Object.assign(window, { answers, unanswered }), done()); }));
// Firefox's own question stands outside of every page, where no test can press: it counts as answered with yes.
Object.defineProperty(browser.permissions, 'request', { value: () => Promise.resolve(true) });`;

/** Copies a built extension into a folder, with the stand-in as the first script of each page. */
export function copyWithStandIn(extension: string, folder: string): void {
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, 'stand-in.js'), STAND_IN_FILE);
  for (const page of ['popup', 'options', 'welcome']) {
    const file = join(folder, `src/extension/${page}/index.html`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', '<head><script src="/stand-in.js"></script>'));
  }
}
