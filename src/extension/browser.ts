// The only door to the browser's extension interface for background and extension pages: promises in every browser.
// The content script has a smaller one of its own (`content/page.ts`), because the polyfill is heavier than all of it.

import browser, { type Menus, type Runtime } from 'webextension-polyfill';

export { browser };
export type MessageSender = Runtime.MessageSender;
export type MenuClick = Menus.OnClickData;

/** Text of a file inside the extension. */
export const ownFile = async (path: string): Promise<unknown> => (await fetch(browser.runtime.getURL(path))).json();
