// For the two moments at which a worker that is ended could lose or double a report: on its way to the office, and when the answer is
// read but not yet put down. The first is held by the office, the second by a page of the extension that keeps the outbox for itself.

import type { Answer } from './siteServer.ts';

/** An office that waits with its answer. */
export interface HeldAnswer {
  /** Resolves when a report has come. */
  readonly reached: Promise<void>;
  readonly answer: () => Promise<Answer>;
  /** Gives the answer to whoever still listens. */
  release(): void;
}

export function holdAnswer(answer: Answer): HeldAnswer {
  let reach: () => void = () => undefined;
  let release: () => void = () => undefined;
  const reached = new Promise<void>((done) => (reach = done));
  const released = new Promise<void>((done) => (release = done));
  return { reached, release, answer: async () => (reach(), await released, answer) };
}

/** To be evaluated in a page of the extension: from then on nobody else reads or writes the outbox, until `window.letGo()`. */
export const HOLD_OUTBOX = `new Promise((held) => {
  const opening = indexedDB.open('resmikah');
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('outbox', 'readwrite');
    let holding = true;
    window.letGo = () => { holding = false; };
    transaction.oncomplete = () => opening.result.close();
    const again = () => { held(true); if (holding) transaction.objectStore('outbox').count().onsuccess = again; };
    transaction.objectStore('outbox').count().onsuccess = again;
  };
})`;

/** The same page, asked past the background: each report with its state, as it lies on the disk. */
export const ON_DISK = `new Promise((done) => {
  const opening = indexedDB.open('resmikah');
  opening.onsuccess = () => {
    const all = opening.result.transaction('outbox').objectStore('outbox').getAll();
    all.onsuccess = () => (opening.result.close(), done(all.result.map(({ id, state, tries }) => ({ id, state, tries }))));
  };
})`;

export interface OnDisk { readonly id: string; readonly state: string; readonly tries: number }
