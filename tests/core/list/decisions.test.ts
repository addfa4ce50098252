// What officers decided goes into the next list: each account as keyed hashes, each case once, with its newest status.

import { describe, expect, it } from 'vitest';
import { type ListedDecision, addDecisions, missingDecisions } from '../../../src/core/list/addDecisions.ts';
import { impostorHashes } from '../../../src/core/list/keyedHash.ts';
import type { List } from '../../../src/core/list/model.ts';
import { parseList } from '../../../src/core/list/parse.ts';
import { sampleListText } from '../../support/sampleList.ts';
import { utf8 } from '../../support/tufRepository.ts';

const sample = (text = sampleListText('33.10', 1)): List => {
  const parsed = parseList(utf8(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
};
const DECISION: ListedDecision = {
  case: 'c1', account: { site: 'facebook', id: '9001', handle: 'Contoh.Palsu' }, subject: '33.10/pemkab', modus: 'money', firstSeen: '2026-11-01', confirmed: '2026-11-20',
  roles: ['triage', 'approver'], evidenceRoot: 'cd'.repeat(32), reason: 'reason_asks_money', status: 'confirmed',
};
const added = (list: List, ...decisions: readonly ListedDecision[]): List => {
  const result = addDecisions(list, decisions);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe('a decision', () => {
  it('stands in the next list as hashes, with the office to appeal to and the day to look again, and every device takes it', () => {
    const list = added(sample(), DECISION);
    expect(list.impostors).toEqual([{
      case: 'c1', ...impostorHashes(list.impostorKey, DECISION.account), subject: '33.10/pemkab', modus: 'money', firstSeen: '2026-11-01', confirmed: '2026-11-20',
      roles: ['triage', 'approver'], evidenceRoot: 'cd'.repeat(32), reason: 'reason_asks_money', status: 'confirmed', appealUrl: 'https://contoh.go.id', recheckBy: '2027-05-19',
    }]);
    expect(JSON.stringify(list)).not.toMatch(/9001|palsu/i);
    expect(sample(JSON.stringify(list))).toEqual(list);
  });

  it('of a case that the list knows takes the place of the older one; other cases stay', () => {
    const before = added(sample(), DECISION, { ...DECISION, case: 'c2' });
    const after = added(before, { ...DECISION, status: 'withdrawn' });
    expect(after.impostors.map(({ case: id, status }) => [id, status])).toEqual([['c1', 'withdrawn'], ['c2', 'confirmed']]);
    expect(added(before)).toEqual(before);
  });

  it('on somebody whom the list does not vouch for is refused, and nothing of the others is taken', () => {
    expect(addDecisions(sample(), [DECISION, { ...DECISION, case: 'c2', subject: '33.10/nobody' }])).toEqual({
      ok: false, problem: { key: 'console_draft_subject', args: { case: 'c2', subject: '33.10/nobody' } },
    });
  });

  it('is missing until the list carries its very status', () => {
    const list = added(sample(), DECISION);
    const [known, changed, fresh] = [DECISION, { ...DECISION, status: 'taken-down' as const }, { ...DECISION, case: 'c2' }];
    expect(missingDecisions(list, [known])).toEqual([]);
    expect(missingDecisions(list, [changed, fresh])).toEqual([changed, fresh]);
    expect(missingDecisions(sample(), [known])).toEqual([known]);
  });
});
