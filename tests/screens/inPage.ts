// What the extension shows in a page of a site, for pictures: the real extension on sample pages, with the practice page's little
// list in place of an office's, since that list meets every verdict. Names, comments and pages are samples.

import type { Page } from 'playwright-core';
import { practiceIndex } from '../../src/extension/practice.ts';
import { type ExtensionBrowser, waitFor } from '../support/chromium.ts';
import { commentsPage, feedPage, type Person, profilePage } from '../support/facebookPages.ts';
import { eyesOn } from '../support/marks.ts';
import type { SiteServer } from '../support/siteServer.ts';
import { FORMER, HOSTILE, IMPOSTOR, LOOKALIKE, OFFICIAL, SUSPECT, UNKNOWN } from './samples.ts';

export interface PageState {
  readonly name: string;
  readonly html: string;
  /** Whether its card is to be seen. */
  readonly card: boolean;
  /** Pressed in the card before the picture. */
  readonly open?: string;
}

const FACEBOOK = 'https://www.facebook.com';

/** A practice profile as a page of Facebook shows it; its id is part of the address, as there. */
const person = (profile: typeof OFFICIAL, name = profile.name): Person => ({
  name, id: profile.account.id ?? '', avatar: 'https://scontent.fcgk30-1.fna.fbcdn.net/v/t39.30808-1/1_1_1_n.jpg', bio: profile.bio ?? '',
});
/** Where the handle is what gives it away. */
const byHandle = (profile: typeof OFFICIAL): Person => ({ ...person(profile), handle: profile.account.handle ?? '' });
/** The listed handle in strange hands. */
const TAKEN: Person = { ...person(OFFICIAL), id: '61559990000077', handle: 'pemkabcontoh' };
const PROFILES = { official: person(OFFICIAL), former: person(FORMER), impostor: person(IMPOSTOR), suspect: person(SUSPECT), lookalike: byHandle(LOOKALIKE), unknown: person(UNKNOWN) };
const hostile = Object.entries(HOSTILE).filter(([name]) => name !== 'empty').map(([name, text]) => [name, { ...person(SUSPECT, text), bio: `Bupati Kabupaten Contoh Sekar Rinoncewati` }] as const);

export const PAGE_STATES: readonly PageState[] = [
  ...Object.entries(PROFILES).map(([name, who]) => ({ name: `page-profile-${name}`, html: profilePage(who), card: name !== 'unknown' })),
  { name: 'page-profile-taken', html: profilePage(TAKEN), card: true },
  { name: 'page-profile-paid', html: profilePage(PROFILES.suspect), card: true, open: '.paid summary' },
  { name: 'page-feed', html: feedPage(Object.values(PROFILES).map((author) => ({ author, text: 'Selamat pagi warga.' }))), card: false },
  { name: 'page-comments', html: commentsPage(person(OFFICIAL), Object.values(PROFILES).map((author) => ({ author, text: 'Silakan hubungi saya.' }))), card: false },
  { name: 'page-feed-names', html: feedPage([{ author: person(OFFICIAL), text: 'Selamat pagi.' }, ...hostile.map(([, who]) => ({ author: who, text: 'Selamat pagi.' }))]), card: false },
  ...hostile.map(([name, who]) => ({ name: `page-name-${name}`, html: profilePage(who), card: false })),
];

/** Puts the practice list into the extension's own storage, as an update would leave it, and lets it be opened anew. */
export async function holdPracticeList(browser: ExtensionBrowser): Promise<void> {
  const list = practiceIndex().lists[0];
  if (list === undefined) throw new Error('The practice page has no list.');
  // The one that was an official on Instagram is shown on Facebook here.
  const subjects = list.subjects.map((subject) => (subject.id === '99.99/wakil' ? { ...subject, accounts: subject.accounts.map((each) => ({ ...each, site: 'facebook' })) } : subject));
  const own = await browser.context.newPage();
  await own.goto(browser.extensionUrl('src/extension/options/index.html'));
  // A string, because a compiled function would bring its compiler's helpers along.
  await own.evaluate(`(async (text) => {
    const done = (request) => new Promise((ok, failed) => Object.assign(request, { onsuccess: () => ok(request.result), onerror: () => failed(request.error) }));
    await chrome.runtime.sendMessage({ kind: 'settings', change: { language: 'id' } });
    const db = await done(indexedDB.open('resmikah'));
    const writing = db.transaction(['lists', 'states', 'compiled'], 'readwrite');
    writing.objectStore('lists').clear();
    writing.objectStore('compiled').clear();
    writing.objectStore('lists').put({ publisher: '99.99', bytes: new TextEncoder().encode(text), hash: '', photos: null, photosHash: null });
    writing.objectStore('states').put({ publisher: '99.99', updated: Date.now(), expires: Date.now() + 86_400_000, problem: null });
    await new Promise((ok) => (writing.oncomplete = ok));
    db.close();
  })(${JSON.stringify(JSON.stringify({ ...list, subjects }))})`);
  await own.close();
  await browser.stopWorker();
}

/** Opens a page and waits for what the extension says of it. */
export async function openState(page: Page, sites: SiteServer, { name, html, card, open }: PageState): Promise<void> {
  const feed = /feed|comments/.test(name);
  // The first link of a page that leads to somebody leads to whoever it shows.
  const path = feed ? '/' : (/href="(\/(?:profile\.php\?id=\d+|[a-z0-9.]+))[?&]/.exec(html.slice(html.indexOf('<h1>')))?.[1] ?? '/');
  sites.serve(`${FACEBOOK}${path.split('?')[0]}`, { body: html });
  await page.goto(`${FACEBOOK}${path}`);
  const eyes = await eyesOn(page);
  if (card || feed) {
    const { card: shown, marks } = await waitFor(async () => {
      const now = await eyes.shown();
      return now.card !== null || now.marks.some(({ hidden }) => !hidden) ? now : undefined;
    }, 30_000, `a mark or card on ${name}`);
    // Who is official gets no card until somebody asks for it.
    const box = marks.find(({ hidden }) => !hidden)?.box;
    if (card && shown === null && box !== undefined) {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await waitFor(async () => (await eyes.shown()).card ?? undefined, 20_000, `the card of ${name}`);
    }
  }
  if (open !== undefined) await eyes.inside(`function () { this.querySelector(${JSON.stringify(open)}).click(); }`);
  await page.waitForTimeout(open === undefined && card ? 400 : 1500);
}

