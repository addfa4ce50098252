// Every profile of the development set gets a verdict that its label accepts.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFromReference } from '../../../src/auditor/judge/reference.ts';
import { openIndex } from '../../../src/core/match/index.ts';
import type { Labelled } from './labelled/fakes.ts';
import { judged } from './labelled/measure.ts';

const list = listFromReference(JSON.parse(readFileSync('tests/fixtures/names/reference.json', 'utf8')));
if (!list.ok) throw new Error(JSON.stringify(list.problem));
const index = openIndex([list.value]);
const cases = readFileSync('tests/fixtures/names/cases.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Labelled);

const STRATA = ['benign', 'must_red', 'must_warn', 'official', 'optional'];

describe('the 399 profiles of the development set', () => {
  it.each(STRATA)('are judged as their labels want it (%s)', (stratum) => {
    const of = cases.filter((each) => each.stratum === stratum);
    expect(of.length).toBeGreaterThan(0);
    expect(of.map((each) => judged(index, each)).filter(({ right }) => !right).map(({ case: each, label }) => `${each.name} (${each.handle}) → ${label}`)).toEqual([]);
  });

  it('are all among these', () => {
    expect(cases).toHaveLength(399);
    expect([...new Set(cases.map(({ stratum }) => stratum))].sort()).toEqual(STRATA);
  });
});
