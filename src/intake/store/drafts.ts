// The next list while it is made: one at a time, submitted by one officer, approved by another, signed by several, each
// with an own key. The exact bytes that are signed lie here; the keys never do.

import { randomUUID } from 'node:crypto';
import type { DraftView } from '../../core/report/desk.ts';
import { type Result, problem, success } from '../../core/result.ts';
import { type SignatureJson, fileBytes } from '../../core/tuf/build.ts';
import { parseStrictJson, type JsonObject } from '../../core/tuf/strictJson.ts';
import { type Change, type Database, inTransaction } from '../database.ts';
import type { ListDraftTable } from '../tables.ts';
import type { NextList } from '../nextList.ts';
import type { Publication } from '../publishedList.ts';
import { isoTime } from './times.ts';

const OPEN = ['made', 'approved'] as const;

/** The open draft; one that a newer publication overtook is closed on the way. */
export function openDraft(db: Database, key: string, published: number, now: Date): Promise<ListDraftTable | null> {
  return inTransaction(db, async (change) => {
    const row = await openRow(change, key);
    if (row === null || row.version === published + 1) return row;
    await close(change, key, row.id, row.version === published && row.state === 'approved' ? 'published' : 'dropped', now);
    return null;
  });
}

const openRow = async (change: Change, key: string): Promise<ListDraftTable | null> =>
  (await change.selectFrom('list_draft').selectAll().where('subject_key', '=', key).where('state', 'in', OPEN).forUpdate().executeTakeFirst()) ?? null;

async function close(change: Change, key: string, id: string, state: 'published' | 'dropped', now: Date): Promise<void> {
  // What is past needs no bytes any more: the list itself is public, and a dropped one was never more than a wish.
  await change.updateTable('list_draft').set({ state, changed: now, list: '', photos: '' }).where('subject_key', '=', key).where('id', '=', id).execute();
}

export interface DraftWithPeople { readonly row: ListDraftTable; readonly signatures: readonly SignatureJson[]; readonly view: DraftView }

export async function draftView(db: Database, key: string, row: ListDraftTable, role: Publication['role']): Promise<DraftWithPeople> {
  const people = await db.selectFrom('staff').select(['id', 'name']).where('subject_key', '=', key).where('id', 'in', [row.made_by, row.approved_by ?? row.made_by]).execute();
  const person = (id: string) => ({ id, name: people.find((each) => each.id === id)?.name ?? '' });
  const rows = await db.selectFrom('draft_signature').select(['keyid', 'sig']).where('subject_key', '=', key).where('draft_id', '=', row.id).orderBy('at').execute();
  const signatures = rows.map(({ keyid, sig }) => ({ keyid, sig }));
  return {
    row, signatures,
    view: {
      id: row.id, version: row.version, state: row.state === 'approved' ? 'approved' : 'made', madeBy: person(row.made_by), approvedBy: row.approved_by === null ? null : person(row.approved_by),
      made: isoTime(row.made), list: row.list, role: new TextDecoder().decode(fileBytes(signedOf(row), signatures)), keyids: role.keyids, threshold: role.threshold,
    },
  };
}

export const signedOf = ({ role }: Pick<ListDraftTable, 'role'>): JsonObject => parseStrictJson(new TextEncoder().encode(role)) as JsonObject;

/** Decisions alone need no further approval: each was approved by two. */
export function keepDraft(db: Database, key: string, by: string, next: NextList, now: Date): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    if ((await openRow(change, key)) !== null) return problem('console_draft_exists');
    const state = next.edited ? 'made' : 'approved';
    await change.insertInto('list_draft').values({
      subject_key: key, id: randomUUID(), version: next.list.version, state, list: next.text, photos: Buffer.from(next.photos ?? []).toString('base64'),
      role: JSON.stringify(next.role), made_by: by, approved_by: null, made: now, changed: now,
    }).execute();
    return success(null);
  });
}

/** The database refuses the maker's own approval once more. */
export function approveDraft(db: Database, key: string, by: string, id: string, now: Date): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const row = await openRow(change, key);
    if (row === null || row.id !== id || row.state !== 'made') return problem('console_draft_gone');
    if (row.made_by === by) return problem('problem_same_officer');
    await change.updateTable('list_draft').set({ state: 'approved', approved_by: by, changed: now }).where('subject_key', '=', key).where('id', '=', id).execute();
    return success(null);
  });
}

export function dropDraft(db: Database, key: string, id: string, now: Date): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const row = await openRow(change, key);
    if (row === null || row.id !== id) return problem('console_draft_gone');
    await close(change, key, id, 'dropped', now);
    return success(null);
  });
}

/** Keeps a signature that was verified. A second one of the same officer, or by the same key, is refused. */
export function keepSignature(db: Database, key: string, by: string, id: string, signature: SignatureJson, now: Date): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const row = await openRow(change, key);
    if (row === null || row.id !== id || row.state !== 'approved') return problem('console_draft_gone');
    const there = await change.selectFrom('draft_signature').select(['keyid', 'by_staff']).where('subject_key', '=', key).where('draft_id', '=', id).execute();
    if (there.some(({ keyid, by_staff }) => keyid === signature.keyid || by_staff === by)) return problem('console_sign_twice');
    await change.insertInto('draft_signature').values({ subject_key: key, draft_id: id, keyid: signature.keyid, sig: signature.sig, by_staff: by, at: now }).execute();
    return success(null);
  });
}

export const closePublished = (db: Database, key: string, id: string, now: Date): Promise<void> => inTransaction(db, (change) => close(change, key, id, 'published', now));
