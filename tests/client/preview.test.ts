// What a preview and the ways to turn to say where a list has no text in the resident's language: Indonesian, which every list has.

import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { channelsFor, previewOf } from '../../src/client/preview.ts';
import type { Profile } from '../../src/core/account/profile.ts';
import { parseList } from '../../src/core/list/parse.ts';
import { openIndex } from '../../src/core/match/index.ts';
import { LANGUAGES, makeTranslator } from '../../src/core/translate.ts';
import { sampleListText } from '../support/sampleList.ts';

vi.mock('virtual:trust', () => ({ trust: { publishers: ['33.10'] } }));

const channel = { name: 'Kantor Contoh', site: null, modus: [], url: 'https://contoh.go.id', phone: null };
const list = parseList(new TextEncoder().encode(sampleListText('33.10', 1, {
  publisher: { id: '33.10', name: { id: 'Dinas Contoh' }, region: { code: '33.10', name: 'Kabupaten Contoh', aliases: [] }, url: 'https://contoh.go.id' },
  channels: [{ id: 'satu', ...channel, use: { id: 'Datang ke kantor.' } }, { id: 'dua', ...channel, use: { id: 'Telepon.', en: 'Call.' } }, { id: 'tiga', ...channel, for: 'office', use: { id: 'Formulir kantor.' } }],
})));
const lists = { index: openIndex(list.ok ? [list.value] : []), photos: new Map(), states: new Map() };
const profile: Profile = { account: { site: 'facebook', id: '1', handle: null }, name: 'Contoh', avatarUrl: null, bio: null, siteBadge: 'none', surface: 'profile', url: 'https://www.facebook.com/profile.php?id=1' };

describe('a list with no text for the resident’s language', () => {
  it.each(LANGUAGES)('is shown in Indonesian to whoever reads %s, each text by itself', (language) => {
    const words = makeTranslator(language, {}, {});
    const preview = previewOf({ verdict: { kind: 'unknown', subject: null, evidence: [] }, lists }, profile, 'other', null, words);
    expect(preview?.office).toBe('Dinas Contoh');
    expect(channelsFor(lists, 'other', 'facebook', language).map(({ use, lang }) => [use, lang])).toEqual([['Datang ke kantor.', 'id'], language === 'en' ? ['Call.', 'en'] : ['Telepon.', 'id']]);
  });
});

describe('a form for whoever is imitated', () => {
  it('is in the list, and no resident is sent there', () => {
    expect(list.ok && list.value.channels.map(({ id }) => id)).toEqual(['satu', 'dua', 'tiga']);
    expect(channelsFor(lists, 'money', 'facebook', 'id').map(({ use }) => use)).not.toContain('Formulir kantor.');
  });
});
