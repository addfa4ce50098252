// The reduced copy of a page names nobody of it, and reads as the page does.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { adapterFor, read } from '../../src/sites/index.ts';
import { reducePage } from '../../src/sites/reduce.ts';
import { EXPECTED, type Expected, htmlOf, inJsdom } from './pages.ts';

function reduced({ name, url }: Expected) {
  const location = new URL(url);
  const adapter = adapterFor(location.host);
  if (adapter === null) throw new Error(`no adapter for ${location.host}`);
  return { adapter, ...reducePage(adapter, inJsdom(htmlOf(name)), location) };
}

/** Everything in the sample pages that says who somebody is: names' words, handles, ids, phone numbers, picture numbers. */
const TELLING = /Contoh|Sampel|Jebakan|Bupati|Wahyuni|Tuti|Budi |عينة|بودي|𝗖𝗼𝗻𝘁𝗼𝗵|pemkab|sampel|jebakan|disebut|palsu|615500|1000000000000\d\d|8120000|70000\d\d|UCabc|pfbid02|pfbid01|[/"]50\d_|\/60\d_n|Y29t/u;

const shape = (document: Document, adapter: NonNullable<ReturnType<typeof adapterFor>>, url: string) => {
  const { state, profiles } = read(adapter, document, new URL(url), undefined, true);
  const order = new Map<string, number>();
  const rank = (key: string): number => order.get(key) ?? order.set(key, order.size).size - 1;
  return { state, profiles: profiles.map(({ profile: { surface, account, siteBadge, avatarUrl } }) => [surface, rank(`${account.id} ${account.handle?.toLowerCase()}`), siteBadge, avatarUrl !== null]) };
};

describe('the reduced copy', () => {
  it.each(EXPECTED)('of $name says of nobody who he is', (page) => {
    const { html, url } = reduced(page);
    expect(TELLING.exec(`${url}\n${html}`)?.[0] ?? null).toBeNull();
    expect(html).not.toMatch(/<script|<style|\son\w+=|oh=00/);
  });

  it.each(EXPECTED)('of $name reads as the page does', (page) => {
    const { adapter, html, url } = reduced(page);
    expect(shape(new JSDOM(html).window.document, adapter, url)).toEqual(shape(inJsdom(htmlOf(page.name)), adapter, page.url));
  });

  it('keeps two people with one name two people, and one person one', () => {
    const location = new URL('https://www.facebook.com/');
    const adapter = adapterFor(location.host);
    if (adapter === null) throw new Error('no adapter');
    const row = (id: number) => `<div role="listitem"><a aria-label="Sama Nama" href="/profile.php?id=${id}"><img src="https://scontent.xx.fbcdn.net/v/t39.30808-1/${id}_n.jpg" alt=""></a><a href="/profile.php?id=${id}">Sama Nama</a></div>`;
    const { html } = reducePage(adapter, inJsdom(`<div role="main">${row(10001)}${row(10002)}${row(10001)}</div>`), location);
    const keys = [...html.matchAll(/id=(\d+)/g)].map(([, id]) => id);
    expect(keys[0]).toBe(keys[4]);
    expect(keys[0]).not.toBe(keys[2]);
    expect(html).not.toContain('Sama');
  });
});
