// Brings the lists of the followed publishers up to date over TUF, one independent of the other: an expired or broken
// list of one office never stops the others, and what was in force stays in force until something better is verified.
// Shared by every client; where lists are kept is lent by the caller.

import { SITES, type SiteId } from '../account/site.ts';
import { openPhotos } from '../picture/pack.ts';
import { downloadTarget } from '../tuf/download.ts';
import { TufError } from '../tuf/errors.ts';
import { stored } from '../tuf/files.ts';
import type { TufClient } from '../tuf/ports.ts';
import { type Trusted, refresh } from '../tuf/refresh.ts';
import { type FoundTarget, findTarget } from '../tuf/targets.ts';
import { updateLog } from './log.ts';
import { MAX_LIST_BYTES, parseList, parseListFile } from './parse.ts';
import { type Patient, StillWrong, type WrongFile, patient } from './patience.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One publisher's list in force, as the exact bytes that were verified. */
export interface KeptList {
  readonly publisher: string;
  readonly bytes: Bytes;
  /** SHA-256 that the signed metadata gives, to fetch only what changed. */
  readonly hash: string;
  readonly photos: Bytes | null;
  readonly photosHash: string | null;
}

/** How the last update of one publisher went; kept apart from the list, so that a failure never touches it. */
export interface ListState {
  readonly publisher: string;
  /** When an update last went through, and when what it said ends; milliseconds since 1970. */
  readonly updated: number | null;
  readonly expires: number | null;
  /** Message key of what went wrong last, null when nothing did. */
  readonly problem: string | null;
  /** Sites of which the list's reading rules are ignored, at least in part, because they are not valid; left out when there are none. */
  readonly rulesIgnored?: readonly SiteId[];
  /** The file behind `problem`, when one came and was refused. */
  readonly wrong?: WrongFile;
}

export interface ListStore {
  list(publisher: string): Promise<KeptList | null>;
  /** Both or neither. */
  keep(list: KeptList | null, state: ListState): Promise<void>;
  state(publisher: string): Promise<ListState | null>;
}

/** Publishers that are fetched at the same time: enough to hide a slow network, few enough for a small server. */
const AT_ONCE = 6;
/** Photos of one publisher beyond this are not taken. */
const MAX_PHOTOS_BYTES = 64 * 1024 * 1024;

/** `problem_list_<kind>` of a failure; a bug is thrown on. */
function problemOf(error: unknown): string {
  if (error instanceof StillWrong) return error.problem;
  if (error instanceof TufError) return `problem_list_${error.kind.replaceAll('-', '_')}`;
  throw error;
}

/**
 * Updates every publisher; true when at least one list changed. What a server or a mirror does becomes the state of the
 * publishers that it concerns. Throws only `TufError('storage')`, after all were tried: a device that keeps nothing must say so.
 */
export async function updateLists(client: TufClient, targetsUrl: string, publishers: readonly string[], store: ListStore): Promise<boolean> {
  const careful = withStorageErrors(store);
  let trusted: Trusted | null = null;
  let problem = '';
  try {
    trusted = await refresh(client);
    await updateLog(client, trusted);
  } catch (error) {
    trusted = null;
    problem = problemOf(error);
  }
  let changed = false;
  let failed: TufError | null = null;
  const updateAndNote = async (publisher: string): Promise<void> => {
    try {
      if (trusted === null) await note(careful, publisher, problem);
      else changed = (await updateOne(client, trusted, targetsUrl, publisher, careful)) || changed;
    } catch (error) {
      if (!(error instanceof TufError) || error.kind !== 'storage') throw error;
      failed = error;
      await note(careful, publisher, problemOf(error)).catch((again: unknown) => {
        if (!(again instanceof TufError)) throw again;
      });
    }
  };
  const waiting = [...publishers];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await updateAndNote(next);
  }));
  if (failed !== null) throw failed;
  if (problem === 'problem_list_storage') throw new TufError('storage', 'the trusted files cannot be read or written');
  return changed;
}

function withStorageErrors(store: ListStore): ListStore {
  return {
    list: (publisher) => stored(() => store.list(publisher)),
    state: (publisher) => stored(() => store.state(publisher)),
    keep: (list, state) => stored(() => store.keep(list, state)),
  };
}

async function note(store: ListStore, publisher: string, problem: string, wrong?: WrongFile): Promise<void> {
  const before = await store.state(publisher);
  await store.keep(null, {
    publisher, updated: before?.updated ?? null, expires: before?.expires ?? null, problem, ...ignoring(before?.rulesIgnored), ...because(wrong),
  });
}

const ignoring = (sites: readonly SiteId[] = []): Pick<ListState, 'rulesIgnored'> => (sites.length === 0 ? {} : { rulesIgnored: sites });
const because = (wrong: WrongFile | undefined): Pick<ListState, 'wrong'> => (wrong === undefined ? {} : { wrong });

const hashOf = (found: FoundTarget): string => found.meta.hashes.get('sha256') ?? [...found.meta.hashes.values()].join();

/** One publisher's turn in one update. */
interface Turn {
  readonly client: TufClient;
  readonly trusted: Trusted;
  readonly targetsUrl: string;
  readonly publisher: string;
  readonly store: ListStore;
  readonly before: ListState | null;
}

const patience = ({ client, trusted, before }: Turn): Patient => patient(client, trusted.root.body.consistentSnapshot, before?.wrong);

async function updateOne(client: TufClient, trusted: Trusted, targetsUrl: string, publisher: string, store: ListStore): Promise<boolean> {
  const turn: Turn = { client, trusted, targetsUrl, publisher, store, before: await store.state(publisher) };
  const trying = patience(turn);
  try {
    return await bringUpToDate(turn, trying.client);
  } catch (error) {
    if (error instanceof TufError && error.kind === 'storage') throw error;
    const problem = problemOf(error);
    await note(store, publisher, problem, trying.wrongAfter(error, problem));
    return false;
  }
}

async function bringUpToDate(turn: Turn, client: TufClient): Promise<boolean> {
  const { trusted, targetsUrl, publisher, store, before } = turn;
  const found = await findTarget(client, trusted, `${publisher}/list.json`);
  const kept = await store.list(publisher);
  const same = kept?.hash === hashOf(found);
  const coming = same ? kept.bytes : downloadTarget(client, trusted, found, targetsUrl, MAX_LIST_BYTES);
  // Beside a file that was refused nothing is fetched in vain.
  if (before?.wrong !== undefined) await coming;
  // Both are under way at once: the role that vouches for them is kept by now.
  const [bytes, photos] = await Promise.all([coming, updatePhotos(turn, kept)]);
  const rulesIgnored = same ? before?.rulesIgnored : checkList(bytes, publisher, kept);
  const expires = Math.min(found.expires, trusted.timestamp.body.expires, trusted.snapshot.body.expires);
  const changed = !same || photos.photosHash !== kept?.photosHash;
  await store.keep(changed ? { publisher, bytes, hash: hashOf(found), photos: photos.photos, photosHash: photos.photosHash } : null, {
    publisher, updated: client.now(), expires, problem: photos.problem, ...ignoring(rulesIgnored), ...because(photos.wrong),
  });
  return changed;
}

/** A signed file that is no list, another publisher's, or older than the kept one is refused: signing does not make it right. Gives the sites of ignored rules. */
function checkList(bytes: Bytes, publisher: string, kept: KeptList | null): readonly SiteId[] {
  const parsed = parseListFile(bytes);
  if (!parsed.ok) throw new TufError('malformed', `list of ${publisher}: ${JSON.stringify(parsed.problem)}`);
  const { list, ruleProblems } = parsed.value;
  if (list.publisher.id !== publisher) throw new TufError('mismatch', `list of ${publisher} says it is ${list.publisher.id}'s`);
  const before = kept === null ? null : parseList(kept.bytes);
  if (before?.ok === true && list.version < before.value.version) {
    throw new TufError('rollback', `list of ${publisher} went from version ${before.value.version} to ${list.version}`);
  }
  return SITES.filter((site) => ruleProblems.some(({ args }) => args['site'] === site));
}

type Photos = Pick<KeptList, 'photos' | 'photosHash'> & { readonly problem: string | null; readonly wrong?: WrongFile | undefined };

/** Photos that cannot be had leave the list in force without the comparison of pictures; a later update tries again. */
async function updatePhotos(turn: Turn, kept: KeptList | null): Promise<Photos> {
  const { trusted, targetsUrl, publisher } = turn;
  const trying = patience(turn);
  const old = { photos: kept?.photos ?? null, photosHash: kept?.photosHash ?? null };
  const refused = (error: unknown, problem: string): Photos => ({ ...old, problem, wrong: trying.wrongAfter(error, problem) });
  try {
    const found = await findTarget(trying.client, trusted, `${publisher}/photos.bin`);
    if (kept?.photosHash === hashOf(found)) return { ...old, problem: null };
    const photos = await downloadTarget(trying.client, trusted, found, targetsUrl, MAX_PHOTOS_BYTES);
    const opened = openPhotos(photos);
    return opened.ok ? { photos, photosHash: hashOf(found), problem: null } : refused(null, opened.problem.key);
  } catch (error) {
    if (error instanceof TufError && error.kind === 'not-listed') return { photos: null, photosHash: null, problem: null };
    return refused(error, problemOf(error));
  }
}
