// Runs the embedded PostgreSQL as a child of this server: makes the cluster once, starts it, starts it again when it
// dies, and stops it cleanly. Unix socket only, every commit on disk. It knows nothing of tables.

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { type Server, createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Account, type Programs, databaseHome, own, postgresAccount, postgresPrograms } from './postgresFiles.ts';

export interface Connection { readonly host: string; readonly port: number; readonly user: string; readonly database: string }

export interface EmbeddedPostgres {
  readonly connection: Connection;
  /** Process id of the database right now. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

const PORT = 5432;
const USER = 'resmikah';
/** A Unix socket's path may have about 107 bytes on Linux and 103 on macOS. */
const LONGEST_SOCKET = 100;
const START_LIMIT = 120_000;
const STOP_LIMIT = 30_000;
const START_TRIES = 10;
const RESTART_WAIT = 500;
const MAX_LOG = 10 * 1024 * 1024;

/** The database of a data folder when it runs already, for commands beside the server; null when it does not. */
export async function runningPostgres(data: string): Promise<Connection | null> {
  const file = join(data, 'postgres', 'data', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [, , , port = '', host = ''] = readFileSync(file, 'utf8').split('\n');
  const connection = { host, port: Number(port), user: USER, database: 'resmikah' };
  const client = new Client({ ...connection, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  const up = await client.connect().then(() => true, () => false);
  await client.end().catch(() => undefined);
  return up ? connection : null;
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Starts the database of a data folder. Throws when another server already uses the folder. */
export async function startPostgres(data: string, say: (line: string) => void): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') throw new Error('The embedded PostgreSQL needs Unix sockets: on Windows give DATABASE_URL.');
  const account = postgresAccount();
  const home = databaseHome(data, account);
  const lock = await takeLock(home);
  const programs = postgresPrograms(account);
  const folder = join(home, 'data');
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    say('Preparing the database (once) …');
    await makeCluster(programs, home, folder, account);
  }
  await endLeftover(folder);
  const socket = socketFolder(home, account);
  const logFile = join(home, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > MAX_LOG) renameSync(logFile, `${logFile}.old`);

  let stopping = false;
  const start = (): ChildProcess => run(programs.postgres, serverOptions(folder, socket), home, logFile, account);
  const connection = { host: socket, port: PORT, user: USER, database: 'resmikah' };
  let child = start();
  for (let tries = 1; ; tries += 1) {
    try {
      await ready({ ...connection, database: 'postgres' }, () => child.exitCode !== null || child.signalCode !== null);
      break;
    } catch (error) {
      await end(child);
      if (tries === START_TRIES) {
        lock.close();
        throw new Error(`The database does not start: ${error instanceof Error ? error.message : error}\n${tail(logFile)}`);
      }
      // Workers of a database that was killed may still be ending; PostgreSQL itself refuses to start beside them.
      await wait(RESTART_WAIT);
      child = start();
    }
  }
  const watch = (): void => {
    child.once('exit', () => {
      if (stopping) return;
      say('The database ended by itself; starting it again.');
      void wait(RESTART_WAIT).then(async () => {
        if (stopping) return;
        await endLeftover(folder);
        child = start();
        watch();
      });
    });
  };
  watch();
  await makeDatabase(connection);
  return {
    connection,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      await end(child);
      lock.close();
      if (!socket.startsWith(home)) rmSync(socket, { recursive: true, force: true });
    },
  };
}

/** Durability is PostgreSQL's own default, written here so that nobody has to know it. Nothing personal goes to the log. */
const serverOptions = (folder: string, socket: string): readonly string[] => [
  '-D', folder, '-k', socket, '-p', String(PORT),
  ...[
    'listen_addresses=', 'fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'max_connections=100', 'unix_socket_permissions=0700',
    'log_min_error_statement=panic', 'log_error_verbosity=terse', 'log_parameter_max_length_on_error=0', 'timezone=UTC', 'log_timezone=UTC',
    // A new office grows from nothing to a flood within minutes; its statistics must follow.
    'autovacuum_naptime=10s',
  ].flatMap((option) => ['-c', option]),
];

/** In a session of its own, so that a terminal's Ctrl-C reaches this server first and the database last. */
function run(program: string, options: readonly string[], home: string, logFile: string, account: Account | null): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(program, options, {
      cwd: home,
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
      ...(account ?? {}),
    });
  } finally {
    closeSync(log);
  }
}

/** Made beside and moved into place, so that an interrupted preparation leaves nothing half made. */
async function makeCluster(programs: Programs, home: string, folder: string, account: Account | null): Promise<void> {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const logFile = join(home, 'initdb.log');
  const options = ['-D', fresh, '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-instructions'];
  const child = run(programs.initdb, options, home, logFile, account);
  const code = await new Promise<number | null>((done, failed) => child.once('error', failed).once('exit', done));
  if (code !== 0) throw new Error(`The database cannot be prepared:\n${tail(logFile)}`);
  renameSync(fresh, folder);
}

function socketFolder(home: string, account: Account | null): string {
  const near = join(home, 'socket');
  const folder = near.length + `/.s.PGSQL.${PORT}`.length <= LONGEST_SOCKET ? near : mkdtempSync(join(tmpdir(), 'resmikah-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  own(folder, account);
  return folder;
}

/** A socket that listens as long as this process lives: a second server on the same folder notices, a dead one leaves no lock. */
async function takeLock(home: string): Promise<Server> {
  const near = join(home, 'lock');
  const path = near.length <= LONGEST_SOCKET ? near : join(tmpdir(), `resmikah-${statSync(home).ino}.lock`);
  const alive = await new Promise<boolean>((done) => {
    const probe = createConnection(path, () => {
      probe.destroy();
      done(true);
    });
    probe.once('error', () => done(false));
  });
  if (alive) throw new Error(`Another server already works on ${home}. Stop it first, or give another RESMIKAH_DATA.`);
  rmSync(path, { force: true });
  const lock = createServer((socket) => socket.destroy());
  await new Promise<void>((done, failed) => lock.once('error', failed).listen(path, done));
  lock.unref();
  return lock;
}

/**
 * A server that was killed leaves its database running, or a `postmaster.pid` whose number now belongs to somebody else.
 * The file of a dead one stays: by it PostgreSQL makes sure that no worker of the former database is still writing.
 */
async function endLeftover(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isPostgres(pid, folder)) {
    if (isAlive(pid)) rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const until = Date.now() + STOP_LIMIT;
  while (isPostgres(pid, folder)) {
    if (Date.now() > until) throw new Error(`A former database (process ${pid}) does not stop.`);
    await wait(100);
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 2) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isPostgres(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return !existsSync('/proc/self') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
  } catch {
    return false;
  }
}

async function ready(connection: Connection, dead: () => boolean): Promise<void> {
  const until = Date.now() + START_LIMIT;
  for (;;) {
    if (dead()) throw new Error('it ended while starting.');
    const client = new Client({ ...connection, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    const up = await client.connect().then(() => true, () => false);
    await client.end().catch(() => undefined);
    if (up) return;
    if (Date.now() > until) throw new Error(`it is not ready after ${START_LIMIT / 1000} s.`);
    await wait(50);
  }
}

async function makeDatabase(connection: Connection): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [connection.database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${connection.database}`);
  } finally {
    await client.end();
  }
}

/** "Fast" shutdown: running transactions roll back, everything committed is written; immediate only when that hangs. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT);
  await ended;
  clearTimeout(late);
}

const tail = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-12).join('\n') : '');
