// `npm run -s bench -- NAME …`: runs the named benchmarks, or all of them; each is a file beside this one that exports
// `bench()` and prints a table with ratios against a peer measured in the same, interleaved run. Benchmarks are no tests.

import { readdirSync } from 'node:fs';

const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));

async function main(wanted: readonly string[]): Promise<void> {
  for (const name of wanted.length > 0 ? wanted : names) {
    if (!names.includes(name)) throw new Error(`There is no benchmark "${name}"; there are ${names.join(', ')}.`);
    console.log(`— ${name} —`);
    const { bench } = (await import(`./${name}.ts`)) as { bench: () => Promise<void> };
    await bench();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
