// The built server as the program that an office runs: started, stopped and killed as a process of its own.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the server into a folder; gives the program's path. */
export function buildIntake(folder: string): string {
  const run = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'intake', '--logLevel', 'warn'], {
    encoding: 'utf8', env: { ...process.env, RESMIKAH_DIST: folder },
  });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  return join(folder, 'intake', 'main.js');
}

export interface Running {
  readonly process: ChildProcess;
  readonly origin: string;
  readonly staffOrigin: string;
  /** Everything it said. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

const PUBLIC = /^Reports and list: (\S+)\/$/m;
const STAFF = /: (http:\/\/\S+)\/login#\S+$/m;

/** Starts it on free ports and waits until it listens; fails with its own words when it ends before. */
export async function startIntake(program: string, data: string, env: Readonly<Record<string, string>> = {}): Promise<Running> {
  let said = '';
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', STAFF_PORT: '0', RESMIKAH_DATA: data, RESMIKAH_SAMPLE: '1', ...env },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => void (said += part.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const up = async (): Promise<void> => {
    while (!STAFF.test(said)) await new Promise((done) => setTimeout(done, 20));
  };
  const first = await Promise.race([up().then(() => 'up'), ended.then(() => 'ended')]);
  if (first === 'ended') throw new Error(`The server ended:\n${said}`);
  return { process: child, origin: PUBLIC.exec(said)?.[1] ?? '', staffOrigin: STAFF.exec(said)?.[1] ?? '', said: () => said, ended };
}

/** Process id of the running embedded PostgreSQL. */
export const postgresPid = (data: string): number => Number(readFileSync(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

export const postgresConnection = (data: string) => ({ host: join(data, 'postgres', 'socket'), port: 5432, user: 'resmikah', database: 'resmikah' });
