// The first glance: whoever the reader shows is not passed over, wherever he stands, and nobody else is read for nothing.

import { describe, expect, it } from 'vitest';
import { accountKey } from '../../src/core/account/account.ts';
import type { Found, Site } from '../../src/sites/adapter.ts';
import { makeGlance, type May } from '../../src/sites/glance.ts';
import { adapterFor, read, readWithin } from '../../src/sites/index.ts';
import { layoutOf } from '../../src/sites/layout.ts';
import { rowOf } from '../../src/sites/row.ts';
import { EXPECTED, htmlOf, inHappyDom } from './pages.ts';

/** Only this name could be marked. */
const only = ({ profile }: Found): May => (_, name) => name === profile.name;
const NOBODY: May = () => false;
const facebook = adapterFor('www.facebook.com') as Site;
const HOME = new URL('https://www.facebook.com/');

describe('a glance at the whole page', () => {
  /** Each alone is enough for a mark: a listed account under any name, and a listed name. */
  const ways: readonly ((found: Found) => May)[] = [
    ({ profile }) => (account) => accountKey(account) === accountKey(profile.account),
    ({ profile }) => (_, name) => name === profile.name,
  ];

  it.each(EXPECTED.map(({ name }) => name))('passes over nobody whom the reader shows: %s', (name) => {
    const { url } = EXPECTED.find((each) => each.name === name) ?? { url: '' };
    const adapter = adapterFor(new URL(url).hostname) as Site;
    const document = inHappyDom(htmlOf(name));
    const layout = layoutOf(adapter, document, new URL(url));
    const rows = read(adapter, document, new URL(url)).profiles.filter(({ profile }) => profile.surface !== 'profile');
    const passedOver = rows.filter((found) => ways.some((way) => !makeGlance(way(found)).look(layout, document.documentElement, true)));
    expect(passedOver.map(({ profile }) => profile.name)).toEqual([]);
  });

  it.each(EXPECTED.map(({ name, url }) => [name, url] as const))('reads nobody for nothing: %s', (name, url) => {
    const document = inHappyDom(htmlOf(name));
    const adapter = adapterFor(new URL(url).hostname) as Site;
    expect(makeGlance(NOBODY).look(layoutOf(adapter, document, new URL(url)), document.documentElement, true)).toBe(false);
  });
});

describe('a glance at a feed', () => {
  const stage = (): { document: Document; row: Element; found: Found } => {
    const document = inHappyDom(htmlOf('facebook-feed'));
    const row = document.querySelector('[aria-posinset="1"]') as Element;
    return { document, row, found: readWithin(facebook, row, HOME)[0] as Found };
  };

  it('sees a name of which only the text changed, and one of which only the lead did', () => {
    const { document, found } = stage();
    const glance = makeGlance(only(found));
    const text = found.anchor.querySelector('span') as Element;
    expect(glance.look(layoutOf(facebook, document, HOME), text, false)).toBe(true);
    expect(glance.look(layoutOf(facebook, document, HOME), found.anchor, false)).toBe(true);
  });

  it('asks for a name once, however often its row comes back under another tracking parameter', () => {
    const { document, row } = stage();
    const asked: string[] = [];
    const glance = makeGlance((account, name) => (asked.push(`${accountKey(account)} ${name}`), false));
    for (let times = 0; times < 5; times += 1) {
      for (const link of row.querySelectorAll('a[href*="__cft__"]')) link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/__cft__\[0\]=\w+/, `__cft__[0]=AZ${times}`));
      glance.look(layoutOf(facebook, document, HOME), row, true);
    }
    expect(asked).toEqual([...new Set(asked)]);
    glance.forget();
    glance.look(layoutOf(facebook, document, HOME), row, true);
    expect(asked.length).toBe(2 * new Set(asked).size);
  });

  it('tells two names apart that differ only in an emoji, which is an image', () => {
    const { document, found } = stage();
    const glance = makeGlance((_, name) => name.includes('✅'));
    const layout = layoutOf(facebook, document, HOME);
    expect(glance.look(layout, found.anchor, false)).toBe(false);
    const emoji = document.createElement('img');
    emoji.setAttribute('alt', '✅');
    (found.anchor.querySelector('span') as Element).append(emoji);
    expect(glance.look(layout, found.anchor, false)).toBe(true);
  });

  it('takes a mention in a post’s text for nobody, as the reader does', () => {
    const { document, row } = stage();
    const text = row.querySelector('[data-ad-rendering-role="story_message"],[data-ad-preview="message"]') as Element;
    text.innerHTML = '<a href="/disebut.contoh"><span>Orang Disebut</span></a>';
    expect(makeGlance(() => true).look(layoutOf(facebook, document, HOME), text, true)).toBe(false);
  });

  it('finds the post around a piece of it, and outside posts a row of few links', () => {
    const { document, row, found } = stage();
    const layout = layoutOf(facebook, document, HOME);
    expect(rowOf(layout, found.anchor)).toBe(row);
    document.body.innerHTML = `<main>${'<div class="card"><div><a href="/a.contoh"><span>A</span></a></div><a href="/b.contoh">B</a></div>'.repeat(4)}</main>`;
    expect(rowOf(layout, document.querySelector('span') as Element).className).toBe('card');
  });
});
