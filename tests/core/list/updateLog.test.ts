// The public log beside the lists: a device takes no list whose log does not go on from the one it saw.

import { describe, expect, it } from 'vitest';
import { headOf, proofName } from '../../../src/core/list/log.ts';
import { consistencyProof, leafHash } from '../../../src/core/list/merkle.ts';
import type { Fetched } from '../../../src/core/tuf/ports.ts';
import { device, nation, publishList } from '../../support/listDevice.ts';
import { type Repository, utf8 } from '../../support/tufRepository.ts';

describe('the public log', () => {
  const lines = (count: number): string[] => Array.from({ length: count }, (_, at) => `{"line":${at}}`);
  const announce = (repo: Repository, entries: readonly string[]): void => {
    repo.timestamp['custom'] = { log: headOf(entries) };
    repo.publish('timestamp');
  };
  const serve = (files: Map<string, string>) => (path: string): Promise<Fetched> | null => {
    const text = files.get(path.replace(/^metadata\//, ''));
    return path.startsWith('metadata/log/') ? Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'ok', bytes: utf8(text) }) : null;
  };
  const proofOf = (entries: readonly string[], from: number): string =>
    JSON.stringify(consistencyProof(entries.map((line) => leafHash(utf8(line))), from).map((hash) => Buffer.from(hash).toString('hex')));

  it('that grows is taken with a short proof, or with all entries where there is none', async () => {
    const repo = nation();
    const files = new Map<string, string>();
    const { client, update, problems } = await device(repo, serve(files));
    announce(repo, lines(5));
    await update();
    files.set(proofName(5, 9), proofOf(lines(9), 5));
    announce(repo, lines(9));
    await update();
    expect(problems()).toEqual([null, null, null]);
    files.set('log/entries.jsonl', lines(30).map((line) => `${line}\n`).join(''));
    announce(repo, lines(20));
    await update();
    expect(problems()).toEqual([null, null, null]);
    expect(client.requests.filter((path) => path.includes('log/'))).toEqual(['metadata/log/5-9.json', 'metadata/log/9-20.json', 'metadata/log/entries.jsonl']);
  });

  it.each([
    ['shrinks', lines(4), null],
    ['changes a line of the past', ['{"line":"other"}', ...lines(9).slice(1)], null],
    ['vanishes', null, null],
    ['has a proof that is none', lines(9), '[]'],
    ['is another of the same size', ['{"line":"other"}', ...lines(5).slice(1)], null],
  ] satisfies [string, string[] | null, string | null][])('that %s is refused, and the lists stay', async (_what, entries, proof) => {
    const repo = nation();
    const files = new Map<string, string>();
    const { update, problems, versions } = await device(repo, serve(files));
    announce(repo, lines(5));
    await update();
    publishList(repo, '33.10', 2);
    if (entries === null) {
      delete repo.timestamp['custom'];
      repo.publish('timestamp');
    } else {
      files.set('log/entries.jsonl', entries.map((line) => `${line}\n`).join(''));
      if (proof !== null) files.set(proofName(5, entries.length), proof);
      announce(repo, entries);
    }
    for (let run = 0; run < 2; run += 1) {
      expect(await update()).toBe(false);
      expect(problems()).toEqual(Array(3).fill('problem_list_rollback'));
      expect(versions()['33.10']).toBe(1);
    }
  });
});
