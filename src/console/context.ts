// What every page of the desk works with: who sits at it, the server, the published list, and what was seen before.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { List, Subject } from '../core/list/model.ts';
import { type Action, mayDo } from '../core/report/roles.ts';
import type { CasePage, CaseRow, Me } from '../core/report/staff.ts';
import type { Api } from './api.ts';
import type { Draft } from './draft.ts';
import type { Filter } from './route.ts';

/** An inbox as it was left, so that going back shows it at the same row. */
export interface InboxMemory {
  readonly rows: readonly CaseRow[];
  readonly next: string | null;
  readonly counts: CasePage['counts'];
  readonly scroll: number;
}

export interface DeskContext {
  readonly me: Me;
  readonly api: Api;
  /** Null while it loads, before the first publication, or when it cannot be read. */
  readonly list: List | null;
  /** Asks for the list again, after a publication. */
  readonly refreshList: () => Promise<void>;
  readonly inboxes: Map<Filter, InboxMemory>;
  /** What was chosen and not yet sent, by case. */
  readonly drafts: Map<string, Draft>;
}

const Context = createContext<DeskContext | null>(null);
export const DeskProvider = Context.Provider;

export function useDesk(): DeskContext {
  const desk = useContext(Context);
  if (desk === null) throw new Error('A page stands outside of the desk');
  return desk;
}

/** Whether the officer at this desk may do something. */
export function useMay(): (action: Action) => boolean {
  const { me } = useDesk();
  return (action) => mayDo(me.roles, action);
}

export const subjectOf = (list: List | null, id: string | null): Subject | null =>
  id === null ? null : (list?.subjects.find((each) => each.id === id) ?? null);

/** How a subject is called where there is room for one line; its id while no list is known. */
export function subjectName(list: List | null, id: string): string {
  const subject = subjectOf(list, id);
  if (subject === null) return id;
  return subject.title === null ? subject.name : `${subject.name} (${subject.title})`;
}
