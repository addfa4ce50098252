// The server's busiest route with everything but storing, for measuring what the server itself costs: limits, decoding, the
// canonical text and its hash, the answer. Prints its port and process id.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Office } from '../../src/intake/office.ts';
import { makeFloodBrake } from '../../src/intake/floodBrake.ts';
import { makeLimiter } from '../../src/intake/limiter.ts';
import { makeMetrics } from '../../src/intake/metrics.ts';
import { reportDoor } from '../../src/intake/public/reportDoor.ts';
import { makeWorkGate } from '../../src/intake/workGate.ts';
import { arrive } from '../../src/intake/store/arrivals.ts';

const office = {
  key: '33.10', now: () => new Date(), log: () => undefined, limiter: makeLimiter(1_000_000, Date.now), brake: makeFloodBrake(Date.now), gate: makeWorkGate(1_000_000, 'secret', Date.now), metrics: makeMetrics(),
  reception: { take: async (report: Parameters<typeof arrive>[0]) => (arrive(report, new Date()).bodyHash === '' ? 'conflict' : 'stored') },
} as unknown as Office;
const door = reportDoor(office);
const server = createServer((incoming, outgoing) => void door(incoming, outgoing, incoming.socket.remoteAddress ?? ''));
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port, process.pid));
