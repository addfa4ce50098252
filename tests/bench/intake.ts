// The office's server against the raw engine: durable acknowledgements over HTTP ÷ single-row durable INSERTs of the same
// PostgreSQL at the same concurrency, interleaved; beside it what bare Node servers reach that store and do nothing else, since two
// cores carry sender, server and database; CPU per request ÷ a bare Node server; the inbox as reports grow tenfold.

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { openDatabase } from '../../src/intake/database.ts';
import { casePage, readCaseQuery } from '../../src/intake/store/cases.ts';
import { type Running, buildIntake, postgresConnection, startIntake } from '../support/intakeProgram.ts';
import type { Report } from '../../src/core/report/report.ts';
import { type Figure, figure, median } from './table.ts';

const ROUNDS = 5;
/** Short enough that the server need not ask senders to wait; what placing the reports costs is timed as a figure of its own. */
const ROUND_MS = 1500;
/** From 32 on reports share commits by themselves. */
const CONCURRENCY = [1, 8, 32, 128] as const;

const report = (account: number): Report => ({
  format: 'resmikah-report/1', id: randomUUID(), created: '2026-11-24T02:59:00Z', account: { site: 'facebook', id: String(account), handle: `contoh.${account}` },
  name: 'Bupati Contoh', url: 'https://www.facebook.com/contoh', surface: 'profile', bio: 'x'.repeat(200), verdict: 'suspect', evidence: ['name_same', 'photo_stolen'],
  subject: '33.10/bupati', office: '33.10', listVersion: 1, category: 'money', avatarHash: 'a'.repeat(64), receiptHash: 'b'.repeat(64),
});

const times = (value: number): string => `${value.toFixed(2)}×`;

/** How often `work` finishes a second with so many at a time. */
async function rate(concurrency: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  let done = 0;
  await Promise.all(Array.from({ length: concurrency }, async () => {
    while (performance.now() - start < ROUND_MS) {
      await work();
      done += 1;
    }
  }));
  return (done * 1000) / (performance.now() - start);
}

/** Sends reports over kept connections, as cheaply as a client can: on two cores, what it costs would be taken from the server. */
function poster(origin: string): (body: string) => Promise<void> {
  const { port } = new URL(origin);
  // The server closes connections that nobody used for a while.
  const free = new Set<Socket>();
  return async (body) => {
    const kept = [...free].find(({ readyState }) => readyState === 'open');
    if (kept !== undefined) free.delete(kept);
    const socket = kept ?? (await opened(Number(port)));
    const answer = once(socket, 'data');
    socket.write(`POST /v1/reports HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    // The answers are far shorter than a packet.
    const text = String((await answer)[0]);
    if (!text.startsWith('HTTP/1.1 201 ')) throw new Error(text.split('\r\n')[0]);
    if (!text.endsWith('}') && !text.endsWith('0\r\n\r\n')) await once(socket, 'data');
    free.add(socket);
  };
}

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  await once(socket, 'connect');
  return socket;
}

/** CPU time of a process so far, in milliseconds. */
function cpuOf(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const BARE = `require('node:http').createServer((q, s) => { let t = ''; q.on('data', (p) => (t += p)).on('end', () => { const { id } = JSON.parse(t);
  s.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ received: id })); }); }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;

async function startBare(): Promise<{ readonly process: ChildProcess; readonly origin: string }> {
  const child = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((done) => child.stdout.once('data', (part: Buffer) => done(part.toString().trim())));
  return { process: child, origin: `http://127.0.0.1:${port}` };
}

/** A server of its own beside ours, run from its source: the file prints port and process id. */
async function startBeside(file: string, ...args: readonly string[]): Promise<{ readonly process: ChildProcess; readonly origin: string }> {
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', `tests/support/${file}`, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port = '', pid = ''] = await new Promise<string[]>((done) => child.stdout.once('data', (part: Buffer) => done(part.toString().trim().split(' '))));
  return { process: Object.assign(child, { pid: Number(pid), kill: () => process.kill(Number(pid)) }), origin: `http://127.0.0.1:${port}` };
}

const posting = (origin: string): (() => Promise<void>) => {
  const send = poster(origin);
  return () => send(JSON.stringify(report(Math.floor(Math.random() * 2000))));
};

/** Until every acknowledged report is in its case, so that nothing is left to do at the peer's cost. */
async function placed(pool: Pool): Promise<void> {
  while (((await pool.query('SELECT 1 FROM report WHERE case_id IS NULL LIMIT 1')).rowCount ?? 0) > 0) await new Promise((done) => setTimeout(done, 20));
}

async function benchWrites(server: Running, pool: Pool, data: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const table of ['bench_raw', 'bench_floor']) await pool.query(`CREATE TABLE ${table} (id uuid PRIMARY KEY, body text NOT NULL)`);
  const floors = await Promise.all(['each', 'together'].map((how) => startBeside('floorOffice.ts', JSON.stringify(postgresConnection(data)), how)));
  const raw = async (): Promise<void> => void (await pool.query({ name: 'raw', text: 'INSERT INTO bench_raw VALUES ($1, $2)', values: [randomUUID(), JSON.stringify(report(1))] }));
  const works = [raw, posting(server.origin), ...floors.map(({ origin }) => posting(origin))];
  for (const work of works) await rate(8, work);
  for (const concurrency of CONCURRENCY) {
    const [theirs, ours, each, together, sustained]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, measured] of [theirs, ours, each, together].entries()) {
        const start = performance.now();
        const perSecond = await rate(concurrency, works[index] ?? raw);
        measured.push(perSecond);
        if (measured !== ours) continue;
        const acknowledged = (perSecond * (performance.now() - start)) / 1000;
        await placed(pool);
        sustained.push((acknowledged * 1000) / (performance.now() - start) / (theirs[round] ?? Number.NaN));
      }
    }
    const best = each.map((value, round) => Math.max(value, together[round] ?? 0));
    const ratio = (values: readonly number[]): string => times(median(values.map((value, round) => value / (theirs[round] ?? Number.NaN))));
    console.log(`${String(concurrency).padStart(3)} at a time   ${median(ours).toFixed(0).padStart(6)} acknowledged/s over HTTP   ${median(theirs).toFixed(0).padStart(6)} raw INSERTs/s   ${ratio(ours)}   until in their cases ${times(median(sustained))}`);
    console.log(`                bare Node servers that check nothing and only store: ${ratio(each)} an INSERT each, ${ratio(together)} an INSERT together`);
    const what = `durable acknowledgements, ${concurrency} at a time`;
    figures.push(figure(what, ours, '/s', { peer: ['raw INSERTs', theirs], leastRatio: concurrency < 32 ? 0.8 : 1.5 }));
    figures.push(figure(`${what}, by a bare Node server, an INSERT each`, each, '/s', { peer: ['raw INSERTs', theirs] }));
    figures.push(figure(`${what}, by a bare Node server, an INSERT together`, together, '/s', { peer: ['raw INSERTs', theirs] }));
    figures.push(figure(`${what}, again`, ours, '/s', { peer: ['the better bare Node server', best] }));
    figures.push(figure(`until they are in their cases, ${concurrency} at a time, of raw INSERTs`, sustained, '×'));
  }
  for (const floor of floors) floor.process.kill();
  return figures;
}

async function benchCpu(server: Running, pool: Pool): Promise<readonly Figure[]> {
  const bare = await startBare();
  // Our own work apart from the database: the server's busiest route with everything but storing.
  const storeless = await startBeside('storelessOffice.ts');
  // Other accounts than before: nobody hears of one for ever from the same network.
  const cost = async (child: ChildProcess, origin: string): Promise<number> => {
    const send = poster(origin);
    const before = cpuOf(child);
    const perSecond = await rate(16, () => send(JSON.stringify(report(10_000 + Math.floor(Math.random() * 2000)))));
    if (child === server.process) await placed(pool);
    return (cpuOf(child) - before) / ((perSecond * ROUND_MS) / 1000);
  };
  await cost(bare.process, bare.origin);
  await cost(storeless.process, storeless.origin);
  const [ours, theirs, without]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await cost(server.process, server.origin));
    theirs.push(await cost(bare.process, bare.origin));
    without.push(await cost(storeless.process, storeless.origin));
  }
  bare.process.kill();
  storeless.process.kill();
  const ratio = (values: readonly number[]): string => times(median(values.map((value, index) => value / (theirs[index] ?? 1))));
  console.log(`CPU a request   ${median(without).toFixed(3)} ms apart from the database   ${median(theirs).toFixed(3)} ms bare Node server   ${ratio(without)}`);
  console.log(`                ${median(ours).toFixed(3)} ms with storing and placing   ${ratio(ours)}`);
  return [
    figure('processor time a request, apart from the database', without, 'ms', { peer: ['a bare Node server', theirs], mostRatio: 3 }),
    figure('processor time a request, with storing and placing', ours, 'ms', { peer: ['a bare Node server', theirs] }),
  ];
}

/** 10,000 cases; their reports are made by the engine itself, since only their number matters. */
async function benchInbox(data: string, pool: Pool, reports: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  await pool.query(`INSERT INTO report SELECT '33.10', gen_random_uuid(), c.id, 'x', null, 'x', now(), null FROM generate_series(1, $1::int) AS n JOIN (SELECT id, row_number() OVER () AS r FROM report_case WHERE name = 'inbox') AS c ON c.r = 1 + n % 10000`, [reports]);
  await pool.query('ANALYZE');
  const db = openDatabase(postgresConnection(data));
  for (const [label, state, order] of [['newest', null, null], ['open by harm', 'open', 'rank']] as const) {
    const query = readCaseQuery(state, null, order);
    if (!query.ok) throw new Error('a query of ours is wrong');
    const taken: number[] = [];
    for (let round = 0; round < 25; round += 1) {
      const start = performance.now();
      await casePage(db, '33.10', query.value);
      taken.push(performance.now() - start);
    }
    const [row] = (await pool.query('SELECT count(*)::int AS n FROM report')).rows as { n: number }[];
    console.log(`inbox, ${label.padEnd(12)}   10,000 cases   ${String(row?.n).padStart(8)} reports   ${median(taken).toFixed(1)} ms the first page`);
    figures.push(figure(`inbox, ${label}, ${String(row?.n)} reports`, taken, 'ms', { most: 50 }));
  }
  await db.destroy();
  return figures;
}

const INBOX = `INSERT INTO report_case SELECT '33.10', gen_random_uuid(), 'facebook', n::text, null, 'inbox', 'https://x.example/', '33.10/bupati', 'money', 'suspect', 'received',
  now() - n * interval '1 second', null, 100, now() - n * interval '1 second', now() - n * interval '1 second', null, null, 0, '', n % 900, null FROM generate_series(1, 10000) AS n`;

export async function bench(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-bench-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const server = await startIntake(buildIntake(join(folder, 'dist')), data, { RESMIKAH_RATE: '1000000', RESMIKAH_CALM: '1000000' });
  const pool = new Pool({ ...postgresConnection(data), max: 48 });
  try {
    const figures = [...(await benchWrites(server, pool, data)), ...(await benchCpu(server, pool))];
    await pool.query('TRUNCATE report, case_event, case_key, case_secret, report_case CASCADE');
    await pool.query(INBOX);
    return [...figures, ...(await benchInbox(data, pool, 100_000)), ...(await benchInbox(data, pool, 900_000))];
  } finally {
    await pool.end();
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
