// The public log as a device and an auditor read it: only what the signed timestamp announces, whole, in order and well formed.

import { describe, expect, it } from 'vitest';
import { ENTRIES, type LogEntry, announcedHead, fetchLog, headOf, linesOf, updateLog } from '../../../src/core/list/log.ts';
import type { Fetched } from '../../../src/core/tuf/ports.ts';
import { refresh } from '../../../src/core/tuf/refresh.ts';
import { memoryClient } from '../../support/tufClients.ts';
import { type Bent, Repository, utf8 } from '../../support/tufRepository.ts';

const entry = (version: number): LogEntry => ({ time: '2026-11-24T00:00:00Z', publisher: '33.10', version, change: 'added', what: `33.10/s${version}` });
const LINES = [1, 2, 3].map((version) => JSON.stringify(entry(version)));
const file = (lines: readonly string[]): Uint8Array<ArrayBuffer> => utf8(lines.map((line) => `${line}\n`).join(''));

/** A device whose server gives these entries, under a timestamp that says this. */
async function device(custom: unknown, entries: Uint8Array<ArrayBuffer> = file(LINES)) {
  const repo = new Repository();
  const announce = (next: unknown): void => {
    (repo.timestamp as Bent)['custom'] = next;
    repo.publish('timestamp');
  };
  announce(custom);
  const client = await memoryClient(repo, (path) => (path === `metadata/${ENTRIES}` ? Promise.resolve<Fetched>({ kind: 'ok', bytes: entries }) : null));
  return { client, announce, trusted: () => refresh(client) };
}

describe('the head that a timestamp announces', () => {
  it.each([[undefined], [null], ['log'], [7], [{}], [{ other: 1 }]])('is none in %j', async (custom) => {
    const { trusted, client } = await device(custom ?? null);
    expect(announcedHead(await trusted())).toBeNull();
    await updateLog(client, await trusted());
    expect(client.store.files.has('log.head')).toBe(false);
  });

  it.each([[null], [[]], [{ size: 1 }], [{ size: -1, root: 'ab'.repeat(32) }], [{ size: 1, root: 'ab' }], [{ size: '1', root: 'ab'.repeat(32) }]])('that is %j is refused', async (log) => {
    const { trusted } = await device({ log });
    const now = await trusted();
    expect(() => announcedHead(now)).toThrow(expect.objectContaining({ kind: 'malformed' }) as Error);
  });
});

describe('the entries', () => {
  it('are those up to the announced head, in order; what was added since is not yet said', async () => {
    const { client, trusted } = await device({ log: headOf(LINES.slice(0, 2)) });
    expect(await fetchLog(client, announcedHead(await trusted())!)).toEqual([entry(1), entry(2)]);
  });

  it('of an empty log are none', async () => {
    const { client, trusted } = await device({ log: headOf([]) }, file([]));
    expect(await fetchLog(client, announcedHead(await trusted())!)).toEqual([]);
  });

  it.each([
    ['fewer than announced', file(LINES.slice(0, 2)), 'mismatch'],
    ['a last line without its end', utf8(LINES.join('\n')), 'mismatch'],
    ['a changed line', file([LINES[0]!.replace('added', 'changed'), ...LINES.slice(1)]), 'mismatch'],
    ['another order', file([LINES[1]!, LINES[0]!, LINES[2]!]), 'mismatch'],
    ['a space put in', file([`${LINES[0]} `, ...LINES.slice(1)]), 'mismatch'],
    ['no text at all', Uint8Array.of(0xff, 0x0a), 'malformed'],
  ] as const)('that are %s are refused', async (_what, entries, kind) => {
    const { client, trusted } = await device({ log: headOf(LINES) }, entries);
    await expect(fetchLog(client, announcedHead(await trusted())!)).rejects.toMatchObject({ kind });
  });

  it.each([['no JSON', 'x'], ['another change', LINES[0]!.replace('added', 'stolen')], ['no version', LINES[0]!.replace('"version":1,', '')], ['no time', LINES[0]!.replace('2026-11-24T00:00:00Z', 'today')]])('that say %s are refused though they were announced', async (_what, line) => {
    const { client, trusted } = await device({ log: headOf([line]) }, file([line]));
    await expect(fetchLog(client, announcedHead(await trusted())!)).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('are lines with their ends', () => {
    expect(linesOf(utf8('a\nb\n'))).toEqual(['a', 'b']);
    expect(linesOf(utf8(''))).toEqual([]);
  });
});

describe('what a device remembers of the log', () => {
  it('is the head that it saw last, from the first on', async () => {
    const { client, announce, trusted } = await device({ log: headOf([]) });
    await updateLog(client, await trusted());
    announce({ log: headOf(LINES.slice(0, 1)) });
    await updateLog(client, await trusted());
    announce({ log: headOf(LINES) });
    client.requests.length = 0;
    await updateLog(client, await trusted());
    expect(client.requests.filter((path) => path.includes('log/'))).toEqual(['metadata/log/1-3.json', `metadata/${ENTRIES}`]);
    expect(JSON.parse(new TextDecoder().decode(client.store.files.get('log.head')))).toEqual(headOf(LINES));
    client.requests.length = 0;
    await updateLog(client, await trusted());
    expect(client.requests.filter((path) => path.includes('log/'))).toEqual([]);
  });

  it('begins again when the device itself damaged it: a resident must not be left without updates for ever', async () => {
    const { client, trusted } = await device({ log: headOf(LINES) });
    client.store.files.set('log.head', utf8('{"size":'));
    await updateLog(client, await trusted());
    expect(JSON.parse(new TextDecoder().decode(client.store.files.get('log.head')))).toEqual(headOf(LINES));
  });

  it.each([
    ['a longer log without what was seen', [...LINES, 'x'].reverse()],
    ['a shorter one', LINES.slice(0, 2)],
    ['one of the same length', [...LINES].reverse()],
  ])('is not given up for %s', async (_what, lines) => {
    const { client, announce, trusted } = await device({ log: headOf(LINES) }, file(lines));
    await updateLog(client, await trusted());
    announce({ log: headOf(lines) });
    await expect(updateLog(client, await trusted())).rejects.toMatchObject({ kind: 'rollback' });
    expect(JSON.parse(new TextDecoder().decode(client.store.files.get('log.head')))).toEqual(headOf(LINES));
  });
});
