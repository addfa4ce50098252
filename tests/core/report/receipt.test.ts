// The receipt: eight plain words that say enough to be found again and too much to be guessed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReceipt, receiptHash } from '../../../src/core/report/receipt.ts';
import { RECEIPT_WORDS } from '../../../src/core/report/receiptWords.ts';

const bytes = fc.uint8Array({ minLength: 11, maxLength: 11 });

describe('the receipt', () => {
  it('has 2048 different words of three to seven letters', () => {
    expect(new Set(RECEIPT_WORDS).size).toBe(2048);
    expect(RECEIPT_WORDS.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([]);
  });

  it('uses all 88 bits: other bytes, other words', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const [a, b] = [makeReceipt(() => one), makeReceipt(() => other)];
        expect(a.split(' ')).toHaveLength(8);
        expect(a === b).toBe(Buffer.compare(one, other) === 0);
      }),
    );
  });

  it('is recognised however it is typed', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(' ', '  ', '-', ', ', '\n'), fc.boolean(), (drawn, between, upper) => {
        const words = makeReceipt(() => drawn);
        const typed = (upper ? words.toUpperCase() : words).replaceAll(' ', between);
        expect(receiptHash(` ${typed} `)).toBe(receiptHash(words));
      }),
    );
  });

  it('is hashed as this text says, so that other programs can do it too', () => {
    expect(receiptHash('abadi abang abjad absah absen acara acuan acung')).toBe('dd12193db24e5bc8f1d0096c4ceab83cb21caea0aa88bf44fb5d82f6c79d7ae4');
  });
});
