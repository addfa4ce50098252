// Whoever appealed, or was found to imitate nobody, is left alone by the machine: for a time, in the name of the list that
// vouches for the one whom the mark would point at, and never instead of what two officers confirmed.

import { describe, expect, it } from 'vitest';
import { addSpared, missingSpared } from '../../../src/core/list/addSpared.ts';
import { impostorHashes } from '../../../src/core/list/keyedHash.ts';
import type { List } from '../../../src/core/list/model.ts';
import { parseList } from '../../../src/core/list/parse.ts';
import { openIndex } from '../../../src/core/match/index.ts';
import { judge } from '../../../src/core/match/judge.ts';
import { sampleListText } from '../../support/sampleList.ts';
import { profileOf, sampleList } from './officials.ts';

const suspect = profileOf({ name: 'Wening Prabaningrum Official', handle: 'wening.prabaningrum2', bio: 'Bupati Klaten', id: '9001' });
const { account } = suspect;
const on = (list: List, profile = suspect, day = '2026-06-01') => judge(openIndex([list]), profile, new Map([['00/wening', 'same']]), day).kind;
const spare = (over: Partial<Parameters<typeof addSpared>[1][number]> = {}): List => addSpared(sampleList(), [{ case: 'c1', account, until: '2026-06-30', ...over }]);

describe('an account that the list spares', () => {
  it('bears no mark of the machine until its last day, and the usual one afterwards', () => {
    const marked = on(sampleList());
    expect(['suspect', 'lookalike']).toContain(marked);
    expect(on(spare())).toBe('unknown');
    expect(on(spare(), suspect, '2026-06-30')).toBe('unknown');
    expect(on(spare(), suspect, '2026-07-01')).toBe(marked);
  });

  it.each([
    ['the same person under another id', { ...account, id: '9002' }, false],
    ['the same account by its handle, where the page shows no id', { ...account, id: null }, true],
    ['the same account under another handle', { ...account, handle: 'lain.nama' }, true],
    ['the handle on another site', { ...account, site: 'facebook' as const }, false],
    ['nothing that was named', { ...account, id: '1', handle: 'orang.lain' }, false],
  ])('is recognised as %s', (_, shown, spared) => {
    expect(on(spare(), { ...suspect, account: shown }) === 'unknown').toBe(spared);
  });

  it('is an impostor all the same once two officers confirmed it', () => {
    const list = spare();
    const confirmed = { case: 'c1', ...impostorHashes(list.impostorKey, account), subject: list.subjects[0]!.id, modus: 'money', firstSeen: '2026-05-01', confirmed: '2026-05-02', roles: ['triage', 'approver'], evidenceRoot: 'a'.repeat(64), status: 'confirmed', appealUrl: list.publisher.url, recheckBy: '2026-10-01', reason: 'reason_asks_money' } as const;
    expect(on({ ...list, impostors: [confirmed] })).toBe('impostor');
  });

  it('is spared only marks that point at the publisher’s own subjects', () => {
    const other: List = { ...spare(), publisher: { ...sampleList().publisher, id: '33.99' }, subjects: [] };
    expect(judge(openIndex([sampleList(), other]), suspect, new Map(), '2026-06-01').kind).not.toBe('unknown');
  });

  it('stands in the list as hashes only, and passes every check of a device', () => {
    const text = sampleListText('33.10', 1, { spared: spare().spared });
    expect(text).not.toContain('9001');
    expect(text).not.toContain('wening.prabaningrum2');
    const parsed = parseList(new TextEncoder().encode(text));
    expect(parsed.ok && parsed.value.spared).toEqual(spare().spared);
  });
});

describe('the next list', () => {
  it('takes in who is to be spared, and takes out who is no longer', () => {
    const list = spare();
    expect(missingSpared(sampleList(), [{ case: 'c1', account, until: '2026-06-30' }], '2026-06-01')).toBe(1);
    expect(missingSpared(list, [{ case: 'c1', account, until: '2026-06-30' }], '2026-06-01')).toBe(0);
    expect(missingSpared(list, [{ case: 'c1', account, until: '2026-09-30' }], '2026-06-01')).toBe(1);
    expect(missingSpared(list, [], '2026-06-01')).toBe(1);
    expect(addSpared(list, [])).toEqual(sampleList());
  });

  it('keeps the hashes of an account that the office has forgotten, and needs no renewal for what ends by itself', () => {
    const list = spare();
    expect(addSpared(list, [{ case: 'c1', account: null, until: '2026-06-30' }])).toEqual(list);
    expect(addSpared(sampleList(), [{ case: 'c9', account: null, until: '2026-06-30' }])).toEqual(sampleList());
    expect(missingSpared(list, [], '2026-07-01')).toBe(0);
  });
});
