// How an auditor's `download` fetches a target once and believes only its signed hash.

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CommandClient, startedClient } from '../../support/tufClients.ts';
import { type Repository, sha, utf8 } from '../../support/tufRepository.ts';

let repo: Repository;
let client: CommandClient;
const TOP = ['targets', 'snapshot', 'timestamp'] as const;
const fetched = (): string[] => client.requests.filter((path) => path.startsWith('targets/'));

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  ({ repo, client } = await startedClient());
});
afterEach(() => client.close());

describe('a target', () => {
  it('that nobody lists is an error, after the metadata was brought up to date', async () => {
    expect(await client.download('nonexistent artifact')).toBe(1);
    expect(client.requests).toEqual(['2.root', 'timestamp', '1.snapshot', '1.targets']);
    expect(client.trusted()).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it.each(['file.txt', 'path/to/a/file.txt', 'no-extension', '.hidden', 'a b/c+d@e,f.txt'])('"%s" is fetched under its hash and kept', async (path) => {
    repo.addTarget('targets', path, 'contents');
    repo.publish(...TOP);
    expect(await client.refresh()).toBe(0);
    expect(client.downloaded()).toEqual([]);
    expect(await client.download(path)).toBe(0);
    expect(client.downloaded()).toEqual(['contents']);
    const slash = path.lastIndexOf('/') + 1;
    expect(fetched().map(decodeURIComponent)).toEqual([`targets/${path.slice(0, slash)}${sha(utf8('contents'))}.${path.slice(slash)}`]);
  });

  it('of which the path is an address already is not encoded a second time', async () => {
    repo.addTarget('targets', 'caf%C3%A9?.txt', 'contents');
    repo.targets.set('café?.txt', utf8('contents'));
    repo.top.targets['café?.txt'] = repo.top.targets['caf%C3%A9?.txt']!;
    repo.publish(...TOP);
    expect(await client.download('caf%C3%A9?.txt')).toBe(0);
    expect(fetched()).toEqual([`targets/${sha(utf8('contents'))}.caf%C3%A9%3F.txt`]);
  });

  it('is named without its hash where the root says so', async () => {
    repo.root.consistent_snapshot = false;
    repo.publish('root');
    repo.addTarget('targets', 'dir/file.txt', 'contents');
    repo.publish(...TOP);
    expect(await client.download('dir/file.txt')).toBe(0);
    expect(fetched()).toEqual(['targets/dir/file.txt']);
  });

  it('that is there already is not fetched again; several are fetched in one run', async () => {
    repo.addTarget('targets', 'one', '1');
    repo.addTarget('targets', 'two', '2');
    repo.publish(...TOP);
    expect(await client.download('one')).toBe(0);
    expect(await client.download('one', 'two', 'one')).toBe(0);
    expect(fetched()).toHaveLength(2);
    expect(client.downloaded()).toEqual(['1', '2']);
  });

  it('fails the run when one of several is not listed', async () => {
    repo.addTarget('targets', 'one', '1');
    repo.publish(...TOP);
    expect(await client.download('one', 'none')).toBe(1);
    expect(client.downloaded()).toEqual(['1']);
  });

  it('that the server replaced is refused, and the good copy stays', async () => {
    repo.addTarget('targets', 'one', 'good');
    repo.addTarget('targets', 'two', 'fine');
    repo.publish(...TOP);
    expect(await client.download('one')).toBe(0);
    for (const path of ['one', 'two']) repo.targets.set(path, utf8('evil'));
    expect(await client.download('one')).toBe(0);
    expect(await client.download('two')).toBe(1);
    expect(client.downloaded()).toEqual(['good']);
  });

  it('is followed through its versions under one file name', async () => {
    repo.addTarget('targets', 'one', 'version 0');
    repo.publish(...TOP);
    expect(await client.download('one')).toBe(0);
    for (let count = 1; count < 4; count += 1) {
      repo.addTarget('targets', 'one', `version ${count}`);
      repo.publish(...TOP);
      expect(await client.download('one')).toBe(0);
      expect(client.downloaded()).toEqual([`version ${count}`]);
      repo.targets.set('one', utf8(`malice ${count}`));
      repo.publish(...TOP);
      await client.download('one');
      expect(client.downloaded()).toEqual([`version ${count}`]);
    }
  });

  it.each([[['sha256']], [['sha512']], [['sha384']], [['sha256', 'sha512']]])('may be listed with %s', async (algorithms) => {
    repo.addTarget('targets', 'one', 'contents', algorithms);
    repo.publish(...TOP);
    expect(await client.download('one')).toBe(0);
    expect(fetched()).toHaveLength(1);
  });

  it('with one right and one wrong hash, or with unknown hashes only, is refused', async () => {
    repo.addTarget('targets', 'one', 'contents', ['sha256', 'sha512']);
    repo.top.targets['one']!.hashes['sha512'] = createHash('sha512').update('other').digest('hex');
    repo.addTarget('targets', 'two', 'contents');
    repo.top.targets['two']!.hashes = { 'unknown-hash': sha(utf8('contents')) };
    repo.addTarget('targets', 'three', 'contents');
    repo.top.targets['three']!.hashes = { constructor: sha(utf8('contents')) };
    repo.publish(...TOP);
    for (const path of ['one', 'two', 'three']) expect(await client.download(path)).toBe(1);
    expect(client.downloaded()).toEqual([]);
  });

  it('longer or shorter than it was signed is refused', async () => {
    repo.addTarget('targets', 'one', 'contents');
    repo.publish(...TOP);
    repo.targets.set('one', utf8(`contents${' '.repeat(100_000)}`));
    expect(await client.download('one')).toBe(1);
    repo.targets.set('one', utf8('conten'));
    expect(await client.download('one')).toBe(1);
  });
});
