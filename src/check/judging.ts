// The part of the worker that answers: the matcher with the lists opened, the directory, and what is loaded behind them when
// somebody gives a picture or reports. Kept apart so that a page which is only opened need not fetch it.

import { listViews, lists, reopenLists, tellProgress } from '../client/lists.ts';
import { type Compare, today } from '../client/verdicts.ts';
import type { Index } from '../core/match/index.ts';
import { subjectCard } from '../core/match/subjectCard.ts';
import type { AvatarPrint } from '../core/picture/print.ts';
import { makeTranslator } from '../core/translate.ts';
import { type Answer, answer } from './answer.ts';
import type { Directory } from './directory.ts';
import type { Ask, Handlers, Kind, Lent, Own, Reporting, Requests } from './protocol.ts';

export { listViews, lists, reopenLists };

/** Larger files are no avatars and no screenshots. */
const MOST_BYTES = 20_000_000;

/** Loaded when somebody reports: most visits only check. */
const reporting = () => import('./reporting.ts');
/** Loaded when somebody browses, or gives a picture without a link. */
const browsing = () => import('./directory.ts');

type Judged = Exclude<Kind, Own>;

const HANDLERS: Handlers<Exclude<Judged, Reporting>> = {
  async check({ text, name, bio, site, picture }, { firstUpdate, words }) {
    if ((await lists()).index.lists.length === 0) await firstUpdate;
    const held = await lists();
    if (held.index.lists.length === 0) return { kind: 'advice', key: 'check_no_list', args: {} } satisfies Answer;
    const compare = picture === null ? null : await comparing(picture);
    if (compare === 'unreadable') return { kind: 'advice', key: 'check_bad_picture', args: {} } satisfies Answer;
    return answer({ text, name, bio, site, compare }, { lists: held, directory: () => directoryOf(held.index) }, words());
  },
  async directory({ text, from }) {
    const { index } = await lists();
    return (await browsing()).directoryPage(await directoryOf(index), index, text, from, today());
  },
  subject: async ({ id }) => subjectCard((await lists()).index, id),
};

/** Answers whatever the worker does not answer by itself. Rejects with what went wrong. */
export async function answerTo(ask: Ask<Judged>, firstUpdate: Promise<void>, speech: () => Requests['speak']['ask']): Promise<Requests[Judged]['answer']> {
  const handlers: Partial<Handlers<Judged>> = ask.kind in HANDLERS ? HANDLERS : (await reporting()).REPORTING;
  const handle = handlers[ask.kind] as (ask: Ask<Judged>, lent: Lent) => Promise<Requests[Judged]['answer']>;
  return handle(ask, { firstUpdate, words: () => makeTranslator(speech().language, speech().words), print: printOrNone });
}

let tell: (done: number) => void = () => undefined;

/** From now on whatever takes long for a large list tells which part (0 … 1) is done. */
export function tellPreparing(to: (done: number) => void): void {
  tell = to;
  tellProgress(to);
}

/** The directory of the lists in force; another one after each change. */
let made: { readonly index: Index; readonly directory: Promise<Directory> } | null = null;

function directoryOf(index: Index): Promise<Directory> {
  if (made?.index === index) return made.directory;
  made = { index, directory: browsing().then(({ makeDirectory }) => makeDirectory(index, tellAndBreathe)).finally(() => tell(1)) };
  return made.directory;
}

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
