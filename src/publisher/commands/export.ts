// `list export --format json|csv|trust.txt [--out FILE]`: the published list for other uses. Photos are not in it.

import { writeCsv } from '../csv.ts';
import { writeWhole } from '../office.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { writeTrustTxt } from '../trustTxt.ts';

export async function exportList(options: Options): Promise<void> {
  const list = options.office.publishedList();
  if (list === null) throw new Refusal('Nothing is published yet.');
  const format = options.required('format');
  const writers: Readonly<Record<string, () => string>> = {
    json: () => `${JSON.stringify(list, null, 2)}\n`,
    csv: () => writeCsv(list),
    'trust.txt': () => writeTrustTxt(list),
  };
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (write === undefined) throw new Refusal(`--format is json, csv or trust.txt, and "${format}" is none of them.`);
  const out = options.optional('out');
  if (out === undefined) process.stdout.write(write());
  else {
    writeWhole(out, write());
    console.log(`Wrote version ${list.version} to ${out}.`);
  }
}
