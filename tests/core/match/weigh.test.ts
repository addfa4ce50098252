// What a verdict says: each reason with its weight, the most telling first, and everything in the page's own words.

import { describe, expect, it } from 'vitest';
import { impostorHashes } from '../../../src/core/list/keyedHash.ts';
import type { Impostor } from '../../../src/core/list/model.ts';
import { type Shown, profileOf, sampleIndex, sampleList, verdictOn } from './officials.ts';
import { openIndex } from '../../../src/core/match/index.ts';
import { NO_PICTURES, judge } from '../../../src/core/match/judge.ts';
import type { Verdict } from '../../../src/core/match/verdict.ts';

const told = ({ evidence }: Verdict): readonly string[] => evidence.map(({ weight, kind, args }) => `${weight} ${kind}${Object.entries(args).map(([name, value]) => ` ${name}=${value}`).join('')}`);

describe('a verdict', () => {
  it.each<readonly [Shown, string, readonly string[]]>([
    [{ name: 'Wening Prabaningrum', picture: 'same' }, 'suspect wening', ['strong name_full seen=Wening Prabaningrum name=Wening Prabaningrum', 'strong photo_same name=Wening Prabaningrum']],
    [{ name: 'Wening Prabaningrum', picture: 'variant', bio: 'Bupati Klaten' }, 'suspect wening', ['strong name_full seen=Wening Prabaningrum name=Wening Prabaningrum', 'strong photo_variant name=Wening Prabaningrum', 'strong claims_post post=Bupati Kabupaten Klaten']],
    [{ name: 'Wening Prabaningrum', handle: 'wening_prabaningrum1', picture: 'other', bio: 'Bupati Klaten, transfer' }, 'suspect wening', ['strong name_full seen=Wening Prabaningrum name=Wening Prabaningrum', 'strong claims_post post=Bupati Kabupaten Klaten', 'weak handle_alike seen=wening_prabaningrum1 listed=wening.prabaningrum site=Instagram', 'weak asks word=transfer', 'against photo_other']],
    [{ name: 'Bupati Klaten', site: 'tiktok' }, 'suspect wening', ['strong post_as_name seen=Bupati Klaten post=Bupati Kabupaten Klaten', 'strong absence site=TikTok name=Wening Prabaningrum']],
    [{ name: 'Bupati Klaten Official', picture: 'same' }, 'suspect wening', ['strong post_as_name seen=Bupati Klaten Official post=Bupati Kabupaten Klaten', 'strong photo_same name=Wening Prabaningrum', 'weak says_official word=official']],
    [{ name: 'Dinkes Klaten' }, 'lookalike dinkes', ['strong office_name seen=Dinkes Klaten name=Dinas Kesehatan Kabupaten Klaten']],
    [{ name: 'Dinkes Klaten', handle: 'dinkesklaten', picture: 'same' }, 'suspect dinkes', ['strong office_name seen=Dinkes Klaten name=Dinas Kesehatan Kabupaten Klaten', 'strong photo_same name=Dinas Kesehatan Kabupaten Klaten', 'weak handle_alike seen=dinkesklaten listed=dinkesklaten site=Instagram']],
    [{ name: 'Bansos Dinkes Klaten', picture: 'other' }, 'lookalike dinkes', ['strong office_name seen=Bansos Dinkes Klaten name=Dinas Kesehatan Kabupaten Klaten', 'weak asks word=bansos', 'against photo_other']],
    [{ name: 'Bu Wening Klaten', picture: 'same' }, 'lookalike wening', ['strong photo_same name=Wening Prabaningrum', 'weak name_nickname seen=Bu Wening Klaten name=Bu Wening']],
    [{ name: 'Yohanes Klaten', picture: 'variant' }, 'lookalike kapolres', ['strong photo_variant name=Yohanes Rumbewas', 'weak name_partial seen=Yohanes Klaten name=Yohanes Rumbewas']],
    [{ name: 'Yohanes Rumbewas', handle: 'yohanesrumbewass' }, 'lookalike kapolres', ['strong name_full seen=Yohanes Rumbewas name=Yohanes Rumbewas', 'weak handle_alike seen=yohanesrumbewass listed=yohanesrumbewas site=Instagram']],
    [{ name: 'W\u200bening Prаbaningrum', picture: 'same' }, 'suspect wening', ['strong name_full seen=W\u200bening Prаbaningrum name=Wening Prabaningrum', 'strong photo_same name=Wening Prabaningrum', 'weak disguise_hidden seen=W\u200bening Prаbaningrum', 'weak disguise_foreign seen=W\u200bening Prаbaningrum']],
    [{ name: 'Agus Widodo', bio: 'Wakil Bupati Klaten', picture: 'other' }, 'suspect agus', ['strong claims_post post=Wakil Bupati Kabupaten Klaten', 'weak name_full seen=Agus Widodo name=Agus Widodo', 'against photo_other']],
    [{ name: 'Bella Cahya', handle: 'pemkabklaten', picture: 'other' }, 'lookalike pemkab', ['strong handle_copied seen=pemkabklaten listed=pemkabklaten site=Instagram']],
    [{ name: 'Ajudan Wening Prabaningrum', picture: 'same' }, 'lookalike wening', ['strong photo_same name=Wening Prabaningrum', 'weak name_partial seen=Ajudan Wening Prabaningrum name=Wening Prabaningrum', 'against tone_apart']],
    [{ name: 'Soehardjo Tjokroadikoesoemo', handle: 'soehardjotjokro' }, 'suspect soehardjo', ['strong name_full seen=Soehardjo Tjokroadikoesoemo name=Soehardjo Tjokroadikoesoemo', 'strong handle_copied seen=soehardjotjokro listed=soehardjotjokro site=Facebook']],
    [{ name: 'Soehardjo Tjokroadikoesoemo', handle: 'soehardjotjokro', picture: 'other' }, 'lookalike soehardjo', ['strong name_full seen=Soehardjo Tjokroadikoesoemo name=Soehardjo Tjokroadikoesoemo', 'strong handle_copied seen=soehardjotjokro listed=soehardjotjokro site=Facebook', 'against photo_other']],
    [{ name: 'Camat Prambanan' }, 'lookalike camat', ['strong post_as_name seen=Camat Prambanan post=Camat Prambanan Kabupaten Klaten']],
    [{ name: 'Sahabat Wening Prabaningrum', picture: 'same', bio: 'transfer' }, 'lookalike wening', ['strong photo_same name=Wening Prabaningrum', 'weak name_partial seen=Sahabat Wening Prabaningrum name=Wening Prabaningrum', 'weak asks word=transfer', 'against tone_fan']],
    [{ name: 'Dinas Klaten', picture: 'same' }, 'lookalike dinkes', ['strong photo_same name=Dinas Kesehatan Kabupaten Klaten', 'weak name_partial seen=Dinas Klaten name=Dinas Kesehatan Kabupaten Klaten']],
    [{ name: 'Sri Mulyani', site: 'facebook', bio: 'Bupati Ngawi' }, 'suspect mulyani', ['strong claims_post post=Bupati Kabupaten Ngawi', 'strong absence site=Facebook name=Sri Mulyani', 'weak name_full seen=Sri Mulyani name=Sri Mulyani']],
  ])('on %j is %s', (shown, verdict, reasons) => {
    const judged = verdictOn(shown);
    expect(`${judged.kind} ${judged.subject}`).toBe(verdict);
    expect(told(judged)).toEqual(reasons);
  });

  it('tells that the site has given a badge, which proves nothing', () => {
    const judged = judge(sampleIndex, { ...profileOf({ name: 'Dinkes Klaten' }), siteBadge: 'verified' }, NO_PICTURES, '2026-06-01');
    expect(told(judged).at(-1)).toBe('against badge site=X');
  });

  it('says of emblems that others bear rightly that they tell little', () => {
    const shared = openIndex([{ ...sampleList(), subjects: sampleList().subjects.map((each) => ({ ...each, photos: [{ id: '0123456789abcdef', shared: true, taken: null }] })) }]);
    expect(told(verdictOn({ name: 'Dinkes Klaten', picture: 'same' }, shared))).toContain('weak emblem_same name=Dinas Kesehatan Kabupaten Klaten');
    expect(verdictOn({ name: 'Dinas Klaten', picture: 'same' }, shared).kind).toBe('unknown');
    const some = openIndex([{ ...sampleList(), subjects: sampleList().subjects.map((each) => ({ ...each, photos: [{ id: '0123456789abcdef', shared: true, taken: null }, { id: '0123456789abcde0', shared: false, taken: null }] })) }]);
    expect(told(verdictOn({ name: 'Dinkes Klaten', picture: 'same' }, some))).toContain('strong photo_same name=Dinas Kesehatan Kabupaten Klaten');
  });

  it('shows of a long name what fits', () => {
    const judged = verdictOn({ name: `Dinkes Klaten ${'Official '.repeat(30)}` });
    expect(judged.evidence[0]?.args['seen']).toHaveLength(120);
  });
});

describe('of two whom a profile may mean, the one is named', () => {
  it.each<readonly [string, Shown, string]>([
    ['whose post stands there, before one whose name it is half', { name: 'Bupati Klaten', bio: 'Kapolres Klaten' }, 'wening'], ['whose name is whole', { name: 'Sri Mulyani Agus', picture: 'same' }, 'mulyani'],
    ['whose photo it has, with the post', { name: 'Sugito', bio: 'Camat Prambanan', picture: 'same' }, 'camat'], ['who stands there without a slip', { name: 'Dinkes Klaten', picture: 'same' }, 'dinkes'],
  ])('%s', (_which, shown, subject) => {
    expect(verdictOn(shown).subject).toBe(subject);
  });
});

describe('a post as a name', () => {
  it.each<readonly [string, string]>([
    ['Bupati Klaten Budi', 'unknown'], ['Budi Bupati Klaten', 'unknown'], ['Bupati Klaten Jawa Tengah', 'unknown'], ['Bupati Klaten 2', 'lookalike'], ['Bupati Klatn', 'lookalike'], ['Bupati Klaten Kabupaten', 'lookalike'], ['Bupti Klaten', 'lookalike'],
    ['Kepala Dinas Kesehatan Klaten', 'lookalike'], ['Kepala Dinas Kesehatn Klaten', 'lookalike'], ['Bupati', 'unknown'], ['Camat Prambanan', 'lookalike'], ['Camat Prambanan Rina', 'unknown'], ['Bupati SMA Klaten', 'unknown'], ['Bupati Toko Klaten', 'unknown'],
  ])('%s is %s', (name, kind) => {
    expect(verdictOn({ name }).kind).toBe(kind);
  });

  it('names the head of a town without saying the town twice', () => {
    const town = openIndex([{ ...sampleList(), subjects: sampleList().subjects.map((each) => (each.id === 'wening' ? { ...each, title: 'Wali Kota', region: { ...each.region, name: 'Kota Magelang', aliases: ['Magelang'] } } : each)) }]);
    expect(told(verdictOn({ name: 'Wali Kota Magelang' }, town))).toContain('strong post_as_name seen=Wali Kota Magelang post=Wali Kota Magelang');
  });
});

describe('what the list says of an account', () => {
  const dated = (from: string | null, until: string | null, over: string | null) => openIndex([{ ...sampleList(), subjects: sampleList().subjects.map((each) => ({ ...each, until: over, accounts: each.accounts.map((one) => ({ ...one, from, until, checked: '2026-01-02', formerHandles: ['dulu.klaten'] })) })) }]);
  const pemkab: Shown = { name: 'Siapa pun', site: 'instagram', id: '111222342', handle: 'baru' };
  const { name } = sampleList().publisher;

  it.each([
    ['official', '2025-02-20', null, null, `settles listed site=Instagram office=${name.id} checked=2026-01-02 from=2025-02-20`],
    ['official', null, null, null, `settles listed site=Instagram office=${name.id} checked=2026-01-02 from=2026-01-02`],
    ['official', null, '2026-06-01', '2026-06-02', `settles listed site=Instagram office=${name.id} checked=2026-01-02 from=2026-01-02`],
    ['former', null, '2026-05-31', null, `settles term_over site=Instagram office=${name.id} checked=2026-01-02 from=2026-01-02 until=2026-05-31`],
    ['former', null, null, '2026-05-30', `settles term_over site=Instagram office=${name.id} checked=2026-01-02 from=2026-01-02 until=2026-05-30`],
    ['former', null, '2026-05-31', '2026-05-30', `settles term_over site=Instagram office=${name.id} checked=2026-01-02 from=2026-01-02 until=2026-05-30`],
  ])('is %s from %s until %s, where the subject’s time ends %s', (kind, from, until, over, reason) => {
    const judged = verdictOn(pemkab, dated(from, until, over));
    expect([judged.kind, judged.subject, ...told(judged)]).toEqual([kind, 'pemkab', reason]);
  });

  it('is that two people have confirmed it as an impostor', () => {
    const { idHash, handleHash } = impostorHashes(sampleList().impostorKey, { site: 'x', id: '100044', handle: 'toko.bunga' });
    const impostor: Impostor = {
      case: 'K-1', idHash, handleHash, subject: 'wening', modus: 'money', firstSeen: '2026-01-01', confirmed: '2026-01-02', roles: ['triage', 'approver'], evidenceRoot: '0'.repeat(64), status: 'confirmed', appealUrl: 'https://example.org', recheckBy: '2026-07-01', reason: '',
    };
    const judged = verdictOn({ name: 'Toko Bunga', id: '100044', handle: 'toko.bunga' }, openIndex([{ ...sampleList(), impostors: [impostor] }]));
    expect([judged.kind, judged.subject, ...told(judged)]).toEqual(['impostor', 'wening', `settles confirmed_impostor date=2026-01-02 office=${name.id} modus=money`]);
  });

  it.each<readonly [string, Shown, string]>([
    ['its handle under another id', { name: 'X', site: 'instagram', id: '5', handle: 'PemkabKlaten' }, 'settles handle_taken_over handle=PemkabKlaten site=Instagram name=Pemerintah Kabupaten Klaten'],
    ['a handle that it had before', { name: 'X', site: 'x', id: '5', handle: 'dulu.klaten' }, 'settles handle_taken_over handle=dulu.klaten site=X name=Pemerintah Kabupaten Klaten'],
    ['a handle that it had before, where the page shows no id', { name: 'X', site: 'x', id: null, handle: 'dulu.klaten' }, 'settles handle_taken_over handle=dulu.klaten site=X name=Pemerintah Kabupaten Klaten'],
  ])('is that somebody else may have taken over %s', (_what, shown, reason) => {
    const judged = verdictOn(shown, dated(null, null, null));
    expect([judged.kind, ...told(judged)]).toEqual(['lookalike', reason]);
  });
});
