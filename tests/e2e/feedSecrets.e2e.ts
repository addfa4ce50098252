// What a hostile page can learn of the marks, or do to them: it patches every interface before anything of ours runs, searches,
// listens and presses by script. The host's presence is all that it finds.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { FEED, openStage } from '../support/feedStage.ts';
import { eyesOn, kinds, marked, type PageEyes } from '../support/marks.ts';
import type { SiteServer } from '../support/siteServer.ts';

let sites: SiteServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  sites = await openStage();
  browser = await launchChromium({ extension: `${built().dist}/chrome`, sites });
  await waitFor(async () => sites.log.some((line) => line.includes('photos.bin')) || undefined, 30_000, 'the list');
});
afterAll(async () => {
  await browser.close();
  await sites.close();
});

/** What the page's own script would do first of all: take over whatever a content script may call. */
const SPY = `
globalThis.caught = [];
const wrap = (owner, name) => {
  const own = owner[name];
  owner[name] = function (...given) { caught[caught.length] = name; return own.apply(this, given); };
};
wrap(Element.prototype, 'attachShadow'); wrap(Document.prototype, 'createElement'); wrap(Document.prototype, 'createElementNS');
wrap(Element.prototype, 'setAttribute'); wrap(Node.prototype, 'appendChild'); wrap(Element.prototype, 'append'); wrap(EventTarget.prototype, 'addEventListener');
wrap(CSSStyleSheet.prototype, 'replaceSync'); wrap(Element.prototype, 'querySelectorAll');
globalThis.ResizeObserver = class { constructor() { caught[caught.length] = 'ResizeObserver'; } observe() {} disconnect() {} };
globalThis.seen = [];
for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'focusin', 'message', 'error', 'unhandledrejection']) addEventListener(type, (event) => seen.push(type + ' ' + event.target?.nodeName), true);
caught.length = 0;
`;

async function open(script?: string): Promise<{ page: Page; eyes: PageEyes }> {
  const page = await browser.context.newPage();
  if (script !== undefined) await page.addInitScript(script);
  await page.goto(FEED);
  return { page, eyes: await eyesOn(page) };
}

describe('a hostile page', () => {
  it('is called by nothing of ours, whatever it has patched', async () => {
    const { page, eyes } = await open(SPY);
    await marked(eyes, 3);
    expect(await page.evaluate('caught')).toEqual([]);
    expect(await page.evaluate('Object.keys(globalThis).filter((name) => /resmi|mark|verdict/i.test(name))')).toEqual([]);
    await page.close();
  });

  it('finds neither the number of the marks nor their texts, by search, selection, serialisation or geometry', async () => {
    const { page, eyes } = await open(SPY);
    const shown = await marked(eyes, 3);
    const learnt = await page.evaluate(`(() => {
      const host = document.documentElement.lastElementChild;
      getSelection().selectAllChildren(document.documentElement);
      const selected = getSelection().toString();
      getSelection().removeAllRanges();
      return {
        children: host.childNodes.length, shadow: host.shadowRoot, text: document.documentElement.innerText + selected + host.textContent,
        html: host.getHTML({ serializableShadowRoots: true }) + new XMLSerializer().serializeToString(host),
        box: [host.offsetWidth, host.offsetHeight, host.scrollWidth, host.scrollHeight, host.getClientRects().length],
        animations: document.getAnimations({ subtree: true }).length, sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
        loaded: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith('chrome-extension')),
        labels: [host.ariaLabel, host.role, host.title, host.id, host.className].join(''),
      };
    })()`) as Record<string, unknown>;
    const words = [...new Set(shown.marks.map(({ word }) => word))];
    for (const word of words) expect(`${String(learnt['text'])}${String(learnt['html'])}`).not.toContain(word);
    expect(learnt).toMatchObject({ children: 0, shadow: null, box: [0, 0, 0, 0, 1], animations: 0, sheets: 1, loaded: [], labels: '' });
    await page.close();
  });

  it('cannot forge a mark in ours, nor press, focus or drag one out of it', async () => {
    const { page, eyes } = await open(SPY);
    const { marks } = await marked(eyes, 3);
    await page.evaluate(`(() => {
      const host = document.documentElement.lastElementChild;
      host.append(Object.assign(document.createElement('button'), { className: 'all mark official', textContent: 'Resmi' }));
      try { host.attachShadow({ mode: 'open' }).innerHTML = '<button>Resmi</button>'; } catch {}
      for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'focus', 'drop']) host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      host.focus();
    })()`);
    const after = await eyes.shown();
    expect([kinds(after).length, after.card]).toEqual([3, null]);
    // What the page put into the host is its own business, and is not drawn: a host with a shadow root shows no children.
    expect(await page.evaluate('document.documentElement.lastElementChild.firstElementChild.getClientRects().length')).toBe(0);
    expect(marks).toHaveLength(3);
    await page.close();
  });

  it('hears nothing of a press on a mark, and its error handler nothing of ours', async () => {
    const { page, eyes } = await open(SPY);
    const { marks } = await marked(eyes, 3);
    await page.evaluate('seen.length = 0');
    const { x, y, width, height } = marks[1]!.box;
    await page.mouse.click(x + width / 2, y + height / 2);
    await waitFor(async () => (await eyes.shown()).card !== null || undefined, 15_000, 'the card');
    // On its way down an event passes the window first: the page learns that somebody pressed at the host, and no more.
    expect(new Set((await page.evaluate('seen')) as string[])).toEqual(new Set(['pointerdown DIV', 'mousedown DIV', 'click DIV', 'focusin DIV']));
    await page.close();
  });
});

describe('before the page has come to rest', () => {
  it('there is nothing of ours in it', async () => {
    const page = await browser.context.newPage();
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/late.png', async (route) => {
      await held;
      await route.fulfill({ status: 204 });
    });
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => { const image = new Image(); image.src = 'https://www.facebook.com/late.png'; document.body.append(image); });`);
    await page.goto(FEED, { waitUntil: 'domcontentloaded' });
    const eyes = await eyesOn(page);
    // Whatever would come has come by then: two frames and an idle moment.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done)))));
    expect([await page.evaluate(() => document.readyState), await page.evaluate(() => document.documentElement.children.length), (await eyes.shown()).marks]).toEqual(['interactive', 2, []]);
    release();
    await marked(eyes, 3);
    await page.close();
  });
});

describe('a page that wants to know or to break', () => {
  it('finds a closed shadow root and no file of the extension', async () => {
    const { page, eyes } = await open();
    await marked(eyes, 3);
    expect(await page.evaluate(() => document.documentElement.lastElementChild!.shadowRoot)).toBeNull();
    const files = ['manifest.json', 'content/glance.js', 'content/facebook.js', 'content/reader.js', 'assets/icons/official-16.png', 'src/extension/popup/index.html', '_locales/id/messages.json', 'words/id.json'];
    const answered = await page.evaluate(async (urls) => {
      const answers = await Promise.all(urls.map((url) => fetch(url).then(() => url, () => null)));
      return answers.filter((url) => url !== null);
    }, files.map((file) => browser.extensionUrl(file)));
    expect(answered).toEqual([]);
    await page.close();
  });

  it('gets the marks back after removing, hiding or restyling their host', async () => {
    const { page, eyes } = await open();
    await marked(eyes, 3);
    await page.evaluate(() => document.documentElement.lastElementChild!.remove());
    await marked(eyes, 3);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.hidden = true;
      host.style.setProperty('display', 'none', 'important');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html > div { opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important }');
      document.adoptedStyleSheets = [sheet];
    });
    await page.waitForTimeout(300);
    const [hidden, style] = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const { display, opacity, visibility } = getComputedStyle(host);
      return [host.hidden, `${display} ${opacity} ${visibility}`];
    });
    expect([hidden, style]).toEqual([false, 'block 1 visible']);
    await page.close();
  });

  it('changes nothing by elements with the names of the browser’s interfaces', async () => {
    const { page, eyes } = await open();
    await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p id="browser"></p><p id="chrome"></p><p id="runtime"></p><form id="document"><input name="body"></form>'));
    await marked(eyes, 3);
    await page.close();
  });

  it('presses no mark by its own script', async () => {
    const { page, eyes } = await open();
    const shown = await marked(eyes, 3);
    const { x, y, width, height } = shown.marks[1]!.box;
    await page.evaluate(([x, y]) => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      for (const type of ['click', 'pointerdown', 'keydown'])
        (document.elementFromPoint(x!, y!) ?? host).dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x!, clientY: y! }));
    }, [x + width / 2, y + height / 2]);
    await page.waitForTimeout(500);
    expect((await eyes.shown()).card).toBeNull();
    await page.close();
  });
});
