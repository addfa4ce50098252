// The compiled index: everything of the lists comes back out of it, and bytes that are not whole are refused.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../../src/core/account/site.ts';
import { profileUrl } from '../../../src/core/account/links.ts';
import type { Impostor, List, ListedAccount, Subject } from '../../../src/core/list/model.ts';
import { CompiledError } from '../../../src/core/match/compiled/bytes.ts';
import { compileIndex, compileIndexCalmly } from '../../../src/core/match/compiled/compile.ts';
import { knownImpostor, openCompiled } from '../../../src/core/match/index.ts';
import { impostorHashes } from '../../../src/core/list/keyedHash.ts';
import { sampleList } from './officials.ts';

const list = sampleList();
const date = fc.constantFrom(null, '2025-02-20', '1999-12-31', '2024-02-29', '2025-02-31');
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const account: fc.Arbitrary<ListedAccount> = fc.record({
  site: fc.constantFrom(...SITES), id: fc.option(fc.oneof(fc.constantFrom('61550895925500', '007', 'UCabc-_123', '99999999999999999999'), text)), handle: fc.option(fc.oneof(fc.constantFrom('sri_mulyani', 'srimulyani.official', 'Bu_Sri'), text)),
  formerHandles: fc.array(text, { maxLength: 2 }), displayName: fc.oneof(fc.constant('Sri Mulyani'), text), from: date, until: date, checked: fc.constantFrom('2026-01-02', '2025-05-05'),
  proofs: fc.array(fc.record({ kind: fc.constantFrom('letter' as const, 'rel-me' as const), date: fc.constant('2025-01-01'), reference: text }), { maxLength: 2 }), plain: fc.boolean(), other: text,
}).map(({ plain, other, ...each }) => ({ ...each, url: plain ? profileUrl(each) : other }));
const subject: fc.Arbitrary<Subject> = fc.record({
  id: text, kind: fc.constantFrom('office' as const, 'holder' as const, 'service' as const), name: fc.oneof(fc.constant('Sri Mulyani'), text), formalName: fc.oneof(fc.constant('Hj. Sri Mulyani, S.E.'), text),
  aliases: fc.array(fc.oneof(fc.constant('Bu Sri'), text), { maxLength: 3 }), title: fc.option(fc.constantFrom('Bupati', 'Camat Prambanan')), region: fc.record({ code: fc.constant('33.10'), name: fc.constantFrom('Kabupaten Klaten', 'Kota Surakarta'), aliases: fc.array(text, { maxLength: 1 }) }),
  parent: fc.option(text), from: date, until: date, accounts: fc.array(account, { maxLength: 4 }), absences: fc.array(fc.record({ site: fc.constantFrom(...SITES), declared: fc.constant('2025-03-04') }), { maxLength: 2 }),
  phones: fc.array(fc.record({ number: fc.constant('+62272321046'), use: fc.record({ id: text }) }), { maxLength: 1 }), photos: fc.array(fc.record({ id: fc.constant('0123456789abcdef'), shared: fc.boolean(), taken: date }), { maxLength: 2 }),
});

describe('a compiled index', () => {
  it('gives every subject back whole', () => {
    fc.assert(fc.property(fc.uniqueArray(subject, { maxLength: 8, selector: ({ id }) => id }), (subjects) => {
      const opened = openCompiled(compileIndex([{ ...list, subjects }]));
      for (const each of subjects) expect(opened.subjects.get(each.id)?.subject).toEqual(each);
      expect(opened.lists[0]?.subjects).toHaveLength(subjects.length);
    }), { numRuns: 200 });
  });

  it('gives the lists back with everything beside their subjects', () => {
    const { subjects, ...head } = list;
    const [opened] = openCompiled(compileIndex([list])).lists;
    expect({ ...opened, subjects: [] }).toEqual({ ...head, subjects: [] });
    expect(opened?.subjects.map(({ id }) => id)).toEqual(subjects.map(({ id }) => id).sort());
  });

  it('knows an impostor that two people confirmed, by id and by handle', () => {
    const fake = { site: 'facebook', id: '100044', handle: 'bupati.palsu' } as const;
    const { idHash, handleHash } = impostorHashes(list.impostorKey, fake);
    const impostor: Impostor = {
      case: 'K-1', idHash, handleHash, subject: 'wening', modus: 'money', firstSeen: '2026-01-01', confirmed: '2026-01-02', roles: ['triage', 'approver'], evidenceRoot: '0'.repeat(64), status: 'confirmed',
      appealUrl: 'https://example.org', recheckBy: '2026-07-01', reason: '',
    };
    const withImpostor = (one: Impostor): List => ({ ...list, impostors: [one] });
    expect(knownImpostor(openCompiled(compileIndex([withImpostor(impostor)])), fake)?.impostor).toEqual(impostor);
    expect(knownImpostor(openCompiled(compileIndex([withImpostor(impostor)])), { ...fake, id: null })?.impostor).toEqual(impostor);
    expect(knownImpostor(openCompiled(compileIndex([withImpostor(impostor)])), { ...fake, id: '7' })).toBeNull();
    expect(knownImpostor(openCompiled(compileIndex([withImpostor({ ...impostor, status: 'withdrawn' })])), fake)).toBeNull();
    // Another account bore the handle before; that impostor is not this one, the one without an id may be.
    const both: List = { ...list, impostors: [{ ...impostor, idHash: 'f'.repeat(32) }, { ...impostor, case: 'K-2', idHash: null }] };
    expect(knownImpostor(openCompiled(compileIndex([both])), { ...fake, id: '7' })?.impostor.case).toBe('K-2');
    expect(knownImpostor(openCompiled(compileIndex([both])), { ...fake, id: null })?.impostor.case).toBe('K-1');
  });

  it('tells whose an official number is: of several the first by id, of no other number anybody', () => {
    const phones = [{ number: '+62272321046', use: { id: 'Layanan' } }];
    const [one, other, third] = list.subjects;
    const opened = openCompiled(compileIndex([{ ...list, subjects: [{ ...other!, id: 'b', phones }, { ...one!, id: 'a', phones }, { ...third!, id: 'c' }] }]));
    expect(opened.compiled.subjectByPhone('+62272321046')?.id).toBe('a');
    expect(opened.compiled.subjectByPhone('+62272321047')).toBeNull();
  });

  it('is the same whether it was made at once or in steps, and whatever the order of the lists', async () => {
    const other: List = { ...list, publisher: { ...list.publisher, id: '33.11' }, subjects: list.subjects.map((each) => ({ ...each, id: `33.11/${each.id}` })) };
    let breaths = 0;
    const calmly = await compileIndexCalmly([other, list], async () => void (breaths += 1));
    expect(calmly).toEqual(compileIndex([list, other]));
    expect(breaths).toBeGreaterThan(0);
  });

  it('refuses bytes that were cut short, are of another version, or are no index', () => {
    const bytes = compileIndex([list]);
    for (const length of [0, 4, 11, 40, bytes.length - 5]) expect(() => openCompiled(bytes.slice(0, length))).toThrow(CompiledError);
    const older = bytes.slice();
    older[4] = 99;
    expect(() => openCompiled(older)).toThrow(CompiledError);
    expect(() => openCompiled(new TextEncoder().encode('{"no":"index"}'))).toThrow(CompiledError);
  });

  it('opens wherever its bytes lie in memory', () => {
    const bytes = compileIndex([list]);
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(openCompiled(moved.subarray(1)).subjects.get('wening')?.subject.name).toBe('Wening Prabaningrum');
  });
});
