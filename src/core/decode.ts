// Turns `unknown` into trusted data at the edge: small checks that compose, and a problem that names the field.
// Unknown fields are dropped, so that a newer writer does not break an older reader.

import { type Problem, type Result, failure, success } from './result.ts';

/** Checks one value; throws `DecodeError` with the path of what is wrong. Says of itself, as JSON Schema, what it takes. */
export type Decoder<T> = ((value: unknown, path: string) => T) & { readonly schema?: JsonSchema };

/** The part of JSON Schema (2020-12) that decoders need. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number | null)[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
}

const described = <T>(schema: JsonSchema, decoder: (value: unknown, path: string) => T): Decoder<T> => Object.assign(decoder, { schema });
const of = ({ schema = {} }: Decoder<unknown>): JsonSchema => schema;

/** Thrown inside decoders only; `decode` turns it into a problem. */
class DecodeError extends Error {
  override readonly name = 'DecodeError';
  readonly path: string;
  readonly expected: string;
  constructor(path: string, expected: string) {
    super(`${path}: expected ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

/** Runs a decoder; what is wrong comes back as `problem_field` with the field's path and what it should be. */
export function decode<T>(decoder: Decoder<T>, value: unknown): Result<T> {
  try {
    return success(decoder(value, ''));
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const problem: Problem = { key: 'problem_field', args: { field: error.path || '.', expected: error.expected } };
    return failure(problem);
  }
}

const fail = (path: string, expected: string): never => {
  throw new DecodeError(path, expected);
};

/** Text of `min` to `max` UTF-16 units, well formed, and matching a pattern where one is given. */
export const text = (max: number, pattern?: RegExp, min = 0): Decoder<string> =>
  described({ type: 'string', minLength: min, maxLength: max, ...(pattern === undefined ? {} : { pattern: pattern.source }) }, (value, path) => {
    if (typeof value !== 'string' || value.length < min || value.length > max) return fail(path, `text of ${min} to ${max} characters`);
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)) return fail(path, 'well-formed text');
    if (pattern !== undefined && !pattern.test(value)) return fail(path, `text like ${pattern.source}`);
    return value;
  });

/** A whole number within these bounds. */
export const integer = (min: number, max: number): Decoder<number> =>
  described({ type: 'integer', minimum: min, maximum: max }, (value, path) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
      ? value
      : fail(path, `a whole number from ${min} to ${max}`));

/** True or false. */
export const flag: Decoder<boolean> = described({ type: 'boolean' }, (value, path) => (typeof value === 'boolean' ? value : fail(path, 'true or false')));

/** One of these values. */
export const literal = <const T extends string | number>(...choices: readonly T[]): Decoder<T> =>
  described({ enum: choices }, (value, path) => (choices.includes(value as T) ? (value as T) : fail(path, choices.join(' | '))));

/** A field that may be null, or missing, which is then null. */
export const nullable = <T>(inner: Decoder<T>): Decoder<T | null> =>
  described({ anyOf: [of(inner), { type: 'null' }] }, (value, path) => (value === null || value === undefined ? null : inner(value, path)));

/** A field that may be missing and then takes a default. */
export const otherwise = <T>(inner: Decoder<T>, standard: T): Decoder<T> =>
  described(of(inner), (value, path) => (value === undefined ? standard : inner(value, path)));

/** A field that may be missing and then stays away. */
export const optional = <T>(inner: Decoder<T>): Decoder<T | undefined> =>
  described(of(inner), (value, path) => (value === undefined ? undefined : inner(value, path)));

/** A list of at most `max` entries. */
export const list = <T>(inner: Decoder<T>, max: number): Decoder<readonly T[]> =>
  described({ type: 'array', items: of(inner), maxItems: max }, (value, path) => {
    if (!Array.isArray(value) || value.length > max) return fail(path, `a list of at most ${max}`);
    return value.map((each, index) => inner(each, `${path}[${index}]`));
  });

type Fields = Readonly<Record<string, Decoder<unknown>>>;
type Decoded<F extends Fields> = { readonly [K in keyof F]: ReturnType<F[K]> };

/** An object of these fields; others are dropped. */
export const record = <F extends Fields>(fields: F): Decoder<Decoded<F>> => {
  const entries = Object.entries(fields);
  const properties = Object.fromEntries(entries.map(([name, decoder]) => [name, of(decoder)]));
  return described({ type: 'object', properties, required: entries.flatMap(([name, decoder]) => (mayBeMissing(decoder) ? [] : [name])) }, (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(path, 'an object');
    const source = value as Readonly<Record<string, unknown>>;
    const decoded: Record<string, unknown> = {};
    for (const [name, decoder] of entries) {
      const field = decoder(Object.hasOwn(source, name) ? source[name] : undefined, path === '' ? name : `${path}.${name}`);
      if (field !== undefined) decoded[name] = field;
    }
    return decoded as Decoded<F>;
  });
};

/** Asked of the decoder itself: what it takes in place of a missing field need not be there. */
function mayBeMissing(decoder: Decoder<unknown>): boolean {
  try {
    decoder(undefined, '');
    return true;
  } catch {
    return false;
  }
}

/** Further checks on a decoded value; the message says what is expected. */
export const refine = <T>(inner: Decoder<T>, holds: (value: T) => boolean, expected: string): Decoder<T> =>
  described({ ...of(inner), description: expected }, (value, path) => {
    const decoded = inner(value, path);
    return holds(decoded) ? decoded : fail(path, expected);
  });

/** `YYYY-MM-DD` that exists in the calendar. */
export const isoDate: Decoder<string> = refine(text(10, /^\d{4}-\d{2}-\d{2}$/), dateExists, 'a date like 2026-11-23');

/** RFC 3339 in UTC, to the second: `2026-11-23T10:15:00Z`. */
export const isoTime: Decoder<string> = refine(
  text(20, /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/),
  (value) => dateExists(value.slice(0, 10)),
  'a time like 2026-11-23T10:15:00Z',
);

/** So many bytes as lower-case hex. */
export const hex = (bytes: number): Decoder<string> => text(bytes * 2, new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** An `https:` address, or `http:` on this machine for demonstrations; never `javascript:` or a user name in it. */
export const webAddress: Decoder<string> = refine(
  text(2048),
  (value) => /^https:\/\/[^\s/@\\]+(\/[^\s]*)?$/.test(value) || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/[^\s]*)?$/.test(value),
  'an https address',
);

function dateExists(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
