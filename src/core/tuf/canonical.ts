// OLPC canonical JSON, the form over which TUF signatures and key ids are computed: keys in code-point order,
// no white space, only `"` and `\` escaped, whole numbers only (securesystemslib's `encode_canonical`).

import type { Json, JsonObject } from './strictJson.ts';

/** The canonical bytes of a value that `parseStrictJson` gave, or that we built from whole numbers, text and lists. */
export const canonicalBytes = (value: Json): Uint8Array<ArrayBuffer> => new TextEncoder().encode(canonical(value));

function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort(byCodePoint);
  return `{${keys.map((key) => `${quoted(key)}:${canonical((value as JsonObject)[key] ?? null)}`).join(',')}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The language sorts by UTF-16 units, which differs from code points where a surrogate stands. */
function byCodePoint(one: string, other: string): number {
  if (!/[\uD800-\uDFFF]/.test(one + other)) return one < other ? -1 : Number(one > other);
  const [a, b] = [[...one], [...other]];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
