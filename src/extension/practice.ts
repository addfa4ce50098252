// The practice page's little world: a regency that does not exist, its list, and sample profiles that meet each verdict.
// Judged by the very code that judges pages; nothing here is a real office, person or account.

import type { Profile } from '../core/account/profile.ts';
import type { SiteId } from '../core/account/site.ts';
import { impostorHashes } from '../core/list/keyedHash.ts';
import type { List, ListedAccount, Subject } from '../core/list/model.ts';
import { type Index, openIndex } from '../core/match/index.ts';

const REGION = { code: '99.99', name: 'Kabupaten Contoh', aliases: [] };

function account(site: SiteId, id: string, handle: string, displayName: string, until: string | null = null): ListedAccount {
  // An address that can belong to nobody: a practice button must not lead to a real person.
  const url = `https://contoh.example/${handle}`;
  return { site, id, handle, formerHandles: [], url, displayName, from: '2025-02-20', until, checked: '2026-06-01', proofs: [] };
}

function subject(id: string, name: string, title: string | null, details: Partial<Subject>): Subject {
  return {
    id: `99.99/${id}`, kind: title === null ? 'office' : 'holder', name, formalName: name, aliases: [], title, region: REGION, parent: null,
    from: null, until: null, accounts: [], absences: [], phones: [], photos: [], ...details,
  };
}

function profile(site: SiteId, id: string, handle: string, name: string, bio: string): Profile {
  return { account: { site, id, handle }, name, avatarUrl: null, bio, siteBadge: 'none', surface: 'profile', url: `https://contoh.example/${handle}` };
}

/** What a resident meets, from the plainest to the one that wants care. */
export const PRACTICE: readonly Profile[] = [
  profile('facebook', '990000000000001', 'pemkabcontoh', 'Pemerintah Kabupaten Contoh', 'Kabar dan layanan Kabupaten Contoh.'),
  profile('instagram', '990000000000002', 'wakilbupaticontoh', 'Bagyasena Contohwirya', 'Wakil Bupati Contoh 2020–2025.'),
  profile('facebook', '990000000000003', 'sekar.rinonce.bantuan', 'Sekar Rinoncewati', 'Bupati Contoh. Bantuan tunai, hubungi WA saya.'),
  profile('facebook', '990000000000004', 'sekar.rinonce.resmi', 'Sekar Rinoncewati', 'Bupati Kabupaten Contoh. Melayani warga.'),
  profile('facebook', '990000000000005', 'sekar.rinoncewati2', 'Sekar Rinoncewati Official', 'Salam hangat untuk semua.'),
  profile('instagram', '990000000000006', 'sekarayu.kebun', 'Sekar Ayu', 'Hobi berkebun dan memasak.'),
];

const IMPOSTOR_KEY = '00'.repeat(32);

const LIST: List = {
  format: 'resmikah-list/1',
  publisher: { id: '99.99', name: { id: 'Diskominfo Kabupaten Contoh' }, region: REGION, url: 'https://contoh.example' },
  version: 1,
  issued: '2026-06-01T00:00:00Z',
  subjects: [
    subject('pemkab', 'Pemerintah Kabupaten Contoh', null, { accounts: [account('facebook', '990000000000001', 'pemkabcontoh', 'Pemerintah Kabupaten Contoh')] }),
    subject('bupati', 'Sekar Rinoncewati', 'Bupati', {
      accounts: [account('instagram', '990000000000010', 'sekarrinoncewati', 'Sekar Rinoncewati')],
      absences: [{ site: 'facebook', declared: '2026-01-12' }],
    }),
    subject('wakil', 'Bagyasena Contohwirya', 'Wakil Bupati', { accounts: [account('instagram', '990000000000002', 'wakilbupaticontoh', 'Bagyasena Contohwirya', '2025-02-19')] }),
  ],
  impostorKey: IMPOSTOR_KEY,
  impostors: [
    {
      case: 'latihan-1', ...impostorHashes(IMPOSTOR_KEY, { site: 'facebook', id: '990000000000003', handle: null }), subject: '99.99/bupati', modus: 'money',
      firstSeen: '2026-05-02', confirmed: '2026-05-03', roles: ['triage', 'approver'], evidenceRoot: '00'.repeat(32), status: 'confirmed',
      appealUrl: 'https://contoh.example', recheckBy: '2026-10-30', reason: 'reason_imitates_holder',
    },
  ],
  channels: [],
  rules: {},
};

export const practiceIndex = (): Index => openIndex([LIST]);
