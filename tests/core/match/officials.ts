// Sample officials and offices for the tests of the matcher: invented people in real and invented regions.

import { listFromReference } from '../../../src/auditor/judge/reference.ts';
import type { Profile } from '../../../src/core/account/profile.ts';
import type { SiteId } from '../../../src/core/account/site.ts';
import type { List } from '../../../src/core/list/model.ts';
import type { PictureOutcome } from '../../../src/core/match/evidence.ts';
import { type Index, openIndex } from '../../../src/core/match/index.ts';
import { candidates, judge } from '../../../src/core/match/judge.ts';
import type { Verdict } from '../../../src/core/match/verdict.ts';

const account = (site: SiteId, handle: string, id: string, shown: string): object => ({ site, handle, account_id: id, display_name: shown });
const person = (id: string, name: string, formal: string, nick: string, title: string, region: string, accounts: readonly object[], absent: readonly string[] = []): object =>
  ({ id, kind: 'person', name, formal_name: formal, nicknames: nick === '' ? [] : [nick], office: { title, region }, status: 'incumbent', accounts, no_account_on: absent });
const office = (id: string, name: string, short: readonly string[], region: string, accounts: readonly object[]): object =>
  ({ id, kind: 'office', name, formal_name: name, nicknames: short, office: { title: 'office', region }, status: 'incumbent', accounts, no_account_on: [] });

const OFFICIALS = [
  person('wening', 'Wening Prabaningrum', 'Hj. Wening Prabaningrum, S.E., M.M.', 'Bu Wening', 'Bupati', 'Kabupaten Klaten', [account('instagram', 'wening.prabaningrum', '111222333', 'Wening Prabaningrum'), account('facebook', 'weningprabaningrum', '111222334', 'Wening Prabaningrum')], ['tiktok']),
  person('mulyani', 'Sri Mulyani', 'Hj. Sri Mulyani', 'Bu Sri', 'Bupati', 'Kabupaten Ngawi', [account('instagram', 'srimulyaningawi', '111222335', 'Sri Mulyani')], ['facebook']),
  person('agus', 'Agus Widodo', 'Agus Widodo, S.H.', 'Mas Agus', 'Wakil Bupati', 'Kabupaten Klaten', [account('instagram', 'agus_widodo', '111222336', 'Agus Widodo')]),
  person('camat', 'Sugito', 'Drs. Sugito', '', 'Camat Prambanan', 'Kabupaten Klaten', [account('facebook', 'sugito.camat', '111222337', 'Sugito')]),
  person('kapolres', 'Yohanes Rumbewas', 'AKBP Yohanes Rumbewas, S.I.K.', '', 'Kapolres', 'Kabupaten Klaten', [account('instagram', 'yohanesrumbewas', '111222338', 'Yohanes Rumbewas')]),
  person('walikota', 'Rosyid Latuconsina', 'H. Rosyid Latuconsina, Lc.', 'Buya Rosyid', 'Wali Kota', 'Kota Magelang', [account('instagram', 'rosyidlatuconsina', '111222339', 'Rosyid Latuconsina')]),
  person('kadinkes', 'Kusumaningtyas Hapsari', 'dr. Kusumaningtyas Hapsari, M.Kes.', 'dr. Tyas', 'Kepala Dinas Kesehatan', 'Kabupaten Klaten', [account('instagram', 'dr.tyas', '111222340', 'dr. Tyas')]),
  person('soehardjo', 'Soehardjo Tjokroadikoesoemo', 'R. Soehardjo Tjokroadikoesoemo, M.Si.', '', 'Sekretaris Daerah', 'Kabupaten Klaten', [account('facebook', 'soehardjotjokro', '111222341', 'Soehardjo Tjokroadikoesoemo')]),
  office('pemkab', 'Pemerintah Kabupaten Klaten', ['Pemkab Klaten'], 'Kabupaten Klaten', [account('instagram', 'pemkabklaten', '111222342', 'Pemkab Klaten'), account('x', 'pemkab_klaten', '111222343', 'Pemkab Klaten')]),
  office('dinkes', 'Dinas Kesehatan Kabupaten Klaten', ['Dinkes Klaten'], 'Kabupaten Klaten', [account('instagram', 'dinkesklaten', '111222344', 'Dinkes Klaten')]),
  office('dinkesmgl', 'Dinas Kesehatan Kabupaten Magelang', ['Dinkes Kabupaten Magelang'], 'Kabupaten Magelang', [account('instagram', 'dinkeskabmagelang', '111222345', 'Dinkes Kab Magelang')]),
  office('diskominfo', 'Dinas Komunikasi dan Informatika Kabupaten Klaten', ['Diskominfo Klaten'], 'Kabupaten Klaten', [account('instagram', 'diskominfoklaten', '111222346', 'Diskominfo Klaten')]),
  office('polres', 'Polres Klaten', ['Kepolisian Resor Klaten'], 'Kabupaten Klaten', [account('instagram', 'polresklaten', '111222347', 'Polres Klaten')]),
  office('rsud', 'RSUD Bagas Waras Klaten', ['RSUD Klaten'], 'Kabupaten Klaten', [account('facebook', 'rsudklaten', '111222348', 'RSUD Klaten')]),
  office('prambanan', 'Kecamatan Prambanan Kabupaten Klaten', ['Kecamatan Prambanan'], 'Kabupaten Klaten', [account('instagram', 'kecprambanan', '111222349', 'Kecamatan Prambanan')]),
] as const;

export function sampleList(order: (officials: readonly object[]) => readonly object[] = (each) => each): List {
  const list = listFromReference({ version: 1, accounts: order(OFFICIALS) });
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return list.value;
}

export const sampleIndex: Index = openIndex([sampleList()]);

export interface Shown { readonly name: string; readonly handle?: string | null; readonly bio?: string | null; readonly picture?: PictureOutcome; readonly site?: SiteId; readonly id?: string | null }

export const profileOf = ({ name, handle = null, bio = null, site = 'x', id = '900100200300' }: Shown): Profile => ({
  account: { site, id, handle }, name, avatarUrl: null, bio, siteBadge: 'none', surface: 'profile', url: '',
});

/** The verdict on a profile whose picture comparison came out as given for every subject that it is compared with. */
export function verdictOn(shown: Shown, index: Index = sampleIndex): Verdict {
  const profile = profileOf(shown);
  return judge(index, profile, new Map(candidates(index, profile).map((subject) => [subject, shown.picture ?? 'none'])), '2026-06-01');
}
