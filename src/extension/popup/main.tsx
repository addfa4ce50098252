// The popup, and the same page in a tab: on phones, and where a page's report button cannot open the popup.

import { browser } from '../browser.ts';
import { mountPage } from '../pages/mount.tsx';
import { Popup } from './Popup.tsx';
import { start } from './start.ts';

const isPopup = async (): Promise<boolean> =>
  browser.extension.getViews({ type: 'popup' }).includes(window) && (await browser.runtime.getPlatformInfo()).os !== 'android';

const popup = await isPopup();
// Only a popup has to say how wide it is; a phone's or tab's page is as wide as it is.
document.documentElement.classList.toggle('popup', popup);
await mountPage('extension_name', () => <Popup start={start(location.search, popup)} />);
