// What the client workflow borrows from its surroundings. Nothing here is optional: a client without storage
// would forget what it trusted and could be rolled back in silence.

/** The part of WebCrypto that verifying and hashing needs; every runtime's `crypto.subtle` fits. */
export interface Subtle {
  importKey(format: 'spki' | 'raw', key: Uint8Array<ArrayBuffer>, algorithm: object, extractable: boolean, usages: readonly 'verify'[]): Promise<unknown>;
  verify(algorithm: object, key: unknown, signature: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<boolean>;
  digest(algorithm: string, message: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

export type Fetched =
  | { readonly kind: 'ok'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The server says that the file does not exist: status 403 or 404, nothing else. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Fetches at most `maxBytes`; stops reading as soon as there are more. Redirects stay on the origin. */
export type Fetch = (url: string, maxBytes: number) => Promise<Fetched>;

/** Keeps the trusted files by name, as the exact bytes received. A failed write must reject. */
export interface Store {
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  delete(name: string): Promise<void>;
}

export interface TufClient {
  readonly subtle: Subtle;
  readonly fetch: Fetch;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends with `/`. */
  readonly metadataUrl: string;
}
