// The built office as residents reach it: its program on a copy of the sample office's data, under its public name. It can go
// away and come back with the same data.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { publicFolder } from '../../src/start/sampleOffice.ts';
import { OFFICE_HOST, built, copyOffice } from './builtExtension.ts';
import { type Running, startIntake } from './intakeProgram.ts';
import type { SiteServer } from './siteServer.ts';

export interface BuiltOffice {
  /** `office/` with its keys, `public/` with the published list. */
  readonly data: string;
  /** The program as it was started last. */
  server(): Running;
  /** Whether its name leads to it. */
  reachable(is: boolean): void;
  /** Ends the program as an operator does. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function openBuiltOffice(sites: SiteServer): Promise<BuiltOffice> {
  const data = copyOffice();
  const run = (): Promise<Running> => startIntake(join(built().dist, 'intake/main.js'), data, { RESMIKAH_LIST: publicFolder(data) });
  let server = await run();
  const reachable = (is: boolean): void => sites.forward(OFFICE_HOST, is ? Number(new URL(server.origin).port) : null);
  const stop = async (): Promise<void> => {
    reachable(false);
    server.process.kill('SIGTERM');
    await server.ended;
  };
  reachable(true);
  return {
    data, reachable, stop,
    server: () => server,
    async start() {
      server = await run();
      reachable(true);
    },
    async close() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
