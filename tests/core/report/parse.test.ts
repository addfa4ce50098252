// A report is read strictly, and the same report always gives the same canonical text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../../src/core/account/site.ts';
import { SURFACES } from '../../../src/core/account/profile.ts';
import { MODUS } from '../../../src/core/list/model.ts';
import { VERDICTS } from '../../../src/core/match/verdict.ts';
import { MAX_REPORT_BYTES, canonicalReport, parseReport } from '../../../src/core/report/parse.ts';
import type { Report } from '../../../src/core/report/report.ts';

const letters = (max: number) => fc.string({ maxLength: max, unit: 'grapheme' }).filter((text) => text.length <= max && !text.includes('\0'));
const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

const anyReport: fc.Arbitrary<Report> = fc.record({
  format: fc.constant('resmikah-report/1' as const),
  id: fc.uuid({ version: 4 }),
  created: fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => `${date.toISOString().slice(0, 19)}Z`),
  account: fc.record({ site: fc.constantFrom(...SITES), id: fc.constantFrom('1', 'UC_x-1'), handle: fc.constantFrom(null, 'a.b') }),
  name: letters(300), url: fc.constantFrom('https://x.com/a', 'https://www.facebook.com/profile.php?id=1'), surface: fc.constantFrom(...SURFACES),
  bio: fc.option(letters(500)), verdict: fc.constantFrom(...VERDICTS), evidence: fc.array(fc.constantFrom('name_same', 'photo_stolen'), { maxLength: 5 }),
  subject: fc.constantFrom(null, '33.10/bupati'), office: fc.constantFrom('33.10', '33'), listVersion: fc.nat(), category: fc.constantFrom(...MODUS),
  avatarHash: fc.option(hex), receiptHash: hex,
});

describe('reading a report', () => {
  it('gives back every honest report unchanged, whatever order and extra fields the sender wrote', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const shuffled = Object.fromEntries([...Object.entries(report).reverse(), ['later', 1]]);
        const parsed = parseReport(JSON.parse(JSON.stringify(shuffled)));
        expect(parsed).toEqual({ ok: true, value: report });
        expect(parsed.ok && canonicalReport(parsed.value)).toBe(canonicalReport(report));
      }),
    );
  });

  it('gives different reports different texts', () => {
    fc.assert(fc.property(anyReport, anyReport, (one, other) => void expect(canonicalReport(one) === canonicalReport(other)).toBe(JSON.stringify(one) === JSON.stringify(other))));
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void expect(parseReport(value).ok).toBe(false)));
  });

  it('takes the longest honest report within its limit of bytes', () => {
    const long: Report = {
      format: 'resmikah-report/1', id: 'a0000000-0000-4000-8000-000000000000', created: '2026-11-24T10:00:00Z', account: { site: 'facebook', id: '1'.repeat(64), handle: 'ꦲ'.repeat(100) },
      name: 'ꦲ'.repeat(300), url: `https://a.example/${'x'.repeat(2000)}`, surface: 'profile', bio: 'ꦲ'.repeat(5000), verdict: 'suspect', evidence: Array<string>(50).fill('x'.repeat(60)),
      subject: '33.10/bupati', office: '33.10', listVersion: 1, category: 'money', avatarHash: 'a'.repeat(64), receiptHash: 'a'.repeat(64),
    };
    expect(parseReport(long).ok).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(MAX_REPORT_BYTES);
  });

  it.each([
    ['id', 'A0000000-0000-4000-8000-000000000000'], ['created', '2026-11-24'], ['account', { site: 'facebook', id: '1 2', handle: null }], ['account', { site: 'facebook', id: null, handle: 'a b' }],
    ['url', 'ftp://a.example/'], ['url', 'https://user@a.example/'], ['surface', 'dream'], ['verdict', 'guilty'], ['evidence', ['Name']], ['subject', 'bupati'], ['office', '3310'], ['listVersion', -1],
    ['listVersion', 1.5], ['category', 'murder'], ['avatarHash', 'A'.repeat(64)], ['receiptHash', 'a'.repeat(63)],
  ])('refuses %s = %j and names it', (field, value) => {
    const [sample] = fc.sample(anyReport, 1);
    const parsed = parseReport({ ...sample, [field]: value });
    expect(!parsed.ok && String(parsed.problem.args['field'])).toContain(field);
  });
});
