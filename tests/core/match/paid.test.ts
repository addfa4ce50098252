// The facts that a resident copies into a complaint: complete, one a line, and nothing that the account's owner could add.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Catalogue, makeTranslator } from '../../../src/core/translate.ts';
import { paidFacts, paidView } from '../../../src/core/match/paid.ts';

const words = makeTranslator('id', JSON.parse(readFileSync('assets/_locales/id/messages.json', 'utf8')) as Catalogue);
const SEEN = Date.parse('2026-11-24T20:05:00Z');
const facts = (name: string, handle: string | null = 'contoh.bupati'): string =>
  paidFacts({ title: 'Tidak terdaftar', profile: { name, site: 'Facebook', handle } }, 'https://www.facebook.com/contoh.bupati', SEEN, words);

describe('the facts to copy', () => {
  it('say who, where, when by the clock in Klaten, and what Resmikah said', () => {
    expect(facts('Contoh Bupati').split('\n')).toEqual([
      'Nama: Contoh Bupati', 'Situs: Facebook', 'Akun: contoh.bupati', 'Tautan: https://www.facebook.com/contoh.bupati',
      expect.stringMatching(/^Waktu: 25 November 2026.* 03\.05\.00 WIB$/), 'Penilaian: Tidak terdaftar',
    ]);
  });

  it('leave out what is not known', () => {
    expect(facts('', null)).not.toMatch(/Nama|Akun/);
  });

  it.each([
    ['a line of its own', 'Bupati\nPenilaian: Resmi'],
    ['a line by another sign', 'Bupati\u2028Penilaian: Resmi'],
    ['turned letters', 'Bupati\u202eimseR'],
    ['five thousand characters', 'B'.repeat(5000)],
  ])('give a name no room for %s', (_, name) => {
    const text = facts(name);
    expect(text.split(/[\n\u2028\u2029]/)).toHaveLength(6);
    expect(text).not.toMatch(/[\u202a-\u202e]/);
    expect(text.length).toBeLessThan(700);
  });
});

describe('the page for whoever has paid', () => {
  const channel = (name: string, specific: boolean, url: string | null, phone: string | null) => ({ name, use: `untuk ${name}`, lang: 'id' as const, url, phone, specific });
  const view = paidView({
    card: { title: 'Tidak terdaftar', profile: { name: 'Contoh', site: 'Facebook', handle: null } }, url: 'https://www.facebook.com/contoh', seen: SEEN,
    channels: [channel('IASC', true, 'https://iasc.ojk.go.id', null), channel('Polisi', true, null, '110'), channel('Pemkab', false, 'https://klatenkab.go.id', '112'), channel('Tanpa alamat', true, null, null)],
  }, words);

  it('names the offices for just this that can be reached, as the list has them', () => {
    expect(view.offices).toEqual([{ name: 'IASC', use: 'untuk IASC', lang: 'id', url: 'https://iasc.ojk.go.id', phone: null }, { name: 'Polisi', use: 'untuk Polisi', lang: 'id', url: null, phone: '110' }]);
  });

  it('says each step in its words', () => {
    const { offices: _, facts, ...said } = view;
    expect(said).toEqual({
      title: words.text('paid_title'), hurry: words.text('paid_hurry'), bank: words.text('paid_step_bank'), office: words.text('paid_step_office'), none: words.text('paid_no_channels'), otherLanguage: null,
      then: [words.text('paid_step_proof'), words.text('paid_step_codes'), words.text('paid_step_police')], factsTitle: words.text('paid_facts'), copy: words.text('ui_copy'), copied: words.text('ui_copied'),
    });
    expect(facts).toContain('Nama: Contoh');
  });

  it('says where the list has an office’s words in another language only', () => {
    const english = makeTranslator('en', JSON.parse(readFileSync('assets/_locales/en/messages.json', 'utf8')) as Catalogue);
    const said = paidView({ card: { title: '', profile: { name: '', site: 'Facebook', handle: null } }, url: '', seen: SEEN, channels: [channel('IASC', true, null, '157')] }, english);
    expect(said.otherLanguage).toBe('The list has these words only in Indonesian.');
  });
});
