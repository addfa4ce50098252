// The public log on disk: `metadata/log/entries.jsonl`, one change a line, only ever added to; and beside it the short
// proofs with which clients see that it only grew.

import { ENTRIES, type LogEntry, type LogHead, headOf, linesOf, proofName } from '../core/list/log.ts';
import type { List } from '../core/list/model.ts';
import { consistencyProof, leafHash } from '../core/list/merkle.ts';
import { timeText } from '../core/time.ts';
import { hexFromBytes } from '../core/hex.ts';
import { changesBetween } from './changes.ts';
import type { Office } from './office.ts';

const FILE = `metadata/${ENTRIES}`;
/** Clients that saw one of so many last heads get a short proof; others read all entries. */
const HEADS = 16;

const logLines = (office: Office): readonly string[] => (office.has(FILE) ? linesOf(office.bytes(FILE)) : []);
/** Size and root of the log as it stands; null before the first entry. */
export const logHead = (office: Office): LogHead | null => (office.has(FILE) ? headOf(logLines(office)) : null);

/** Adds what this list changes, once, and writes the proofs from the last heads to the new one. */
export function appendToLog(office: Office, before: List | null, after: List, now: number): void {
  const lines = logLines(office);
  const shared = { time: timeText(now), publisher: after.publisher.id, version: after.version };
  const there = lines.some((line) => {
    const { publisher, version } = JSON.parse(line) as LogEntry;
    return publisher === shared.publisher && version === shared.version;
  });
  const more = there ? [] : changesBetween(before, after).map(({ change, what }) => JSON.stringify({ ...shared, change, what } satisfies LogEntry));
  const all = [...lines, ...more];
  office.write(FILE, all.map((line) => `${line}\n`).join(''));
  const leaves = all.map((line) => leafHash(new TextEncoder().encode(line)));
  for (const size of headSizes(all)) {
    office.write(`metadata/${proofName(size, all.length)}`, JSON.stringify(consistencyProof(leaves, size).map(hexFromBytes)));
  }
}

/** Sizes at which one publication ended and the next began, the last ones only. */
function headSizes(lines: readonly string[]): readonly number[] {
  const publications = lines.map((line) => {
    const { publisher, version } = JSON.parse(line) as LogEntry;
    return `${publisher} ${version}`;
  });
  return publications.flatMap((each, at) => (at > 0 && each !== publications[at - 1] ? [at] : [])).slice(-HEADS);
}
