// The directory of everybody whom the followed lists vouch for: searched by plain words, and who of them has photos. Made once
// from an opened index, in small steps, since a whole country takes seconds; keeps texts, not subjects.

import type { Index } from '../core/match/index.ts';
import { fold } from '../core/match/fold.ts';
import { type SubjectCard, subjectCard } from '../core/match/subjectCard.ts';
import type { Subject } from '../core/list/model.ts';

const PAGE_SIZE = 50;
/** Subjects read before others get their turn. */
const STEP = 1000;

export interface Directory {
  /** Of each subject its id, the folded words by which it is found, and the last day of its time or ''. */
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly untils: readonly string[];
  /** Subjects with photos. */
  readonly pictured: readonly string[];
}

const textOf = ({ name, formalName, aliases, title, region, accounts }: Subject): string =>
  fold([name, formalName === name ? '' : formalName, ...aliases, title ?? '', region.name, ...accounts.map(({ handle }) => handle ?? '')].join(' ')).text;

/** Reads every subject once; `breathe` is told which part (0 … 1) is done and resolves when it may go on. */
export async function makeDirectory({ compiled }: Index, breathe: (done: number) => Promise<void>): Promise<Directory> {
  const [ids, texts, untils, pictured]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (let at = 0; at < compiled.size; at += 1) {
    const subject = compiled.subjectAt(at);
    ids.push(subject.id);
    texts.push(textOf(subject));
    untils.push(subject.until ?? '');
    if (subject.photos.length > 0) pictured.push(subject.id);
    if (at % STEP === STEP - 1) await breathe(at / compiled.size);
  }
  return { ids, texts, untils, pictured };
}

export interface DirectoryPage {
  readonly subjects: readonly SubjectCard[];
  /** How many hold every word, on all pages. */
  readonly total: number;
}

/** One page of the subjects that hold every word asked for; those whose time is over stand in no directory. */
export function directoryPage({ ids, texts, untils }: Directory, index: Index, text: string, from: number, today: string): DirectoryPage {
  const words = fold(text.slice(0, 200)).text.split(/\s+/).filter((word) => word !== '');
  const found: string[] = [];
  let total = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const [until, line] = [untils[at] ?? '', texts[at] ?? ''];
    if ((until !== '' && until < today) || !words.every((word) => line.includes(word))) continue;
    if (total >= from && total < from + PAGE_SIZE) found.push(ids[at] ?? '');
    total += 1;
  }
  const cards = found.map((id) => subjectCard(index, id));
  return { subjects: cards.filter((card) => card !== null), total };
}
