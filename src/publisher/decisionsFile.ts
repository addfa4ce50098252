// The officers' decisions as the console gives them out, turned into the impostors of the next list.

import { SITES } from '../core/account/site.ts';
import { decode, hex, integer, isoDate, list, literal, nullable, optional, record, refine, text } from '../core/decode.ts';
import { type List, MODUS } from '../core/list/model.ts';
import { addSpared } from '../core/list/addSpared.ts';
import { addDecisions } from '../core/list/addDecisions.ts';
import { Refusal } from './refusal.ts';

const account = record({ site: literal(...SITES), id: nullable(text(64)), handle: nullable(text(100)) });

const file = record({
  format: literal('resmikah-decisions/1'),
  office: text(11),
  decisions: list(
    record({
      case: text(64, /^[A-Za-z0-9-]+$/),
      account,
      subject: text(120, undefined, 1),
      modus: literal(...MODUS),
      firstSeen: isoDate,
      confirmed: isoDate,
      roles: refine(list(text(40, undefined, 1), 2), (both) => both.length === 2, 'two roles'),
      evidenceRoot: hex(32),
      reason: text(100),
      status: literal('provisional', 'confirmed', 'taken-down', 'withdrawn'),
    }),
    100_000,
  ),
  spared: optional(list(record({ case: text(64, /^[A-Za-z0-9-]+$/), account: nullable(account), until: isoDate }), 100_000)),
  audit: optional(record({ number: integer(1, 2 ** 31 - 1), head: hex(32) })),
});

/** Reads `decisions.json`; refuses a file for another office or one that is damaged, naming the field. */
export function readDecisions(content: string, office: string): ReturnType<typeof file> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new Refusal('The decisions are no JSON: the file was cut or is another one. Export it again from the console.');
  }
  const parsed = decode(file, value);
  if (!parsed.ok) throw new Refusal(`The decisions are damaged at ${parsed.problem.args['field']}: expected ${parsed.problem.args['expected']}.`);
  if (parsed.value.office !== office) throw new Refusal(`These decisions are for office ${parsed.value.office}; this office is ${office}.`);
  return parsed.value;
}

/** The list with these decisions in it: a new case is added, a known one takes its new status; the audit's head comes along. */
export function withDecisions(before: List, { decisions, spared, audit }: ReturnType<typeof readDecisions>): List {
  const added = addDecisions(before, decisions);
  if (added.ok) {
    // A console of an earlier version says nothing of them: then they stay as they are.
    const list = spared === undefined ? added.value : addSpared(added.value, spared);
    return audit === undefined ? list : { ...list, audit };
  }
  const { case: id, subject } = added.problem.args;
  throw new Refusal(`Case ${id} imitates ${subject}, which is not in the list.`);
}
