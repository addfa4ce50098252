// The office's server as a program. Without a word it serves; with one it does a chore, also beside the running server:
// `verify-audit`, `backup FILE`, `restore FILE`, `export csv|json|stix|misp [--full]`, `retention`.

import { runCommand } from './commands/run.ts';
import { serve } from './serve.ts';
import { settingsFrom } from './settings.ts';

async function main(words: readonly string[]): Promise<number> {
  const settings = settingsFrom(process.env);
  if (words.length > 0) return runCommand(settings, words);
  await serve(settings);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
