// Every sample page as a page of its site in real Chromium and real Firefox: the same people as in the two document
// implementations of the unit tests. Nothing leaves the browser, and no picture is loaded.

import { chromium } from 'playwright-core';
import { launch } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPECTED, htmlOf } from '../sites/pages.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { closeSurely, FIREFOX } from '../support/firefox.ts';
import { readerScript } from '../support/readerInPage.ts';

const ALL = EXPECTED.map(({ name, state, profiles }) => ({ name, state, profiles }));
const READ = 'reader.linesOf()';

let script: string;
beforeAll(async () => {
  script = await readerScript();
});

type Read = (typeof ALL)[number];

async function inChromium(): Promise<readonly Read[]> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--blink-settings=imagesEnabled=false'] });
  try {
    const page = await browser.newPage();
    let html = '';
    await page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort()));
    const read: Read[] = [];
    for (const { name, url } of EXPECTED) {
      html = htmlOf(name);
      // A page that differs from the last one by its hash alone would not be opened anew.
      if (url.includes('#')) await page.goto('about:blank');
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      read.push({ name, ...(await page.evaluate<Omit<Read, 'name'>>(`${script};${READ}`)) });
    }
    return read;
  } finally {
    await browser.close();
  }
}

async function inFirefox(): Promise<readonly Read[]> {
  const browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true, extraPrefsFirefox: { 'permissions.default.image': 2 } });
  try {
    const page = await browser.newPage();
    let html = '';
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const answered = request.isNavigationRequest() ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html }) : request.abort();
      // What the last page still asked for is gone with it.
      answered.catch(() => undefined);
    });
    const read: Read[] = [];
    for (const { name, url } of EXPECTED) {
      html = htmlOf(name);
      if (url.includes('#')) await page.goto('about:blank');
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      read.push({ name, ...((await page.evaluate(`${script};${READ}`)) as Omit<Read, 'name'>) });
    }
    return read;
  } finally {
    await closeSurely(browser);
  }
}

describe('every sample page', () => {
  it('reads in real Chromium as it does in the unit tests', async () => expect(await inChromium()).toEqual(ALL), 400_000);
  it('reads in real Firefox as it does in the unit tests', async () => expect(await inFirefox()).toEqual(ALL), 400_000);
});
