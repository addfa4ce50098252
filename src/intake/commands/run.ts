// Chores of whoever runs the server, each one word. They find the database by the server's own settings, and start the
// embedded one for as long as they need it when the server does not run.

import { type Database, openDatabase } from '../database.ts';
import { migrate } from '../migrations.ts';
import { runningPostgres, startPostgres } from '../postgres.ts';
import type { Settings } from '../settings.ts';
import { publicationMark, readPublished } from '../publishedList.ts';
import { audit } from '../store/audit.ts';
import { type AuditHead, checkAuditHeads } from '../store/auditHead.ts';
import { EXPORT_FORMATS, type ExportFormat, exportText } from '../store/exports.ts';
import { runRetention } from '../store/retention.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const USAGE = `Use:  node main.js                                  the server
      node main.js verify-audit                     checks every history, and against the signed list; exit code 1 when one was changed
      node main.js backup FILE                      all data of this moment, while the server runs
      node main.js restore FILE                     into an empty database
      node main.js export csv|json|stix|misp [--full]   decided cases, redacted unless --full
      node main.js retention                        erases what has reached the end of its time, now`;

type Chore = (db: Database, settings: Settings, argument: string | undefined, flags: readonly string[]) => Promise<number>;

const CHORES: Readonly<Record<string, Chore>> = {
  'verify-audit': async (db, { office, list }) => {
    const { cases, events, head, findings } = await audit(db, office);
    for (const { caseId, what } of findings) console.log(`case ${caseId}: ${what}`);
    console.log(`${cases} cases, ${events} events, head ${head}: ${findings.length === 0 ? 'every history is whole' : `${findings.length} are not whole`}`);
    const signed = await signedHead(list, office);
    const wrong = await checkAuditHeads(db, office, signed);
    for (const line of wrong) console.log(line);
    if (signed !== null && wrong.length === 0) console.log(`The signed list holds audit entry ${signed.number}, and it fits.`);
    return findings.length === 0 && wrong.length === 0 ? 0 : 1;
  },
  backup: async (db, _, file) => (file === undefined ? usage() : backup(db, file)),
  restore: async (db, _, file) => (file === undefined ? usage() : restore(db, file)),
  export: async (db, { office }, format, flags) => {
    if (!EXPORT_FORMATS.includes(format as ExportFormat)) return usage();
    process.stdout.write(await exportText(db, office, format as ExportFormat, flags.includes('--full'), new Date()));
    return 0;
  },
  retention: async (db, { office }) => {
    const { cases, reports } = await runRetention(db, office, new Date());
    console.log(`${reports} reports of ${cases} cases were erased.`);
    return 0;
  },
};

/** What the published list says of the audit; null when there is no list, or one that says nothing. */
async function signedHead(folder: string, office: string): Promise<AuditHead | null> {
  if ((await publicationMark(folder)) === null) return null;
  return (await readPublished(folder, office, Date.now)).audit ?? null;
}

function usage(): number {
  console.error(USAGE);
  return 2;
}

export async function runCommand(settings: Settings, words: readonly string[]): Promise<number> {
  const flags = words.filter((word) => word.startsWith('--'));
  const [name = '', argument] = words.filter((word) => !word.startsWith('--'));
  const chore = Object.hasOwn(CHORES, name) ? CHORES[name] : undefined;
  return chore === undefined ? usage() : withDatabase(settings, name !== 'restore', (db) => chore(db, settings, argument, flags));
}

/** `ready`: with this program's schema in it; a restore makes its own. */
async function withDatabase(settings: Settings, ready: boolean, work: (db: Database) => Promise<number>): Promise<number> {
  const running = settings.databaseUrl === null ? await runningPostgres(settings.data) : null;
  const started = settings.databaseUrl === null && running === null ? await startPostgres(settings.data, () => undefined) : null;
  const db = openDatabase(settings.databaseUrl === null ? { ...(running ?? started?.connection) } : { connectionString: settings.databaseUrl });
  try {
    if (ready) await migrate(db);
    return await work(db);
  } finally {
    await db.destroy();
    await started?.stop();
  }
}
