// The content script's own small door to the background: one question, one answer, and the background's two calls.
// Notices when the extension was updated or removed under an open page, after which no question can be asked any more.

import type { AnswerOf, PageRequest, ToPage, WhoAnswer } from '../protocol.ts';

interface Runtime {
  readonly id?: string;
  readonly lastError?: object | null;
  sendMessage(message: PageRequest, answered: (answer: unknown) => void): void;
  readonly onMessage: { addListener(listener: (message: unknown, sender: unknown, answer: (value: unknown) => void) => true | void): void };
}

// Not `browser`: where a browser has no such name, an element of the page with that id would take its place.
declare const chrome: { readonly runtime: Runtime };

export interface Door {
  /** The background's answer; null when there is none. Never rejects. */
  ask<R extends PageRequest>(request: R): Promise<AnswerOf<R['kind']> | null>;
  /** Calls of the background: who the page shows, and that it should be read again. */
  listen(calls: { readonly who: (link?: string) => WhoAnswer | Promise<WhoAnswer>; readonly again: () => void }): void;
}

/** `gone` is called once, when this script has outlived its extension. */
export function openDoor(gone: () => void): Door {
  const runtime = chrome.runtime;
  let left = false;
  const leave = (): null => {
    if (!left) gone();
    left = true;
    return null;
  };
  return {
    ask: (request) =>
      new Promise((done) => {
        const once = (failed: () => void): void => {
          if (left || runtime.id === undefined) return done(leave());
          try {
            // Undefined in Chromium, null in Firefox.
            runtime.sendMessage(request, (answer) => ((runtime.lastError ?? null) === null ? done((answer ?? null) as never) : failed()));
          } catch {
            done(leave());
          }
        };
        // A question that meets the end of a background gets no answer; the next one starts it again.
        once(() => once(() => done(runtime.id === undefined ? leave() : null)));
      }),
    listen({ who, again }) {
      runtime.onMessage.addListener((message, _, answer) => {
        const call = message as ToPage | null;
        if (left || call?.to !== 'page') return;
        if (call.kind !== 'who') return again();
        const said = who(call.link);
        if (!(said instanceof Promise)) return answer(said);
        said.then(answer, () => answer(null));
        return true;
      });
    },
  };
}
