// Whom the machine's mark leaves alone stands in the next list as keyed hashes, until a day, and for as long as the office says so.

import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/core/account/account.ts';
import { type SparedCase, addSpared, missingSpared } from '../../../src/core/list/addSpared.ts';
import { impostorHashes } from '../../../src/core/list/keyedHash.ts';
import type { List } from '../../../src/core/list/model.ts';
import { parseList } from '../../../src/core/list/parse.ts';
import { sampleListText } from '../../support/sampleList.ts';
import { utf8 } from '../../support/tufRepository.ts';

const LIST = ((): List => {
  const parsed = parseList(utf8(sampleListText('33.10', 1)));
  if (!parsed.ok) throw new Error('the sample is no list');
  return parsed.value;
})();
const ACCOUNT: Account = { site: 'facebook', id: '100099', handle: 'pemkab.palsu' };

describe('an account that is spared', () => {
  const spared = (change: Partial<SparedCase> = {}): SparedCase => ({ case: 'kasus-7', account: ACCOUNT, until: '2027-01-31', ...change });
  const HASHES = impostorHashes(LIST.impostorKey, ACCOUNT);

  it('stands in the next list by keyed hashes, until its day', () => {
    expect(addSpared(LIST, [spared()]).spared).toEqual([{ case: 'kasus-7', ...HASHES, until: '2027-01-31' }]);
  });

  it('stays by its old hashes once the office has forgotten who it is', () => {
    const before = addSpared(LIST, [spared()]);
    expect(addSpared(before, [spared({ account: null, until: '2028-01-01' })])).toEqual(before);
    expect(addSpared(LIST, [spared({ account: null })])).toEqual(LIST);
  });

  it('is spared no longer once the office does not name it', () => {
    const before = addSpared(LIST, [spared(), spared({ case: 'kasus-8' })]);
    expect(addSpared(before, [spared({ case: 'kasus-8' })]).spared?.map((each) => each.case)).toEqual(['kasus-8']);
    expect(addSpared(before, [])).toEqual(LIST);
  });

  it.each([
    ['that is listed as it should be', [spared()], 0],
    ['that is new', [spared(), spared({ case: 'kasus-8' })], 1],
    ['whose day changed', [spared({ until: '2027-02-28' })], 1],
    ['that is to be spared no longer', [], 1],
    ['that gives its place to another', [spared({ case: 'kasus-8' })], 2],
    ['that the office has forgotten and the list still has', [spared({ account: null })], 0],
    ['that the office has forgotten and no list ever had', [spared(), spared({ case: 'kasus-9', account: null })], 0],
  ])('%s makes the next list needed, or does not', (_what, cases, count) => {
    expect(missingSpared(addSpared(LIST, [spared()]), cases, '2026-11-24')).toBe(count);
  });

  it('whose day has passed needs no new list', () => {
    const list = addSpared(LIST, [spared()]);
    expect(missingSpared(list, [], '2027-01-31')).toBe(1);
    expect(missingSpared(list, [], '2027-02-01')).toBe(0);
  });
});
