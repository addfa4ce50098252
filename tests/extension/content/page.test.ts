// A page's questions to a background that the browser may be ending at that very moment, or that was replaced under the open page.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDoor } from '../../../src/extension/content/page.ts';

/** What becomes of a question: an answer, no answer because the background ended, or a browser that lets nobody ask any more. */
type Fate = { readonly answer: unknown } | 'ended' | 'thrown';
const CARD = { kind: 'suspect', drawing: 'Tidak terdaftar' };
const request = { kind: 'page', state: 'read', profile: null } as const;

/** A browser that treats questions so, one after another; after the last the extension is `replaced` or not. */
function stage(fates: readonly Fate[], replaced = false, nothing: null | undefined = undefined) {
  const left = [...fates];
  const asked: unknown[] = [];
  const gone = vi.fn();
  const runtime: { id?: string; lastError?: object | null | undefined; sendMessage: unknown; onMessage: unknown } = {
    id: 'resmikah', lastError: nothing, onMessage: { addListener: () => undefined },
    sendMessage(message: unknown, answered: (answer: unknown) => void) {
      asked.push(message);
      const fate = left.shift();
      if (fate === undefined) throw new Error('Asked too often');
      if (left.length === 0 && replaced) delete runtime.id;
      if (fate === 'thrown') throw new Error('Extension context invalidated.');
      runtime.lastError = fate === 'ended' ? { message: 'The message port closed before a response was received.' } : nothing;
      answered(fate === 'ended' ? undefined : fate.answer);
    },
  };
  vi.stubGlobal('chrome', { runtime });
  return { door: openDoor(gone), asked, gone };
}
afterEach(() => void vi.unstubAllGlobals());

describe('a page that asks', () => {
  it.each([undefined, null])('gets its answer by one question, where no error is %s', async (nothing) => {
    const { door, asked, gone } = stage([{ answer: CARD }], false, nothing);
    expect(await door.ask(request)).toEqual(CARD);
    expect([asked, gone.mock.calls.length]).toEqual([[request], 0]);
  });

  it('does not ask again when the answer is that there is nothing to show', async () => {
    const { door, asked } = stage([{ answer: null }]);
    expect(await door.ask(request)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('still gets the card of a fake profile when its question meets the end of the background', async () => {
    const { door, asked, gone } = stage(['ended', { answer: CARD }]);
    expect(await door.ask(request)).toEqual(CARD);
    expect([asked, gone.mock.calls.length]).toEqual([[request, request], 0]);
  });

  it('asks no third time, and stays for the next question', async () => {
    const { door, gone } = stage(['ended', 'ended', { answer: CARD }]);
    expect(await door.ask(request)).toBeNull();
    expect(await door.ask(request)).toEqual(CARD);
    expect(gone).not.toHaveBeenCalled();
  });
});

describe('a page whose extension was updated meanwhile', () => {
  it.each<readonly [string, readonly Fate[]]>([['at its first question', ['ended']], ['at its second', ['ended', 'ended']], ['and whose browser throws', ['thrown']]])('%s ends once, and asks nobody any more', async (_, fates) => {
    const { door, asked, gone } = stage(fates, true);
    expect(await door.ask(request)).toBeNull();
    expect(await door.ask(request)).toBeNull();
    expect([asked.length, gone.mock.calls.length]).toEqual([fates.length, 1]);
  });
});
