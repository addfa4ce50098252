// The one table of all benchmarks: a figure a line, beside its peer and its bar, with the spread over the rounds; as Markdown, on the
// screen and in `tests/bench/README.md` alike.

import { cpus, release, totalmem } from 'node:os';

export interface Figure {
  readonly what: string;
  readonly measured: string;
  /** What it is compared with in the same run, and the ratio to it. */
  readonly peer: string;
  readonly bar: string;
  readonly held: boolean | null;
}

export interface Against {
  /** A peer's name and its values, round by round beside ours. */
  readonly peer?: readonly [name: string, values: readonly number[]];
  readonly most?: number;
  readonly least?: number;
  /** Bars on the ratio to the peer. */
  readonly mostRatio?: number;
  readonly leastRatio?: number;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Three significant digits, and no exponent. */
const short = (value: number): string => (Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))));

const spread = (values: readonly number[]): string => (values.length < 2 ? '' : ` (${short(Math.min(...values))} to ${short(Math.max(...values))})`);

/** One line: the median of `values` in `unit`, its spread, and whether the bars hold. */
export function figure(what: string, values: readonly number[], unit: string, { peer, most, least, mostRatio, leastRatio }: Against = {}): Figure {
  const value = median(values);
  const ratios = peer === undefined ? [] : values.map((each, round) => each / (peer[1].length === values.length ? peer[1][round] ?? Number.NaN : median(peer[1])));
  const ratio = median(ratios);
  const bars = [
    [most, '≤', unit, value], [least, '≥', unit, value], [mostRatio, '≤', '×', ratio], [leastRatio, '≥', '×', ratio],
  ] as const;
  const asked = bars.filter(([bar]) => bar !== undefined);
  return {
    what,
    measured: `${short(value)} ${unit}${spread(values)}`.trim(),
    peer: peer === undefined ? '' : `${short(ratio)}× of ${peer[0]}, ${short(median(peer[1]))} ${unit}`,
    bar: asked.map(([bar, sign, of]) => `${sign} ${short(bar as number)}${of === '×' ? '×' : ` ${of}`}`.trim()).join(', '),
    held: asked.length === 0 ? null : asked.every(([bar, sign, , is]) => (sign === '≤' ? is <= (bar as number) : is >= (bar as number))),
  };
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The figures of every benchmark in the order of their run. */
export function markdown(groups: ReadonlyMap<string, readonly Figure[]>): string {
  const lines = [...groups].flatMap(([name, figures]) =>
    figures.map(({ what, measured, peer, bar, held }) => `| ${[name, what, measured, peer, bar, held === null ? '' : held ? 'held' : '**missed**'].map(cell).join(' | ')} |`));
  return ['| | what | median (spread) | beside | bar | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

/** What measured, and when: without it a figure says nothing. */
export function machine(load: readonly number[]): string {
  const [first] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split('-')[0]}, Node ${process.version}; load average ${load.map((each) => each.toFixed(1)).join(', then ')}`;
}
