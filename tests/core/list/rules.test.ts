// Reading rules in the signed list: each broken one is dropped with a problem that names it, and costs nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRules } from '../../../src/core/list/rules.ts';

describe('reading rules', () => {
  it('take the place of the bundled ones, site by site', () => {
    const { rules, problems } = parseRules({ facebook: { version: 3, off: true, reserved: ['baru'], selectors: { post: '[role="article"]:not([aria-label])' } } });
    expect(problems).toEqual([]);
    expect(rules.facebook).toMatchObject({ version: 3, off: true, reserved: ['baru'], selectors: { post: '[role="article"]:not([aria-label])' } });
    expect(rules.instagram).toBeUndefined();
  });

  it.each([
    ['a bracket that stays open', '[role="article"'],
    ['brackets that cross', ':not([role)]'],
    ['a quote that stays open', '[role="article]'],
    ['an empty part', 'a,,b'],
    ['a declaration', 'a{color:red}'],
    ['an address', 'a[href="javascript:alert(1)//@import url(http://x)"]'],
    ['nothing', ''],
    ['a number', 7],
    ['an essay', 'a'.repeat(501)],
  ])('drop a selector with %s, and keep the site switched off all the same', (_, selector) => {
    const { rules, problems } = parseRules({ facebook: { version: 3, off: true, selectors: { post: selector, title: 'h2' } } });
    expect(rules.facebook).toMatchObject({ off: true, selectors: { title: 'h2' } });
    expect(rules.facebook?.selectors).not.toHaveProperty('post');
    expect(problems).toMatchObject([{ key: 'problem_rules', args: { site: 'facebook', field: 'selectors.post' } }]);
  });

  it.each([
    ['without a version', { off: true }],
    ['with a surface that does not exist', { version: 1, surfacesOff: ['timeline'] }],
    ['with a reserved word in capitals', { version: 1, reserved: ['Baru'] }],
    ['that are a list', []],
    ['that are nothing', null],
  ])('of a site %s are dropped with a problem, those of the others stay', (_, broken) => {
    const { rules, problems } = parseRules({ facebook: broken, instagram: { version: 1, surfacesOff: ['story'] } });
    expect(rules.facebook).toBeUndefined();
    expect(rules.instagram?.surfacesOff).toEqual(['story']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ key: 'problem_rules', args: { site: 'facebook' } });
  });

  it('never throw, whatever the list holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, site) => {
        expect(parseRules(whole).problems).toBeInstanceOf(Array);
        expect(parseRules({ facebook: site, x: { version: 1, selectors: site } }).problems).toBeInstanceOf(Array);
      }),
    );
  });
});
