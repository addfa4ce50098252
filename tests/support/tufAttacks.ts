// The attacks of the specification's list (section 1.5.2), and more: how each bends an office's repository, and the word of refusal.

import type { TufErrorKind } from '../../src/core/tuf/errors.ts';
import type { Fetched } from '../../src/core/tuf/ports.ts';
import type { MemoryClient } from './tufClients.ts';
import { makeKey } from './tufKeys.ts';
import { DAYS, type Repository, timeAt, utf8 } from './tufRepository.ts';

export const PATH = '33.10/list.json';

export interface Attack {
  readonly name: string;
  readonly kind: TufErrorKind;
  /** Bends the repository after an honest first update. */
  readonly strike: (repo: Repository, client: MemoryClient) => void;
  readonly answer?: (path: string) => Fetched | null;
  readonly path?: string;
}

const ok = (bytes: Uint8Array<ArrayBuffer>): Fetched => ({ kind: 'ok', bytes });
const nothing = (): void => undefined;

export const ATTACKS: readonly Attack[] = [
  { name: 'arbitrary software: a list that nobody signed', kind: 'mismatch', strike: (repo) => {
    repo.addTarget('id-33.10-g1', PATH, 'new list');
    repo.publish('id-33.10-g1', 'snapshot', 'timestamp');
    repo.targets.set(PATH, utf8('evil list'.slice(0, 8)));
  } },
  { name: 'wrong software: another office’s list, rightly signed, in the place of this one', kind: 'mismatch', strike: (repo) => {
    repo.addTarget('id-33.10-g1', PATH, 'a newer list');
    repo.publish('id-33.10-g1', 'snapshot', 'timestamp');
    repo.targets.set(PATH, repo.targets.get('33.72/list.json')!);
  } },
  { name: 'a malicious mirror that prevents updates by having nothing', kind: 'not-found', strike: nothing, answer: () => ({ kind: 'missing' }) },
  { name: 'arbitrary metadata: a role signed by a stranger', kind: 'unsigned', strike: (repo) => {
    const key = makeKey();
    repo.signers.set('id-33.10-g1', new Map([[key.keyid, key]]));
    repo.publish('id-33.10-g1', 'snapshot', 'timestamp');
  } },
  { name: 'a stranger who uses the key id of an officer', kind: 'unsigned', strike: (repo) => {
    const [keyid = ''] = repo.signers.get('id-33.10-g1')!.keys();
    repo.signers.set('id-33.10-g1', new Map([[keyid, makeKey('ecdsa', keyid)]]));
    repo.publish('id-33.10-g1', 'snapshot', 'timestamp');
  } },
  { name: 'one office signing for another: the role of 33.72 lists a target of 33.10', kind: 'not-listed', strike: (repo) => {
    delete repo.role('id-33.10-g1').targets[PATH];
    repo.addTarget('id-33.72-g1', PATH, 'evil list');
    repo.publish('id-33.10-g1', 'id-33.72-g1', 'snapshot', 'timestamp');
  } },
  { name: 'one office answering with the file of another', kind: 'unsigned', strike: (repo) => {
    repo.publish('id-33.72-g1', 'id-33.10-g1', 'snapshot', 'timestamp');
    repo.replace('id-33.10-g1', repo.last('id-33.72-g1'));
  } },
  { name: 'rollback of the timestamp', kind: 'rollback', strike: (repo) => repo.files.get('timestamp')!.pop() },
  { name: 'rollback of the snapshot under a new timestamp', kind: 'rollback', strike: (repo) => {
    repo.timestamp.meta['snapshot.json']!.version = 1;
    repo.publish('timestamp');
  } },
  { name: 'rollback of an office’s role under a new snapshot', kind: 'rollback', strike: (repo) => {
    repo.forget('id-33.10-g1');
    repo.snapshot.meta['id-33.10-g1.json'] = { version: 0 };
    repo.publish('id-33.10-g1');
    repo.snapshot.meta['id-33.10-g1.json'] = { version: 1 };
    repo.snapshot.meta['id-33.72-g1.json'] = { version: 1 };
    delete repo.snapshot.meta['targets.json'];
    repo.publish('snapshot', 'timestamp');
  } },
  { name: 'removal of an office’s role from the snapshot', kind: 'rollback', strike: (repo) => {
    delete repo.snapshot.meta['id-33.72-g1.json'];
    repo.publish('snapshot', 'timestamp');
  } },
  { name: 'indefinite freeze: the same timestamp for ever', kind: 'expired', strike: (repo, client) => void (client.clock.now = repo.now + DAYS(31)) },
  { name: 'freeze: an expired timestamp with a higher version', kind: 'expired', strike: (repo) => {
    repo.timestamp.expires = timeAt(repo.now - 1000);
    repo.publish('timestamp');
  } },
  { name: 'freeze at the very second', kind: 'expired', strike: (repo, client) => void (client.clock.now = Date.parse(repo.timestamp.expires)) },
  { name: 'mix and match: another snapshot than the timestamp names', kind: 'mismatch', strike: (repo) => {
    repo.publish('snapshot', 'timestamp');
    repo.replace('snapshot', repo.files.get('snapshot')!.at(-2)!);
  } },
  { name: 'mix and match: an older role in the place of a newer', kind: 'mismatch', strike: (repo) => {
    repo.publish('id-33.10-g1', 'snapshot', 'timestamp');
    repo.replace('id-33.10-g1', repo.files.get('id-33.10-g1')!.at(-2)!);
  } },
  { name: 'mix and match: a file with another hash than the snapshot says', kind: 'mismatch', strike: (repo) => {
    repo.withHashes = true;
    repo.publish('id-33.10-g1', 'snapshot', 'timestamp');
    repo.replace('id-33.10-g1', utf8(new TextDecoder().decode(repo.last('id-33.10-g1')).replace('\n', ' ')));
  } },
  { name: 'mix and match: a file of another length than the snapshot says', kind: 'mismatch', strike: (repo) => {
    repo.publish('id-33.10-g1');
    repo.snapshot.meta['id-33.10-g1.json'] = { version: 2, length: repo.last('id-33.10-g1').length + 1 };
    repo.publish('snapshot', 'timestamp');
  } },
  { name: 'fast-forward is refused without the new root’s keys', kind: 'unsigned', strike: (repo) => {
    const key = makeKey();
    repo.signers.set('timestamp', new Map([[key.keyid, key]]));
    repo.timestamp.version = 2 ** 31;
    repo.publish('timestamp');
  } },
  { name: 'key compromise: one root key where two are asked for', kind: 'unsigned', strike: (repo) => {
    repo.root.roles['root']!.threshold = 2;
    const stolen = [...repo.signers.get('root')!.values()][0]!;
    repo.addKey('root');
    repo.publish('root');
    repo.signers.set('root', new Map([[stolen.keyid, stolen]]));
    repo.publish('root');
  } },
  { name: 'a root that drops the threshold to nothing', kind: 'malformed', strike: (repo) => {
    repo.root.roles['timestamp']!.threshold = 0;
    repo.publish('root');
  } },
  { name: 'a negative threshold', kind: 'malformed', strike: (repo) => {
    repo.root.roles['timestamp']!.threshold = -1;
    repo.publish('root');
  } },
  { name: 'a delegation with threshold nothing', kind: 'malformed', strike: (repo) => {
    repo.top.delegations!.roles[0]!.threshold = 0;
    repo.publish('targets', 'snapshot', 'timestamp');
  } },
  { name: 'a delegation that calls itself targets', kind: 'malformed', strike: (repo) => {
    repo.top.delegations!.roles[0]!.name = 'targets';
    repo.publish('targets', 'snapshot', 'timestamp');
  } },
  { name: 'two delegations of one name', kind: 'malformed', strike: (repo) => {
    repo.top.delegations!.roles[1]!.name = repo.top.delegations!.roles[0]!.name;
    repo.publish('targets', 'snapshot', 'timestamp');
  } },
  { name: 'delegations by hash bins in their short form, which would hide who signs for whom', kind: 'malformed', strike: (repo) => {
    const { keys } = repo.top.delegations!;
    (repo.top as Record<string, unknown>)['delegations'] = { keys, succinct_roles: { keyids: [], threshold: 1, bit_length: 8, name_prefix: 'bin' } };
    repo.publish('targets', 'snapshot', 'timestamp');
  } },
  { name: 'a root without the timestamp role', kind: 'malformed', strike: (repo) => {
    delete repo.root.roles['timestamp'];
    repo.publish('root');
  } },
  { name: 'endless data: white space for ever after a valid timestamp', kind: 'too-large', strike: nothing, answer: (path) => (path.endsWith('timestamp.json') ? { kind: 'too-large' } : null) },
  { name: 'endless data from a transport that does not cap', kind: 'too-large', strike: nothing, answer: (path) => (path.endsWith('timestamp.json') ? ok(new Uint8Array(64 * 1024 * 1024).fill(32)) : null) },
  { name: 'endless data: a stolen online key announces a gigantic snapshot', kind: 'too-large', strike: (repo) => {
    repo.publish('snapshot');
    repo.timestamp.meta['snapshot.json'] = { version: 3, length: 2 ** 40 };
    repo.publish('timestamp');
    repo.replace('snapshot', utf8(' '.repeat(3_000_000)));
  } },
  { name: 'slow retrieval ends in a time-out', kind: 'unreachable', strike: nothing, answer: () => ({ kind: 'failed', reason: 'time-out' }) },
  { name: 'a server error in the place of a root is not "no next root"', kind: 'unreachable', strike: nothing, answer: (path) => (path.endsWith('root.json') ? { kind: 'failed', reason: 'status 500' } : null) },
  { name: 'a web page in the place of a root is not "no next root"', kind: 'malformed', strike: nothing, answer: (path) => (path.endsWith('root.json') ? ok(utf8('<!doctype html><p>Log in')) : null) },
  { name: 'a missing timestamp', kind: 'not-found', strike: (repo) => repo.files.delete('timestamp') },
  { name: 'a missing role', kind: 'not-found', strike: (repo) => {
    repo.publish('id-33.10-g1', 'snapshot', 'timestamp');
    repo.files.set('id-33.10-g1', repo.files.get('id-33.10-g1')!.slice(0, 1));
  } },
  { name: 'a role that the snapshot does not know', kind: 'not-listed', path: '33.11/list.json', strike: (repo) => {
    repo.delegate('targets', 'id-33.11-g1', { paths: ['33.11/*'] });
    repo.publish('targets', 'snapshot', 'timestamp');
  } },
  { name: 'one role name under two delegators: the second is passed over, not taken for the first', kind: 'not-listed', path: '33.10/none', strike: (repo) => {
    repo.delegate('id-33.10-g1', 'C', { paths: ['33.10/*'] });
    repo.delegate('id-33.10-g1', 'D', { paths: ['33.10/*'] });
    const right = new Map(repo.signers.get('C'));
    repo.delegate('D', 'C', { paths: ['33.10/*'] });
    repo.signers.set('C', right);
    repo.publish('C', 'D', 'id-33.10-g1', 'snapshot', 'timestamp');
  } },
  { name: 'a duplicate key in signed JSON', kind: 'malformed', strike: (repo) => {
    repo.publish('timestamp');
    repo.replace('timestamp', utf8(new TextDecoder().decode(repo.last('timestamp')).replace('"version": 3', '"version": 3, "version": 3')));
  } },
  { name: 'a version beyond 2^53', kind: 'malformed', strike: (repo) => {
    repo.publish('timestamp');
    repo.replace('timestamp', utf8(new TextDecoder().decode(repo.last('timestamp')).replace('"version": 3', '"version": 9007199254740993')));
  } },
  { name: 'a version 0', kind: 'malformed', strike: (repo) => {
    repo.timestamp.version = -1;
    repo.publish('timestamp');
  } },
  { name: 'metadata cut in half', kind: 'malformed', strike: (repo) => {
    repo.publish('timestamp');
    repo.replace('timestamp', repo.last('timestamp').slice(0, 200));
  } },
  { name: 'a hash named like the language', kind: 'mismatch', strike: (repo) => {
    repo.publish('snapshot');
    repo.timestamp.meta['snapshot.json'] = { version: 3, hashes: { __proto__x: 'ab', constructor: 'ab' } };
    repo.publish('timestamp');
  } },
  { name: 'no signatures at all', kind: 'unsigned', strike: (repo) => {
    repo.publish('timestamp');
    repo.bend('timestamp', (file) => (file.signatures = []));
  } },
];
