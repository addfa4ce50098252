// What the extension shows in a page, read from outside as the browser's own tools do: the page itself cannot, because the
// shadow root is closed.

import type { CDPSession, Page } from 'playwright-core';
import { waitFor } from './chromium.ts';

export interface ShownMark { readonly kind: string; readonly word: string; readonly label: string; readonly hidden: boolean; readonly box: Box }
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface Shown {
  readonly marks: readonly ShownMark[];
  /** All text of the card, null when none is open. */
  readonly card: string | null;
}

const READ = `function () {
  const box = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height }; };
  const marks = [...this.querySelectorAll('.mark')].map((mark) => ({
    kind: mark.classList[2], word: mark.textContent, label: mark.getAttribute('aria-label'), hidden: mark.hidden, box: box(mark),
  }));
  return { marks, card: this.querySelector('.card')?.innerText ?? null };
}`;

export interface PageEyes {
  shown(): Promise<Shown>;
  /** Calls a function on the shadow root; for pressing and focusing without the page's help. */
  inside<T>(declaration: string): Promise<T | null>;
}

/** Eyes on a page of Chromium. */
export async function eyesOn(page: Page): Promise<PageEyes> {
  const cdp = await page.context().newCDPSession(page);
  const inside = async <T>(declaration: string): Promise<T | null> => {
    const root = await closedRoot(cdp);
    if (root === null) return null;
    const { result } = await cdp.send('Runtime.callFunctionOn', { objectId: root, functionDeclaration: declaration, returnByValue: true });
    return result.value as T;
  };
  return { inside, shown: async () => (await inside<Shown>(READ)) ?? { marks: [], card: null } };
}

interface Node { readonly backendNodeId: number; readonly shadowRoots?: readonly Node[]; readonly children?: readonly Node[]; readonly shadowRootType?: string }

/** The last closed shadow root right under the document's element. */
async function closedRoot(cdp: CDPSession): Promise<string | null> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: 3, pierce: true })) as unknown as { root: Node };
  const html = root.children?.find((child) => child.children !== undefined && child.children.length > 0);
  const host = html?.children?.filter((child) => child.shadowRoots?.some((each) => each.shadowRootType === 'closed')).at(-1);
  const shadow = host?.shadowRoots?.[0];
  if (shadow === undefined) return null;
  try {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    return object.objectId ?? null;
  } catch {
    return null;
  }
}

/** Waits until what the page shows is so. */
export const when = (eyes: PageEyes, holds: (shown: Shown) => boolean, what: string): Promise<Shown> =>
  waitFor(async () => {
    const shown = await eyes.shown();
    return holds(shown) ? shown : undefined;
  }, 20_000, what);

/** The kinds of the marks that can be seen. */
export const kinds = ({ marks }: Shown): string[] => marks.filter(({ hidden }) => !hidden).map(({ kind }) => kind);
export const marked = (eyes: PageEyes, count: number): Promise<Shown> => when(eyes, (shown) => kinds(shown).length === count, `${count} marks`);
