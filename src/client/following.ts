// Which publishers this device follows: those that the build offers, and offices of another root that the resident added by
// address and fingerprint. An added office is trusted only if a root that it publishes has exactly that fingerprint.

import { trust } from 'virtual:trust';
import { type Result, problem, success } from '../core/result.ts';
import { type ListStore, updateLists } from '../core/list/update.ts';
import type { List } from '../core/list/model.ts';
import { TufError } from '../core/tuf/errors.ts';
import { LIMITS } from '../core/tuf/files.ts';
import { hexFromBytes } from '../core/hex.ts';
import { parseMetadata } from '../core/tuf/metadata.ts';
import { refresh, trustInitialRoot } from '../core/tuf/refresh.ts';
import { type AddedOffice, database, type Following } from './database.ts';
import { KEPT_INDEX, outdated } from './indexRecord.ts';
import { tufClient } from './tufClient.ts';

const KEY = 'following';
const NOTHING: Following = { publishers: null, offices: [] };
/** Versions of a root that are looked through for the one with the fingerprint. */
const MOST_ROOTS = 64;
const PUBLISHER = /^([0-9]{2}(?:\.[0-9]{2}){0,3})\/\*$/;

/** What the resident chose to follow. Rejects when the storage cannot be read. */
export const following = async (): Promise<Following> => (await (await database()).get('following', KEY)) ?? NOTHING;

const keep = async (change: Partial<Following>): Promise<void> => void (await (await database()).put('following', { ...(await following()), ...change }, KEY));

/** Ids of the publishers under the build's own root that are followed. */
export const followedPublishers = async (): Promise<readonly string[]> => (await following()).publishers ?? trust.publishers;

/** Ids of all publishers under the build's own root, as its verified metadata names them. */
export const offeredPublishers = async (): Promise<readonly string[]> => [...new Set([...trust.publishers, ...(await delegated()).keys()])].sort();

/** What a region is called: as its own list says, else as the build's verified metadata does, else unknown. By its code. */
export async function regionNames(lists: readonly Pick<List, 'publisher'>[]): Promise<ReadonlyMap<string, string>> {
  const signed = [...(await delegated())].flatMap(([id, name]) => (name === null ? [] : [[id, name] as const]));
  return new Map([...signed, ...lists.map(({ publisher }) => [publisher.id, publisher.region.name] as const)]);
}

/** The publishers to whom the verified targets file delegates a path of their own, and what it calls their regions. */
async function delegated(): Promise<ReadonlyMap<string, string | null>> {
  const bytes = await (await database()).get('trusted', 'targets.json');
  if (bytes === undefined) return new Map();
  try {
    const { roles } = parseMetadata('targets', bytes).body.delegations;
    return new Map(roles.flatMap(({ paths, region = null }) => (paths ?? []).flatMap((path) => PUBLISHER.exec(path)?.slice(1, 2) ?? []).map((id) => [id, region] as const)));
  } catch (error) {
    if (error instanceof TufError) return new Map();
    throw error;
  }
}

/** Follows a publisher of the build's own root or leaves it; one that is left is forgotten with its list. */
export async function follow(publisher: string, on: boolean): Promise<void> {
  const now = (await followedPublishers()).filter((each) => each !== publisher);
  if (on && !(await offeredPublishers()).includes(publisher)) return;
  await keep({ publishers: on ? [...now, publisher].sort() : now });
  if (!on) await forgetLists([publisher]);
}

/** Ids of the publishers whose offices take reports from this device; a subject of another one is reported to the first of them. */
export const takingReports = async (): Promise<readonly string[]> => [...trust.publishers, ...(await following().catch(() => NOTHING)).offices.flatMap(({ publishers }) => publishers)];

/** The origin to which reports for an office go. */
export async function originOf(publisher: string): Promise<string> {
  const added = (await following().catch(() => NOTHING)).offices.find(({ publishers }) => publishers.includes(publisher));
  return added === undefined ? trust.reportUrl : new URL(added.address).origin;
}

/** Brings the lists of the added offices up to date; true when one changed. */
export async function updateOffices(store: ListStore): Promise<boolean> {
  let changed = false;
  for (const { address, fingerprint, publishers } of (await following()).offices) {
    changed = (await updateLists(clientOf(address, fingerprint), `${address}targets/`, publishers, store)) || changed;
  }
  return changed;
}

const clientOf = (address: string, fingerprint: string) => tufClient(`${address}metadata/`, `office:${fingerprint}:`);

/** `https://kantor.go.id` → `https://kantor.go.id/list/`; null for what is no secure address. */
function officeAddress(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, origin, pathname, username } = new URL(address);
  if (protocol !== 'https:' || username !== '') return null;
  const path = pathname.replace(/\/+$/, '').replace(/\/(?:metadata|targets)$/, '');
  return `${origin}${path === '' ? '/list' : path}/`;
}

/** 64 hex digits however they were written; null for anything else. */
function normalFingerprint(typed: string): string | null {
  const hex = typed.toLowerCase().replace(/^sha-?256:/, '').replace(/[\s:.-]+/g, '');
  return /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}

/**
 * Adds an office. It is kept only when a published root has the fingerprint, everything below it verifies, at least one of
 * its lists came, and none of its publishers is followed already; else nothing of it stays.
 */
export async function addOffice(store: ListStore, typedAddress: string, typedFingerprint: string): Promise<Result<AddedOffice>> {
  const [address, fingerprint] = [officeAddress(typedAddress), normalFingerprint(typedFingerprint)];
  if (address === null) return problem('problem_office_address');
  if (fingerprint === null) return problem('problem_office_fingerprint');
  const { offices } = await following();
  if (offices.some((each) => each.fingerprint === fingerprint)) return problem('problem_office_known');
  const client = clientOf(address, fingerprint);
  try {
    const root = await rootWith(client, fingerprint);
    if (root === null) return problem('problem_office_other_root');
    await trustInitialRoot(client, root);
    const trusted = await refresh(client);
    const publishers = trusted.targets.body.delegations.roles.flatMap(({ paths }) => (paths ?? []).flatMap((path) => PUBLISHER.exec(path)?.[1] ?? []));
    const taken = new Set([...(await offeredPublishers()), ...offices.flatMap((each) => each.publishers)]);
    if (publishers.some((each) => taken.has(each))) return await undone(fingerprint, [], 'problem_office_taken');
    await updateLists(client, `${address}targets/`, publishers, store);
    const came = (await Promise.all(publishers.map((each) => store.list(each)))).filter((list) => list !== null).map((list) => list.publisher);
    if (came.length === 0) return await undone(fingerprint, publishers, 'problem_office_no_list');
    const office: AddedOffice = { address, fingerprint, publishers: came };
    await keep({ offices: [...offices, office] });
    return success(office);
  } catch (error) {
    if (!(error instanceof TufError)) throw error;
    return undone(fingerprint, [], `problem_list_${error.kind.replaceAll('-', '_')}`);
  }
}

/** The published root with this SHA-256, from the first on; null when there is none. */
async function rootWith(client: ReturnType<typeof tufClient>, fingerprint: string): Promise<Uint8Array<ArrayBuffer> | null> {
  for (let version = 1; version <= MOST_ROOTS; version += 1) {
    const fetched = await client.fetch(`${client.metadataUrl}${version}.root.json`, LIMITS.root);
    if (fetched.kind === 'missing') return null;
    if (fetched.kind !== 'ok') throw new TufError(fetched.kind === 'too-large' ? 'too-large' : 'unreachable', `root ${version}`);
    if (hexFromBytes(new Uint8Array(await client.subtle.digest('SHA-256', fetched.bytes))) === fingerprint) return fetched.bytes;
  }
  return null;
}

async function undone(fingerprint: string, publishers: readonly string[], key: string): Promise<Result<AddedOffice>> {
  await forget(fingerprint, publishers);
  return problem(key);
}

/** Forgets an added office with its lists and its root. */
export async function removeOffice(fingerprint: string): Promise<void> {
  const { offices } = await following();
  await keep({ offices: offices.filter((each) => each.fingerprint !== fingerprint) });
  await forget(fingerprint, offices.find((each) => each.fingerprint === fingerprint)?.publishers ?? []);
}

async function forget(fingerprint: string, publishers: readonly string[]): Promise<void> {
  await forgetLists(publishers);
  const db = await database();
  for (const name of await db.getAllKeys('trusted')) if (name.startsWith(`office:${fingerprint}:`)) await db.delete('trusted', name);
}

async function forgetLists(publishers: readonly string[]): Promise<void> {
  if (publishers.length === 0) return;
  const transaction = (await database()).transaction(['lists', 'states', 'compiled'], 'readwrite', { durability: 'strict' });
  for (const publisher of publishers) await Promise.all([transaction.objectStore('lists').delete(publisher), transaction.objectStore('states').delete(publisher)]);
  await transaction.objectStore('compiled').put(outdated(), KEPT_INDEX);
  await transaction.done;
}
