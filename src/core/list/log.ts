// The public log: every addition to a list and every removal, in one append-only Merkle tree. Size and root stand in the
// timestamp's `custom` field; a client that saw one head accepts only heads that continue it, so no office can remove a
// line of the past, or show one log to some residents and another to others, without being noticed.

import { decode, hex, integer, isoTime, list, literal, record, text } from '../decode.ts';
import { bytesFromHex, hexFromBytes } from '../hex.ts';
import { fetchFile, fetchOptional, readKept, write } from '../tuf/files.ts';
import { TufError } from '../tuf/errors.ts';
import type { TufClient } from '../tuf/ports.ts';
import type { Trusted } from '../tuf/refresh.ts';
import { type Hash, isConsistent, leafHash, rootOf, same } from './merkle.ts';

/** How many entries there are, and their Merkle root in hex. */
export interface LogHead { readonly size: number; readonly root: string }

/** One line of the log. */
export interface LogEntry {
  readonly time: string;
  readonly publisher: string;
  /** Version of the list that brought the change. */
  readonly version: number;
  readonly change: 'added' | 'removed' | 'changed';
  readonly what: string;
}

/** Addresses below the metadata's own. */
export const ENTRIES = 'log/entries.jsonl';
/** Where the proof stands that the log of `to` entries begins with that of `from`. */
export const proofName = (from: number, to: number): string => `log/${from}-${to}.json`;

const MOST_ENTRIES = 32 * 1024 * 1024;
const MOST_PROOF = 8192;
/** No role's file can have this name. */
const KEPT = 'log.head';

const head = record({ size: integer(0, 2 ** 40), root: hex(32) });
const proof = list(hex(32), 100);
const entry = record({
  time: isoTime, publisher: text(11), version: integer(1, 2 ** 31 - 1), change: literal('added', 'removed', 'changed'), what: text(2000),
});

/** The head that a timestamp announces; null when it announces none. Throws `malformed`. */
export function announcedHead({ timestamp }: Pick<Trusted, 'timestamp'>): LogHead | null {
  const { custom } = timestamp.body;
  if (typeof custom !== 'object' || custom === null || !('log' in custom)) return null;
  return parsed(head, custom['log'], 'log');
}

/**
 * Checks that the announced log continues the one seen last, and keeps its head. Fetches only when it grew: the short
 * proof, or where the server keeps none from so far back, all entries. Throws `rollback` when it does not continue.
 */
export async function updateLog(client: TufClient, trusted: Pick<Trusted, 'timestamp'>): Promise<void> {
  const kept = await readKept(client, KEPT, async (bytes) => parsed(head, jsonOf(bytes), KEPT));
  const now = announcedHead(trusted);
  if (now === null) {
    if (kept === null) return;
    throw new TufError('rollback', 'the log is gone');
  }
  if (kept !== null && kept.size === now.size && kept.root === now.root) return;
  if (kept !== null && kept.size >= now.size) throw new TufError('rollback', `the log of ${kept.size} entries became another of ${now.size}`);
  if (kept !== null && kept.size > 0 && !(await continues(client, kept, now))) {
    throw new TufError('rollback', `the log of ${now.size} entries does not begin with the ${kept.size} seen before`);
  }
  await write(client, KEPT, new TextEncoder().encode(JSON.stringify(now)));
}

async function continues(client: TufClient, old: LogHead, now: LogHead): Promise<boolean> {
  const bytes = await fetchOptional(client, proofName(old.size, now.size), MOST_PROOF);
  if (bytes !== null) return isConsistent(old.size, hashOf(old.root), now.size, hashOf(now.root), parsed(proof, jsonOf(bytes), 'log proof').map(hashOf));
  const { leaves } = await fetchEntries(client, now);
  return same(rootOf(leaves.slice(0, old.size)), hashOf(old.root));
}

/** All entries up to this head, verified against its root. Throws `mismatch` when they are others. */
export async function fetchLog(client: TufClient, now: LogHead): Promise<readonly LogEntry[]> {
  const { lines } = await fetchEntries(client, now);
  return lines.map((line) => parsed(entry, jsonOf(new TextEncoder().encode(line)), 'log entry'));
}

async function fetchEntries(client: TufClient, now: LogHead): Promise<{ readonly lines: readonly string[]; readonly leaves: readonly Hash[] }> {
  const lines = linesOf(await fetchFile(client, ENTRIES, MOST_ENTRIES)).slice(0, now.size);
  const leaves = lines.map((line) => leafHash(new TextEncoder().encode(line)));
  if (leaves.length !== now.size || !same(rootOf(leaves), hashOf(now.root))) throw new TufError('mismatch', 'the log is not the announced one');
  return { lines, leaves };
}

/** The file's lines without their ends. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).split('\n').slice(0, -1);
  } catch {
    throw new TufError('malformed', 'the log is not UTF-8');
  }
}

/** Size and root of these lines. */
export function headOf(lines: readonly string[]): LogHead {
  return { size: lines.length, root: hexFromBytes(rootOf(lines.map((line) => leafHash(new TextEncoder().encode(line))))) };
}

const hashOf = (text: string): Hash => bytesFromHex(text) ?? new Uint8Array(0);

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new TufError('malformed', 'the log is not JSON');
  }
}

function parsed<T>(decoder: Parameters<typeof decode<T>>[0], value: unknown, what: string): T {
  const result = decode(decoder, value);
  if (result.ok) return result.value;
  throw new TufError('malformed', `${what}: ${Object.values(result.problem.args).join(' – ')}`);
}
