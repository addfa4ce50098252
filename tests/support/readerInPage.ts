// The readers in a script of their own, to run in a real browser's page as they run in the extension's.

import { build } from 'vite';

/** The script's text; it defines `reader.linesOf()`, which reads the page at whose address it runs. */
export async function readerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: 'tests/support/readerEntry.ts', formats: ['iife'], name: 'reader', fileName: 'reader' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const chunk = outputs.find((each) => each.type === 'chunk');
  if (chunk === undefined || !('code' in chunk)) throw new Error('the readers were not built');
  return chunk.code;
}
