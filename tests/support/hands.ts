// What a person does on a page of the extension to come to a state of it, in either browser. Words are those that stand on what is
// pressed; the first that carries them counts.

import type { Page } from 'playwright-core';
import { waitFor } from './chromium.ts';
import { type Answers, sayFromNowOn } from './ownPages.ts';

export interface Hands {
  /** A button, once it can be pressed. */
  press(words: string): Promise<void>;
  /** The head of a part that is folded. */
  unfold(words: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** The first box to tick. */
  tick(): Promise<void>;
  /** Waits until the page says this. */
  see(words: string): Promise<void>;
  /** What the background says from now on. */
  hear(answers: Answers): Promise<void>;
}

/** With Chromium's own presses, which reach only what nothing else covers. */
export const chromiumHands = (page: Page): Hands => ({
  press: (words) => page.getByRole('button', { name: words }).first().click(),
  unfold: (words) => page.locator('summary', { hasText: words }).first().click(),
  fill: (label, text) => page.getByLabel(label).fill(text),
  tick: () => page.getByRole('checkbox').first().check(),
  see: (words) => page.getByText(words).first().waitFor(),
  hear: (answers) => sayFromNowOn(page, answers),
});

/** Where the protocol can only run a page's script, as in an extension's page of Firefox. */
export function scriptedHands(page: { evaluate(expression: string): Promise<unknown> }): Hands {
  const once = (expression: string): Promise<void> => waitFor(async () => ((await page.evaluate(expression)) === true ? true : undefined), 20_000, expression).then(() => undefined);
  const press = (selector: string, words: string): Promise<void> =>
    once(`(() => { const found = [...document.querySelectorAll('${selector}')].find((each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled); found?.click(); return found !== undefined; })()`);
  return {
    press: (words) => press('button', words),
    unfold: (words) => press('summary', words),
    fill: (label, text) => once(`(() => {
      const field = [...document.querySelectorAll('label')].find((each) => each.textContent.includes(${JSON.stringify(label)}))?.control;
      if (field !== undefined) { field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input', { bubbles: true })); }
      return field !== undefined;
    })()`),
    tick: () => once(`(() => { const box = document.querySelector('input[type=checkbox]'); if (box?.checked === false) box.click(); return box !== null; })()`),
    see: (words) => once(`document.body.innerText.includes(${JSON.stringify(words)})`),
    hear: (answers) => page.evaluate(`Object.assign(window.answers, ${JSON.stringify(answers)})`).then(() => undefined),
  };
}
