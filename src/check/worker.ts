// The check page's worker: lists, pictures and verdicts, away from the page. Holds no state that matters: everything is
// read again from storage when it starts anew.

import { listViews, lists, refreshLists } from '../client/lists.ts';
import { printOfBlob } from '../client/pictures.ts';
import { today } from '../client/verdicts.ts';
import { subjectCard } from '../core/match/subjectCard.ts';
import type { AvatarPrint } from '../core/picture/print.ts';
import { type Language, type Translator, makeTranslator } from '../core/translate.ts';
import { bundledCatalogue } from '../ui/catalogues.ts';
import { type Answer, answer } from './answer.ts';
import { directory } from './directory.ts';
import type { Ask, Kind, Reply, Requests } from './protocol.ts';
import { channels, preview, reports, send, startOutbox, undo } from './reporting.ts';

/** Larger files are no avatars and no screenshots. */
const MOST_BYTES = 20_000_000;

type Handlers = { readonly [K in Kind]: (ask: Ask<K>) => Promise<Requests[K]['answer']> };

const HANDLERS: Handlers = {
  open: () => listViews(),
  async update() {
    await refreshLists();
    return listViews();
  },
  async check({ text, name, picture, language }) {
    const held = await lists();
    if (held.index.lists.length === 0) return { kind: 'advice', key: 'check_no_list', args: {} } satisfies Answer;
    const print = picture === null ? null : await printOf(picture);
    if (print === 'unreadable') return { kind: 'advice', key: 'check_bad_picture', args: {} } satisfies Answer;
    return answer({ text, name, print }, held, await translatorFor(language));
  },
  async preview({ profile, category, picture, language }) {
    const print = picture === null ? null : await printOf(picture);
    return preview(profile, category, print === 'unreadable' ? null : print, await translatorFor(language));
  },
  send: ({ report, words }) => send(report, words),
  undo: ({ id }) => undo(id),
  reports,
  channels: ({ category, site, language }) => channels(category, site, language),
  directory: async ({ text, from }) => directory((await lists()).index, text, from, today()),
  subject: async ({ id }) => subjectCard((await lists()).index, id),
};

async function translatorFor(language: Language): Promise<Translator> {
  const [own, indonesian] = await Promise.all([bundledCatalogue(language), bundledCatalogue('id')]);
  return makeTranslator(language, own, indonesian);
}

async function printOf(picture: Blob): Promise<AvatarPrint | null | 'unreadable'> {
  if (picture.size > MOST_BYTES) return 'unreadable';
  return printOfBlob(picture).then((print) => print ?? 'unreadable', () => 'unreadable' as const);
}

async function reply(ask: Ask): Promise<Reply> {
  try {
    const handle = HANDLERS[ask.kind] as (ask: Ask) => Promise<Requests[Kind]['answer']>;
    return { number: ask.number, answer: await handle(ask) };
  } catch (error) {
    console.error('The check failed.', error);
    return { number: ask.number, problem: 'check_failed' };
  }
}

startOutbox();
self.addEventListener('message', (event: MessageEvent<Ask>) => void reply(event.data).then((said) => self.postMessage(said)));
