// Numbers and texts as bytes: what is written is read back wherever it stands, and bytes that end too early are refused.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter, CompiledError } from '../../../../src/core/match/compiled/bytes.ts';

const written = (write: (out: ByteWriter) => void): Uint8Array => {
  const out = new ByteWriter();
  write(out);
  return out.taken();
};
const LARGEST = 2 ** 53 - 1;
/** More than a writer has room for at first. */
const MUCH = 70_000;

describe('a number', () => {
  it.each<[number, number[]]>([
    [0, [0]], [1, [1]], [127, [127]], [128, [128, 1]], [129, [129, 1]], [300, [0xac, 2]], [16_383, [255, 127]], [16_384, [128, 128, 1]], [2 ** 32, [128, 128, 128, 128, 16]], [LARGEST, [255, 255, 255, 255, 255, 255, 255, 15]],
  ])('%d takes seven bits a byte, the lowest first', (value, bytes) => {
    expect([...written((out) => out.number(value))]).toEqual(bytes);
    expect(new ByteReader(Uint8Array.from(bytes)).number()).toBe(value);
  });

  it('is read back, one behind the other', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(300), fc.nat(), fc.maxSafeNat())), (values) => {
      const bytes = written((out) => values.forEach((each) => out.number(each)));
      const reader = new ByteReader(bytes);
      expect(values.map(() => reader.number())).toEqual(values);
      expect(() => reader.byte()).toThrow(CompiledError);
    }));
  });

  it('that does not end is refused', () => {
    expect(() => new ByteReader(new Uint8Array(64).fill(255)).number()).toThrow('too large');
    expect(() => new ByteReader(Uint8Array.of(128, 128)).number()).toThrow('ends too early');
  });
});

describe('a text', () => {
  it.each<[string, number[]]>([['', [0]], ['ab', [2, 97, 98]], ['é', [2, 0xc3, 0xa9]], ['aé', [3, 97, 0xc3, 0xa9]], ['\u007f', [1, 127]], ['\u0080', [2, 0xc2, 0x80]]])('%j stands behind its length in bytes', (text, bytes) => {
    expect([...written((out) => out.text(text))]).toEqual(bytes);
    expect(new ByteReader(Uint8Array.from(bytes)).text()).toBe(text);
  });

  it('of any length, with a letter that is not Latin anywhere, is read back and so is what stands behind it', () => {
    for (const length of [1, 2, 47, 48, 49, 126, 127, 128, 129, 300]) {
      const plain = 'abcdefghij'.repeat(30).slice(0, length);
      const foreign = [0, Math.floor(length / 2), length - 1].map((at) => `${plain.slice(0, at)}ꦏ${plain.slice(at + 1)}`);
      const texts = [plain, ...foreign, `${plain.slice(1)}\u007f`];
      const bytes = written((out) => texts.forEach((text) => out.text(text)));
      expect(bytes).toHaveLength(texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length + (new TextEncoder().encode(text).length < 128 ? 1 : 2), 0));
      const reader = new ByteReader(bytes);
      expect(texts.map(() => reader.text())).toEqual(texts);
    }
  });

  it('is refused where fewer bytes than its length are left', () => {
    for (const bytes of [[3, 97, 98], [1], [60, ...new Array<number>(59).fill(97)], [2, 0xc3], [255, 255, 3, 97], []]) expect(() => new ByteReader(Uint8Array.from(bytes)).text(), bytes.join()).toThrow('ends too early');
  });
});

describe('bytes', () => {
  it('are given by their number, and refused where there are fewer', () => {
    const reader = new ByteReader(Uint8Array.of(9, 1, 2, 3), 1);
    expect([...reader.bytes(2)]).toEqual([1, 2]);
    expect(() => reader.bytes(2)).toThrow('ends too early');
    expect([...reader.bytes(1)]).toEqual([3]);
    expect(reader.bytes(0)).toHaveLength(0);
    expect(() => reader.byte()).toThrow('ends too early');
  });

  it('say whose they are when they are refused', () => {
    const error = new CompiledError('is of another version');
    expect(error).toMatchObject({ name: 'CompiledError', message: 'The compiled index is of another version.' });
  });
});

describe('the writer', () => {
  it('grows byte by byte', () => {
    const bytes = written((out) => {
      for (let at = 0; at < MUCH; at += 1) out.byte(at % 251);
      expect(out).toHaveLength(MUCH);
    });
    expect(bytes).toHaveLength(MUCH);
    expect(bytes.every((each, at) => each === at % 251)).toBe(true);
  });

  it('takes at once far more than it has room for', () => {
    const much = Uint8Array.from({ length: 5 * MUCH }, (_, at) => at % 249);
    const bytes = written((out) => {
      out.byte(7);
      out.bytes(much);
      out.byte(8);
    });
    expect(bytes).toHaveLength(much.length + 2);
    expect([bytes[0], bytes.at(-1)]).toEqual([7, 8]);
    expect(bytes.subarray(1, -1).every((each, at) => each === at % 249)).toBe(true);
  });

  it('loses no letter of a text at the end of its room', () => {
    for (let before = 65_530; before <= 65_537; before += 1) {
      const bytes = written((out) => {
        out.bytes(new Uint8Array(before).fill(1));
        out.text('klaten');
        out.text('ꦏ');
      });
      const reader = new ByteReader(bytes, before);
      expect([reader.text(), reader.text()]).toEqual(['klaten', 'ꦏ']);
    }
  });

  it('gives bytes of their own', () => {
    const out = new ByteWriter();
    out.byte(1);
    const taken = out.taken();
    out.byte(2);
    expect([...taken]).toEqual([1]);
    expect([...out.taken()]).toEqual([1, 2]);
  });
});
