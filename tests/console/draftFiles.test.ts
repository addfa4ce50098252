// What may be signed in the page: a list that the role names by its hash, for this office, in force, and nothing else.

import { createHash, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDraft, signDraft } from '../../src/console/draftFiles.ts';
import { listChanges } from '../../src/console/listChanges.ts';
import indonesian from '../../assets/_locales/id/messages.json' with { type: 'json' };
import type { List, Subject } from '../../src/core/list/model.ts';
import { type TargetEntry, fileBytes, targetsJson } from '../../src/core/tuf/build.ts';
import { type SigningSubtle, createKeyFile, openKeyFile } from '../../src/core/tuf/keyFile.ts';
import { parseMetadata } from '../../src/core/tuf/metadata.ts';
import type { Subtle } from '../../src/core/tuf/ports.ts';
import { verifyThreshold } from '../../src/core/tuf/verify.ts';

const subtle = webcrypto.subtle as unknown as Subtle;
const NOW = Date.parse('2026-11-24T03:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const office = '33.10';

const bupati: Subject = {
  id: '33.10/bupati', kind: 'holder', name: 'Ratna Contoh', formalName: 'Hj. Ratna Contoh, S.E.', aliases: [], title: 'Bupati',
  region: { code: '33.10', name: 'Kabupaten Klaten', aliases: [] }, parent: null, from: '2025-02-20', until: null,
  accounts: [{ site: 'instagram', id: null, handle: 'contoh.ratna', formerHandles: [], url: 'https://www.instagram.com/contoh.ratna/', displayName: 'Ratna', from: null, until: null, checked: '2026-11-02', proofs: [] }],
  absences: [], phones: [], photos: [],
};
const listOf = (over: Partial<List> = {}): List => ({
  format: 'resmikah-list/1', publisher: { id: office, name: { id: 'Diskominfo Contoh' }, region: { code: office, name: 'Kabupaten Klaten', aliases: [] }, url: 'https://contoh.klatenkab.go.id' },
  version: 2, issued: '2026-11-24T00:00:00Z', subjects: [bupati], impostorKey: 'ab'.repeat(32), impostors: [], channels: [], rules: {}, ...over,
});

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
const entryOf = (bytes: Uint8Array, path = `${office}/list.json`): TargetEntry => ({ path, length: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
const roleOf = (entries: readonly TargetEntry[], expires = NOW + 90 * DAY): Uint8Array<ArrayBuffer> => fileBytes(targetsJson(2, expires, entries, null), []);
const list = bytesOf(listOf());
const role = roleOf([entryOf(list)]);
const problemOf = async (...files: readonly Uint8Array<ArrayBuffer>[]): Promise<string> => {
  const found = await readDraft(subtle, files, office, NOW);
  return found.ok ? 'none' : found.problem.key;
};

describe('a draft chosen for signing', () => {
  it('opens in either order of its two files', async () => {
    expect(await problemOf(list, role)).toBe('none');
    expect(await problemOf(role, list)).toBe('none');
  });

  const other = bytesOf(listOf({ version: 3 }));
  const foreign = bytesOf(listOf({ publisher: { ...listOf().publisher, id: '33.11' }, subjects: [] }));
  it.each([
    ['one file only', [list], 'console_draft_files'],
    ['two lists', [list, other], 'console_draft_files'],
    ['two roles', [role, role], 'console_draft_files'],
    ['a role that is cut in half', [list, role.slice(0, 100)], 'console_draft_files'],
    ['another list than the role names', [other, role], 'console_draft_mismatch'],
    ['a list with one more space', [bytesOf(listOf()).map((byte, at) => (at === 5 ? 32 : byte)), role], 'console_draft_mismatch'],
    ['a role of another office', [list, roleOf([entryOf(list, '33.11/list.json')])], 'console_draft_office'],
    ['a list of another office under our path', [foreign, roleOf([entryOf(foreign)])], 'console_draft_office'],
    ['a role that signs another office along', [list, roleOf([entryOf(list), entryOf(other, '33.11/list.json')])], 'console_draft_extra'],
    ['a role that has expired', [list, roleOf([entryOf(list)], NOW - DAY)], 'console_draft_expired'],
    ['a list that clients refuse', [bytesOf({ format: 'x' }), roleOf([entryOf(bytesOf({ format: 'x' }))])], 'problem_field'],
  ] as const)('is refused when it is %s', async (_, files, key) => {
    expect(await problemOf(...files)).toBe(key);
  });

  it('carries after signing what the client workflow accepts, also beside an earlier signature', async () => {
    const signing = webcrypto.subtle as unknown as SigningSubtle;
    const ports = { subtle: signing, random: (length: number) => webcrypto.getRandomValues(new Uint8Array(length)) };
    let files: readonly Uint8Array<ArrayBuffer>[] = [list, role];
    const keys = new Map();
    for (const owner of ['ani', 'budi']) {
      const file = await createKeyFile(ports, owner, 'lima kata acak di sini', '2026-11-24T00:00:00Z');
      const signer = await openKeyFile(signing, file, 'lima kata acak di sini');
      const draft = await readDraft(subtle, files, office, NOW);
      if (!signer.ok || !draft.ok) throw new Error('the sample does not open');
      keys.set(file.keyid, signer.value.key);
      files = [list, (await signDraft(draft.value, signer.value)).file];
    }
    const signed = parseMetadata('targets', files[1] ?? new Uint8Array());
    await verifyThreshold(subtle, signed, { keyids: [...keys.keys()], threshold: 2, keys }, 'role');
    expect(signed.signatures).toHaveLength(2);
  });
});

describe('what changes, in sentences', () => {
  const keysOf = (before: List | null, after: List): readonly string[] => listChanges(before, after).map(({ key }) => key.replace('console_change_', ''));
  const withBupati = (over: Partial<Subject>): List => listOf({ subjects: [{ ...bupati, ...over }] });
  const [account] = bupati.accounts;

  it.each([
    ['nothing but the version', listOf({ version: 3, issued: '2026-11-25T00:00:00Z' }), []],
    ['a handover on a date', withBupati({ until: '2027-02-20' }), ['term_ends']],
    ['a new name', withBupati({ name: 'Ratna' }), ['subject_name']],
    ['an account that ends', withBupati({ accounts: [{ ...account!, until: '2026-12-01' }] }), ['account_ends']],
    ['an account that is dropped', withBupati({ accounts: [] }), ['account_gone']],
    ['an attested absence', withBupati({ absences: [{ site: 'facebook', declared: '2026-11-02' }] }), ['absence_new']],
    ['a subject that leaves', listOf({ subjects: [] }), ['subject_gone']],
    ['reading rules', listOf({ rules: { facebook: { off: true } } as never }), ['rules']],
    ['another key for impostors', listOf({ impostorKey: 'cd'.repeat(32) }), ['impostor_key']],
  ] as const)('%s', (_, after, keys) => {
    expect(keysOf(listOf(), after)).toEqual(keys);
  });

  it('has words for every sentence that the sample office can meet', () => {
    const sheet = JSON.parse(readFileSync('assets/_locales/en/messages.json', 'utf8')) as Record<string, unknown>;
    for (const key of keysOf(null, listOf())) {
      expect(Object.hasOwn(indonesian, `console_change_${key}`)).toBe(true);
      expect(Object.hasOwn(sheet, `console_change_${key}`)).toBe(true);
    }
  });
});
