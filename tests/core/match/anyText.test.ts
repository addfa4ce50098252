// What a page may show at worst: a verdict comes all the same, and soon.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOn } from './officials.ts';

describe('a verdict', () => {
  it('comes quickly on any text of ten thousand characters', () => {
    const unit = fc.constantFrom('a', 'i', 'l', ' ', '.', ',', '1', '\u200b', '𝐚', 'а', '😀', '\u0301', 'Wening ', 'Bupati Klaten ', '|', '-', 'S.E.', '🇮🇩');
    const texts = fc.array(unit, { minLength: 2000, maxLength: 10_000 }).map((each) => each.join('').slice(0, 10_000));
    fc.assert(fc.property(texts, texts, (name, bio) => {
      // Time on the processor: what else the machine does is not counted.
      const start = process.cpuUsage();
      verdictOn({ name, bio, handle: name.slice(0, 10_000), picture: 'same' });
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(250);
    }), { numRuns: 60 });
  });

  it('never fails, whatever a page shows', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.option(fc.string()), (name, bio, handle) => {
      expect(['unknown', 'lookalike', 'suspect']).toContain(verdictOn({ name, bio, handle, picture: 'same' }).kind);
    }), { numRuns: 300 });
  });
});
