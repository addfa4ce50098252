// `list import FILE.csv`: offices, holders, their accounts and attested absences from one sheet into the draft.
// A broken row stops the import with its line and what is wrong; the draft then stays as it was.

import { readFileSync } from 'node:fs';
import type { List } from '../../core/list/model.ts';
import { timeText } from '../../core/tuf/build.ts';
import { saveDraft } from '../draftFile.ts';
import { CHANNELS } from '../channels.ts';
import { type Options } from '../options.ts';
import { preparePhotos } from '../photos.ts';
import { Refusal } from '../refusal.ts';
import { readSheet } from '../sheet.ts';

export async function importSheet(options: Options): Promise<void> {
  const [file] = options.positionals;
  if (file === undefined) throw new Refusal('Say which file: `list import FILE.csv`.');
  const { office } = options;
  const settings = office.settings();
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`${file} cannot be read.`);
  }
  const { subjects, photoFiles } = readSheet(content, settings.publisher);
  const photos = await preparePhotos(photoFiles, options.optional('photos') ?? '.');
  const before = office.draftList() ?? office.publishedList();
  const draft: List = {
    format: 'resmikah-list/1',
    publisher: settings.publisher,
    version: (office.publishedList()?.version ?? 0) + 1,
    issued: timeText(Date.now()),
    subjects: subjects.map((subject) => ({ ...subject, photos: photos.bySubject.get(subject.id) ?? [] })),
    impostorKey: settings.impostorKey,
    impostors: before?.impostors ?? [],
    channels: before?.channels ?? CHANNELS,
    rules: before?.rules ?? {},
  };
  saveDraft(office, draft, photos.pack);
  const accounts = subjects.reduce((sum, subject) => sum + subject.accounts.length, 0);
  const absences = subjects.reduce((sum, subject) => sum + subject.absences.length, 0);
  console.log(
    `Read ${subjects.length} offices and holders with ${accounts} accounts, ${absences} attested absences and ${photos.count} photos into the draft of version ${draft.version}.`,
  );
}
