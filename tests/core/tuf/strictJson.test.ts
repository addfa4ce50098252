// Signed metadata is read strictly: no text may mean one thing to one reader and another to the next.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../../src/core/tuf/canonical.ts';
import { TufError } from '../../../src/core/tuf/errors.ts';
import { type JsonObject, keysInOrder, parseStrictJson } from '../../../src/core/tuf/strictJson.ts';
import { canonical } from '../../support/tufKeys.ts';
import { utf8 } from '../../support/tufRepository.ts';

const parse = (text: string) => parseStrictJson(utf8(text));

describe('the strict reader refuses', () => {
  it.each([
    ['a key twice', '{"a":1,"a":1}'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":1}'],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}'],
    ['half a character', '"\\ud800"'],
    ['half a character in a key', '{"\\udc00":1}'],
    ['halves in the wrong order', '"\\udc00\\ud800"'],
    ['a number beyond 2^53', '9007199254740992'],
    ['a number beyond −2^53', '-9007199254740992'],
    ['a fraction', '1.5'],
    ['a whole fraction', '1.0'],
    ['an exponent', '1e3'],
    ['a negative zero', '-0'],
    ['a leading zero', '01'],
    ['a plus', '+1'],
    ['NaN', 'NaN'],
    ['a bomb of lists', '['.repeat(100_000)],
    ['a bomb of objects', '{"a":'.repeat(100_000)],
    ['a closed bomb', '['.repeat(500) + ']'.repeat(500)],
    ['a comma too many', '[1,]'],
    ['a comma too many in an object', '{"a":1,}'],
    ['a missing comma', '[1 2]'],
    ['something after the end', '{} {}'],
    ['nothing', ''],
    ['a byte order mark', '\ufeff{}'],
    ['a raw control character', '"\u0001"'],
    ['an open text', '"abc'],
    ['an open text that ends escaped', '"abc\\"'],
    ['an unknown escape', '"\\x41"'],
    ['single quotes', "{'a':1}"],
    ['a comment', '{/**/}'],
    ['a form feed as space', '[\f1]'],
    ['a no-break space as space', '[\u00a01]'],
  ])('%s', (_what, text) => {
    expect(() => parse(text)).toThrow(TufError);
  });

  it.each([[[0xff]], [[0x22, 0xc0, 0x80, 0x22]], [[0x22, 0xed, 0xa0, 0x80, 0x22]], [[0x22, 0xe2, 0x82, 0x22]]])('bytes that are not UTF-8: %s', (bytes) => {
    expect(() => parseStrictJson(Uint8Array.from(bytes))).toThrow(TufError);
  });

  it('takes texts of megabytes without running out of stack', () => {
    const long = `${'a\\\\'.repeat(1_000_000)}${'b'.repeat(1_000_000)}`;
    expect((parse(`"${long}"`) as string).length).toBe(3_000_000);
    expect(() => parse(`"${'\\'.repeat(2_000_001)}"`)).toThrow(TufError);
  });
});

describe('what it reads', () => {
  it('is what the language reads, for every text of whole numbers', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 }, fc.string({ unit: 'grapheme' }), fc.maxSafeInteger().map((number) => number + 0), fc.boolean(), fc.constant(null),
        fc.array(tie('value'), { maxLength: 5 }), fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    fc.assert(fc.property(value, fc.constantFrom(undefined, 1, '\t'), (each, space) => {
      const text = JSON.stringify(each, null, space);
      expect(JSON.parse(JSON.stringify(parse(text)))).toEqual(JSON.parse(text));
      expect(new TextDecoder().decode(canonicalBytes(parse(text)))).toBe(canonical(each as never));
    }));
  });

  it('keeps the order of appearance, also of names that look like numbers or like the language', () => {
    const object = parse('{"b":1,"11":2,"__proto__":3,"2":4,"constructor":5}') as JsonObject;
    expect(keysInOrder(object)).toEqual(['b', '11', '__proto__', '2', 'constructor']);
    expect(object['__proto__']).toBe(3);
    expect(Object.getPrototypeOf(object)).toBeNull();
  });
});

describe('the canonical form', () => {
  it.each([
    ['sorts keys by code point, not by unit', { '\ufb01': 1, '\u{10400}': 2, a: 3 }, '{"a":3,"\ufb01":1,"\u{10400}":2}'],
    ['escapes quote and backslash only', { a: '"\\\n\u0007é' }, '{"a":"\\"\\\\\n\u0007é"}'],
    ['has no white space', { a: [1, { b: null }, true] }, '{"a":[1,{"b":null},true]}'],
  ])('%s', (_what, value, text) => {
    expect(new TextDecoder().decode(canonicalBytes(value))).toBe(text);
  });
});
