// The accuracy bars, on profiles that a generator makes: invented officials of many kinds and regions, some hundred tricks,
// and the honest people that a careless matcher accuses. Another seed gives other profiles; `npm run -s bench -- labels` prints the tables.

import { describe, expect, it } from 'vitest';
import { type Judged, indexOf, judged, mistaken, population, tableBy } from './labelled/measure.ts';
import { chance } from './labelled/random.ts';

const { all, cases } = population(20_260_601, { red: 900, ordinary: 1500, hard: 1000, official: 150 });
const index = indexOf(all);
const results = cases.map((each) => judged(index, each));
const of = (stratum: Judged['case']['stratum'], from = results): readonly Judged[] => from.filter((each) => each.case.stratum === stratum);
const share = (from: readonly Judged[], is: (each: Judged) => boolean): number => from.filter(is).length / from.length;
const group = (name: string): readonly Judged[] => results.filter((each) => each.case.group === name);
const shown = (from: readonly Judged[]): readonly string[] => from.filter(({ right }) => !right).map(({ case: each, label }) => `${each.trick}: ${each.name} (${each.handle}) → ${label}`);

describe('an impostor', () => {
  it('with the official’s name and photo is red in 98 of 100', () => {
    expect(share(of('must_red'), ({ right }) => right)).toBeGreaterThanOrEqual(0.98);
  });

  it('who claims the office, or copies the office’s name or the handle, is warned of in 99 of 100', () => {
    expect(share(of('must_warn'), ({ right }) => right)).toBeGreaterThanOrEqual(0.99);
  });

  it('is said to imitate the one whom it imitates', () => {
    const warned = results.filter((each) => each.case.official !== null && each.right && each.label !== 'none');
    expect(share(warned, (each) => each.verdict.subject === each.case.official)).toBeGreaterThanOrEqual(0.99);
  });

  it('is found by every single trick with letters', () => {
    const rows = tableBy(of('must_red').filter((each) => each.case.group === 'imp_person'), (each) => each.case.trick).filter(({ all: count }) => count >= 4);
    expect(rows.filter(({ all: count, wrong }) => wrong > 1 && wrong / count > 0.25)).toEqual([]);
  });
});

describe('honest people', () => {
  it('are never red, whoever they are', () => {
    expect(shown(of('benign').filter(({ label }) => label === 'impersonator'))).toEqual([]);
  });

  it('of ordinary names hardly ever get a mark', () => {
    expect(share(group('ordinary'), ({ right }) => !right)).toBeLessThanOrEqual(0.0005);
  });

  it('who bear a listed official’s name are let alone in 97 of 100', () => {
    expect(share(group('namesake'), ({ right }) => !right)).toBeLessThanOrEqual(0.03);
  });

  it.each(['other_office', 'same_district'])('in an office of another region are let alone (%s)', (name) => {
    expect(share(group(name), ({ right }) => !right)).toBeLessThanOrEqual(0.005);
  });

  it.each(['fan', 'parody', 'news', 'shop', 'place', 'candidate', 'photo_with', 'near_office', 'sub_office', 'shared_logo', 'near_name'])('are let alone as the labels want it (%s)', (name) => {
    expect(group(name).length).toBeGreaterThan(10);
    expect(share(group(name), ({ right }) => !right)).toBeLessThanOrEqual(0.03);
  });

  it('are not red while no photo is loaded yet', () => {
    const before = cases.filter(({ stratum }) => stratum === 'benign').map((each) => judged(index, each, () => 'none'));
    expect(before.filter(({ label }) => label === 'impersonator').map((each) => each.case.name)).toEqual([]);
  });
});

describe('officials', () => {
  it('are green under their own account, whatever their name, photo or spelling of the handle', () => {
    expect(shown(of('official'))).toEqual([]);
  });
});

describe('a picture comparison that errs', () => {
  it('for 5 % of the stolen and 0.1 % of the innocent pictures costs little and accuses hardly anybody', () => {
    const erring = cases.map((each) => judged(index, each, mistaken(chance(9))));
    expect(share(of('must_red', erring), ({ right }) => right)).toBeGreaterThanOrEqual(share(of('must_red'), ({ right }) => right) - 0.05);
    expect(of('benign', erring).filter(({ label }) => label === 'impersonator').length).toBeLessThanOrEqual(1);
  });
});
