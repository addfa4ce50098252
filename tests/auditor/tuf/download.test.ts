// How an auditor's `download` finds a target through the delegations, fetches it once and believes only its signed hash.

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CommandClient, commandClient } from '../../support/tufClients.ts';
import { makeKey } from '../../support/tufKeys.ts';
import { DAYS, Repository, sha, timeAt, utf8 } from '../../support/tufRepository.ts';

let repo: Repository;
let client: CommandClient;
const TOP = ['targets', 'snapshot', 'timestamp'] as const;
/** Requests after the four of a first update. */
const visited = (): string[] => client.requests.slice(4).filter((path) => !path.startsWith('targets/'));
const fetched = (): string[] => client.requests.filter((path) => path.startsWith('targets/'));

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  repo = new Repository();
  client = await commandClient(repo);
  await client.init();
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

type Edge = readonly [delegator: string, role: string, more?: { readonly terminating?: boolean; readonly paths?: string[] }];
describe('the search through delegations', () => {
  const graphs: readonly [string, readonly Edge[], readonly string[]][] = [
    ['one role', [['targets', 'A']], ['A']],
    ['two in order of appearance', [['targets', 'A'], ['targets', 'B']], ['A', 'B']],
    ['two levels', [['targets', 'A'], ['targets', 'B'], ['B', 'C']], ['A', 'B', 'C']],
    ['children before siblings', [['targets', 'A'], ['targets', 'B'], ['A', 'C'], ['A', 'D']], ['A', 'C', 'D', 'B']],
    ['grandchildren before siblings', [['targets', 'A'], ['targets', 'B'], ['A', 'C'], ['C', 'D']], ['A', 'C', 'D', 'B']],
    ['a terminating role ends the search', [['targets', 'A'], ['targets', 'B'], ['A', 'C', { terminating: true }], ['A', 'D']], ['A', 'C']],
    ['but not below itself', [['targets', 'A'], ['targets', 'B'], ['A', 'C', { terminating: true }], ['C', 'D']], ['A', 'C', 'D']],
    ['a terminating role that does not match ends nothing', [['targets', 'A', { terminating: true, paths: ['x/*'] }], ['targets', 'B']], ['B']],
    ['other paths are not visited', [['targets', 'A', { paths: ['*.py'] }], ['targets', 'B'], ['A', 'C']], ['B']],
    ['nor those below', [['targets', 'A'], ['targets', 'B'], ['A', 'C', { paths: ['*.py'] }], ['C', 'D']], ['A', 'B']],
    ['a circle is walked once', [['targets', 'A'], ['targets', 'B'], ['B', 'C'], ['C', 'D'], ['D', 'B']], ['A', 'B', 'C', 'D']],
    ['a role of two delegators is visited with the first', [['targets', 'A'], ['targets', 'B'], ['B', 'C'], ['A', 'C']], ['A', 'C', 'B']],
    ['or with the one whose paths match', [['targets', 'A'], ['targets', 'B'], ['B', 'C'], ['A', 'C', { paths: ['*.py'] }]], ['A', 'B', 'C']],
    ['names that are numbers stay in order', [['targets', '2'], ['targets', '11'], ['targets', '1']], ['2', '11', '1']],
    ['names of the language are names', [['targets', '__proto__'], ['targets', 'constructor'], ['targets', 'toString']], ['__proto__', 'constructor', 'toString']],
  ];
  it.each(graphs)('%s', async (_what, edges, order) => {
    const keys = new Map<string, ReturnType<typeof makeKey>>();
    for (const [delegator, role, more] of edges) keys.set(role, repo.delegate(delegator, role, more ?? {}, keys.get(role) ?? makeKey()));
    repo.publish(...new Set(edges.map(([, role]) => role)), ...TOP);
    expect(await client.download('missingpath')).toBe(1);
    expect(visited().map((path) => path.replace(/^1\./, ''))).toEqual(order);
  });

  it.each(['?', '#', '/delegatedrole', '../delegatedrole', '.', '..', 'a b', 'ünï', 'a%2Fb', 'root.json.next'])('asks for a role called "%s" under its encoded name', async (role) => {
    repo.delegate('targets', role);
    repo.addKey(role, makeKey(), 'targets');
    repo.publish(role, ...TOP);
    expect(await client.download('nonexistent target')).toBe(1);
    const encoded = encodeURIComponent(role).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
    expect(visited()).toEqual([`1.${encoded}`]);
    expect(Object.keys(client.trusted())).toEqual([...['root', ...TOP], encoded].sort());
    expect(await client.refresh()).toBe(0);
  });

  it('goes down several levels, where each delegator covers the path', async () => {
    repo.delegate('targets', 'A', { paths: ['*.doc', '*.md'] });
    repo.delegate('targets', 'B', { paths: ['releases/*/*'] });
    repo.delegate('B', 'C', { paths: ['releases/x/*'] });
    repo.delegate('B', 'D', { paths: ['releases/y/*.zip'] });
    repo.addTarget('targets', 'targetfile', 'top');
    repo.addTarget('A', 'README.md', 'A');
    repo.addTarget('C', 'releases/x/x_v1', 'C');
    for (const path of ['releases/y/y_v1.zip', 'releases/z/z_v1.zip']) repo.addTarget('D', path, path);
    repo.publish('A', 'B', 'C', 'D', ...TOP);
    const wanted: readonly [string, readonly string[]][] = [
      ['targetfile', []], ['README.md', ['1.A']], ['releases/x/x_v1', ['1.B', '1.C']], ['releases/y/y_v1.zip', ['1.D']],
    ];
    for (const [path, roles] of wanted) {
      const before = client.requests.length;
      expect(await client.download(path)).toBe(0);
      expect(client.requests.slice(before).filter((each) => /^1\.[A-D]$/.test(each))).toEqual(roles);
    }
    expect(await client.download('releases/z/z_v1.zip')).toBe(1);
    expect(await client.download('deep/README.md')).toBe(1);
  });

  it('goes by hash prefixes where the delegation says so', async () => {
    const prefix = sha(utf8('dir/one')).slice(0, 3);
    repo.delegate('targets', 'other', { path_hash_prefixes: [prefix === '000' ? '111' : '000'] });
    repo.delegate('targets', 'bin', { path_hash_prefixes: [prefix] });
    repo.addTarget('bin', 'dir/one', '1');
    repo.publish('other', 'bin', ...TOP);
    expect(await client.download('dir/one')).toBe(0);
    expect(visited()).toEqual(['1.bin']);
  });

  it('does not believe a kept role for a delegator that did not sign for it', async () => {
    repo.delegate('targets', 'A', { paths: ['a/*'] });
    repo.delegate('targets', 'B', { paths: ['b/*'] });
    repo.delegate('A', 'C', { paths: ['a/*'] });
    repo.addTarget('C', 'a/file', 'a');
    repo.addTarget('C', 'b/file', 'b');
    const right = new Map(repo.signers.get('C'));
    repo.delegate('B', 'C', { paths: ['b/*'] }, makeKey());
    repo.signers.set('C', right);
    repo.publish('A', 'B', 'C', ...TOP);
    expect(await client.download('a/file', 'b/file')).toBe(1);
    expect(client.downloaded()).toEqual(['a']);
    expect(await client.download('b/file')).toBe(1);
    expect(client.bytes('C')).toEqual(repo.last('C'));
  });

  it('ends after a bounded number of roles', async () => {
    for (let count = 0; count < 80; count += 1) repo.delegate(count === 0 ? 'targets' : `r${count - 1}`, `r${count}`);
    repo.publish(...Array.from({ length: 80 }, (_, count) => `r${count}`), ...TOP);
    expect(await client.download('nothing')).toBe(1);
    expect(visited().length).toBeLessThanOrEqual(64);
  });
});

describe('an expired delegated role', () => {
  const expiring = async (days: number): Promise<void> => {
    repo.delegate('targets', 'delegated', { paths: ['dir/*'] });
    repo.role('delegated').expires = timeAt(repo.now + DAYS(days));
    repo.addTarget('delegated', 'dir/first', 'first');
    repo.addTarget('delegated', 'dir/second', 'second');
    repo.publish('delegated', ...TOP);
  };

  it('is not used and not kept', async () => {
    await expiring(-1);
    expect(await client.refresh()).toBe(0);
    expect(await client.download('dir/first')).toBe(1);
    expect(client.downloaded()).toEqual([]);
    expect(client.trusted()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2 });
  });

  it('is not used when it expires on this disk, until a newer one comes', async () => {
    await expiring(7);
    expect(await client.download('dir/first')).toBe(0);
    expect(await client.downloadAt(18, 'dir/second')).toBe(1);
    repo.role('delegated').expires = timeAt(repo.now + DAYS(21));
    repo.publish('delegated', 'snapshot', 'timestamp');
    expect(await client.downloadAt(18, 'dir/second')).toBe(0);
    expect(client.downloaded()).toEqual(['first', 'second']);
  });
});
