// The next list from the published one: with what an editor changed, with the decisions that are not in it yet, and with
// its photos packed. Gives the exact bytes that officers sign; every list that residents' devices would refuse is refused here.

import { LIST_EXPIRY } from '../core/list/expiry.ts';
import { type SparedCase, addSpared } from '../core/list/addSpared.ts';
import { addDecisions, missingDecisions } from '../core/list/addDecisions.ts';
import type { AuditHead, List, Subject } from '../core/list/model.ts';
import { parseList } from '../core/list/parse.ts';
import { readPhoto } from '../core/picture/photo.ts';
import { type PackEntry, packEntries, packPhotos } from '../core/picture/pack.ts';
import { photoIdsOf } from '../core/report/desk.ts';
import type { Decision } from '../core/report/staff.ts';
import { type Result, problem, success } from '../core/result.ts';
import { timeText } from '../core/time.ts';
import { type TargetEntry, targetsJson } from '../core/tuf/build.ts';
import type { JsonObject } from '../core/tuf/strictJson.ts';
import { sha256 } from './hashes.ts';
import type { Publication } from './publishedList.ts';

export interface NextList {
  readonly list: List;
  /** The exact text of `list.json`. */
  readonly text: string;
  readonly photos: Uint8Array<ArrayBuffer> | null;
  /** What officers sign. */
  readonly role: JsonObject;
  /** False when nothing but decisions is new. */
  readonly edited: boolean;
}

export interface Edit {
  /** Version of the published list that was edited. */
  readonly version: number;
  /** Null: the published ones. Unchecked: they came from a page. */
  readonly subjects: readonly unknown[] | null;
  readonly photos: readonly PackEntry[];
}

/** What officers decided, as `decisionsFile` gives it. */
export interface Decided { readonly decisions: readonly Decision[]; readonly spared: readonly SparedCase[] }

/** Problems: `console_draft_stale`, `_photo`, `_subject`, and those of `parseList`. */
export function nextList({ list: published, photos, role }: Publication, edit: Edit, { decisions, spared }: Decided, audit: AuditHead | null, now: number): Result<NextList> {
  if (edit.version !== published.version) return problem('console_draft_stale', { version: published.version });
  const base = { ...published, subjects: (edit.subjects ?? published.subjects) as readonly Subject[], version: published.version + 1, issued: timeText(now), ...(audit === null ? {} : { audit }) };
  // Checked before decisions are looked up in it: what comes from a page may be anything.
  const checked = parseList(utf8(JSON.stringify(base)));
  if (!checked.ok) return checked;
  const decided = addDecisions(checked.value, missingDecisions(published, decisions));
  if (!decided.ok) return decided;
  const list = addSpared(decided.value, spared);
  const pack = packed(photos, edit.photos, photoIdsOf(list.subjects));
  if (!pack.ok) return pack;
  const text = `${JSON.stringify(list, null, 1)}\n`;
  const id = published.publisher.id;
  const files = [entry(`${id}/list.json`, utf8(text)), ...(pack.value === null ? [] : [entry(`${id}/photos.bin`, pack.value)])];
  return success({ list, text, photos: pack.value, role: targetsJson(role.version + 1, now + LIST_EXPIRY, files, null), edited: edit.subjects !== null });
}

/** Tells whether two lists have the same rows. */
export const subjectsHash = (list: Pick<List, 'subjects'>): string => sha256(JSON.stringify(list.subjects));

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const entry = (path: string, bytes: Uint8Array): TargetEntry => ({ path, length: bytes.length, sha256: sha256(bytes) });

/** Exactly the photos that the list names, from the published pack and the new ones. */
function packed(before: Uint8Array | null, fresh: readonly PackEntry[], wanted: ReadonlySet<string>): Result<Uint8Array<ArrayBuffer> | null> {
  const known = new Map((before === null ? [] : packEntries(before)).map((each) => [each.id, each]));
  for (const each of fresh) if (readPhoto(each.bytes) !== null) known.set(each.id, each);
  const missing = [...wanted].find((id) => !known.has(id));
  if (missing !== undefined) return problem('console_draft_photo', { id: missing });
  const entries = [...wanted].flatMap((id) => known.get(id) ?? []);
  return success(before === null && entries.length === 0 ? null : packPhotos(entries));
}
