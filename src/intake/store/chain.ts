// The history of a case as a chain: each event's hash covers the event and the hash before it, and the case row holds the
// head, so that nothing can be changed, left out or put in between without being seen. No personal data stands in it.

import type { Insertable } from 'kysely';
import type { CaseEventKind } from '../../core/report/staff.ts';
import type { CaseEventTable, CaseTable } from '../tables.ts';
import { sha256 } from '../hashes.ts';

export type EventRow = Insertable<CaseEventTable>;
export type Detail = Readonly<Record<string, string | number | null>>;

/** What the first event of a case follows. */
export const chainStart = (caseId: string): string => sha256(`resmikah-case/1:${caseId}`);

type Hashed = Pick<CaseEventTable, 'case_id' | 'number' | 'at' | 'kind' | 'by_staff' | 'detail' | 'previous'>;

export const eventHash = (event: Hashed): string =>
  sha256(JSON.stringify(['resmikah-event/1', event.case_id, event.number, event.at.toISOString(), event.kind, event.by_staff, event.detail, event.previous]));

type Head = Pick<CaseTable, 'subject_key' | 'id' | 'event_count' | 'event_head'>;

/** The next event of a case, and the head that the case row must take in the same transaction. */
export function nextEvent(head: Head, kind: CaseEventKind, at: Date, byStaff: string | null, detail: Detail): { readonly event: EventRow; readonly head: Pick<CaseTable, 'event_count' | 'event_head'> } {
  const unhashed = {
    subject_key: head.subject_key, case_id: head.id, number: head.event_count + 1, at, kind, by_staff: byStaff,
    detail: JSON.stringify(detail), previous: head.event_head,
  };
  const event = { ...unhashed, hash: eventHash(unhashed) };
  return { event, head: { event_count: event.number, event_head: event.hash } };
}
