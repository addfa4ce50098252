// The directory of everybody whom the followed lists vouch for, in the order of the lists, searched by plain words.

import type { Index } from '../core/match/index.ts';
import { fold } from '../core/match/fold.ts';
import { subjectCard } from '../core/match/subjectCard.ts';
import type { Subject } from '../core/list/model.ts';
import type { DirectoryPage } from './protocol.ts';

export const PAGE_SIZE = 50;

const textOf = ({ name, formalName, aliases, title, region, accounts }: Subject): string =>
  fold([name, formalName, ...aliases, title ?? '', region.name, ...accounts.map(({ handle }) => handle ?? '')].join(' ')).text;

/** One page of the subjects that hold every word asked for; those whose time is over stand in no directory. */
export function directory(index: Index, text: string, from: number, today: string): DirectoryPage {
  const words = fold(text.slice(0, 200)).text.split(/\s+/).filter((word) => word !== '');
  const found = index.lists
    .flatMap((list) => list.subjects)
    .filter((subject) => (subject.until === null || subject.until >= today) && words.every((word) => textOf(subject).includes(word)));
  const cards = found.slice(from, from + PAGE_SIZE).map(({ id }) => subjectCard(index, id));
  return { subjects: cards.filter((card) => card !== null), total: found.length };
}
