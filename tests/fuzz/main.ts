// `npm run -s fuzz -- [--seconds 60] [--seed N] [--only NAME]`: broken input for every parser that meets a stranger's bytes, for
// as long as one likes. Prints the seed, and of a failure the smallest input; such a case is then written into `fuzz.test.ts`.

import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { TARGETS } from './targets.ts';

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number, and "${text}" is none.`);
  return Number(text);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, only: { type: 'string' } } });
  const [seconds, seed] = [wholeNumber(values.seconds, 'seconds'), values.seed === undefined ? Math.floor(Math.random() * 2 ** 29) : wholeNumber(values.seed, 'seed')];
  const names = Object.keys(TARGETS).filter((name) => values.only === undefined || name === values.only);
  if (names.length === 0) throw new Error(`--only is one of ${Object.keys(TARGETS).join(', ')}.`);
  console.log(`Seed ${seed}, ${seconds} seconds for ${names.length} targets. The same seed makes the same inputs.`);
  let failed = 0;
  for (const name of names) {
    const result = await fc.check(TARGETS[name] as fc.IAsyncProperty<unknown>, {
      seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: (seconds * 1000) / names.length, markInterruptAsFailure: false,
    });
    console.log(`${name.padEnd(14)} ${String(result.numRuns).padStart(9)} inputs  ${result.failed ? 'FAILED' : 'held'}`);
    if (!result.failed) continue;
    failed += 1;
    console.log(`  smallest input: ${fc.stringify(result.counterexample)}\n  ${result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance)}`);
    console.log(`  again: npm run -s fuzz -- --only ${JSON.stringify(name)} --seed ${seed}`);
  }
  return failed === 0 ? 0 : 1;
}

main().then((code) => (process.exitCode = code), (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
