// Lists of any size on a phone: other regions', invented, kept as if an update had just brought them, so that the page has to
// prepare them.

import type { Page } from 'playwright-core';
import { sampleListText } from './sampleList.ts';
import type { SiteServer } from './siteServer.ts';

/** Subjects of one publisher. */
const EACH = 4000;
const ADDRESS = 'https://www.klatenkab.go.id/large-list.json';

/** The first number of the lists, as a resident types it. */
export const LARGE_NUMBER = '0811 9900 000';
/** The link of an account of the subject of this place in the lists. */
export const largeLink = (at: number): string => `https://www.facebook.com/profile.php?id=${1e14 + at * 10}`;

/** The texts of the lists by publisher: 2.5 accounts a subject, in 514 regions, a number for each hundredth subject. */
function largeLists(accounts: number): Readonly<Record<string, string>> {
  const count = Math.round(accounts / 2.5);
  return Object.fromEntries(Array.from({ length: Math.ceil(count / EACH) }, (_, at) => {
    const publisher = `90.${String(at + 1).padStart(2, '0')}`;
    return [publisher, listText(publisher, at * EACH, Math.min(count, (at + 1) * EACH))];
  }));
}

function listText(publisher: string, from: number, to: number): string {
  const list = JSON.parse(sampleListText(publisher, 1));
  const [subject] = list.subjects;
  list.subjects = Array.from({ length: to - from }, (_, index) => {
    const at = from + index;
    const region = { code: publisher, name: `Kabupaten Nomor ${at % 514}` };
    const site = (name: string, each: number) => ({ ...subject.accounts[0], site: name, id: String(1e14 + at * 10 + each), handle: `contoh.${at}`, displayName: `Dinas Contoh ${at}`, url: `https://www.${name}.com/contoh.${at}` });
    return {
      ...subject, id: `${publisher}/s${at}`, name: `Dinas Contoh ${at} Kabupaten Nomor ${at % 514}`, formalName: `Dinas Contoh ${at}`, region,
      accounts: ['facebook', 'instagram', 'x'].slice(0, 2 + (at % 2)).map(site),
      phones: at % 100 === 0 ? [{ number: `+62811990${String(at / 100).padStart(4, '0')}`, use: { id: 'Layanan' } }] : [],
    };
  });
  return JSON.stringify(list);
}

/** Keeps the lists on the device of a page of the office (opened with `bypassCSP`, for the fetching of them); the next opening of the page prepares them. */
export async function keepLargeLists(sites: SiteServer, page: Page, accounts: number): Promise<void> {
  sites.serve(ADDRESS, { type: 'application/json', body: JSON.stringify(largeLists(accounts)), headers: { 'access-control-allow-origin': '*' } });
  // As text: what the compiler adds to functions is not there in the page.
  await page.evaluate(`(async () => {
    const settled = (request) => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
    const lists = Object.entries(await (await fetch('${ADDRESS}')).json());
    const database = await settled(indexedDB.open('resmikah'));
    const writing = database.transaction(['lists', 'states', 'compiled'], 'readwrite');
    for (const [publisher, text] of lists) {
      writing.objectStore('lists').put({ publisher, bytes: new TextEncoder().encode(text), hash: 'large', photos: null, photosHash: null });
      writing.objectStore('states').put({ publisher, updated: Date.now(), expires: Date.now() + 864e5, problem: null });
    }
    writing.objectStore('compiled').put({ generation: 'large', program: 'none', bytes: null }, 'index');
    await new Promise((done, failed) => { writing.oncomplete = done; writing.onerror = () => failed(writing.error); });
    database.close();
  })()`);
}

/** For `addInitScript`: `globalThis.told` gets every state of the progress bar that was shown. */
export const WATCH_PROGRESS = `
  globalThis.told = [];
  const look = () => {
    const value = document.querySelector('progress')?.value;
    if (value !== undefined && value !== told.at(-1)) told.push(value);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;
