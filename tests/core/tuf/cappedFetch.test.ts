// The way to the network as browsers have it, where redirects were followed before anybody could ask: what came from elsewhere, too
// much, or a page in place of a file is never taken, and nothing is ever thrown.

import { describe, expect, it } from 'vitest';
import { type WebAnswer, cappedFetch } from '../../../src/core/tuf/cappedFetch.ts';
import { utf8 } from '../../support/tufRepository.ts';

const URL_ASKED = 'https://list.test/metadata/timestamp.json';

interface Told { readonly status?: number; readonly url?: string; readonly type?: string; readonly parts?: readonly Uint8Array[] | null; readonly breaks?: boolean }

function answered({ status = 200, url = URL_ASKED, type, parts = [utf8('content')], breaks = false }: Told) {
  const seen = { read: 0, cancelled: false };
  const answer: WebAnswer = {
    status, url,
    headers: { get: (name) => (name.toLowerCase() === 'content-type' ? (type ?? null) : null) },
    body: parts === null ? null : {
      getReader: () => ({
        async read() {
          if (breaks && seen.read === parts.length) throw new TypeError('network error');
          const value = parts[seen.read];
          seen.read += 1;
          return value === undefined ? { done: true } : { done: false, value };
        },
        cancel: async () => void (seen.cancelled = true),
      }),
    },
  };
  return { seen, fetch: cappedFetch(async () => answer) };
}
const ask = (told: Told, most = 100, url = URL_ASKED) => answered(told).fetch(url, most);

describe('an answer', () => {
  it('is given whole, from however many parts, up to the last byte that is allowed', async () => {
    expect(await ask({ parts: [utf8('con'), new Uint8Array(0), utf8('tent')] }, 7)).toEqual({ kind: 'ok', bytes: utf8('content') });
    expect(await ask({ parts: [] })).toEqual({ kind: 'ok', bytes: new Uint8Array(0) });
    expect(await ask({ parts: null })).toEqual({ kind: 'ok', bytes: new Uint8Array(0) });
  });

  it('that goes on beyond the cap is given up at the first byte too many', async () => {
    const { seen, fetch } = answered({ parts: Array.from({ length: 1000 }, () => new Uint8Array(50)) });
    expect(await fetch(URL_ASKED, 100)).toEqual({ kind: 'too-large' });
    expect(seen).toEqual({ read: 3, cancelled: true });
  });

  it.each([403, 404])('with status %i says that there is no such file, whatever page comes with it', async (status) => {
    expect(await ask({ status, type: 'text/html' })).toEqual({ kind: 'missing' });
  });

  it.each([
    ['of another status', { status: 500 }], ['of a status near it', { status: 206 }], ['that says nothing changed', { status: 304 }],
    ['from another origin', { url: 'https://evil.test/metadata/timestamp.json' }], ['from the same host without encryption', { url: 'http://list.test/metadata/timestamp.json' }],
    ['that is missing elsewhere', { status: 404, url: 'https://evil.test/' }], ['that is a web page', { type: 'Text/HTML; charset=utf-8' }], ['that breaks off', { breaks: true }],
  ] satisfies [string, Told][])('%s is a failure with a reason', async (_what, told) => {
    expect(await ask(told)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/.{5,}/) });
  });

  it.each([['from another path of the origin', { url: 'https://list.test/moved' }], ['from a place that is not said', { url: '' }], ['of a kind that only sounds like a page', { type: 'application/xhtml-text' }]] satisfies [string, Told][])(
    '%s is taken', async (_what, told) => {
      expect(await ask(told)).toMatchObject({ kind: 'ok' });
    },
  );

  it('that is a page is taken where a page was asked for', async () => {
    for (const name of ['a.html', 'a.htm']) expect(await ask({ url: `https://list.test/${name}`, type: 'text/html' }, 100, `https://list.test/${name}`)).toMatchObject({ kind: 'ok' });
  });

  it('that never comes is a failure too, of whatever kind the reason is', async () => {
    for (const reason of [new Error('time-out'), 'time-out']) expect(await cappedFetch(() => Promise.reject(reason))(URL_ASKED, 1)).toEqual({ kind: 'failed', reason: 'time-out' });
  });
});
