// What the outbox does with one letter, a report or an appeal: sends it once, tries again with patience, asks how it stands
// while that may still change. All state is in IndexedDB; everything may be interrupted at any line and called again.

import { type Database, type KeptAppeal, type KeptReport } from './database.ts';
import { askOutcome, type Fetch, sendAppeal, sendReport, sendScreenshot, type Sent } from './outboxServer.ts';

/** What the outbox borrows, so that tests hold the clock, the network and chance. */
export interface OutboxPorts {
  readonly fetch: Fetch;
  /** Origin of the public API of the office that this build was made for. */
  readonly origin: string;
  /** The same of any office whose list is followed, by its publisher's id. */
  readonly originOf: (office: string) => Promise<string>;
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Calls `runOutbox` at that time, also when the worker is stopped before. */
  readonly wakeAt: (time: number) => Promise<void>;
}

/** The stores that hold letters, and what lies in each. */
export interface Letters { outbox: KeptReport; appeals: KeptAppeal }
export type Box = keyof Letters;
export const BOXES: readonly Box[] = ['outbox', 'appeals'];

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
const FIRST_RETRY = 30 * SECOND;
const LONGEST_RETRY = 6 * HOUR;
const OUTCOME_EVERY = 6 * HOUR;
/** After so long the office has answered or never will. */
const OUTCOME_UNTIL = 180 * 24 * HOUR;
/** States after which nothing more is to be told of a report. */
const ENDED: readonly string[] = ['rejected', 'taken-down', 'withdrawn', 'closed'];

/** Wait before the next try: doubled each time, and spread, so that an office that comes back is not met by everybody at once. */
export const backoff = (tries: number, random: number): number =>
  Math.round(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(tries, 20)) * (0.5 + random));

type Letter = KeptReport | KeptAppeal;
const bodyOf = (kept: Letter) => ('report' in kept ? kept.report : kept.appeal);

/** An appeal has its answer; a report has come to its end. */
const answered = (kept: Letter): boolean =>
  kept.outcome !== null && ('report' in kept ? ENDED.includes(kept.outcome.state) : kept.outcome.reason?.startsWith('reason_appeal_') === true);

/** Whether nothing more is to be done with it. */
export const ended = (kept: Letter, now: number): boolean =>
  kept.state === 'refused' || (kept.state === 'sent' && (answered(kept) || now > Date.parse(bodyOf(kept).created) + OUTCOME_UNTIL));

/** Does what is due: sends, or asks how it stands. */
export const work = (ports: OutboxPorts, db: Database, box: Box, kept: Letter): Promise<void> =>
  kept.state === 'waiting' ? send(ports, db, box, kept) : pictured(kept) ? sendPicture(ports, db, kept) : ask(ports, db, box, kept);

type Pictured = KeptReport & { readonly picture: Uint8Array<ArrayBuffer> };
const pictured = (kept: Letter): kept is Pictured => 'picture' in kept && kept.picture != null;

async function send(ports: OutboxPorts, db: Database, box: Box, kept: Letter): Promise<void> {
  // Counted before it leaves: a worker that is stopped in between must not take it for unsent and let it be undone.
  const trying = { ...kept, tries: kept.tries + 1 };
  await put(db, box, trying);
  const origin = await ports.originOf(bodyOf(kept).office);
  const sent = 'report' in kept ? await sendReport(ports.fetch, origin, kept.report) : await sendAppeal(ports.fetch, origin, kept.appeal);
  // Erased meanwhile: it must not come back.
  if ((await db.get(box, kept.id)) === undefined) return;
  const now = after(ports, trying, sent);
  await put(db, box, now);
  if (now.state === 'sent' && pictured(now)) await sendPicture(ports, db, now);
}

/** The picture follows its report; without it the report stands all the same. */
async function sendPicture(ports: OutboxPorts, db: Database, kept: Pictured): Promise<void> {
  const sent = await sendScreenshot(ports.fetch, await ports.originOf(kept.report.office), kept.id, kept.picture);
  if ((await db.get('outbox', kept.id)) === undefined) return;
  const next = sent.kind === 'later' ? ports.now() + Math.max(sent.after ?? 0, backoff(kept.tries, ports.random())) : kept.next;
  await put(db, 'outbox', {
    ...kept, next, tries: kept.tries + 1, picture: sent.kind === 'later' ? kept.picture : null, problem: sent.kind === 'sent' ? null : sent.kind === 'refused' ? sent.problem : 'problem_report_picture_later',
  });
}

function after(ports: OutboxPorts, kept: Letter, sent: Sent): Letter {
  const now = ports.now();
  switch (sent.kind) {
    case 'sent':
      return { ...kept, state: 'sent', problem: null, next: now + OUTCOME_EVERY * (0.5 + ports.random()) };
    case 'refused':
      return { ...kept, state: 'refused', problem: sent.problem };
    case 'later':
      return { ...kept, problem: sent.problem, next: now + Math.max(sent.after ?? 0, backoff(kept.tries - 1, ports.random())) };
  }
}

/** Asks how it stands now. */
export async function ask(ports: OutboxPorts, db: Database, box: Box, kept: Letter): Promise<void> {
  const outcome = await askOutcome(ports.fetch, await ports.originOf(bodyOf(kept).office), kept.words);
  const next = ports.now() + OUTCOME_EVERY * (0.5 + ports.random());
  const before = await db.get(box, kept.id);
  if (before === undefined) return;
  const changed = outcome !== null && (outcome.state !== kept.outcome?.state || outcome.reason !== kept.outcome.reason);
  // That it arrived is no news; what the office found is.
  const news = before.news === true || (changed && outcome.state !== 'received');
  await put(db, box, { ...kept, outcome: outcome ?? kept.outcome, next, news });
}

/** On disk when it resolves. */
export async function put(db: Database, box: Box, kept: Letter): Promise<void> {
  const transaction = db.transaction(box, 'readwrite', { durability: 'strict' });
  await transaction.store.put(kept as never);
  await transaction.done;
}
