// What a metadata file may say, field by field, and the one form in which it is signed.

import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../../src/core/tuf/canonical.ts';
import { parseMetadata } from '../../../src/core/tuf/metadata.ts';
import type { Json } from '../../../src/core/tuf/strictJson.ts';
import { type Bent, Repository, utf8 } from '../../support/tufRepository.ts';

type Type = 'root' | 'timestamp' | 'snapshot' | 'targets';
/** A file whose signed part the change has bent; its shape alone is looked at. */
function read(type: Type, change: (signed: Bent) => void) {
  const repo = new Repository();
  repo.delegate('targets', 'id-33.10-g1', { paths: ['33.10/*'], terminating: true });
  const signed = structuredClone(repo.next.get(type)) as Bent;
  change(signed);
  return parseMetadata(type, utf8(JSON.stringify({ signatures: [], signed })));
}
const within = (signed: Bent, field: string): Bent => signed[field] as Bent;

describe('a metadata file', () => {
  it.each<[string, Type, (signed: Bent) => void]>([
    ['a day that is none', 'timestamp', (signed) => void (signed['expires'] = '2027-02-31T00:00:00Z')],
    ['an hour that is none', 'timestamp', (signed) => void (signed['expires'] = '2027-02-01T25:00:00Z')],
    ['a time that is not in UTC', 'timestamp', (signed) => void (signed['expires'] = '2027-02-01T00:00:00+07:00')],
    ['version 0', 'snapshot', (signed) => void (signed['version'] = 0)],
    ['another major version of the specification', 'snapshot', (signed) => void (signed['spec_version'] = '2.0.0')],
    ['another type than it was asked for as', 'snapshot', (signed) => void (signed['_type'] = 'targets')],
    ['no word of the snapshot', 'timestamp', (signed) => void delete within(signed, 'meta')['snapshot.json']],
    ['a list of files that is a list', 'snapshot', (signed) => void (signed['meta'] = [])],
    ['a file that is none', 'snapshot', (signed) => void (within(signed, 'meta')['targets.json'] = null)],
    ['a length below nothing', 'timestamp', (signed) => void (within(within(signed, 'meta'), 'snapshot.json')['length'] = -1)],
    ['a hash that is none', 'timestamp', (signed) => void (within(within(signed, 'meta'), 'snapshot.json')['hashes'] = { sha256: 'xyz' })],
    ['no hashes where there should be some', 'timestamp', (signed) => void (within(within(signed, 'meta'), 'snapshot.json')['hashes'] = {})],
    ...(['root', 'timestamp', 'snapshot', 'targets'] as const).map((role): [string, Type, (signed: Bent) => void] => [`nobody for ${role}`, 'root', (signed) => void delete within(signed, 'roles')[role]]),
    ['something else for consistent snapshots', 'root', (signed) => void (signed['consistent_snapshot'] = 'yes')],
    ['a key without a public part', 'root', (signed) => void (signed['keys'] = { a: { keytype: 'ecdsa', scheme: 'x' } })],
    ['a role that names a key twice', 'root', (signed) => void (within(within(signed, 'roles'), 'root')['keyids'] = ['a', 'a'])],
    ['a delegation that does not say whether it ends the search', 'targets', (signed) => void delete ((within(signed, 'delegations')['roles'] as Bent[])[0] as Bent)['terminating']],
    ['a delegation by paths and by hashes', 'targets', (signed) => void (((within(signed, 'delegations')['roles'] as Bent[])[0] as Bent)['path_hash_prefixes'] = ['0a'])],
    ['a delegation by nothing', 'targets', (signed) => void delete ((within(signed, 'delegations')['roles'] as Bent[])[0] as Bent)['paths']],
    ['a delegation without a name', 'targets', (signed) => void (((within(signed, 'delegations')['roles'] as Bent[])[0] as Bent)['name'] = '')],
    ['delegations in their short form', 'targets', (signed) => void (signed['delegations'] = { keys: {}, succinct_roles: {} })],
  ])('with %s is refused', (_what, type, change) => {
    expect(read(type, () => undefined).body.version).toBe(1);
    expect(() => read(type, change)).toThrow(expect.objectContaining({ kind: 'malformed' }));
  });

  it('may say nothing of consistent snapshots, which then are not kept, and of delegations', () => {
    expect(read('root', (signed) => void delete signed['consistent_snapshot']).body).toMatchObject({ consistentSnapshot: false });
    expect(read('targets', (signed) => void delete signed['delegations']).body).toMatchObject({ delegations: { roles: [] } });
  });
});

describe('the form that is signed', () => {
  const form = (value: Json): string => new TextDecoder().decode(canonicalBytes(value));

  it('sorts by code points, which is not the order of the language where letters lie beyond its first plane', () => {
    expect(form({ '\u{1f600}': 1, '\uffee': 2, a: 3, ab: 4, 'a\u{1f600}': 5 })).toBe('{"a":3,"ab":4,"a\u{1f600}":5,"\uffee":2,"\u{1f600}":1}');
    expect(form({ '\u{1f600}b': 1, '\u{1f600}a': 2, '\u{1f600}': 3, '\u{1f601}': 4 })).toBe('{"\u{1f600}":3,"\u{1f600}a":2,"\u{1f600}b":1,"\u{1f601}":4}');
  });

  it('has no blanks, and escapes the quote and the backslash only', () => {
    expect(form([null, true, -7, 'a "b" \\ \n', {}, []])).toBe('[null,true,-7,"a \\"b\\" \\\\ \n",{},[]]');
  });
});
