// What a report meets before it reaches the disk, in the order of what each check costs. Knows nothing of the web's request
// and response objects, so that the busiest route can do without them (`reportDoor.ts`).

import { caseKeyOf } from '../../core/report/caseKey.ts';
import { MAX_REPORT_BYTES, parseReport } from '../../core/report/parse.ts';
import { type Plain, plainAnswer, plainRefusal, plainWork } from '../answers.ts';
import { readText } from '../body.ts';
import type { Office } from '../office.ts';
import { DeskFull } from '../store/desk.ts';

export interface Sender {
  readonly address: string;
  readonly contentType: string;
  /** The header `x-resmikah-work`, empty without. */
  readonly work: string;
  /** The whole body; null when it is too long. */
  readonly read: (max: number) => Promise<Uint8Array | null>;
}

const wait = (seconds: number): Plain => plainRefusal(429, 'problem_rate', { seconds }, { 'retry-after': String(seconds) });

/** 201 means that it is on disk; the same report again is 200, another report under the same id 409. */
export async function takeReport(office: Office, sender: Sender): Promise<Plain> {
  const seconds = office.limiter.check(sender.address);
  if (seconds !== null) return wait(seconds);
  office.gate.count();
  // Whoever brings no work at all need not be read in a flood.
  const first = sender.work === '' ? office.gate.check('', '') : null;
  if (first !== null) return plainWork(first);
  const body = await readText(sender.contentType, sender.read, MAX_REPORT_BYTES);
  if (!body.ok) return body.problem;
  const parsed = parseReport(body.value);
  if (!parsed.ok) return plainRefusal(400, parsed.problem.key, parsed.problem.args);
  const report = parsed.value;
  if (report.office !== office.key) return plainRefusal(400, 'problem_report_office', { office: report.office, here: office.key });
  const asked = office.gate.check(sender.work, report.id);
  if (asked !== null) return plainWork(asked);
  const calm = office.brake.check(sender.address, caseKeyOf(report.account));
  if (calm !== null) return wait(calm);
  try {
    const taken = await office.reception.take(report);
    if (taken === 'conflict') return plainRefusal(409, 'problem_report_conflict');
    return plainAnswer({ received: report.id }, taken === 'stored' ? 201 : 200);
  } catch (error) {
    if (error instanceof DeskFull) return wait(10);
    throw error;
  }
}
