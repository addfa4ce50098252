// The least that a durable acknowledgement over HTTP costs: a bare Node server that checks nothing, seals nothing and knows no
// cases. `each`: one INSERT a request; `together`: those that wait share one. Prints its port and process id; no part of the office.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

type Waiting = readonly [id: string, body: string, stored: () => void];

const [connection = '{}', how = 'each'] = process.argv.slice(2);
const pool = new Pool({ ...(JSON.parse(connection) as object), max: how === 'each' ? 24 : 1 });
// The benchmark stops its database first.
pool.on('error', () => process.exit());

const ONE = 'INSERT INTO bench_floor VALUES ($1, $2)';
const MANY = 'INSERT INTO bench_floor SELECT * FROM unnest($1::uuid[], $2::text[])';
let waiting: Waiting[] = [];
let running = false;

async function storeTogether(): Promise<void> {
  running = true;
  while (waiting.length > 0) {
    await new Promise((later) => setImmediate(later));
    const batch = waiting.splice(0);
    await pool.query({ name: 'many', text: MANY, values: [batch.map(([id]) => id), batch.map(([, body]) => body)] });
    for (const [, , stored] of batch) stored();
  }
  running = false;
}

async function store(id: string, body: string): Promise<void> {
  if (how === 'each') return void (await pool.query({ name: 'one', text: ONE, values: [id, body] }));
  await new Promise<void>((stored) => {
    waiting.push([id, body, stored]);
    if (!running) void storeTogether();
  });
}

const server = createServer((incoming, outgoing) => {
  let text = '';
  incoming.on('data', (part: Buffer) => void (text += part.toString())).on('end', () => {
    const { id } = JSON.parse(text) as { readonly id: string };
    void store(id, text).then(() => outgoing.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ received: id })));
  });
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port, process.pid));
