// `list import FILE`: offices, holders, their accounts and attested absences into the draft, from our sheet or the U.S.
// Digital Registry's (CSV or Excel), or the accounts of one office from its trust.txt. What is broken stops the import
// with its line and what is wrong; the draft then stays as it was.

import { readFileSync } from 'node:fs';
import type { List, Photo, Subject } from '../../core/list/model.ts';
import { isRegistry, readRegistry } from '../../core/list/registrySheet.ts';
import { readSheet } from '../../core/list/sheet.ts';
import { decode, isoDate } from '../../core/decode.ts';
import { officeDay, timeText } from '../../core/time.ts';
import { CHANNELS } from '../channels.ts';
import { saveDraft } from '../draftFile.ts';
import type { Options } from '../options.ts';
import { preparePhotos } from '../photos.ts';
import { Refusal } from '../refusal.ts';
import { readTable, refusing } from '../table.ts';
import { readTrustTxt } from '../trustTxt.ts';

interface Imported {
  readonly subjects: readonly Subject[];
  /** Null leaves the photos of the draft as they are. */
  readonly pack: Uint8Array | null;
  readonly photos: number;
  readonly leftOut: readonly string[];
}

export async function importSheet(options: Options): Promise<void> {
  const [file] = options.positionals;
  if (file === undefined) throw new Refusal('Say which file: `list import FILE.csv`.');
  const { office } = options;
  const settings = office.settings();
  const before = office.draftList() ?? office.publishedList();
  const imported = /\.txt$/i.test(file) ? importTrustTxt(options, file, before) : await importTable(options, file, before);
  const draft: List = {
    // Whatever else the list says stays: a sheet knows offices, holders and accounts only.
    ...(before ?? { impostors: [], channels: CHANNELS, rules: {} }),
    format: 'resmikah-list/1',
    publisher: settings.publisher,
    version: (office.publishedList()?.version ?? 0) + 1,
    issued: timeText(Date.now()),
    subjects: imported.subjects,
    impostorKey: settings.impostorKey,
  };
  saveDraft(office, draft, imported.pack);
  const count = (of: (subject: Subject) => readonly unknown[]): number => draft.subjects.reduce((sum, subject) => sum + of(subject).length, 0);
  console.log(
    `Read ${draft.subjects.length} offices and holders with ${count(({ accounts }) => accounts)} accounts, ` +
      `${count(({ absences }) => absences)} attested absences and ${imported.photos} photos into the draft of version ${draft.version}.`,
  );
  for (const line of imported.leftOut) console.log(`Left out, since Resmikah does not read that site – ${line}`);
}

async function importTable(options: Options, file: string, before: List | null): Promise<Imported> {
  const table = await readTable(bytesOf(file), file);
  const { publisher } = options.office.settings();
  if (isRegistry(table)) {
    const checked = options.optional('checked') ?? '';
    if (!decode(isoDate, checked).ok) throw new Refusal('Such a sheet does not say when somebody last looked at the accounts: give --checked 2026-11-23.');
    const { subjects, leftOut } = await refusing(() => readRegistry(table, publisher, checked));
    return { subjects, pack: null, photos: 0, leftOut };
  }
  const { subjects, photoFiles } = await refusing(() => readSheet(table, publisher));
  const photos = await preparePhotos(photoFiles, options.optional('photos') ?? '.');
  // A sheet that names no photos does not take away those that are there.
  const kept = new Map((photoFiles.length > 0 ? [] : (before?.subjects ?? [])).map((subject) => [subject.id, subject.photos]));
  const photosOf = ({ id }: Subject): readonly Photo[] => photos.bySubject.get(id) ?? kept.get(id) ?? [];
  return { subjects: subjects.map((subject) => ({ ...subject, photos: photosOf(subject) })), pack: photoFiles.length > 0 ? photos.pack : null, photos: photos.count, leftOut: [] };
}

function importTrustTxt(options: Options, file: string, before: List | null): Imported {
  const id = `${options.office.settings().publisher.id}/${options.required('subject')}`;
  const today = officeDay(Date.now());
  const { accounts, leftOut } = readTrustTxt(new TextDecoder().decode(bytesOf(file)), options.required('proof-url'), today);
  if (before?.subjects.some((subject) => subject.id === id) !== true) throw new Refusal(`${id} is not in the list: import it first.`);
  const subjects = before.subjects.map((subject) => {
    if (subject.id !== id) return subject;
    const known = new Set(subject.accounts.map(({ url }) => url));
    return { ...subject, accounts: [...subject.accounts, ...accounts.filter(({ url }) => !known.has(url)).map((account) => ({ ...account, displayName: subject.name }))] };
  });
  return { subjects, pack: null, photos: 0, leftOut };
}

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new Refusal(`${file} cannot be read.`);
  }
}
