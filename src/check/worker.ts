// The check page's worker: takes and keeps the lists, and lets the matcher answer, away from the page. Holds no state that
// matters: everything is read again from storage when it starts anew. The matcher is fetched only when something is asked or
// the device has it: a page that was merely opened costs little data.

import { database } from '../client/database.ts';
import { type ListView, keptViews } from '../client/listViews.ts';
import { updateKept } from '../client/updating.ts';
import { TufError } from '../core/tuf/errors.ts';
import type { Ask, Kind, Own, Preparing, Reply, Requests } from './protocol.ts';

type Judging = typeof import('./judging.ts');

/** Lists of more bytes are prepared as soon as they came: that takes seconds, and the matcher is small beside them. */
const LARGE = 1_000_000;

/** Lent by the page before anything is asked. */
let speech: Requests['speak']['ask'] = { language: 'id', words: {} };

const tell = (preparing: number): void => self.postMessage({ preparing } satisfies Preparing);

let loaded: Promise<Judging> | null = null;

function judging(): Promise<Judging> {
  loaded ??= import('./judging.ts').then(
    (part) => {
      part.tellPreparing(tell);
      return part;
    },
    (error: unknown) => {
      loaded = null;
      throw error;
    },
  );
  return loaded;
}

/** Settles when the first update of this life went through or failed: until then a device without lists may still get some. */
let updatedOnce: () => void = () => undefined;
const firstUpdate = new Promise<void>((done) => (updatedOnce = done));

const OWN: { readonly [K in Own]: (ask: Ask<K>) => Promise<Requests[K]['answer']> } = {
  async speak({ language, words }) {
    speech = { language, words };
    return null;
  },
  // Whatever was kept by an earlier visit, that visit left the matcher on the device too.
  open: async () => views((await (await database()).count('compiled')) > 0),
  async update() {
    try {
      await updateKept(async () => {
        if (loaded !== null) await (await loaded).reopenLists();
      });
    } finally {
      updatedOnce();
    }
    // What an earlier visit could not send goes out now.
    if ((await (await database()).count('outbox')) > 0) void import('./reporting.ts').then(({ startOutbox }) => startOutbox(), () => undefined);
    return views(loaded !== null);
  },
  async prepare() {
    await (await judging()).lists();
    return null;
  },
};

async function views(judged: boolean): Promise<readonly ListView[]> {
  return (judged ? null : await keptViews(LARGE)) ?? (await judging()).listViews();
}

const isOwn = (ask: Ask): ask is Ask<Own> => ask.kind in OWN;

async function answerOf(ask: Ask): Promise<Requests[Kind]['answer']> {
  if (!isOwn(ask)) return (await judging()).answerTo(ask, firstUpdate, () => speech);
  const own = OWN[ask.kind] as (ask: Ask<Own>) => Promise<Requests[Own]['answer']>;
  return own(ask);
}

/** The browser's own error is its storage's: what the network does comes as a `TufError`. */
function problemOf(error: unknown): string {
  if (error instanceof TufError) return `problem_list_${error.kind.replaceAll('-', '_')}`;
  return error instanceof DOMException ? 'problem_list_storage' : 'check_failed';
}

async function reply(ask: Ask): Promise<Reply> {
  try {
    return { number: ask.number, answer: await answerOf(ask) };
  } catch (error) {
    console.error('The check failed.', error);
    return { number: ask.number, problem: problemOf(error) };
  }
}

self.addEventListener('message', (event: MessageEvent<Ask>) => void reply(event.data).then((said) => self.postMessage(said)));
