// The card as a drawing: what a resident reads, and that a stranger's words stay words.

import { describe, expect, it } from 'vitest';
import { Window } from 'happy-dom';
import type { PaidView } from '../../src/core/match/paid.ts';
import { cardDrawing, paidDrawing } from '../../src/extension/drawing.ts';
import type { CardView, Drawing } from '../../src/extension/protocol.ts';

const words = { brand: 'Resmikah', close: 'Tutup', why: 'Mengapa', real: 'Akun asli', todo: 'Yang perlu dilakukan', report: 'Laporkan', paid: 'Sudah terlanjur?', appeal: 'Keliru?', newTab: 'tab baru' };
const view: CardView = {
  kind: 'suspect', title: 'Tidak terdaftar', profile: { name: 'Bupati Contoh', site: 'Facebook', handle: 'bupati.contoh' }, why: ['Nama sama'], todo: ['Jangan kirim uang'],
  subject: { name: 'Contoh', detail: 'Bupati' }, open: { label: 'Buka di Instagram', url: 'https://www.instagram.com/contoh/', name: 'Contoh', site: 'Instagram' },
  absence: null, vouch: null, mayReport: true, mayAppeal: true, words,
};

const tags = (drawing: Drawing): string[] => (typeof drawing === 'string' ? [] : [drawing[0], ...drawing.slice(2).flatMap((each) => tags(each as Drawing))]);
const texts = (drawing: Drawing): string[] => (typeof drawing === 'string' ? [drawing] : drawing.slice(2).flatMap((each) => texts(each as Drawing)));

describe('the card', () => {
  it('says the verdict, the reasons, the real account and what to do, and offers to report and to object', () => {
    expect(texts(cardDrawing(view).drawing)).toEqual([
      'Tidak terdaftar', 'Bupati Contoh · Facebook · @bupati.contoh', '×', 'Mengapa', 'Nama sama', 'Akun asli', 'Contoh', 'Bupati', 'Buka di Instagram', 'Yang perlu dilakukan', 'Jangan kirim uang', 'Sudah terlanjur?', 'Resmikah', 'Keliru?', 'Laporkan',
    ]);
  });

  it('leaves out what there is nothing to say about', () => {
    const bare = cardDrawing({ ...view, why: [], todo: [], subject: null, open: null, mayReport: false, mayAppeal: false });
    expect(tags(bare.drawing).filter((tag) => ['section', 'a', 'button'].includes(tag))).toEqual(['button']);
  });

  it('never links to anything but https', () => {
    const open = { ...(view.open as NonNullable<CardView['open']>), url: 'javascript:alert(1)' };
    expect(tags(cardDrawing({ ...view, open }).drawing)).not.toContain('a');
  });

  const PAID: PaidView = {
    title: '', hurry: 'Segera', bank: 'Bank', office: 'Kantor', none: 'Belum ada', otherLanguage: null, then: ['Bukti'], factsTitle: 'Keterangan', facts: 'Nama: Contoh', copy: 'Salin', copied: 'Tersalin',
    offices: [{ name: 'IASC', use: 'Dana', lang: 'id', url: 'https://iasc.ojk.go.id', phone: '157' }, { name: 'Lain', use: 'Lain', lang: 'id', url: 'javascript:alert(1)', phone: null }],
  };

  it('leads whoever has already paid to the bank first, then to the offices of the list, by https and telephone alone', () => {
    const paid = paidDrawing(PAID, 'tab baru');
    expect(texts(paid)).toEqual(['Segera', 'Bank', 'Kantor', 'IASC', 'Dana', 'iasc.ojk.go.id', '157', 'Lain', 'Lain', 'Bukti', 'Keterangan', 'Nama: Contoh', 'Salin', 'Tersalin']);
    expect(JSON.stringify(paid)).not.toContain('javascript:');
  });

  it('says that the list has no words of this language, and gives screen readers the language of those it has', () => {
    const paid = paidDrawing({ ...PAID, otherLanguage: 'Only in Indonesian.' }, 'new tab');
    expect(texts(paid).slice(2, 6)).toEqual(['Kantor', 'Only in Indonesian.', 'IASC', 'Dana']);
    expect(JSON.stringify(paid)).toContain('["div",{"class":"soft","lang":"id"},"Dana"]');
  });

  it('lets an address among the facts end its line behind its signs, and changes no letter of it', () => {
    const facts = 'Tautan: https://contoh.example/sekar.rinonce.resmi';
    const paid = paidDrawing({ ...PAID, facts }, 'tab baru');
    expect(texts(paid).slice(-8, -2)).toEqual(['Tautan: https://', 'contoh.', 'example/', 'sekar.', 'rinonce.', 'resmi']);
    expect(texts(paid).slice(-8, -2).join('')).toBe(facts);
    expect(tags(paid).filter((tag) => tag === 'wbr')).toHaveLength(5);
  });

  it('keeps a name that is written as markup a name', async () => {
    const window = new Window();
    (globalThis as { document?: unknown }).document = window.document;
    const { grow } = await import('../../src/extension/content/grow.ts');
    const name = '<img src=x onerror=alert(1)><b>Bupati</b>';
    const card = grow(cardDrawing({ ...view, profile: { ...view.profile, name } }).drawing) as Element;
    delete (globalThis as { document?: unknown }).document;
    expect([card.querySelector('img'), card.querySelector('b'), card.querySelector('.who')?.textContent]).toEqual([null, null, `${name} · Facebook · @bupati.contoh`]);
    expect(card.querySelector('svg path')?.getAttribute('fill')).toBe('var(--paper)');
  });
});
