// The takedown pack: letters that are whole in both languages, evidence that a spreadsheet does not compute, a PDF that
// takes any name, and sums that match.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import indonesian from '../../assets/_locales/id/messages.json' with { type: 'json' };
import { factsOf } from '../../src/console/pack/facts.ts';
import { letterLines, plainText } from '../../src/console/pack/letterText.ts';
import { evidenceCsv, evidenceLines, utf8, zipPack } from '../../src/console/pack/packFiles.ts';
import { packPdf, printable, wrap } from '../../src/console/pack/packPdf.ts';
import type { List, Subject } from '../../src/core/list/model.ts';
import { canonicalReport } from '../../src/core/report/parse.ts';
import { CASE_STATES } from '../../src/core/report/report.ts';
import type { CaseDetail } from '../../src/core/report/staff.ts';
import { takedownLetters } from '../../src/core/report/takedown.ts';
import { makeTranslator } from '../../src/core/translate.ts';
import { CHANNELS } from '../../src/publisher/channels.ts';
import { sampleReport } from '../support/office.ts';
import { detailOf } from './rows.ts';

const words = { id: makeTranslator('id', indonesian), en: makeTranslator('en', english) };

const subject: Subject = {
  id: '33.10/bupati', kind: 'holder', name: 'Ratna Contoh', formalName: 'Hj. Ratna Contoh, S.E.', aliases: [], title: 'Bupati',
  region: { code: '33.10', name: 'Kabupaten Klaten', aliases: [] }, parent: null, from: null, until: null,
  accounts: [{ site: 'instagram', id: null, handle: 'contoh.ratna', formerHandles: [], url: 'https://www.instagram.com/contoh.ratna/', displayName: 'Ratna', from: null, until: null, checked: '2026-11-02', proofs: [] }],
  absences: [{ site: 'facebook', declared: '2026-11-02' }], phones: [], photos: [],
};
const list: List = {
  format: 'resmikah-list/1', publisher: { id: '33.10', name: { id: 'Diskominfo Contoh' }, region: subject.region, url: 'https://contoh.klatenkab.go.id' },
  version: 2, issued: '2026-11-24T00:00:00Z', subjects: [subject], impostorKey: 'ab'.repeat(32), impostors: [], rules: {},
  channels: [
    { id: 'facebook', name: 'Facebook', url: null, phone: null, use: { id: 'Profil, titik tiga, Laporkan.', en: 'Profile, three dots, Report.' }, modus: [], site: 'facebook' },
    { id: 'aduankonten', name: 'AduanKonten.id', url: 'https://aduankonten.id', phone: null, use: { id: 'Laporkan isi akun.' }, modus: [], site: null },
  ],
};
const decided: Partial<CaseDetail> = {
  state: 'confirmed', reportCount: 2, reports: [sampleReport({ evidence: ['name_full', 'photo_same', 'asks'] }), sampleReport()],
  events: [{ number: 3, at: '2026-11-24T20:00:00Z', kind: 'approved', by: 'Budi', detail: { verdict: 'impostor', root: 'c'.repeat(64) }, previous: '', hash: '' }],
};
const detail = detailOf(decided);

describe('the letters of a takedown pack', () => {
  const facts = factsOf(detail, list);
  if (facts === null) throw new Error('the sample case is decided');
  const letters = takedownLetters(facts).map((letter) => [letter.file, plainText(letterLines(letter, words))] as const);

  it.each(letters)('%s leaves no placeholder and no key unfilled', (_, text) => {
    expect(text).not.toMatch(/\$|pack_|console_|modus_/);
    expect(text.length).toBeGreaterThan(100);
  });

  it('say in each language what was found, decided and asked, and where to hand it in', () => {
    const text = Object.fromEntries(letters);
    for (const file of ['surat-situs-id', 'letter-site-en']) {
      for (const part of ['Hj. Ratna Contoh, S.E.', 'https://www.facebook.com/contoh.tiruan', '61550000009001', 'https://www.instagram.com/contoh.ratna/', 'c'.repeat(64)]) {
        expect(text[file]).toContain(part);
      }
    }
    expect(text['letter-site-en']).toMatch(/Where to hand this in\n\n- .*Profile, three dots, Report\./);
    expect(text['letter-site-en']).toContain('decided on November 25, 2026');
    expect(text['surat-situs-id']).toContain('menyatakan tidak punya akun di Facebook');
    expect(text['aduan-konten']).toContain('https://aduankonten.id');
    expect(text['berita-acara']).toContain('Pasal 35');
  });

  it.each([
    ['facebook', 'https://www.facebook.com/help/contact/'], ['instagram', 'https://help.instagram.com/contact/'], ['tiktok', 'https://support.tiktok.com/'], ['x', 'https://help.x.com/en/forms/'],
  ] as const)('lead on %s to the form for whoever is imitated, in both languages', (site, form) => {
    const there = factsOf({ ...detail, account: { site, id: '77', handle: 'contoh.tiruan' } }, { ...list, channels: CHANNELS });
    for (const { language, lines } of takedownLetters(there!).slice(0, 2)) {
      expect(plainText(letterLines({ file: '', language, lines }, words)), language).toMatch(new RegExp(`^- .*${form}.*$`, 'm'));
    }
  });

  it('exist only for what two officers confirmed and nobody has taken back', () => {
    const states = CASE_STATES.filter((state) => factsOf({ ...detail, state }, list) !== null);
    expect(states).toEqual(['confirmed', 'published', 'taken-down']);
    expect(factsOf({ ...detail, events: [] }, list)).toBeNull();
    expect(factsOf(detail, null)).toBeNull();
  });
});

describe('the evidence', () => {
  it.each(['=1+1', '+62', ' @SUM(A1)', '-x'])('keeps a name like %s as text that no spreadsheet computes', async (name) => {
    expect(await evidenceCsv([sampleReport({ name })])).toContain(`,'${name},`);
  });

  it('names the picture that a resident added by its hash', async () => {
    expect(await evidenceCsv([sampleReport({ screenshot: 'd'.repeat(64) })])).toContain('d'.repeat(64));
  });

  it('carries the hash that the server keeps for each report', async () => {
    const [report] = detail.reports;
    const hash = createHash('sha256').update(canonicalReport(report!), 'utf8').digest('hex');
    expect((await evidenceCsv(detail.reports)).split('\r\n')[1]).toMatch(new RegExp(`,${hash}$`));
  });

  it('says in the PDF when, where and as what each report saw the account, with the same hash', async () => {
    const [report] = detail.reports;
    const [line] = await evidenceLines([report!], words.id);
    expect(line?.text).toMatch(/^\d+ Nov 2026, \d\d\.\d\d WIB, .+: Minta uang\. Nama yang tampak: Bupati Contoh\. Tautan: https:.+ SHA-256: [0-9a-f]{64}$/);
    expect(await evidenceCsv([report!])).toContain(line?.text.slice(-64));
  });

  it('is packed with sums that match every file', async () => {
    const files = unzipSync(await zipPack([{ name: 'a.txt', bytes: utf8('satu') }, { name: 'b.txt', bytes: utf8('dua') }]));
    const sums = new TextDecoder().decode(files['SHA256SUMS']).trim().split('\n').map((line) => line.split('  '));
    expect(sums.map(([, name]) => name)).toEqual(['a.txt', 'b.txt']);
    for (const [sum, name = ''] of sums) expect(createHash('sha256').update(files[name]!).digest('hex')).toBe(sum);
  });
});

describe('the PDF', () => {
  it('writes letters that its fonts lack as their code points', () => {
    expect(printable('R\u{1D482}tna “Contoh” \u202e ⋯ → x')).toBe('R[U+1D482]tna “Contoh” [U+202E] … > x');
  });

  it('takes any name, and begins a page for each part', async () => {
    const bytes = await packPdf('Judul', [{ lines: [{ kind: 'title', text: '👑 Bupati 克拉登 كلاتن' }] }, { lines: Array.from({ length: 120 }, (_, at) => ({ kind: 'point', text: `baris ${at}` })) }], 'kaki');
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThanOrEqual(3);
  });

  it('loses no letter when it breaks lines, and none is wider than the page', () => {
    const font = { widthOfTextAtSize: (text: string) => text.length };
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 20 }), (parts) => {
      const lines = wrap(parts.join(' '), font, 1, 12);
      expect(lines.every((line) => line.length <= 12)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''));
    }));
  });
});
