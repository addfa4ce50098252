// `backup FILE`: all data of one moment as gzipped JSON lines, taken in one read-only snapshot while the server goes on.
// The last line counts the rows and carries the hash of everything before, so that a cut file is never restored.

import { createHash } from 'node:crypto';
import { createWriteStream, renameSync } from 'node:fs';
import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { BACKUP_FORMAT, TABLES } from './tables.ts';

const PIECE = 1000;

/** Written beside and moved into place when whole; readable for its owner only, since it holds the keys of the cases. */
export async function backup(db: Database, file: string): Promise<number> {
  const fresh = `${file}.new`;
  const gzip = createGzip();
  const out = createWriteStream(fresh, { mode: 0o600 });
  const written = once(out, 'close');
  gzip.pipe(out);
  const hash = createHash('sha256');
  let rows = 0;
  const line = async (value: string): Promise<void> => {
    hash.update(`${value}\n`);
    if (!gzip.write(`${value}\n`)) await once(gzip, 'drain');
  };
  await db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (snapshot) => {
    const version = await snapshot.selectFrom('schema_version').select(({ fn }) => fn.max('version').as('version')).executeTakeFirstOrThrow();
    await line(JSON.stringify({ format: BACKUP_FORMAT, schema: version.version, at: new Date().toISOString() }));
    for (const [table, columns] of Object.entries(TABLES)) {
      await sql`DECLARE piece NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${sql.table(table)} AS t ORDER BY ${sql.join(columns.map((each) => sql.ref(each)))}`.execute(snapshot);
      for (;;) {
        const { rows: found } = await sql<{ row: string }>`FETCH ${sql.lit(PIECE)} FROM piece`.execute(snapshot);
        for (const { row } of found) await line(`{"table":"${table}","row":${row}}`);
        rows += found.length;
        if (found.length < PIECE) break;
      }
      await sql`CLOSE piece`.execute(snapshot);
    }
  });
  gzip.end(`${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`);
  await written;
  renameSync(fresh, file);
  console.log(`${rows} rows were saved to ${file}.`);
  return 0;
}
