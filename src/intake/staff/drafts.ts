// GET and POST /staff/draft, POST /staff/draft/{approve,drop,sign,publish}: the next list, from an editor's change or from
// decisions alone until residents' devices fetch it.

import { webcrypto } from 'node:crypto';
import type { Context, Handler } from 'hono';
import { bytesFromBase64 } from '../../core/base64.ts';
import { type Decoder, decode, integer, list, nullable, record, text } from '../../core/decode.ts';
import { MAX_LIST_BYTES } from '../../core/list/parse.ts';
import { missingSpared } from '../../core/list/addSpared.ts';
import { missingDecisions } from '../../core/list/addDecisions.ts';
import { changedOutside } from '../../core/list/department.ts';
import type { List, Subject } from '../../core/list/model.ts';
import { rebase } from '../../core/list/rebase.ts';
import { packEntries } from '../../core/picture/pack.ts';
import type { DraftPage } from '../../core/report/desk.ts';
import { limitedTo, mayDo } from '../../core/report/roles.ts';
import { type Problem, type Result, problem, success } from '../../core/result.ts';
import { canonicalBytes } from '../../core/tuf/canonical.ts';
import { fileBytes } from '../../core/tuf/build.ts';
import { verifies } from '../../core/tuf/keys.ts';
import type { Subtle } from '../../core/tuf/ports.ts';
import { answer, nothing, refuse } from '../answers.ts';
import { SMALL_BODY, readJson } from '../body.ts';
import { codeOf } from '../database.ts';
import { type Edit, nextList } from '../nextList.ts';
import type { ListDraftTable } from '../tables.ts';
import type { Office } from '../office.ts';
import type { DraftFiles } from '../publishDraft.ts';
import type { Publication } from '../publishedList.ts';
import { sealAudit } from '../store/auditHead.ts';
import { decisionsFile } from '../store/decisions.ts';
import { approveDraft, asideDrafts, asideView, closePublished, draftView, dropDraft, keepDraft, keepSignature, openDraft, resumeDraft, signedOf } from '../store/drafts.ts';
import { isoDate } from '../store/times.ts';
import type { StaffEnv } from './env.ts';
import { CASE_ID } from './cases.ts';

const subtle = webcrypto.subtle as unknown as Subtle;
/** A list of one office with its new photos; a resident's device would take more. */
const MAX_DRAFT = Math.min(MAX_LIST_BYTES, 16 * 1024 * 1024);

const photo = record({
  id: text(16, /^[0-9a-f]{16}$/),
  bytes: (value: unknown, path: string) => bytesFromBase64(text(4096)(value, path)) ?? new Uint8Array(),
});
const edit: Decoder<Edit> = record({ version: integer(1, 2 ** 31 - 1), subjects: nullable(list((value: unknown) => value, 200_000)), photos: list(photo, 2000) });
const named = record({ draft: text(36, CASE_ID) });
const signing = record({ draft: text(36, CASE_ID), keyid: text(64, /^[0-9a-f]{64}$/), sig: text(400, /^[0-9a-f]+$/) });

export interface DraftPorts {
  readonly publication: () => Publication | null;
  /** Null where this server publishes nothing. */
  readonly publish: ((files: DraftFiles) => Promise<Result<null>>) | null;
}

const refusal = ({ key, args }: Problem): Response => refuse(key === 'problem_same_officer' ? 403 : key === 'problem_field' ? 400 : 409, key, args);

/** What edits began from; those of an earlier program count as begun from the newest list, since all that differs is approved again. */
const baseOf = ({ base }: ListDraftTable, published: List): readonly Subject[] => (base.startsWith('[') ? (JSON.parse(base) as readonly Subject[]) : published.subjects);

export function draftRoutes(office: Office, { publication, publish }: DraftPorts) {
  const { db, key, now, log } = office;

  /** Reads the request, acts on the published list that there is, and says what stands against it. */
  const acting =
    <T>(body: Decoder<T>, act: (c: Context<StaffEnv>, published: Publication, request: T) => Promise<Result<null>>, most = SMALL_BODY): Handler<StaffEnv> =>
    async (c) => {
      const read = await readJson(c.req.raw, most);
      if (!read.ok) return read.problem;
      const parsed = decode(body, read.value);
      if (!parsed.ok) return refusal(parsed.problem);
      const published = publication();
      if (published === null) return refusal({ key: 'console_draft_no_list', args: {} });
      try {
        const done = await act(c, published, parsed.value);
        return done.ok ? nothing() : refusal(done.problem);
      } catch (error) {
        if (codeOf(error) === '23514') return refusal({ key: 'problem_same_officer', args: {} });
        throw error;
      }
    };
  const following = async (published: Publication, request: Edit) => {
    const { decisions, spared = [] } = await decisionsFile(db, key, now());
    return nextList(published, request, { decisions, spared }, await sealAudit(db, key, now()), now().getTime());
  };
  /** Edits that waited aside, carried over to the published list; null while none fits it. */
  const resumed = async (published: Publication) => {
    for (const row of await asideDrafts(db, key)) {
      const { subjects } = JSON.parse(row.list) as List;
      const [base, newest] = [baseOf(row, published.list), published.list.subjects];
      const photos = row.photos === '' ? [] : packEntries(new Uint8Array(Buffer.from(row.photos, 'base64')));
      const next = await following(published, { version: published.list.version, subjects: rebase(base, subjects, newest), photos });
      if (!next.ok) continue;
      log('info', 'draft-resumed', { version: next.value.list.version });
      const from = JSON.stringify(newest);
      return resumeDraft(db, key, row.id, next.value, { base: from, still: row.base === from }, now());
    }
    return null;
  };
  /** The open draft; without one, edits that waited aside go on by themselves. */
  const open = async (published: Publication) => (await openDraft(db, key, published.list, now())) ?? resumed(published);
  const current = async (published: Publication, id: string) => {
    const row = await open(published);
    return row === null || row.id !== id ? null : row;
  };
  const waiting = async ({ list: published }: Publication): Promise<number> => {
    const { decisions, spared = [] } = await decisionsFile(db, key, now());
    return missingDecisions(published, decisions).length + missingSpared(published, spared, isoDate(now()));
  };
  const gone = (): Result<null> => problem('console_draft_gone');

  return {
    page: (async () => {
      const published = publication();
      const row = published === null ? null : await open(published);
      const aside = await Promise.all((published === null ? [] : await asideDrafts(db, key)).map((each) => asideView(db, key, each, row !== null)));
      const decisions = published === null ? 0 : await waiting(published);
      const draft = published === null || row === null ? null : (await draftView(db, key, row, published.role)).view;
      return answer({ draft, aside, publishes: publish !== null, decisions } satisfies DraftPage);
    }) satisfies Handler<StaffEnv>,

    make: acting(edit, async (c, published, request) => {
      if (request.subjects !== null && !mayDo(c.get('session').roles, 'edit-list')) return problem('problem_role');
      const next = await following(published, request);
      if (!next.ok) return next;
      const { roles, department } = c.get('session');
      const limit = limitedTo(roles, department);
      const outside = limit === null ? null : changedOutside(published.list.subjects, next.value.list.subjects, limit);
      if (outside !== null) return problem('console_draft_department', { subject: outside, department: limit ?? '' });
      // Whoever may not approve edits may not put them behind others either.
      if ((await open(published))?.base && !mayDo(roles, 'approve-list')) return problem(request.subjects === null ? 'problem_role' : 'console_draft_exists');
      log('info', 'draft-made', { staff: c.get('officer').id, version: next.value.list.version, edited: next.value.edited });
      return keepDraft(db, key, c.get('officer').id, next.value, JSON.stringify(published.list.subjects), now());
    }, MAX_DRAFT),

    approve: acting(named, (c, _, { draft }) => approveDraft(db, key, c.get('officer').id, draft, now())),

    drop: acting(named, async (c, published, { draft }) => {
      const row = (await asideDrafts(db, key)).find(({ id }) => id === draft) ?? (await current(published, draft));
      if (row === null) return gone();
      if (row.made_by !== c.get('officer').id && !mayDo(c.get('session').roles, 'approve-list')) return problem('problem_role');
      return dropDraft(db, key, draft, now());
    }),

    sign: acting(signing, async (c, published, { draft, keyid, sig }) => {
      const row = await current(published, draft);
      if (row === null) return gone();
      const known = published.role.keyids.includes(keyid) ? published.role.keys.get(keyid) : undefined;
      if (known === undefined) return problem('console_sign_stranger');
      if (!(await verifies(subtle, known, sig, canonicalBytes(signedOf(row))))) return problem('console_sign_wrong');
      return keepSignature(db, key, c.get('officer').id, draft, { keyid, sig }, now());
    }),

    publish: acting(named, async (c, published, { draft }) => {
      const row = await current(published, draft);
      if (row === null || row.state !== 'approved') return gone();
      if (publish === null) return problem('console_publish_none');
      const { signatures } = await draftView(db, key, row, published.role);
      const missing = published.role.threshold - signatures.length;
      if (missing > 0) return problem('console_publish_unsigned', { count: missing });
      const done = await publish({ list: row.list, photos: row.photos === '' ? null : Buffer.from(row.photos, 'base64'), role: fileBytes(signedOf(row), signatures) });
      if (!done.ok) return done;
      log('info', 'draft-published', { staff: c.get('officer').id, version: row.version });
      await closePublished(db, key, draft, now());
      return success(null);
    }),
  };
}
