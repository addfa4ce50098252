// `npm run -s avatars -- --officials DIR --queries DIR`: compares every picture of one folder with every picture of
// the other by the very code of publisher and extension, and prints a JSON line for each pair that passes the first stage.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { picturesOf } from './pictures.ts';
import { answersTo } from './processes.ts';
import type { Prepared } from './worker.ts';

const USE = 'Use: npm run -s avatars -- --officials DIR --queries DIR';

const tell = (problem: string): void => console.error(problem);

function found(folder: string): readonly string[] {
  const files = picturesOf(folder, tell);
  if (files.length === 0) throw new Error(`There is no picture in the folder ${folder}.`);
  return files;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { officials: { type: 'string' }, queries: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help === true) {
    console.log(USE);
    return;
  }
  const { officials, queries } = values;
  if (officials === undefined || queries === undefined) throw new Error(USE);
  const [photoFiles, files] = [found(officials), found(queries)];

  const photos: Prepared[] = [];
  await answersTo(photoFiles.map((name) => ({ prepare: join(officials, name) })), [], (at, answer) => {
    const name = photoFiles[at] ?? '';
    if ('bytes' in answer) photos.push({ name, bytes: answer.bytes });
    else if ('problem' in answer) tell(`${name}: ${answer.problem}, left out`);
  });
  if (photos.length === 0) throw new Error(`No picture in the folder ${officials} can be read.`);

  await answersTo(files.map((name) => ({ compare: join(queries, name), name })), photos, (at, answer) => {
    if ('lines' in answer) process.stdout.write(answer.lines);
    else if ('problem' in answer) tell(`${files[at]}: ${answer.problem}, left out`);
  });
}

// Whoever reads the lines may stop early, as `head` does.
process.stdout.on('error', () => process.exit(0));

main().catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
