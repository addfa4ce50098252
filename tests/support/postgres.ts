// One real PostgreSQL for all tests of the server; each test file takes databases of its own in it.

import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { type Connection, startPostgres } from '../../src/intake/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: Connection;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-pg-'));
  // Run by root, PostgreSQL works under another account, which must be able to come in.
  chmodSync(folder, 0o755);
  const postgres = await startPostgres(folder, () => undefined);
  project.provide('postgres', postgres.connection);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A new, empty database. */
export async function emptyDatabase(): Promise<Connection> {
  const postgres = inject('postgres');
  const database = `t_${randomUUID().replaceAll('-', '')}`;
  await query({ ...postgres, database: 'postgres' }, `CREATE DATABASE ${database}`);
  return { ...postgres, database };
}

/** Runs SQL behind the server's back. */
export async function query(connection: Connection, sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ ...connection });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
