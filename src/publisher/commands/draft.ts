// `list draft [--decisions FILE]` begins the next list from the last published one, with the officers' decisions in it;
// `list diff` says what the draft changes for residents.

import { readFileSync } from 'node:fs';
import { timeText } from '../../core/time.ts';
import { readDecisions, withDecisions } from '../decisionsFile.ts';
import { changesBetween, sentencesOf } from '../changes.ts';
import { saveDraft } from '../draftFile.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';

export async function draft(options: Options): Promise<void> {
  const { office } = options;
  const published = office.publishedList();
  const base = office.draftList() ?? published;
  if (base === null) throw new Refusal('There is no list yet: begin with `list import FILE.csv`.');
  const next = { ...base, version: (published?.version ?? 0) + 1, issued: timeText(Date.now()) };
  const file = options.optional('decisions');
  const decided = file === undefined ? next : withDecisions(next, readDecisions(readText(file), office.settings().publisher.id));
  saveDraft(office, decided, null);
  console.log(`The draft of version ${decided.version} has ${decided.subjects.length} offices and holders and ${decided.impostors.length} impostors.`);
  for (const line of sentencesOf(changesBetween(published, decided))) console.log(`  ${line}`);
}

export async function diff(options: Options): Promise<void> {
  const after = options.office.draftList();
  if (after === null) throw new Refusal('There is no draft to compare.');
  const lines = sentencesOf(changesBetween(options.office.publishedList(), after));
  console.log(lines.length === 0 ? 'The draft changes nothing but version and date.' : lines.join('\n'));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`${file} cannot be read.`);
  }
}
