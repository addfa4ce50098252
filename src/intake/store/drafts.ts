// The next list while it is made: one at a time, submitted by one officer, approved by another, signed by several, each
// with an own key. The exact bytes that are signed lie here; the keys never do. Edits that another list overtakes wait aside.

import { randomUUID } from 'node:crypto';
import type { List } from '../../core/list/model.ts';
import type { AsideDraft, DraftView } from '../../core/report/desk.ts';
import type { Officer } from '../../core/report/staff.ts';
import { type Result, problem, success } from '../../core/result.ts';
import { type SignatureJson, fileBytes } from '../../core/tuf/build.ts';
import { parseStrictJson, type JsonObject } from '../../core/tuf/strictJson.ts';
import { type Change, type Database, inTransaction } from '../database.ts';
import type { ListDraftTable } from '../tables.ts';
import { type NextList, subjectsHash } from '../nextList.ts';
import type { Publication } from '../publishedList.ts';
import { isoTime } from './times.ts';

const OPEN = ['made', 'approved'] as const;

/** The open draft; one that a newer publication overtook is set aside if somebody edited it, else closed. */
export function openDraft(db: Database, key: string, published: List, now: Date): Promise<ListDraftTable | null> {
  return inTransaction(db, async (change) => {
    const row = await openRow(change, key);
    if (row === null || row.version === published.version + 1) return row;
    if (wentOut(row, published)) await close(change, key, row.id, 'published', now);
    else if (row.base === '') await close(change, key, row.id, 'dropped', now);
    else await setAside(change, key, row.id, now);
    return null;
  });
}

/** The command line may have published another list under the same number. */
const wentOut = ({ version, state, base, list }: ListDraftTable, published: List): boolean =>
  version === published.version && state === 'approved' && (base === '' || subjectsHash(JSON.parse(list) as List) === subjectsHash(published));

const openRow = async (change: Change, key: string): Promise<ListDraftTable | null> =>
  (await change.selectFrom('list_draft').selectAll().where('subject_key', '=', key).where('state', 'in', OPEN).forUpdate().executeTakeFirst()) ?? null;

/** Its signatures were for other bytes than those that it will have. */
async function setAside(change: Change, key: string, id: string, now: Date): Promise<void> {
  await change.deleteFrom('draft_signature').where('subject_key', '=', key).where('draft_id', '=', id).execute();
  await change.updateTable('list_draft').set({ state: 'aside', changed: now }).where('subject_key', '=', key).where('id', '=', id).execute();
}

/** Edits that were set aside, the longest waiting first. */
export const asideDrafts = (db: Database | Change, key: string): Promise<ListDraftTable[]> =>
  db.selectFrom('list_draft').selectAll().where('subject_key', '=', key).where('state', '=', 'aside').orderBy('changed').orderBy('id').execute();

/**
 * Goes on with edits that were set aside, on another list. `still`: its rows are those that the edits began from, so what else is
 * new are decisions, each approved by itself, and an approval holds; else the edits are to be read and approved again.
 */
export function resumeDraft(db: Database, key: string, id: string, next: NextList, { base, still }: { readonly base: string; readonly still: boolean }, now: Date): Promise<ListDraftTable | null> {
  return inTransaction(db, async (change) => {
    if ((await openRow(change, key)) !== null) return null;
    const row = await change.selectFrom('list_draft').selectAll().where('subject_key', '=', key).where('id', '=', id).where('state', '=', 'aside').forUpdate().executeTakeFirst();
    if (row === undefined) return null;
    const approver = still ? row.approved_by : null;
    const going = { ...bytesOf(next), base, approved_by: approver, state: approver === null ? ('made' as const) : ('approved' as const), changed: now };
    await change.updateTable('list_draft').set(going).where('subject_key', '=', key).where('id', '=', id).execute();
    return { ...row, ...going };
  });
}

const bytesOf = ({ list, text, photos, role }: NextList): Pick<ListDraftTable, 'version' | 'list' | 'photos' | 'role'> =>
  ({ version: list.version, list: text, photos: Buffer.from(photos ?? []).toString('base64'), role: JSON.stringify(role) });

async function close(change: Change, key: string, id: string, state: 'published' | 'dropped', now: Date): Promise<void> {
  // What is past needs no bytes any more: the list itself is public, and a dropped one was never more than a wish.
  await change.updateTable('list_draft').set({ state, changed: now, list: '', photos: '', base: '' }).where('subject_key', '=', key).where('id', '=', id).execute();
}

export interface DraftWithPeople { readonly row: ListDraftTable; readonly signatures: readonly SignatureJson[]; readonly view: DraftView }

async function peopleOf(db: Database, key: string, row: ListDraftTable): Promise<(id: string) => Officer> {
  const people = await db.selectFrom('staff').select(['id', 'name']).where('subject_key', '=', key).where('id', 'in', [row.made_by, row.approved_by ?? row.made_by]).execute();
  return (id) => ({ id, name: people.find((each) => each.id === id)?.name ?? '' });
}

export async function asideView(db: Database, key: string, row: ListDraftTable, fits: boolean): Promise<AsideDraft> {
  const person = await peopleOf(db, key, row);
  return { id: row.id, madeBy: person(row.made_by), made: isoTime(row.made), list: row.list, fits };
}

export async function draftView(db: Database, key: string, row: ListDraftTable, role: Publication['role']): Promise<DraftWithPeople> {
  const person = await peopleOf(db, key, row);
  const rows = await db.selectFrom('draft_signature').select(['keyid', 'sig']).where('subject_key', '=', key).where('draft_id', '=', row.id).orderBy('at').execute();
  const signatures = rows.map(({ keyid, sig }) => ({ keyid, sig }));
  return {
    row, signatures,
    view: {
      id: row.id, version: row.version, state: row.state === 'approved' ? 'approved' : 'made', edited: row.base !== '', madeBy: person(row.made_by), approvedBy: row.approved_by === null ? null : person(row.approved_by),
      made: isoTime(row.made), list: row.list, role: new TextDecoder().decode(fileBytes(signedOf(row), signatures)), keyids: role.keyids, threshold: role.threshold,
    },
  };
}

export const signedOf = ({ role }: Pick<ListDraftTable, 'role'>): JsonObject => parseStrictJson(new TextEncoder().encode(role)) as JsonObject;

/**
 * Decisions alone need no further approval, each was approved by two; and they go before edits that are under way, which wait
 * aside. `base`: the subjects that edits began from, as JSON.
 */
export function keepDraft(db: Database, key: string, by: string, next: NextList, base: string, now: Date): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const open = await openRow(change, key);
    if (open !== null && (next.edited || open.base === '')) return problem('console_draft_exists');
    if (open !== null) await setAside(change, key, open.id, now);
    const state = next.edited ? 'made' : 'approved';
    await change.insertInto('list_draft').values({
      subject_key: key, id: randomUUID(), ...bytesOf(next), state, made_by: by, approved_by: null, made: now, changed: now, base: next.edited ? base : '',
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
    const rows = [await openRow(change, key), ...(await asideDrafts(change, key))];
    if (!rows.some((row) => row?.id === id)) return problem('console_draft_gone');
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
