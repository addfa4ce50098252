// How often verdicts are right: invented officials under some hundred tricks, ordinary people, and the honest ones whom a careless
// matcher accuses; as the labels want it, and with a comparison of pictures that errs. `LABELS_SEED` makes other people.

import { type Judged, indexOf, judged, mistaken, population, tableBy } from '../core/match/labelled/measure.ts';
import { chance } from '../core/match/labelled/random.ts';
import { type Figure, figure } from './table.ts';

const SEED = Number(process.env['LABELS_SEED'] ?? 7);
const SIZES = { red: 6000, ordinary: 20_000, hard: 5000, official: 1000 } as const;

const percent = (from: readonly Judged[], is: (each: Judged) => boolean): number => (100 * from.filter(is).length) / from.length;
const isRed = ({ label }: Judged): boolean => label === 'impersonator';
const isWrong = ({ right }: Judged): boolean => !right;

export async function bench(): Promise<readonly Figure[]> {
  const { all, cases } = population(SEED, SIZES);
  const index = indexOf(all);
  const results = cases.map((each) => judged(index, each));
  const of = (stratum: Judged['case']['stratum'], from = results): readonly Judged[] => from.filter((each) => each.case.stratum === stratum);
  const group = (name: string): readonly Judged[] => results.filter((each) => each.case.group === name);
  console.table(tableBy(results, (each) => `${each.case.stratum} ${each.case.group}`));
  const by = chance(SEED + 1);
  const erring = cases.map((each) => judged(index, each, mistaken(by)));
  const unloaded = cases.filter(({ stratum }) => stratum === 'benign').map((each) => judged(index, each, () => 'none'));
  const redOf = (from: readonly Judged[]): number => percent(from, isRed);
  // One innocent picture in a thousand is taken for an official's: what that costs on average, whichever it hits.
  const taken = cases.filter(({ stratum }) => stratum === 'benign').map((each) => judged(index, each, ({ avatar }) => (avatar === 'other' ? 'same' : avatar)));
  console.table(tableBy(taken, (each) => each.case.group).filter(({ red }) => red > 0));
  return [
    figure(`red of ${of('must_red').length} that must be red`, [redOf(of('must_red'))], '%', { least: 98 }),
    figure(`warned of ${of('must_warn').length + of('must_red').length} that must be`, [percent([...of('must_warn'), ...of('must_red')], ({ right, label }) => right || isRed({ label } as Judged))], '%', { least: 99 }),
    figure(`ordinary people red, of ${group('ordinary').length}`, [group('ordinary').filter(isRed).length], '', { most: 0 }),
    figure('ordinary people wrongly amber, of 10,000', [100 * percent(group('ordinary'), isWrong)], '', { most: 5 }),
    figure(`hard benign red, of ${of('benign').length - group('ordinary').length}`, [of('benign').filter(isRed).length], '', { most: 0 }),
    figure(`namesakes wrongly amber, of ${group('namesake').length}`, [percent(group('namesake'), isWrong)], '%', { most: 3 }),
    figure(`offices of other regions wrongly amber, of ${group('other_office').length}`, [percent(group('other_office'), isWrong)], '%', { most: 0.5 }),
    figure(`officials mislabelled, of ${of('official').length}`, [of('official').filter(isWrong).length], '', { most: 0 }),
    figure('benign red while no photo is loaded', [unloaded.filter(isRed).length], '', { most: 0 }),
    figure('red that must be red when pictures err: points lost', [redOf(of('must_red')) - redOf(of('must_red', erring))], '', { most: 5 }),
    figure('benign red when pictures err, of 10,000', [0.1 * redOf(taken)], '', { most: 1 }),
  ];
}
