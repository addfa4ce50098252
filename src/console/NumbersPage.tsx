// What the office did, for its head and for the yearly public figures: counts, speed, and twelve months as bars with the
// same figures as a table. It can be printed, and saved as JSON; nothing in it is personal.

import { OPEN_STATES } from '../core/report/case.ts';
import type { Numbers } from '../core/report/staff.ts';
import { DAY, officeDay } from '../core/time.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { BarChart } from './BarChart.tsx';
import { useDesk, useMay } from './context.ts';
import { useAsked } from './hooks.ts';
import { PageTitle } from './PageTitle.tsx';
import { saveFile } from './saveFile.ts';
import { Trouble } from './Trouble.tsx';
import { Waiting } from './Waiting.tsx';

/** Names of formats, the same in every language. */
const FORMATS = [['csv', 'CSV'], ['json', 'JSON'], ['stix', 'STIX 2.1'], ['misp', 'MISP']] as const;

export function NumbersPage() {
  const words = useWords();
  const { api, list, me } = useDesk();
  const may = useMay();
  const { value, problem, again } = useAsked('numbers', () => api.numbers());
  return (
    <section class="stack-wide">
      <div class="stack">
        <PageTitle>{words.text('console_numbers')}</PageTitle>
        <p class="on-screen">{words.text('console_numbers_help')}</p>
        <p class="on-paper">{words.text('console_numbers_paper', { office: list?.publisher.name[words.language] ?? list?.publisher.name.id ?? me.office, date: words.date(officeDay(Date.now())) })}</p>
      </div>
      <Trouble problem={problem} again={() => void again()} />
      {value === null ? <Waiting problem={problem} /> : (
        <>
          <Figures numbers={value} />
          <Months numbers={value} />
          <div class="row">
            <Button onClick={() => print()}>{words.text('console_numbers_print')}</Button>
            <Button onClick={() => saveFile(`angka-${me.office}.json`, 'application/json', `${JSON.stringify({ format: 'resmikah-numbers/1', office: me.office, ...value }, null, 1)}\n`)}>
              {words.text('console_numbers_json')}
            </Button>
          </div>
          {may('export-redacted') ? <Exports /> : null}
        </>
      )}
    </section>
  );
}

/** Ready-made by the server, without what could name a person; a plain link, so that the browser saves it. */
function Exports() {
  const words = useWords();
  return (
    <section class="panel stack on-screen" aria-labelledby="ekspor">
      <h2 id="ekspor">{words.text('console_export_title')}</h2>
      <p>{words.text('console_export_help')}</p>
      <div class="row">{FORMATS.map(([format, name]) => <a key={format} class="button plain" href={`/staff/export/${format}`} download>{name}</a>)}</div>
    </section>
  );
}

function Figures({ numbers }: { readonly numbers: Numbers }) {
  const words = useWords();
  const { list } = useDesk();
  const sum = (field: 'reports' | 'cases' | 'confirmed' | 'rejected'): string => words.number(numbers.months.reduce((total, month) => total + month[field], 0));
  const open = OPEN_STATES.reduce((total, state) => total + (numbers.states[state] ?? 0), 0);
  const none = words.text('console_numbers_none');
  const figures: readonly (readonly [key: string, value: string])[] = [
    ['reports', sum('reports')],
    ['cases', sum('cases')],
    ['confirmed', sum('confirmed')],
    ['rejected', sum('rejected')],
    ['median', numbers.medianHours === null ? none : words.text('console_numbers_hours', { hours: numbers.medianHours })],
    ['in_time', numbers.decided === 0 ? none : words.text('console_numbers_share', { count: numbers.inTime, total: numbers.decided })],
    ['open', words.number(open)],
    ['appeals', words.number(numbers.openAppeals)],
    ['withdrawn', words.number(numbers.states.withdrawn ?? 0)],
    ['list', list === null ? none : words.text('console_numbers_days', { count: Math.max(0, Math.floor((Date.now() - Date.parse(list.issued)) / DAY)) })],
  ];
  return (
    <dl class="figures">
      {figures.map(([key, value]) => (
        <div class="panel figure" key={key}>
          <dt class="soft small">{words.text(`console_numbers_${key}`)}</dt>
          <dd><span class="value">{value}</span></dd>
        </div>
      ))}
    </dl>
  );
}

function Months({ numbers: { months } }: { readonly numbers: Numbers }) {
  const words = useWords();
  const name = new Intl.DateTimeFormat(words.language, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const label = (month: string): string => name.format(new Date(`${month}-01T00:00:00Z`));
  return (
    <section class="panel stack" aria-labelledby="bulanan">
      <h2 id="bulanan">{words.text('console_numbers_chart')}</h2>
      <p class="legend" aria-hidden="true"><span>{words.text('console_numbers_reports')}</span><span class="bad">{words.text('console_numbers_confirmed')}</span></p>
      <BarChart bars={months.map(({ month, reports, confirmed }) => ({ label: label(month), values: [reports, confirmed] }))} />
      <div class="scroll" role="group" aria-labelledby="bulanan" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.text('console_numbers_month')}</th>
              {(['reports', 'cases', 'confirmed', 'rejected'] as const).map((field) => <th scope="col" class="number" key={field}>{words.text(`console_numbers_${field}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {[...months].reverse().map((month) => (
              <tr key={month.month}>
                <th scope="row">{label(month.month)}</th>
                {([month.reports, month.cases, month.confirmed, month.rejected]).map((value, at) => <td class="number" key={at}>{words.number(value)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
