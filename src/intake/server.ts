// The server in one piece, without ports: opens the office on a database and gives its two doors. `main.ts` puts them on
// ports; tests call them directly.

import type { PoolConfig } from 'pg';
import { openDatabase } from './database.ts';
import { makeFloodBrake } from './floodBrake.ts';
import { makeLimiter } from './limiter.ts';
import type { Log } from './log.ts';
import { makeMetrics } from './metrics.ts';
import { migrate } from './migrations.ts';
import type { Office, Visitor } from './office.ts';
import { publicApp } from './public/app.ts';
import { type NodeDoor, reportDoor } from './public/reportDoor.ts';
import type { Settings } from './settings.ts';
import { staffApp } from './staff/app.ts';
import { pastDecisions } from './store/past.ts';
import { openReception } from './store/reception.ts';
import { officeSecret } from './store/officeSecret.ts';
import { newLoginToken, setStaff } from './store/staff.ts';
import { makePublisher } from './publishDraft.ts';
import { dailyRetention } from './dailyRetention.ts';
import { makeWorkGate } from './workGate.ts';
import { watchList } from './watchList.ts';

export type Door = (request: Request, visitor: Visitor) => Promise<Response>;

export interface Server {
  readonly office: Office;
  readonly visitors: Door;
  readonly staff: Door;
  /** The busiest route, before the others, on a server of Node's own. */
  readonly reports: NodeDoor;
  /** A fresh one-time link for every active officer, by name. */
  loginLinks(origin: string): Promise<readonly { readonly name: string; readonly link: string }[]>;
  /** Lets the waiting reports reach the disk, then closes the database. */
  close(): Promise<void>;
}

export interface Lent {
  readonly now: () => Date;
  readonly log: Log;
  /** Origins under which officers reach the staff door. */
  readonly staffOrigins: () => readonly string[];
}

export type ServerSettings = Pick<Settings, 'office' | 'sample' | 'staff' | 'list' | 'consoleFolder' | 'checkFolder' | 'ratePerMinute' | 'calmPerSecond'> & Partial<Pick<Settings, 'metricsToken' | 'publish' | 'checkUrl'>>;

export async function openServer(settings: ServerSettings, connection: PoolConfig, lent: Lent): Promise<Server> {
  const { now, log } = lent;
  const { office: key, sample } = settings;
  const db = openDatabase(connection);
  await migrate(db);
  const officers = await setStaff(db, key, settings.staff, now());
  const reception = await openReception({ db, key, now, log }, pastDecisions(db, key, () => now().getTime()));
  const office: Office = { key, sample, checkUrl: settings.checkUrl ?? null, db, now, log, reception, limiter: makeLimiter(settings.ratePerMinute, () => now().getTime()), brake: makeFloodBrake(() => now().getTime()),
    gate: makeWorkGate(settings.calmPerSecond, await officeSecret(db, key, 'work'), () => now().getTime()), metrics: makeMetrics() };
  const watch = watchList(office, settings.list);
  const stopRetention = dailyRetention(office);
  return {
    office,
    visitors: publicApp(office, { list: settings.list, check: settings.checkFolder }),
    reports: reportDoor(office),
    staff: staffApp(office, { origins: lent.staffOrigins, consoleFolder: settings.consoleFolder, list: settings.list, published: watch.current, drafts: { publication: watch.publication, publish: settings.publish == null ? null : makePublisher(settings.publish, settings.list, log) }, metricsToken: settings.metricsToken ?? null }),
    async loginLinks(origin) {
      const links = [];
      for (const { id, name } of officers) links.push({ name, link: `${origin}/login#${await newLoginToken(db, key, id, now())}` });
      return links;
    },
    async close() {
      await stopRetention();
      await watch.stop();
      await reception.close();
      await db.destroy();
    },
  };
}
