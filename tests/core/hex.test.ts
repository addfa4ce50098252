// Hashes, keys and signatures are written and read the same way everywhere.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFromHex, hexFromBytes } from '../../src/core/hex.ts';

describe('hexadecimal text', () => {
  it('is two lower-case digits a byte, and is read in either case', () => {
    expect(hexFromBytes(Uint8Array.of(0, 9, 10, 255))).toBe('00090aff');
    expect(bytesFromHex('00090aFF')).toEqual(Uint8Array.of(0, 9, 10, 255));
    expect(bytesFromHex('')).toEqual(new Uint8Array(0));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(bytesFromHex(hexFromBytes(bytes))).toEqual(bytes)));
  });

  it.each(['0', '0g', ' 00', '0x00', '00\n', 'é0'])('is refused when it is %j', (text) => {
    expect(bytesFromHex(text)).toBeNull();
  });
});
