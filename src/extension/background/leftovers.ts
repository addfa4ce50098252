// What an update finds in pages that stayed open. Firefox ends the old content script at once, before it could tidy up: its marks and its
// card would stand there for ever, with nobody behind their buttons. Chromium's old script tidies up by itself.

import { browser } from '../browser.ts';
import { HOST_STYLE } from '../content/hostStyle.ts';

declare const document: { querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null; remove(): void }> };

/** Runs in the page. The living host of the new script puts itself back at once. */
const take = (style: string): void => {
  for (const each of document.querySelectorAll(':root > div')) if (each.getAttribute('style') === style) each.remove();
};

/** Takes away what the extension before this one left in the open pages. */
export async function clearLeftovers(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // Most pages are none of ours: there the browser refuses.
  await Promise.allSettled(tabs.map(({ id = -1 }) => browser.scripting.executeScript({ target: { tabId: id }, func: take, args: [HOST_STYLE] })));
}
