// How an auditor's `download` finds a target through the delegations: in which order it asks, whom it believes, where it stops.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CommandClient, startedClient } from '../../support/tufClients.ts';
import { makeKey } from '../../support/tufKeys.ts';
import { DAYS, type Repository, sha, timeAt, utf8 } from '../../support/tufRepository.ts';

let repo: Repository;
let client: CommandClient;
const TOP = ['targets', 'snapshot', 'timestamp'] as const;
/** Requests after the four of a first update. */
const visited = (): string[] => client.requests.slice(4).filter((path) => !path.startsWith('targets/'));

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  ({ repo, client } = await startedClient());
});
afterEach(() => client.close());

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
    expect(visited()).toHaveLength(63);
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
