// The decision on signals alone: what is red, what is worth a second look, and what is nothing.

import { describe, expect, it } from 'vitest';
import { type Signals, decide } from '../../../src/core/match/decide.ts';

/** A holder of whom nothing is seen. */
const NOTHING: Signals = {
  name: null, whole: false, extras: 0, single: false, headed: false, placed: false, postAsName: false, claim: false, handle: null, numbered: false, picture: 'none',
  shared: false, absence: false, tone: null, aide: false, common: false, disguised: false, mixed: false, asks: false, office: false,
};
const FULL = { name: 'full', whole: true } as const;
const PARTIAL = { name: 'partial', whole: true } as const;
const SAME = { picture: 'same' } as const;
const VARIANT = { picture: 'variant' } as const;
const OTHER = { picture: 'other' } as const;
const OFFICE = { office: true } as const;

type Row = readonly [what: string, ...seen: Partial<Signals>[]];
const rows = (...each: readonly Row[]): readonly (readonly [string, readonly Partial<Signals>[]])[] => each.map(([what, ...seen]) => [what, seen]);
const decided = (seen: readonly Partial<Signals>[]): string | null => decide(Object.assign({}, NOTHING, ...seen) as Signals);

describe('a profile that points at an official', () => {
  it.each(rows(
    ['the post as its name, with the photo', { postAsName: true }, SAME], ['the post as its name where the office has no account', { postAsName: true, absence: true }],
    ['the post and any of the name, with the photo', { name: 'nickname', claim: true }, SAME], ['the whole name with the photo', FULL, SAME], ['the whole name with a changed photo', FULL, VARIANT],
    ['a common name with the photo', FULL, SAME, { common: true }], ['the whole name with the post', FULL, { claim: true }], ['the whole name with the post and another photo', FULL, { claim: true }, OTHER],
    ['the whole name and a copied handle', FULL, { handle: 'distinctive' }], ['the name between other words, with the photo', PARTIAL, SAME], ['the name with two words more, with the photo', PARTIAL, SAME, { extras: 2 }],
  ))('is red for %s', (_what, seen) => {
    expect(decided(seen)).toBe('suspect');
  });

  it.each(rows(
    ['the post as its name', { postAsName: true }], ['the post as its name with another photo', { postAsName: true }, OTHER],
    ['the whole name, a copied handle and another photo', FULL, { handle: 'distinctive' }, OTHER], ['a common name and a copied handle', FULL, { handle: 'distinctive', common: true }],
    ['the photo and the name with three words more', PARTIAL, SAME, { extras: 3 }], ['the photo and the name behind another word', PARTIAL, SAME, { headed: true }],
    ['the photo and a name of one word among others', PARTIAL, SAME, { single: true }], ['the photo and half a name', PARTIAL, SAME, { whole: false }], ['the photo and a nickname', { name: 'nickname', whole: true }, SAME],
    ['half a name and the post', { name: 'partial', claim: true }], ['half a name and a copied handle', { name: 'partial', handle: 'distinctive' }],
    ['the photo and the post', { claim: true }, SAME], ['the photo and a copied handle', { handle: 'distinctive' }, SAME], ['the photo and a disguised handle', { handle: 'disguised' }, SAME],
    ['the whole name and a disguised handle', FULL, { handle: 'disguised' }], ['a common name and a disguised handle', FULL, { handle: 'disguised', common: true }], ['a rare name, a disguised handle and another photo', FULL, { handle: 'disguised' }, OTHER],
    ['mixed letters and a like handle, though the name is common', FULL, { mixed: true, handle: 'alike', common: true }],
    ['a rare name and a like handle', FULL, { handle: 'alike' }], ['a rare name in disguise', FULL, { disguised: true }], ['a rare name in mixed letters', FULL, { mixed: true }], ['a rare name that asks for money', FULL, { asks: true }],
    ['a rare name in disguise that asks for money, with another photo', FULL, { disguised: true, asks: true }, OTHER], ['a rare name in disguise with a like handle and another photo', FULL, { disguised: true, handle: 'alike' }, OTHER],
  ))('is worth a second look for %s', (_what, seen) => {
    expect(decided(seen)).toBe('lookalike');
  });

  it.each(rows(
    ['nothing', {}], ['the photo', SAME], ['the photo and a like handle', { handle: 'alike' }, SAME], ['the whole name', FULL], ['the whole name with another photo', FULL, OTHER], ['half a name', { name: 'partial' }], ['a nickname', { name: 'nickname' }],
    ['the post', { claim: true }], ['a copied handle', { handle: 'distinctive' }], ['half a name, a copied handle and another photo', { name: 'partial', handle: 'distinctive' }, OTHER],
    ['a common name, a disguised handle and another photo', FULL, { handle: 'disguised', common: true }, OTHER], ['a common name in disguise that asks for money', FULL, { common: true, disguised: true, asks: true }],
    ['a common name with a like handle', FULL, { common: true, handle: 'alike' }], ['a common name in mixed letters without a handle', FULL, { common: true, mixed: true }], ['a common name in mixed letters with another photo', FULL, { common: true, mixed: true, handle: 'alike' }, OTHER],
    ['a rare name with a number behind it', FULL, { handle: 'alike', numbered: true }], ['a rare name in disguise with another photo', FULL, { disguised: true }, OTHER], ['no account of the office', { absence: true }],
    ['half a name and a disguised handle', { name: 'partial', handle: 'disguised' }],
  ))('is nobody for %s', (_what, seen) => {
    expect(decided(seen)).toBeNull();
  });
});

describe('a profile that points at an office', () => {
  it.each(rows(
    ['its name and emblem', FULL, SAME], ['its short name and changed emblem', { name: 'nickname' }, VARIANT], ['its name on a site where it has no account', FULL, { absence: true }],
    ['its name in disguise and its handle', FULL, { handle: 'distinctive', disguised: true }], ['its name, its handle and its post', FULL, { handle: 'disguised', claim: true }],
  ))('is red for %s', (_what, seen) => {
    expect(decided([OFFICE, ...seen])).toBe('suspect');
  });

  it.each(rows(
    ['its name', FULL], ['its short name', { name: 'nickname' }], ['its name and handle', FULL, { handle: 'distinctive' }], ['its name in disguise', FULL, { disguised: true }], ['its name in disguise and a like handle', FULL, { disguised: true, handle: 'alike' }],
    ['half its name and its emblem', { name: 'partial' }, SAME], ['half its name with many words and its emblem', { name: 'partial', extras: 3 }, SAME], ['its name with two words more and its emblem', PARTIAL, { extras: 2 }, SAME],
    ['half its name and its handle', { name: 'partial', handle: 'distinctive', extras: 2 }], ['its handle and its emblem', { handle: 'disguised' }, SAME], ['half its name, its handle and an emblem of many', { name: 'partial', handle: 'distinctive', shared: true }, SAME],
  ))('is worth a second look for %s', (_what, seen) => {
    expect(decided([OFFICE, ...seen])).toBe('lookalike');
  });

  it.each(rows(
    ['its emblem', SAME], ['its handle', { handle: 'distinctive' }], ['a like handle and its emblem', { handle: 'alike' }, SAME], ['half its name', { name: 'partial' }], ['half its name and an emblem of many', { name: 'partial', shared: true }, SAME],
    ['its name with three words more and its emblem', PARTIAL, { extras: 3 }, SAME], ['half its name with three words more and its handle', { name: 'partial', handle: 'distinctive', extras: 3 }], ['its handle and an emblem of many', { handle: 'distinctive', shared: true }, SAME],
    ['no account on the site', { absence: true }], ['half its name and a like handle', { name: 'partial', handle: 'alike' }],
  ))('is nobody for %s', (_what, seen) => {
    expect(decided([OFFICE, ...seen])).toBeNull();
  });
});

describe('a page that says what it is', () => {
  const FAN = { tone: 'fan' } as const;
  const AIDE = { tone: 'apart', aide: true } as const;

  it.each(rows(
    ['fans that ask for money under the whole name, with the photo', FAN, FULL, SAME, { asks: true }], ['a parody that asks for money under half the name, with the photo', { tone: 'parody' }, PARTIAL, VARIANT, { asks: true }],
    ['fans in disguise with the photo of a rare name', FAN, FULL, SAME, { disguised: true }], ['an aide with the official’s photo', AIDE, PARTIAL, SAME],
  ))('is worth a second look as %s', (_what, seen) => {
    expect(decided(seen)).toBe('lookalike');
  });

  it.each(rows(
    ['fans with photo and name', FAN, FULL, SAME], ['fans that ask for money without the photo', FAN, FULL, { asks: true }], ['fans with another photo that ask for money', FAN, FULL, OTHER, { asks: true }], ['fans in disguise of a common name', FAN, FULL, SAME, { disguised: true, common: true }],
    ['fans of a nickname that ask for money', FAN, { name: 'nickname' }, SAME, { asks: true }], ['fans that ask for money with the photo alone', FAN, SAME, { asks: true }], ['a shop with photo and name that asks for money', { tone: 'trade' }, FULL, SAME, { asks: true }],
    ['news that asks for money', { tone: 'news' }, FULL, SAME, { asks: true }], ['fans with the post', FAN, FULL, SAME, { claim: true }], ['fans of an office with its emblem', FAN, OFFICE, FULL, SAME], ['a shop that is called by the post', { tone: 'trade', postAsName: true }, SAME],
    ['an aide without the photo', AIDE, PARTIAL], ['an aide of half a name', AIDE, PARTIAL, SAME, { whole: false }], ['an aide of an office', AIDE, OFFICE, PARTIAL, SAME], ['an aide without the photo that asks for money', AIDE, FULL, { asks: true }],
  ))('is let alone as %s', (_what, seen) => {
    expect(decided(seen)).toBeNull();
  });
});
