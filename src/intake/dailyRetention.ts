// Runs the retention once a day, whatever the machine's clock and uptime do: every hour it looks when the last run was.

import { tracesOf } from './log.ts';
import type { Office } from './office.ts';
import { sealAudit } from './store/auditHead.ts';
import { runRetention } from './store/retention.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** The returned function stops it and waits for a run that is under way. */
export function dailyRetention(office: Pick<Office, 'db' | 'key' | 'now' | 'log'>): () => Promise<void> {
  const { db, key, now, log } = office;

  async function look(): Promise<void> {
    try {
      const last = await db.selectFrom('job_run').select(({ fn }) => fn.max('at').as('at')).where('subject_key', '=', key).where('job', '=', 'retention').executeTakeFirst();
      if (last?.at != null && Math.abs(now().getTime() - last.at.getTime()) < DAY) return;
      log('info', 'retention', { ...(await runRetention(db, key, now())) });
      await sealAudit(db, key, now());
    } catch (error) {
      log('warn', 'retention-failed', tracesOf(error));
    }
  }

  let running = look();
  const timer = setInterval(() => void (running = running.then(look)), HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
