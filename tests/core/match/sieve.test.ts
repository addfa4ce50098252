// The sieve in front of the matcher: it lets through every mention of which the matcher has something to say, and stops most others.

import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/core/account/account.ts';
import type { Impostor } from '../../../src/core/list/model.ts';
import { impostorHashes } from '../../../src/core/list/keyedHash.ts';
import { CompiledError } from '../../../src/core/match/compiled/bytes.ts';
import type { Sieve } from '../../../src/core/match/compiled/sieve.ts';
import { MOST_IN_SIEVE, openSieve } from '../../../src/core/match/compiled/sieveBytes.ts';
import { type Index, openIndex } from '../../../src/core/match/index.ts';
import { indexOf, judged, population } from './labelled/measure.ts';
import { personHandle, personName } from './labelled/people.ts';
import { chance } from './labelled/random.ts';
import { sampleIndex, sampleList } from './officials.ts';

const sieveOf = (index: Index): Sieve => openSieve(index.compiled.sieve() as Uint8Array);
const account = (handle: string | null, id: string | null = '900100200300'): Account => ({ site: 'x', id, handle });
const sieve = sieveOf(sampleIndex);

describe('the sieve', () => {
  it.each([
    ['Wening Prabaningrum', null], ['WENING PRABANINGRUM', null], ['Bu Wening', null], ['Prabaningrum Klaten', null], ['Wening Praba', null], ['Bupati Klaten', null], ['Yoha Nes Rumbewas', null], ['dinkesklaten', null],
    ['Pemkab Klaten Bantuan Sosial', null], ['Rina', 'bupati.klaten'.replace('bupati.klaten', 'pemkab_klaten')], ['Wеning Prаbaningrum', null], ['𝐖𝐞𝐧𝐢𝐧𝐠 𝐏𝐫𝐚𝐛𝐚𝐧𝐢𝐧𝐠𝐫𝐮𝐦', null], ['W e n i n g P r a b a n i n g r u m', null], ['🌹 Wening ❤️ Prabaningrum 🌹', null],
    ['W3ning Prabaningrum', null], ['Prabaningrum, Wening', null], ['Wenng Prabaningrum, S.E., M.M.', null], ['Weninng Prabxningrzm', null], ['Bansos Sugito', null], ['Wabup Klaten', null], ['Dsikminfo Klaten', null],
  ])('lets through %s (%s)', (name, handle) => {
    expect(sieve.mayMatter(name, account(handle))).toBe(true);
  });

  it('lets through a listed account whatever its name, by id, by handle and by a former handle', () => {
    expect(sieve.mayMatter('Toko Bunga', { site: 'instagram', id: '111222333', handle: null })).toBe(true);
    expect(sieve.mayMatter('Toko Bunga', { site: 'x', id: null, handle: 'Pemkab_Klaten' })).toBe(true);
    const renamed = openIndex([{ ...sampleList(), subjects: sampleList().subjects.map((each) => ({ ...each, accounts: each.accounts.map((one) => ({ ...one, formerHandles: ['klaten.dulu'] })) })) }]);
    expect(sieveOf(renamed).mayMatter('Toko Bunga', account('klaten.dulu'))).toBe(true);
  });

  it.each(['Bagus Firmansyah', 'Dimas Arya Putra', 'Neneng Rohaeni', 'Yosef Tabuni', 'Toko Berkah Jaya', 'Lilis Suryani 🌹', 'Made Sukerta', 'Budi Hartono, S.Pd', 'José Ramírez'])('stops %s', (name) => {
    expect(sieve.mayMatter(name, account('someone.else'))).toBe(false);
  });

  it('knows a confirmed impostor of another name by the keyed hash of its account', () => {
    const list = sampleList();
    const fake = account('toko.bunga', '100044');
    const { idHash, handleHash } = impostorHashes(list.impostorKey, fake);
    const impostor: Impostor = {
      case: 'K-1', idHash, handleHash, subject: 'wening', modus: 'money', firstSeen: '2026-01-01', confirmed: '2026-01-02', roles: ['triage', 'approver'], evidenceRoot: '0'.repeat(64), status: 'confirmed', appealUrl: 'https://example.org', recheckBy: '2026-07-01', reason: '',
    };
    const knowing = sieveOf(openIndex([{ ...list, impostors: [impostor] }]));
    expect(knowing.impostorKeys).toEqual([list.impostorKey]);
    expect([idHash, handleHash].map((hash) => knowing.mayBeImpostor(hash as string))).toEqual([true, true]);
    expect(knowing.mayBeImpostor('0'.repeat(32))).toBe(false);
    const withdrawn = sieveOf(openIndex([{ ...list, impostors: [{ ...impostor, status: 'withdrawn' }] }]));
    expect(withdrawn.mayBeImpostor(idHash as string)).toBe(false);
    expect(sieve.impostorKeys).toEqual([]);
  });

  it('is refused when its bytes were cut short', () => {
    expect(() => openSieve((sampleIndex.compiled.sieve() as Uint8Array).subarray(0, 500))).toThrow(CompiledError);
  });

  it('is not made of a whole country’s lists', () => {
    const [one] = sampleList().subjects;
    const many = Array.from({ length: MOST_IN_SIEVE + 1 }, (_, at) => ({ ...(one as NonNullable<typeof one>), id: `s${at}`, accounts: [] }));
    expect(openIndex([{ ...sampleList(), subjects: many }]).compiled.sieve()).toBeNull();
  });
});

describe('on labelled profiles, whatever their pictures are', () => {
  const { all, cases } = population(20_261_124, { red: 300, ordinary: 600, hard: 400, official: 50 });
  const index = indexOf(all);
  const fine = sieveOf(index);

  it('it lets through everyone of whom the matcher has something to say', () => {
    const lost = cases.flatMap((each) => (['same', 'other'] as const).filter((avatar) => {
      const { verdict } = judged(index, { ...each, bio: null }, () => avatar);
      return verdict.kind !== 'unknown' && !fine.mayMatter(each.name, { site: each.site as Account['site'], id: each.account_id, handle: each.handle });
    }).map((avatar) => `${each.trick}: ${each.name} (${each.handle}) with picture ${avatar}`));
    expect(lost).toEqual([]);
  });

  it('it stops 95 of 100 ordinary people where a regency lists some hundred subjects', () => {
    const regency = sieveOf(indexOf(all.filter((each, at) => each.kind === 'person' ? at < 24 : at % 3 === 0)));
    const by = chance(7);
    const names = Array.from({ length: 3000 }, () => personName(by));
    expect(names.filter((name) => !regency.mayMatter(name, account(personHandle(by, name)))).length / names.length).toBeGreaterThanOrEqual(0.95);
  });
});

