// The check page's worker: lists, pictures and verdicts, away from the page. Holds no state that matters: everything is
// read again from storage when it starts anew.

import { database } from '../client/database.ts';
import { listViews, lists, refreshLists, tellProgress } from '../client/lists.ts';
import { type Compare, today } from '../client/verdicts.ts';
import type { Index } from '../core/match/index.ts';
import { subjectCard } from '../core/match/subjectCard.ts';
import { TufError } from '../core/tuf/errors.ts';
import type { AvatarPrint } from '../core/picture/print.ts';
import { makeTranslator } from '../core/translate.ts';
import { type Answer, answer } from './answer.ts';
import { type Directory, directoryPage, makeDirectory } from './directory.ts';
import type { Ask, Kind, Preparing, Reply, Requests } from './protocol.ts';

/** Larger files are no avatars and no screenshots. */
const MOST_BYTES = 20_000_000;

/** Lent by the page before anything is asked. */
let words = makeTranslator('id', {});

/** Loaded when somebody reports, or when an earlier visit left something to send: most visits only check. */
const reporting = () => import('./reporting.ts');

type Handlers = { readonly [K in Kind]: (ask: Ask<K>) => Promise<Requests[K]['answer']> };

const HANDLERS: Handlers = {
  async speak({ language, words: own }) {
    words = makeTranslator(language, own);
    return null;
  },
  open: () => listViews(),
  async update() {
    await refreshLists();
    // What an earlier visit could not send goes out now.
    if ((await (await database()).count('outbox')) > 0) void reporting().then(({ startOutbox }) => startOutbox(), () => undefined);
    return listViews();
  },
  async check({ text, name, bio, picture }) {
    const held = await lists();
    if (held.index.lists.length === 0) return { kind: 'advice', key: 'check_no_list', args: {} } satisfies Answer;
    const compare = picture === null ? null : await comparing(picture);
    if (compare === 'unreadable') return { kind: 'advice', key: 'check_bad_picture', args: {} } satisfies Answer;
    return answer({ text, name, bio, compare }, { lists: held, directory: () => directoryOf(held.index) }, words);
  },
  preview: async ({ profile, category, picture }) => (await reporting()).preview(profile, category, await printOrNone(picture), words),
  appeal: async ({ profile, picture }) => (await reporting()).appeal(profile, await printOrNone(picture), words),
  sendAppeal: async ({ appeal, words: receipt, name }) => (await reporting()).sendAppeal({ appeal, words: receipt, name }),
  outcome: async ({ words: receipt }) => (await reporting()).outcome(receipt),
  send: async ({ report, words: receipt, kept }) => (await reporting()).send(report, receipt, kept),
  undo: async ({ id }) => (await reporting()).undo(id),
  eraseReport: async ({ id, words: receipt }) => (await reporting()).erase(id, receipt),
  reports: async () => (await reporting()).reports(),
  channels: async ({ category, site }) => (await reporting()).channels(category, site, words.language),
  async directory({ text, from }) {
    const { index } = await lists();
    return directoryPage(await directoryOf(index), index, text, from, today());
  },
  subject: async ({ id }) => subjectCard((await lists()).index, id),
};

/** The directory of the lists in force; another one after each change. */
let made: { readonly index: Index; readonly directory: Promise<Directory> } | null = null;

function directoryOf(index: Index): Promise<Directory> {
  if (made?.index === index) return made.directory;
  made = { index, directory: makeDirectory(index, tellAndBreathe).finally(() => tell(1)) };
  return made.directory;
}

const tell = (preparing: number): void => self.postMessage({ preparing } satisfies Preparing);

/** Lets a question or an answer of the network have its turn. */
const tellAndBreathe = (done: number): Promise<void> => {
  tell(done);
  return new Promise((resolve) => void setTimeout(resolve, 0));
};

async function comparing(picture: Blob): Promise<Compare | 'unreadable'> {
  const print = await printOf(picture);
  if (print === null || print === 'unreadable') return 'unreadable';
  const { compareWith } = await import('../client/pictures.ts');
  return async (held, subjects) => compareWith(held, subjects, print);
}

async function printOf(picture: Blob): Promise<AvatarPrint | null | 'unreadable'> {
  if (picture.size > MOST_BYTES) return 'unreadable';
  const { printOfBlob } = await import('../client/pictures.ts');
  return printOfBlob(picture).then((print) => print ?? 'unreadable', () => 'unreadable' as const);
}

async function printOrNone(picture: Blob | null): Promise<AvatarPrint | null> {
  const print = picture === null ? null : await printOf(picture);
  return print === 'unreadable' ? null : print;
}

/** The browser's own error is its storage's: what the network does comes as a `TufError`. */
function problemOf(error: unknown): string {
  if (error instanceof TufError) return `problem_list_${error.kind.replaceAll('-', '_')}`;
  return error instanceof DOMException ? 'problem_list_storage' : 'check_failed';
}

async function reply(ask: Ask): Promise<Reply> {
  try {
    const handle = HANDLERS[ask.kind] as (ask: Ask) => Promise<Requests[Kind]['answer']>;
    return { number: ask.number, answer: await handle(ask) };
  } catch (error) {
    console.error('The check failed.', error);
    return { number: ask.number, problem: problemOf(error) };
  }
}

tellProgress(tell);
self.addEventListener('message', (event: MessageEvent<Ask>) => void reply(event.data).then((said) => self.postMessage(said)));
