// Makes broken things out of right ones: texts, files and values that a parser meets from a careless sender or an attacker.

import fc from 'fast-check';

/** Letters that parsers stumble over, among ordinary ones. */
export const letters: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...'\u0000\u200b\u202e\ufeff\u00ad\u0345\u1160\u2800ſİıßΣ\ufb01𝐀𝕲ⓐ🅰🇮🇩\u{1f468}\u200d\u{1f469}%2F%00..\\"\'<>&|;,\t\r\n'), { maxLength: 12 }).map((each) => each.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'null', 'NaN', '-0', '1e999', '../', '%', '%zz', '\ud800', '\udc00') },
);

/** A text with a piece taken out, put in, doubled or exchanged, some times over. */
export const bentText = (right: string): fc.Arbitrary<string> =>
  fc.array(fc.record({ at: fc.nat(), length: fc.nat(40), more: letters, kind: fc.constantFrom('cut', 'put', 'change', 'double') }), { maxLength: 4 }).map((bends) =>
    bends.reduce((text, { at, length, more, kind }) => {
      const place = at % (text.length + 1);
      const end = kind === 'put' ? place : Math.min(text.length, place + length);
      const middle = kind === 'double' ? text.slice(place, end).repeat(2) : kind === 'cut' ? '' : more;
      return text.slice(0, place) + middle + text.slice(end);
    }, right));

/** The same for bytes: also such as are no UTF-8. */
export const bentBytes = (right: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 4 }).map((bends) =>
    bends.reduce<Uint8Array<ArrayBuffer>>((bytes, [at, length, more]) => {
      const place = at % (bytes.length + 1);
      return Uint8Array.from([...bytes.slice(0, place), ...more, ...bytes.slice(place + length)]);
    }, Uint8Array.from(right)));

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  const below = typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
  return path.length === 0 ? below : [path, ...below];
}

const anyValue = fc.oneof(fc.constantFrom<unknown>(null, 0, -1, 1.5, 2 ** 53, 1e21, '', [], {}, true, 'x', '__proto__'), letters, fc.jsonValue({ maxDepth: 2 }));

/** A JSON value in which some fields are exchanged for anything, left out, or joined by fields that nobody asked for. */
export function bentValue(right: unknown): fc.Arbitrary<unknown> {
  const paths = pathsIn(right);
  const bend = fc.record({ path: fc.constantFrom(...paths), value: anyValue, kind: fc.constantFrom('change', 'drop', 'add') });
  return fc.array(bend, { maxLength: 3 }).map((bends) => {
    const copy = structuredClone(right) as Record<string | number, unknown>;
    for (const { path, value, kind } of bends) {
      let place: Record<string | number, unknown> | undefined = copy;
      for (const key of path.slice(0, -1)) place = typeof place?.[key] === 'object' && place[key] !== null ? (place[key] as Record<string | number, unknown>) : undefined;
      if (place === undefined) continue;
      const key = path.at(-1) as string | number;
      if (kind === 'drop') delete place[key];
      else place[kind === 'add' ? `${key}x` : key] = value;
    }
    // As it comes from the network: without holes, without what JSON has no word for.
    return JSON.parse(JSON.stringify(copy)) as unknown;
  });
}
