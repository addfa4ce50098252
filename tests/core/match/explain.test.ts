// What a resident reads of a verdict: the sentences, the real account to open, what the office states, what to do now.

import { describe, expect, it } from 'vitest';
import type { ListedAccount, Subject } from '../../../src/core/list/model.ts';
import { explain } from '../../../src/core/match/explain.ts';
import { openIndex } from '../../../src/core/match/index.ts';
import { realAccount, subjectCard, type SubjectCard } from '../../../src/core/match/subjectCard.ts';
import { UNKNOWN, type Verdict, type VerdictKind } from '../../../src/core/match/verdict.ts';
import { sampleIndex, sampleList } from './officials.ts';

const list = sampleList();
const verdict = (kind: VerdictKind, subject: string | null, weights: readonly Verdict['evidence'][number]['weight'][] = ['strong']): Verdict => ({ kind, subject, evidence: weights.map((weight, at) => ({ kind: `reason_${at}`, weight, subject, args: { seen: `${at}` } })) });
const ADVICE = ['todo_do_not_pay', 'todo_no_codes', 'todo_already_paid'];

describe('the explanation', () => {
  it.each(['impostor', 'suspect', 'lookalike'] as const)('of a warning (%s) names whom it imitates, opens the real account and says what to do', (kind) => {
    const told = explain(verdict(kind, 'wening'), sampleIndex, 'facebook');
    expect([told.title, told.mark]).toEqual([{ key: `verdict_${kind}`, args: { name: 'Wening Prabaningrum' } }, { key: `mark_${kind}`, args: { name: 'Wening Prabaningrum' } }]);
    expect(told.why).toEqual([{ key: 'evidence_reason_0', args: { seen: '0' } }]);
    expect([told.subject?.id, told.open?.site, told.absence, told.vouch]).toEqual(['wening', 'facebook', null, null]);
    expect(told.todo).toEqual(ADVICE.map((key) => ({ key, args: {} })));
  });

  it('of a warning says where the office has no account at all', () => {
    const told = explain(verdict('suspect', 'wening'), sampleIndex, 'tiktok');
    expect(told.absence).toEqual({ key: 'explain_absence', args: { name: 'Wening Prabaningrum', site: 'TikTok', date: list.subjects.find(({ id }) => id === 'wening')?.absences[0]?.declared } });
    expect(told.open?.site).toBe('instagram');
  });

  it('of an official account says who vouches, and neither opens nor warns', () => {
    const told = explain(verdict('official', 'wening'), sampleIndex, 'tiktok');
    expect(told.vouch).toEqual({ key: 'explain_vouch', args: { office: list.publisher.name.id } });
    expect([told.open, told.absence, told.todo]).toEqual([null, null, []]);
  });

  it('of a former account neither vouches nor warns', () => {
    expect(explain(verdict('former', 'wening'), sampleIndex, 'tiktok')).toMatchObject({ vouch: null, open: null, absence: null, todo: [] });
  });

  it('of nobody in particular has no subject', () => {
    expect(explain(UNKNOWN, sampleIndex, 'x')).toMatchObject({ title: { key: 'verdict_unknown', args: { name: '' } }, subject: null, open: null, absence: null, vouch: null, why: [], todo: [] });
    expect(explain(verdict('official', null), sampleIndex, 'x').vouch).toBeNull();
    expect(explain(verdict('suspect', 'nobody'), sampleIndex, 'x')).toMatchObject({ subject: null, open: null, absence: null });
  });

  it('gives five reasons at most, and what speaks against only where nothing is warned of', () => {
    const keys = (told: ReturnType<typeof explain>): readonly string[] => told.why.map(({ key }) => key.replace('evidence_reason_', ''));
    const weights = ['strong', 'against', 'weak', 'weak', 'weak', 'weak', 'weak'] as const;
    expect(keys(explain(verdict('suspect', 'wening', weights), sampleIndex, 'x'))).toEqual(['0', '2', '3', '4', '5']);
    expect(keys(explain(verdict('former', 'wening', weights), sampleIndex, 'x'))).toEqual(['0', '1', '2', '3', '4']);
  });

  it('writes a site by its name, also one that is no longer known', () => {
    const on = (args: Readonly<Record<string, string>>): unknown => explain({ kind: 'suspect', subject: null, evidence: [{ kind: 'badge', weight: 'weak', subject: null, args }] }, sampleIndex, 'x').why[0]?.args;
    expect([on({ site: 'facebook', seen: 'a' }), on({ site: 'Friendster' }), on({})]).toEqual([{ site: 'Facebook', seen: 'a' }, { site: 'Friendster' }, {}]);
  });
});

describe('the card of a subject', () => {
  const account = (site: ListedAccount['site'], until: string | null, proofs: ListedAccount['proofs']): ListedAccount => ({ ...(list.subjects[0] as Subject).accounts[0] as ListedAccount, site, handle: `klaten_${site}`, url: `https://example.org/${site}`, displayName: site, until, checked: '2026-01-02', proofs });
  const subject: Subject = {
    ...(list.subjects[0] as Subject), id: 'satu', name: 'Satu Dua', formalName: 'Hj. Satu Dua, S.E.', title: 'Bupati', phones: [{ number: '+62272321046', use: { id: 'Layanan' } }], absences: [{ site: 'tiktok', declared: '2025-03-04' }],
    accounts: [account('instagram', '2020-01-01', []), account('facebook', null, [{ kind: 'letter', date: '2025-01-01', reference: 'a' }, { kind: 'rel-me', date: '2025-01-01', reference: 'b' }]), account('x', null, [])],
  };
  const card = (): SubjectCard => subjectCard(openIndex([{ ...list, subjects: [subject] }]), 'satu') as SubjectCard;

  it('shows name, post, region, who vouches, and the accounts that are in force', () => {
    expect(card()).toEqual({
      id: 'satu', name: 'Hj. Satu Dua, S.E.', plainName: 'Satu Dua', title: 'Bupati', region: subject.region.name, publisher: list.publisher.name.id,
      accounts: [
        { site: 'facebook', siteName: 'Facebook', url: 'https://example.org/facebook', name: 'facebook', checked: '2026-01-02', proof: 'letter' },
        { site: 'x', siteName: 'X', url: 'https://example.org/x', name: 'x', checked: '2026-01-02', proof: null },
      ],
      absences: [{ site: 'tiktok', siteName: 'TikTok', declared: '2025-03-04' }], phones: ['+62272321046'],
    });
    expect(subjectCard(sampleIndex, 'nobody')).toBeNull();
  });

  it('opens the account on the same site, else the first, else none', () => {
    expect([realAccount(card(), 'x')?.site, realAccount(card(), 'facebook')?.site, realAccount(card(), 'tiktok')?.site, realAccount({ ...card(), accounts: [] }, 'x')]).toEqual(['x', 'facebook', 'facebook', null]);
  });
});
