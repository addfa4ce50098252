// A JSON reader for signed metadata. The language's own reader takes duplicate keys, numbers that lose digits and
// any depth; each of these lets two programs read one signed text differently, so here each is an error.

import { TufError } from './errors.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject { readonly [key: string]: Json }

const MAX_DEPTH = 64;

/**
 * Parses UTF-8 bytes. Objects have no prototype, so that keys such as `__proto__` are ordinary keys;
 * use `keysInOrder` where the order of appearance matters, since integer-like keys are re-ordered by the language.
 * Throws `TufError('malformed')`.
 */
export function parseStrictJson(bytes: Uint8Array): Json {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new TufError('malformed', 'not UTF-8');
  }
  return new Reader(source).whole();
}

const order = new WeakMap<object, readonly string[]>();

/** An object's keys as they stood in the text. */
export const keysInOrder = (object: JsonObject): readonly string[] => order.get(object) ?? Object.keys(object);

class Reader {
  #at = 0;
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }

  whole(): Json {
    const value = this.#value(0);
    this.#space();
    if (this.#at !== this.#source.length) this.#wrong('something after the end');
    return value;
  }

  #wrong(what: string): never {
    throw new TufError('malformed', `JSON at ${this.#at}: ${what}`);
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#source[this.#at] ?? 'x')) this.#at += 1;
  }

  #value(depth: number): Json {
    if (depth > MAX_DEPTH) this.#wrong('nested too deep');
    this.#space();
    const next = this.#source[this.#at];
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#array(depth);
    if (next === '"') return this.#text();
    for (const [word, value] of [['true', true], ['false', false], ['null', null]] as const) {
      if (!this.#source.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    return this.#number();
  }

  #object(depth: number): JsonObject {
    const object: Record<string, Json> = Object.create(null) as Record<string, Json>;
    const keys: string[] = [];
    this.#at += 1;
    this.#space();
    if (this.#source[this.#at] === '}') this.#at += 1;
    else {
      for (;;) {
        this.#space();
        if (this.#source[this.#at] !== '"') this.#wrong('a key must be text');
        const key = this.#text();
        if (key in object) this.#wrong(`key "${key}" twice`);
        this.#space();
        if (this.#source[this.#at] !== ':') this.#wrong('":" is missing');
        this.#at += 1;
        object[key] = this.#value(depth + 1);
        keys.push(key);
        if (this.#separator('}')) break;
      }
    }
    order.set(object, keys);
    return object;
  }

  #array(depth: number): readonly Json[] {
    const array: Json[] = [];
    this.#at += 1;
    this.#space();
    if (this.#source[this.#at] === ']') {
      this.#at += 1;
      return array;
    }
    for (;;) {
      array.push(this.#value(depth + 1));
      if (this.#separator(']')) return array;
    }
  }

  /** Steps over `,` or the end; says whether it was the end. */
  #separator(end: string): boolean {
    this.#space();
    const next = this.#source[this.#at];
    if (next !== ',' && next !== end) this.#wrong(`"," or "${end}" is missing`);
    this.#at += 1;
    return next === end;
  }

  /** Steps from quote to quote by hand: a pattern over the whole text would use the engine's stack for a long one. */
  #text(): string {
    const start = this.#at;
    let end = start;
    do {
      end = this.#source.indexOf('"', end + 1);
      if (end < 0) this.#wrong('broken text');
    } while (this.#isEscaped(end));
    this.#at = end + 1;
    let value: string;
    try {
      value = JSON.parse(this.#source.slice(start, end + 1)) as string;
    } catch {
      return this.#wrong('broken text');
    }
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)) this.#wrong('half a character');
    return value;
  }

  /** An odd number of backslashes stands before it. */
  #isEscaped(at: number): boolean {
    let before = at;
    while (this.#source[before - 1] === '\\') before -= 1;
    return (at - before) % 2 === 1;
  }

  #number(): number {
    const end = /-?(?:0|[1-9][0-9]*)(?![0-9.eE])/y;
    end.lastIndex = this.#at;
    const found = end.exec(this.#source);
    if (found === null) this.#wrong('not a value, or not a whole number');
    this.#at = end.lastIndex;
    const value = Number(found[0]);
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) this.#wrong('a number beyond 2^53');
    return value;
  }
}
