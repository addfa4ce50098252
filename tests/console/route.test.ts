// The console's addresses: what an officer bookmarks comes back, what nobody wrote is a page that says so.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTERS, type Route, hashOf, routeOf, tokenIn } from '../../src/console/route.ts';

describe('an address of the console', () => {
  it('opens the open cases when it names nothing', () => {
    for (const hash of ['', '#', '#/']) expect(routeOf(hash)).toEqual({ page: 'inbox', filter: 'open' });
  });

  it('leads back to the page it was made for', () => {
    const routes: readonly Route[] = [
      ...FILTERS.map((filter) => ({ page: 'inbox', filter }) as const),
      { page: 'case', id: '0190b7a2-0000-7000-8000-000000000001' }, { page: 'appeals' }, { page: 'decisions' }, { page: 'sign' }, { page: 'numbers' },
    ];
    for (const route of routes) expect(routeOf(hashOf(route))).toEqual(route);
  });

  it.each(['#/kotak', '#/kotak/nobody', '#/kasus/', '#/kasus/../x', '#/kasus/a/b', '#/kasus/<script>', '#/keputusan/x', '#/lain'])('%s is a page that does not exist', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'missing' });
  });

  it('never throws, whatever stands behind #', () => {
    fc.assert(fc.property(fc.string(), (hash) => void routeOf(`#${hash}`)));
  });
});

describe('a pasted log-in link', () => {
  const token = 'wJ3nZ6l0kq9p2dS8xY7vB5mC4aT1eR0uI6oP3hG2fD9';

  it.each([`http://localhost:8081/login#${token}`, `  https://meja.klatenkab.go.id/login#${token}\n`, token])('gives its token: %s', (pasted) => {
    expect(tokenIn(pasted)).toBe(token);
  });

  it.each(['', 'http://localhost:8081/login', 'http://localhost:8081/login#', 'halo', `${token} ${token}`, '<b>#x</b>'])('is refused when it carries none: %s', (pasted) => {
    expect(tokenIn(pasted)).toBeNull();
  });
});
