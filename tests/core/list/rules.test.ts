// Reading rules in the signed list: each broken one is dropped with a problem that names it, and costs nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseList, parseListFile } from '../../../src/core/list/parse.ts';
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

describe('a list with a broken reading rule', () => {
  const bytes = (rules: unknown): Uint8Array =>
    new TextEncoder().encode(JSON.stringify({
      format: 'resmikah-list/1', version: 7, issued: '2026-11-24T00:00:00Z', subjects: [], impostorKey: '00'.repeat(32), rules,
      publisher: { id: '33.10', name: { id: 'Contoh' }, region: { code: '33.10', name: 'Kabupaten Contoh' }, url: 'https://contoh.example' },
    }));
  const broken = { facebook: { version: 3, off: false, selectors: { post: 'div)' } }, instagram: { version: 'tiga' } };

  it('is in force all the same, and says which rules are ignored', () => {
    const file = parseListFile(bytes(broken));
    expect(file.ok && file.value.ruleProblems.map(({ args }) => args['site'])).toEqual(['facebook', 'instagram']);
    expect(file.ok && file.value.list.version).toBe(7);
    expect(parseList(bytes(broken))).toEqual({ ok: true, value: file.ok ? file.value.list : null });
  });

  it.each([['sound rules', { facebook: { version: 3, off: true } }], ['no rules', undefined]])('says nothing about %s', (_, rules) => {
    const file = parseListFile(bytes(rules));
    expect(file.ok && file.value.ruleProblems).toEqual([]);
  });
});
