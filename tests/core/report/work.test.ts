// Work is worth something for the one letter and the one challenge it was done for, and a device stays able to answer while it works.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BITS, doWork, readWorkAsked, workIn } from '../../../src/core/report/work.ts';

const CHALLENGE = 'ab'.repeat(16);
const OTHER = 'cd'.repeat(16);
const ID = '0b0e4f3c-6d1a-4c57-9a55-0123456789ab';
const atOnce = async (): Promise<void> => undefined;

describe('proof of work', () => {
  it('is found and recognised, for its own letter and challenge only', async () => {
    const header = await doWork({ challenge: CHALLENGE, bits: 12 }, ID, atOnce);
    expect(workIn(header, [OTHER, CHALLENGE], ID)).toBeGreaterThanOrEqual(12);
    expect(workIn(header, [OTHER], ID)).toBe(0);
    expect(workIn(header, [CHALLENGE], ID.replace('0b', '0c'))).toBeLessThan(12);
  });

  it('costs twice as much for each bit more', async () => {
    const tries = async (bits: number): Promise<number> => {
      let sum = 0;
      for (let letter = 0; letter < 40; letter += 1) sum += Number((await doWork({ challenge: CHALLENGE, bits }, `letter-${letter}`, atOnce)).split('.')[1]) + 1;
      return sum / 40;
    };
    // The same letters and challenge give the same numbers on every machine.
    const [eight, ten] = [await tries(8), await tries(10)];
    expect([eight > 150 && eight < 400, ten > 600 && ten < 1600]).toEqual([true, true]);
  });

  it('lets the device rest between slices', async () => {
    let rests = 0;
    const header = await doWork({ challenge: CHALLENGE, bits: 14 }, OTHER, async () => void (rests += 1));
    expect(rests).toBe(Math.floor((Number(header.split('.')[1])) / 1000));
    expect(rests).toBeGreaterThan(0);
  });

  it.each([
    ['nothing', ''], ['no number', `${CHALLENGE}.`], ['a negative number', `${CHALLENGE}.-1`], ['a number too large', `${CHALLENGE}.${'9'.repeat(16)}`], ['capitals', `${CHALLENGE.toUpperCase()}.1`],
    ['two headers in one', `${CHALLENGE}.1, ${CHALLENGE}.2`], ['a letter without challenge', '.1'], ['markup', '<script>.1'],
  ])('takes %s for no work', (_, header) => {
    expect(workIn(header, [CHALLENGE], ID)).toBe(0);
  });

  it('takes no text of a stranger for work, and never throws', () => {
    fc.assert(fc.property(fc.string(), (header) => workIn(header, [CHALLENGE], ID) === 0));
  });

  it.each([
    [{ work: { challenge: CHALLENGE, bits: 18 } }, true], [{ work: { challenge: CHALLENGE, bits: MOST_BITS } }, true],
    [{ work: { challenge: CHALLENGE, bits: MOST_BITS + 1 } }, false], [{ work: { challenge: CHALLENGE, bits: 0 } }, false], [{ work: { challenge: 'x', bits: 18 } }, false],
    [{ work: null }, false], [{}, false], [null, false], ['<html>', false],
  ])('does what %j asks for: %s', (body, does) => {
    expect(readWorkAsked(body) !== null).toBe(does);
  });
});
