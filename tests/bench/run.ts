// `npm run -s bench -- NAME …`: runs the named benchmarks, or all of them; each is a file beside this one of which `bench()` prints its
// own details, measured against peers in the same, interleaved run, and gives the figures of the one table that ends the run.
// `--write` puts the table, machine and date into `tests/bench/README.md`; rows of benchmarks that were not run stay, with what was
// said of them. Benchmarks are no tests.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type Figure, machine, markdown } from './table.ts';

const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !['run.ts', 'table.ts'].includes(file))
  .map((file) => file.slice(0, -3));

const PAGE = 'tests/bench/README.md';
const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->'];

async function main(asked: readonly string[]): Promise<void> {
  const wanted = asked.filter((each) => each !== '--write');
  const groups = new Map<string, readonly Figure[]>();
  const load = [loadavg()[0] ?? 0];
  for (const name of wanted.length > 0 ? wanted : names) {
    if (!names.includes(name)) throw new Error(`There is no benchmark "${name}"; there are ${names.join(', ')}.`);
    console.log(`— ${name} —`);
    const { bench } = (await import(`./${name}.ts`)) as { bench: () => Promise<readonly Figure[]> };
    groups.set(name, await bench());
    load.push(loadavg()[0] ?? 0);
  }
  const measured = `Measured ${machine(load)}.`;
  console.log(`\n${measured}\n\n${markdown(groups)}`);
  if (asked.includes('--write')) write(measured, groups);
}

const nameOf = (row: string): string => /^\| (\w+) \|/.exec(row)?.[1] ?? '';

function write(measured: string, groups: ReadonlyMap<string, readonly Figure[]>): void {
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.split(BEGIN)[0] ?? '', page.split(END)[1] ?? ''];
  const lines = (page.slice(before.length + BEGIN.length).split(END)[0] ?? '').trim().split('\n');
  const kept = lines.filter((line) => nameOf(line) !== '' && !groups.has(nameOf(line)));
  const earlier = lines.filter((line) => line.startsWith('Measured')).join(' ').replace(/ Rows of .*$/, '');
  const said = kept.length === 0 ? measured : `${measured} Rows of ${[...new Set(kept.map(nameOf))].join(', ')}: m${earlier.slice(1)}`;
  const [head = '', rule = '', ...fresh] = markdown(groups).split('\n');
  const rows = [...fresh, ...kept].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  writeFileSync(PAGE, `${before}${BEGIN}\n${said}\n\n${[head, rule, ...rows].join('\n')}\n${END}${after}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
