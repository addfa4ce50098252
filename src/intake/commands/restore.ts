// `restore FILE`: a backup into an empty database, all or nothing: the file is checked whole before, and one transaction
// writes it. A backup of an older schema is restored as it was and then brought up to date.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Change, Database } from '../database.ts';
import { NEWEST_VERSION, migrate } from '../migrations.ts';
import { BACKUP_FORMAT, TABLES } from './tables.ts';

const PIECE = 500;

interface Header { readonly format: string; readonly schema: number; readonly at: string }
interface Footer { readonly rows: number; readonly sha256: string }

/** A backup that cannot be restored; the message says why. */
class BackupError extends Error {
  override readonly name = 'BackupError';
}

export async function restore(db: Database, file: string): Promise<number> {
  const { header, rows } = await check(file);
  if (header.schema > NEWEST_VERSION) throw new BackupError(`The backup has schema ${header.schema}, and this program knows ${NEWEST_VERSION}: use the newer program.`);
  await migrate(db, header.schema);
  await db.transaction().execute(async (change) => {
    for (const table of ['staff', 'report_case'] as const) {
      const { count } = await change.selectFrom(table).select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
      if (Number(count) > 0) throw new BackupError('The database is not empty: restore into a fresh RESMIKAH_DATA or an empty DATABASE_URL.');
    }
    await fill(change, file);
  });
  await migrate(db);
  console.log(`${rows} rows of ${header.at} were restored from ${file}.`);
  return 0;
}

const linesOf = (file: string): AsyncIterable<string> => createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });

/** Reads the whole file once: header, count and hash must agree before anything is written. */
async function check(file: string): Promise<{ readonly header: Header; readonly rows: number }> {
  const hash = createHash('sha256');
  let header: Header | null = null;
  let rows = 0;
  let last: string | null = null;
  try {
    for await (const line of linesOf(file)) {
      if (last !== null) hash.update(`${last}\n`);
      header ??= JSON.parse(line) as Header;
      last = line;
      rows += 1;
    }
  } catch {
    throw new BackupError(`${file} is damaged or cut: use another backup.`);
  }
  const footer = (last === null ? null : JSON.parse(last)) as Footer | null;
  if (header?.format !== BACKUP_FORMAT) throw new BackupError(`${file} is no backup of this server.`);
  if (footer?.rows !== rows - 2 || footer.sha256 !== hash.digest('hex')) throw new BackupError(`${file} is damaged or cut: use another backup.`);
  return { header, rows: footer.rows };
}

async function fill(change: Change, file: string): Promise<void> {
  let table = '';
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const target = sql.table(table);
    await sql`INSERT INTO ${target} SELECT * FROM json_populate_recordset(NULL::${target}, ${`[${waiting.join(',')}]`}::json)`.execute(change);
    waiting = [];
  };
  for await (const line of linesOf(file)) {
    const found = /^\{"table":"(\w+)","row":(.*)\}$/.exec(line);
    if (found === null) continue;
    const [, name = '', row = ''] = found;
    if (!Object.hasOwn(TABLES, name)) throw new BackupError(`The backup holds a table "${name}" that this program does not know.`);
    if (name !== table || waiting.length === PIECE) await flush();
    table = name;
    waiting.push(row);
  }
  await flush();
}
