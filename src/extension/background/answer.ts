// One message in, one answer out: finds the sender, checks the message, calls its handler. Never rejects, because a page
// or the popup can do nothing with an error: what went wrong is logged here, once, and answered with null.

import { type Decoder, decode, literal, record } from '../../core/decode.ts';
import type { MessageSender } from '../browser.ts';
import type { OwnRequests, PageRequests } from '../protocol.ts';
import { OWN_ASKS, PAGE_ASKS } from './asks.ts';
import { ownHandlers } from './ownHandlers.ts';
import { pageHandlers } from './pageHandlers.ts';
import { isOwnPage, pageSender } from './senders.ts';

type Kind<R> = Extract<keyof R, string>;

const pageKind = record({ kind: literal(...(Object.keys(PAGE_ASKS) as Kind<PageRequests>[])) });
const ownKind = record({ kind: literal(...(Object.keys(OWN_ASKS) as Kind<OwnRequests>[])) });

export async function answer(message: unknown, sender: MessageSender): Promise<unknown> {
  try {
    if (isOwnPage(sender)) {
      const kind = decode(ownKind, message);
      return kind.ok ? await own(kind.value.kind, message) : refused('an own page', kind.problem.args);
    }
    const page = pageSender(sender);
    if (page === null) return null;
    const kind = decode(pageKind, message);
    if (!kind.ok) return refused('a page', kind.problem.args);
    const ask = decode(PAGE_ASKS[kind.value.kind] as Decoder<unknown>, message);
    if (!ask.ok) return refused(kind.value.kind, ask.problem.args);
    // The table gives each kind its own ask; the compiler cannot follow a kind that is not known before.
    return await pageHandlers[kind.value.kind](ask.value as never, page);
  } catch (error) {
    console.error('A message could not be answered.', error);
    return null;
  }
}

async function own(kind: Kind<OwnRequests>, message: unknown): Promise<unknown> {
  const ask = decode(OWN_ASKS[kind] as Decoder<unknown>, message);
  return ask.ok ? ownHandlers[kind](ask.value as never) : refused(kind, ask.problem.args);
}

function refused(what: string, problem: object): null {
  console.warn(`A message was refused: ${what}`, problem);
  return null;
}
