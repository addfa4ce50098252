// Numbers for a monitor, in Prometheus' text format. Counters of this process; what stands in the database is asked when
// somebody looks. Labels are routes and statuses, never anything of a person.

import type { Database } from './database.ts';
import type { Reception } from './store/reception.ts';
import type { WorkGate } from './workGate.ts';

const BUCKETS = [0.005, 0.025, 0.1, 0.5, 2] as const;

interface Series { count: number; seconds: number; readonly buckets: number[] }

/** What the numbers are asked of. */
interface Asked { readonly db: Database; readonly key: string; readonly now: () => Date; readonly reception: Pick<Reception, 'waiting'>; readonly gate: Pick<WorkGate, 'bits'> }

export interface Metrics {
  /** One answered request: route as a pattern, `/v1/reports`. */
  request(door: 'public' | 'staff', route: string, status: number, seconds: number): void;
  render(office: Asked, listIssued: Date | null): Promise<string>;
}

export function makeMetrics(): Metrics {
  const series = new Map<string, Series>();
  return {
    request(door, route, status, seconds) {
      const labels = `door="${door}",route="${route}",status="${status}"`;
      const found = series.get(labels) ?? { count: 0, seconds: 0, buckets: BUCKETS.map(() => 0) };
      series.set(labels, found);
      found.count += 1;
      found.seconds += seconds;
      BUCKETS.forEach((limit, index) => {
        if (seconds <= limit) found.buckets[index] = (found.buckets[index] ?? 0) + 1;
      });
    },
    async render(office, listIssued) {
      return [...requestLines(series), ...(await officeLines(office)), ...waitingLines(office), ...workLines(office), ...listLines(office.now(), listIssued), ''].join('\n');
    },
  };
}

function requestLines(series: ReadonlyMap<string, Series>): readonly string[] {
  const name = 'resmikah_request_seconds';
  const lines = [`# HELP ${name} Time to answer a request.`, `# TYPE ${name} histogram`];
  for (const [labels, { count, seconds, buckets }] of series) {
    BUCKETS.forEach((limit, index) => lines.push(`${name}_bucket{${labels},le="${limit}"} ${buckets[index] ?? 0}`));
    lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`, `${name}_sum{${labels}} ${seconds.toFixed(6)}`, `${name}_count{${labels}} ${count}`);
  }
  return lines;
}

/** A database that is away is a number too, and no reason for the monitor to see nothing. */
async function officeLines({ db, key, now }: Pick<Asked, 'db' | 'key' | 'now'>): Promise<readonly string[]> {
  const up = ['# HELP resmikah_database_up Whether the database answers.', '# TYPE resmikah_database_up gauge'];
  try {
    const cases = await db.selectFrom('report_case').select(['state', ({ fn }) => fn.countAll<string>().as('count')]).where('subject_key', '=', key).where('merged_into', 'is', null).groupBy('state').execute();
    const late = await db.selectFrom('appeal').select(({ fn }) => fn.countAll<string>().as('count')).where('subject_key', '=', key).where('answered', 'is', null).where('due', '<', now()).executeTakeFirstOrThrow();
    return [
      ...up, 'resmikah_database_up 1',
      '# HELP resmikah_cases Cases by state.', '# TYPE resmikah_cases gauge', ...cases.map(({ state, count }) => `resmikah_cases{state="${state}"} ${count}`),
      '# HELP resmikah_appeals_late Appeals whose answer is overdue.', '# TYPE resmikah_appeals_late gauge', `resmikah_appeals_late ${late.count}`,
    ];
  } catch {
    return [...up, 'resmikah_database_up 0'];
  }
}

const waitingLines = ({ reception }: Pick<Asked, 'reception'>): readonly string[] => [
  '# HELP resmikah_reports_waiting Acknowledged reports that are in no case yet.', '# TYPE resmikah_reports_waiting gauge', `resmikah_reports_waiting ${reception.waiting()}`,
];

const workLines = ({ gate }: Pick<Asked, 'gate'>): readonly string[] => [
  '# HELP resmikah_work_bits Proof of work that reports must bring now; 0 unless there is a flood.', '# TYPE resmikah_work_bits gauge', `resmikah_work_bits ${gate.bits()}`,
];

function listLines(now: Date, issued: Date | null): readonly string[] {
  if (issued === null) return [];
  return ['# HELP resmikah_list_age_seconds Age of the published list.', '# TYPE resmikah_list_age_seconds gauge', `resmikah_list_age_seconds ${Math.round((now.getTime() - issued.getTime()) / 1000)}`];
}
