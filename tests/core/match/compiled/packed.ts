// Subjects packed and read again without an index around them: the common texts stand in a row of the test's own.

import type { Subject } from '../../../../src/core/list/model.ts';
import { ByteReader, ByteWriter } from '../../../../src/core/match/compiled/bytes.ts';
import type { TextReader, TextWriter } from '../../../../src/core/match/compiled/packText.ts';
import { readSubject, writeSubject } from '../../../../src/core/match/compiled/packSubject.ts';

/** `common`: every text that was written into the common table, each once. */
export interface Texts { readonly writer: TextWriter; readonly reader: TextReader; readonly common: string[] }

export function makeTexts(): Texts {
  const common: string[] = [];
  const shapes = new Map<string, number>();
  const numberOf = (text: string): number => (common.includes(text) ? common.indexOf(text) : common.push(text) - 1);
  const read = (from: ByteReader): string => common[from.number()] ?? '';
  return {
    common,
    writer: {
      text: (out, text) => out.text(text),
      common: (out, text) => out.number(numberOf(text)),
      shape: (out, key, make) => {
        const number = shapes.get(key) ?? numberOf(JSON.stringify(make()));
        shapes.set(key, number);
        out.number(number);
        return number;
      },
      last: new Map(),
      subjects: new Map(),
    },
    reader: { text: (from) => from.text(), common: read, shape: (from) => JSON.parse(read(from)) as readonly unknown[] },
  };
}

export interface Packed { readonly texts: Texts; readonly bytes: Uint8Array; readonly ends: readonly number[] }

export function packed(subjects: readonly Subject[]): Packed {
  const [texts, out] = [makeTexts(), new ByteWriter()];
  const ends = subjects.map((subject) => {
    writeSubject(out, texts.writer, subject);
    return out.length;
  });
  return { texts, bytes: out.taken(), ends };
}

/** All subjects, with everything that is read only when it is asked for. */
export function unpacked({ texts, bytes, ends }: Packed): readonly Subject[] {
  return ends.map((_, at) => structuredClone({ ...readSubject(new ByteReader(bytes, at === 0 ? 0 : ends[at - 1]), texts.reader) }));
}
