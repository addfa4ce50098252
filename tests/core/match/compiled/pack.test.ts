// Subjects as bytes: each comes back whole, what many have alike stands once, and bytes that are not whole are refused.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileUrl } from '../../../../src/core/account/links.ts';
import { SITES } from '../../../../src/core/account/site.ts';
import { type ListedAccount, SUBJECT_KINDS, type Subject } from '../../../../src/core/list/model.ts';
import { ByteReader, ByteWriter, CompiledError } from '../../../../src/core/match/compiled/bytes.ts';
import { siteOf } from '../../../../src/core/match/compiled/packAccount.ts';
import { readSubject, readSubjectId, shapeOf } from '../../../../src/core/match/compiled/packSubject.ts';
import { readOwn, wordsFor, writeOwn } from '../../../../src/core/match/compiled/packText.ts';
import { makeTexts, packed, unpacked } from './packed.ts';

const PLAIN: Subject = {
  id: '33.10/bupati', kind: 'holder', name: 'Sri Mulyani', formalName: 'Hj. Sri Mulyani, S.E.', aliases: ['Bu Sri'], title: 'Bupati', region: { code: '33.10', name: 'Kabupaten Klaten', aliases: ['Klaten'] }, parent: '33.10/pemkab',
  from: '2025-02-20', until: null, accounts: [], absences: [], phones: [], photos: [],
};
const account = (change: Partial<ListedAccount> = {}): ListedAccount => {
  const made = { site: 'facebook' as const, id: '100044', handle: 'srimulyani', formerHandles: [], displayName: 'Sri Mulyani', from: null, until: null, checked: '2026-01-02', proofs: [], ...change };
  return { ...made, url: change.url ?? profileUrl(made) };
};
const date = fc.constantFrom(null, '1900-01-01', '1899-12-31', '1900-01-02', '2025-02-31', '2024-02-29', '2026-13-01', '2026', '+012026-01-01', 'soon');
const few = fc.constantFrom('Sri Mulyani', 'Hj. Sri Mulyani, S.E.', 'sri_mulyani', 'Bu Sri', 'Klaten', 'PKK');
const accounts: fc.Arbitrary<ListedAccount> = fc.record({
  site: fc.constantFrom(...SITES), id: fc.constantFrom(null, '1', '0', '007', '100044', '999999999999999', '1000000000000000', 'UCabc', '12a', 'a12'), handle: fc.option(few), formerHandles: fc.array(few, { maxLength: 1 }), displayName: few, from: date, until: date,
  checked: fc.constantFrom('2026-01-02', '2026-01-03'), proofs: fc.array(fc.constant({ kind: 'letter' as const, date: '2025-01-01', reference: 'No. 7' }), { maxLength: 1 }), other: fc.boolean(),
}).map(({ other, ...each }) => ({ ...each, url: other ? 'https://example.org/' : profileUrl(each) }));
const subjects: fc.Arbitrary<Subject> = fc.record({
  id: few, kind: fc.constantFrom(...SUBJECT_KINDS), name: few, formalName: few, aliases: fc.array(few, { maxLength: 2 }), title: fc.constantFrom(null, 'Bupati', 'Camat'),
  region: fc.record({ code: fc.constantFrom('33.10', '33.11'), name: fc.constantFrom('Klaten', 'Solo'), aliases: fc.constantFrom([], ['Klaten'], ['Kota'], ['Kota', 'Klaten']) }), parent: fc.constantFrom(null, '33.10/pemkab'), from: date, until: date,
  accounts: fc.array(accounts, { maxLength: 3 }), absences: fc.array(fc.record({ site: fc.constantFrom(...SITES), declared: fc.constantFrom('2026-01-01', '2025-02-31') }), { maxLength: 2 }),
  phones: fc.array(fc.record({ number: fc.constantFrom('+62272321046', '112'), use: fc.constantFrom({ id: 'Layanan' }, { id: 'Layanan', en: 'Service' }, { id: 'Layanan', jv: 'Lados' }, { id: 'Layanan', en: 'Service', jv: 'Lados' }, { id: '', en: '', jv: '' }) }), { maxLength: 2 }),
  photos: fc.array(fc.record({ id: fc.constant('0123456789abcdef'), shared: fc.boolean(), taken: date }), { maxLength: 2 }),
});

describe('subjects as bytes', () => {
  it('come back whole, however alike they are', () => {
    fc.assert(fc.property(fc.array(subjects, { maxLength: 12 }), (many) => {
      expect(unpacked(packed(many))).toEqual(many);
    }), { numRuns: 300 });
  });

  it.each<[string, Partial<Subject>]>([
    ['kind', { kind: 'office' }], ['title', { title: null }], ['another title', { title: 'Camat' }], ['region code', { region: { ...PLAIN.region, code: '33.11' } }], ['region name', { region: { ...PLAIN.region, name: 'Solo' } }],
    ['other region names', { region: { ...PLAIN.region, aliases: ['Solo'] } }], ['more region names', { region: { ...PLAIN.region, aliases: ['Klaten', 'Solo'] } }], ['no region names', { region: { ...PLAIN.region, aliases: [] } }], ['parent', { parent: null }],
  ])('of which one has another %s than the one before it are not mixed up, in either order', (_, change) => {
    const other = { ...PLAIN, ...change };
    const many = [PLAIN, other, PLAIN, other, other, PLAIN];
    expect(unpacked(packed(many))).toEqual(many);
    const two = packed([PLAIN, other]).texts.common.length;
    expect(packed(many).texts.common).toHaveLength(two);
    expect(two).toBe(packed([PLAIN]).texts.common.length + 1);
  });

  it('that have post and region in common share them, in one place', () => {
    const many = packed([PLAIN, { ...PLAIN, id: '33.10/lain', name: 'Agus Widodo', formalName: 'Hj. Agus Widodo, S.E.', aliases: ['Bu Agus'] }]);
    expect(many.texts.common).toHaveLength(packed([PLAIN]).texts.common.length);
    expect(many.texts.common.some((text) => /Sri|Agus/.test(text))).toBe(false);
  });

  it('give their id alone without the rest', () => {
    expect(readSubjectId(new ByteReader(packed([PLAIN]).bytes))).toBe('33.10/bupati');
  });

  it('read what stands behind the name once, when it is asked for', () => {
    const { texts, bytes } = packed([{ ...PLAIN, accounts: [account()] }]);
    const reader = new ByteReader(bytes);
    const subject = readSubject(reader, texts.reader);
    expect(subject.accounts).toBe(subject.accounts);
    expect(subject.accounts).toHaveLength(1);
  });

  it('are refused when their bytes were cut short anywhere', () => {
    const whole = packed([{
      ...PLAIN, until: '2030-02-20', accounts: [account(), account({ site: 'x', id: 'a', handle: null })], absences: [{ site: 'tiktok', declared: '2026-01-01' }], phones: [{ number: '112', use: { id: 'Layanan', en: 'Service' } }], photos: [{ id: '0123456789abcdef', shared: true, taken: '2026-01-01' }],
    }]);
    for (let length = 0; length < whole.bytes.length; length += 1) expect(() => unpacked({ ...whole, bytes: whole.bytes.subarray(0, length) }), String(length)).toThrow(CompiledError);
    expect(unpacked(whole)[0]?.photos).toHaveLength(1);
  });

  it('with more names than anybody has are refused before they are read', () => {
    const count = (number: number): string => {
      const [texts, out] = [makeTexts(), new ByteWriter()];
      texts.writer.shape(out, '', () => [0, null, '', '', [], null]);
      out.text('id');
      out.text('Name');
      out.byte(0);
      out.text('Name');
      out.number(number);
      try {
        readSubject(new ByteReader(out.taken()), texts.reader);
      } catch (error) {
        return error instanceof CompiledError ? error.message : 'another error';
      }
      return 'read';
    };
    expect(count(1_000_001)).toContain('too many');
    expect(count(2 ** 40)).toContain('too many');
    expect(count(1_000_000)).toContain('too early');
  });

  it('of one shape have one and the same region; a kind that is not known is an office', () => {
    const shape = [1, 'Bupati', '33.10', 'Klaten', ['Kab. Klaten'], null];
    expect(shapeOf(shape)).toEqual({ kind: 'holder', title: 'Bupati', region: { code: '33.10', name: 'Klaten', aliases: ['Kab. Klaten'] }, parent: null });
    expect(shapeOf(shape)).toBe(shapeOf(shape));
    expect(shapeOf([77, null, '', '', [], null]).kind).toBe('office');
  });
});

describe('a day', () => {
  const size = (from: string): number => packed([{ ...PLAIN, from }]).bytes.length - packed([{ ...PLAIN, from: null }]).bytes.length;

  it('takes three bytes, where it is one', () => {
    for (const day of ['1900-01-01', '2025-02-20', '2026-12-31', '2099-01-01']) expect(size(day), day).toBeLessThanOrEqual(3);
  });

  it('before 1900 or that no calendar has is kept as it was written', () => {
    for (const day of ['1899-12-31', '2025-02-31', '2026-1-1', 'x']) expect(size(day), day).toBe(2 + day.length);
  });
});

describe('accounts as bytes', () => {
  const of = (...many: readonly ListedAccount[]): ReturnType<typeof packed> => packed([{ ...PLAIN, accounts: many }]);
  const size = (...many: readonly ListedAccount[]): number => of(...many).bytes.length;

  it.each<[string, Partial<ListedAccount>]>([
    ['site', { site: 'x' }], ['name', { displayName: 'Bu Sri' }], ['name that is not the subject’s', { displayName: 'Humas' }], ['first day', { from: '2025-01-01' }], ['last day', { until: '2025-01-01' }], ['day of the check', { checked: '2025-05-05' }],
    ['kind of id', { id: 'UCabc' }], ['former handle', { formerHandles: ['dulu'] }], ['proof', { proofs: [{ kind: 'letter', date: '2025-01-01', reference: 'No. 7' }] }], ['address', { url: 'https://example.org/' }], ['id at all', { id: null }], ['handle at all', { handle: null }],
  ])('of which one has another %s than the one before it are not mixed up, in either order', (_, change) => {
    const [one, other] = [account(), account(change)];
    const many = [one, other, one, other, other, one];
    expect(unpacked(of(...many))[0]?.accounts).toEqual(many);
    expect(unpacked(of(other, one))[0]?.accounts).toEqual([other, one]);
    expect(of(...many).texts.common.length).toBe(of(one, other).texts.common.length);
  });

  it('that are alike share their shape, also where there is more to it than most accounts have', () => {
    for (const change of [{}, { formerHandles: ['dulu'] }, { url: 'https://example.org/' }, { displayName: 'Humas' }, { proofs: [{ kind: 'letter', date: '2025-01-01', reference: 'No. 7' }] }] as const) {
      const many = of(account(change), account({ ...change, id: '100045' }), account({ ...change, id: '100046', handle: 'lain' }));
      expect(many.texts.common, JSON.stringify(change)).toHaveLength(of(account(change)).texts.common.length);
    }
  });

  it('whose days differ are not mixed up, nor those with another name and kind of id', () => {
    const days = ['2025-01-01', '2025-01-02'] as const;
    for (const many of [days.map((from) => account({ from })), days.map((until) => account({ until })), [account({ displayName: 'E', id: null }), account()]]) {
      expect(unpacked(packed([{ ...PLAIN, aliases: ['A', 'B', 'E'], accounts: [...many, ...many] }]))[0]?.accounts).toEqual([...many, ...many]);
    }
  });

  it('are called as the subject is without the name’s being written again', () => {
    for (const displayName of ['Sri Mulyani', 'Hj. Sri Mulyani, S.E.', 'Bu Sri']) expect(of(account({ displayName })).texts.common.join(), displayName).not.toContain('Sri');
    expect(of(account({ displayName: 'Humas Sri' })).texts.common.join()).toContain('Humas Sri');
  });

  it('have the site’s own address without its being written', () => {
    expect(of(account()).texts.common.join()).not.toContain('facebook.com');
    expect(of(account({ url: 'https://example.org/' })).texts.common.join()).toContain('example.org');
  });

  it('have ids that are numbers of up to 15 digits in few bytes', () => {
    expect(size(account({ id: '999999999999999' })) - size(account({ id: null }))).toBe(8);
    expect(size(account({ id: '1' })) - size(account({ id: null }))).toBe(1);
    for (const id of ['1000000000000000', '0', '012', '1a', 'a1']) expect(size(account({ id })) - size(account({ id: null })), id).toBe(1 + id.length);
  });

  it('have a handle that comes again in one byte', () => {
    const [own, again] = [account({ handle: 'humas.klaten' }), account({ handle: 'humas.klaten', site: 'x' })];
    expect(size(own, again) - size(own, account({ handle: null, site: 'x' }))).toBe(0);
    const third = account({ handle: 'lain', site: 'threads' });
    expect(unpacked(of(own, third, again, account({ handle: 'lain', site: 'tiktok' })))[0]?.accounts.map(({ handle }) => handle)).toEqual(['humas.klaten', 'lain', 'humas.klaten', 'lain']);
  });

  it('on a site that nobody knows are refused', () => {
    expect(SITES.map((_, at) => siteOf(at))).toEqual([...SITES]);
    expect(() => siteOf(SITES.length)).toThrow(CompiledError);
  });

  it('that point at a handle or a name that is not there have none', () => {
    const [texts, out] = [makeTexts(), new ByteWriter()];
    texts.writer.shape(out, 'subject', () => [0, null, '', '', [], null]);
    for (const text of ['id', 'Name']) out.text(text);
    out.byte(0);
    out.text('Name');
    out.number(0);
    out.byte(0);
    out.number(1);
    texts.writer.shape(out, 'account', () => [2, [], null, 9, null, null, '2026-01-02', [], 0]);
    out.number(7);
    expect(readSubject(new ByteReader(out.taken()), texts.reader).accounts).toMatchObject([{ site: 'x', id: null, handle: null, displayName: '' }]);
  });
});

describe('a text of a subject’s own', () => {
  const through = (name: string, text: string): { readonly read: string; readonly common: readonly string[] } => {
    const [texts, out] = [makeTexts(), new ByteWriter()];
    writeOwn(out, texts.writer, wordsFor(name), text);
    return { read: readOwn(new ByteReader(out.taken()), texts.reader, wordsFor(name)), common: texts.common };
  };

  it('is read back, whatever of the name stands in it', () => {
    const piece = fc.constantFrom('Sri', 'Mulyani', 'sri', 'mulyani', 'Sri Mulyani', ' ', '_', 'Hj.', ', S.E.', 'ꦏ', '\ue000', '\uf8ff', '\uf900', '𐏿', '!', 'x'.repeat(15), 'Al', '99');
    fc.assert(fc.property(fc.constantFrom('Sri Mulyani', 'Sugito', 'Al Sri 99', 'Sri Sri', 'ꦱꦿꦶ Sri'), fc.array(piece, { maxLength: 8 }), (name, pieces) => {
      expect(through(name, pieces.join('')).read).toBe(pieces.join(''));
    }), { numRuns: 400 });
  });

  it.each([
    ['Hj. Sri Mulyani, S.E.', 'Hj. \ue000, S.E.'], ['sri_mulyani', '\ue003_\ue004'], ['Mulyani, Sri', '\ue002, \ue001'], ['Sri dan Sri', '\ue001 dan \ue001'], ['Sri Mulyani', '\ue000'], [`Sri ${'x'.repeat(13)}`, `\ue001 ${'x'.repeat(13)}`], ['豈 Sri', '豈 \ue001'],
  ])('%s is a pattern of the name', (text, pattern) => {
    expect(through('Sri Mulyani', text)).toEqual({ read: text, common: [pattern] });
  });

  it.each(['Humas', '', `Sri ${'x'.repeat(14)}`, 'Sri \ue000', 'Sri \uf8ff', 'SRI MULYANI'])('%s is none', (text) => {
    expect(through('Sri Mulyani', text)).toEqual({ read: text, common: [] });
  });

  it('that was made of more words than the name has loses them and nothing else', () => {
    const [texts, out] = [makeTexts(), new ByteWriter()];
    out.byte(1);
    texts.writer.common(out, 'Hj. \ue001 \ue777!');
    expect(readOwn(new ByteReader(out.taken()), texts.reader, wordsFor('Sri'))).toBe('Hj. Sri !');
  });

  it('is looked at for the name’s words of three Latin letters and more, the name first, twenty at most', () => {
    expect(wordsFor('Sri Mulyani')).toEqual(['Sri Mulyani', 'Sri', 'Mulyani', 'sri', 'mulyani']);
    expect(wordsFor('Al Bup 33 ꦏꦏꦏ k3y Klaten')).toEqual(['Al Bup 33 ꦏꦏꦏ k3y Klaten', 'Bup', 'Klaten', 'bup', 'klaten']);
    expect(wordsFor('Sri sri Sri')).toEqual(['Sri sri Sri', 'Sri', 'sri']);
    expect(wordsFor('Sugito')).toEqual(['Sugito', 'Sugito', 'sugito']);
    expect(wordsFor('PKK 3kota kota3')).toEqual(['PKK 3kota kota3', 'PKK', 'pkk']);
    expect(wordsFor(Array.from('abcdefghijklmnopqrstuvwxyz', (each) => each.repeat(3)).join(' '))).toHaveLength(21);
  });
});
