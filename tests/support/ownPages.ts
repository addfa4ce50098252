// The extension's own pages in a real browser with a background whose answers the test gives: for states that are rare in
// life (a server that talks nonsense, a list long expired) and for pictures of every state. The pages are the built ones.

import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import type { OwnRequests } from '../../src/extension/protocol.ts';
import { type Catalogue, type Language, type Translator, makeTranslator } from '../../src/core/translate.ts';

/** What the background says to each question; a question without an answer is answered with null, as after a failure. */
export type Answers = { readonly [K in keyof OwnRequests]?: OwnRequests[K]['answer'] };

const catalogueOf = (language: Language): Catalogue => JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Catalogue;

export const wordsOf = (language: Language): Translator => makeTranslator(language, catalogueOf(language), catalogueOf('id'));

/** A page of the extension whose questions get these answers; `never` leaves a question open for ever. */
export async function ownPage(context: BrowserContext, address: string, answers: Answers, never: readonly (keyof OwnRequests)[] = []): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(
    ([said, open]) => {
      const held = window as unknown as { answers: Record<string, unknown>; asked: unknown[] };
      held.answers = said;
      held.asked = [];
      const answer = (message: { kind: string }): Promise<unknown> => {
        held.asked.push(message);
        return open.includes(message.kind) ? new Promise(() => {}) : Promise.resolve(held.answers[message.kind] ?? null);
      };
      // Newer Chromes also know the interface under the name that other browsers use.
      const names = globalThis as unknown as Record<string, { runtime: object } | undefined>;
      for (const name of ['chrome', 'browser']) {
        const runtime = names[name]?.runtime;
        if (runtime === undefined) continue;
        const sendMessage = (message: { kind: string }, callback?: (answer: unknown) => void): unknown =>
          callback === undefined ? answer(message) : void answer(message).then(callback);
        Object.defineProperty(runtime, 'sendMessage', { value: sendMessage });
      }
    },
    [answers as Record<string, unknown>, never as readonly string[]] as const,
  );
  await page.goto(address);
  return page;
}

/** Changes what the background says from now on. */
export const sayFromNowOn = (page: Page, answers: Answers): Promise<void> =>
  page.evaluate((said) => void Object.assign((window as unknown as { answers: object }).answers, said), answers as Record<string, unknown>);

/** Every question that the page asked, oldest first. */
export const askedOf = (page: Page): Promise<readonly { readonly kind: string }[]> =>
  page.evaluate(() => (window as unknown as { asked: { kind: string }[] }).asked);
