// `npm run -s bench -- NAME …`: runs the named benchmarks, or all of them; each is a file beside this one of which `bench()` prints its
// own details, measured against peers in the same, interleaved run, and gives the figures of the one table that ends the run.
// `--write` puts the table, machine and date into `tests/bench/README.md`. Benchmarks are no tests.

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
  const text = `Measured ${machine(load)}.\n\n${markdown(groups)}`;
  console.log(`\n${text}`);
  if (asked.includes('--write')) write(text);
}

function write(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.split(BEGIN)[0] ?? '', page.split(END)[1] ?? ''];
  writeFileSync(PAGE, `${before}${BEGIN}\n${text}\n${END}${after}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
