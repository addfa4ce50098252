// The record under which the compiled index is kept, and what stands there as soon as a list changes. Apart from the making of it
// (`keptIndex.ts`), so that a device can take a list without having the matcher.

/** The one record of the store `compiled`. */
export interface KeptIndex {
  /** Of the lists in force: another one after each change. */
  readonly generation: string;
  /** Version of the program that compiled; another one may know other words. */
  readonly program: string;
  /**
   * Null until it was made. A file beside the database, since what stands in a record is copied whole at every start; the bytes
   * themselves where a browser keeps no files (private windows), or where a version before kept it.
   */
  readonly bytes: Blob | Uint8Array<ArrayBuffer> | null;
}

export const KEPT_INDEX = 'index';

/** What stands in place of an index as soon as a list changes. */
export const outdated = (): KeptIndex => ({ generation: crypto.randomUUID(), program: __VERSION__, bytes: null });
