// The database: the connection pool, prepared statements, and transactions that are tried again where a cluster asks for it.

import { CompiledQuery, type Transaction, Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Schema } from './tables.ts';

export type Database = Kysely<Schema>;
export type Change = Transaction<Schema>;

export function openDatabase(connection: PoolConfig): Database {
  const pool = new Pool({ ...connection, max: 16, connectionTimeoutMillis: 5000, statement_timeout: 20_000, idle_in_transaction_session_timeout: 20_000 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that breaks while it is lent fails its query, and says so a second time as an event.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  pools.set(db, pool);
  return db;
}

const pools = new WeakMap<object, Pool>();

/**
 * One statement of the busy way. By itself it is parsed once a connection, under its name; within a transaction it is sent
 * like any other. Arrays become one parameter, whatever their length.
 */
export async function runStatement<Row>(db: Database | Change, name: string, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const pool = pools.get(db);
  if (pool === undefined) return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
  return (await pool.query({ name, text, values: [...values] })).rows as Row[];
}

/** Thrown inside a transaction that met a concurrent change and must begin again. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}

const TRIES = 20;
/** Serialization failure, deadlock, and a key or a table that a concurrent transaction made first. */
const RETRIED = new Set(['40001', '40P01', '23505', '42P07', '42710']);

/** Runs all of `work` or none of it. It may run more than once, so it must not act outside the database. */
export const inTransaction = <T>(db: Database, work: (change: Change) => Promise<T>): Promise<T> => again(() => db.transaction().execute(work));

/** Whether a transaction failed only because another one was in its way. */
export const mayTryAgain = (error: unknown): boolean => error instanceof TryAgain || RETRIED.has(codeOf(error));

/** Runs `work`, which is one transaction, until no other one is in its way. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!mayTryAgain(error) || attempt === TRIES) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 2 ** Math.min(attempt, 8)));
    }
  }
}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the database was away or going, so that the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(08|53|55000|57P)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '25P03', '57014'].includes(code) || RETRIED.has(code)) return true;
  return error instanceof Error && (error instanceof TryAgain || /Connection terminated|timeout exceeded|timeout expired|driver has already been destroyed|after calling end|not queryable/i.test(error.message));
}
