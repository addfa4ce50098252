// Bytes written and read one after the other: whole numbers in as few bytes as they need, texts in UTF-8.

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder();
/** Texts up to this many bytes are read faster letter by letter. */
const SHORT = 48;

export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A whole number from 0 to 2^53 − 1, seven bits a byte. */
  number(value: number): void {
    let left = value;
    while (left >= 128) {
      this.byte((left % 128) | 128);
      left = Math.floor(left / 128);
    }
    this.byte(left);
  }

  bytes(value: Uint8Array): void {
    this.#room(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** A text behind its length in bytes. */
  text(value: string): void {
    this.#room(value.length + 1);
    let at = this.#length;
    if (value.length < 128) this.#bytes[at++] = value.length;
    for (let place = 0; place < value.length; place += 1) {
      const code = value.charCodeAt(place);
      if (code > 127 || value.length > 127) {
        const bytes = encoder.encode(value);
        this.number(bytes.length);
        return this.bytes(bytes);
      }
      this.#bytes[at++] = code;
    }
    this.#length = at;
  }

  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new CompiledError('ends too early');
    this.#at += 1;
    return value;
  }

  number(): number {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
      if (factor > 2 ** 56) throw new CompiledError('has a number that is too large');
    }
  }

  text(): string {
    const length = this.number();
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new CompiledError('ends too early');
    if (length > SHORT) return decoder.decode(this.bytes(length));
    let text = '';
    for (let at = this.#at; at < end; at += 1) {
      const byte = this.#bytes[at] as number;
      if (byte > 127) return decoder.decode(this.bytes(length));
      text += String.fromCharCode(byte);
    }
    this.#at = end;
    return text;
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new CompiledError('ends too early');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

/** A compiled index that was not made by this version, or was cut short: compile it again from the lists. */
export class CompiledError extends Error {
  override readonly name = 'CompiledError';
  constructor(what: string) {
    super(`The compiled index ${what}.`);
  }
}
