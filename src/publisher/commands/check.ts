// `list check`: what a second pair of eyes would find in the draft (else in the published list). Exit code 1 for errors.

import { checkList } from '../../core/list/checks.ts';
import { officeDay } from '../../core/time.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';

export async function check(options: Options): Promise<number> {
  const list = options.office.draftList() ?? options.office.publishedList();
  if (list === null) throw new Refusal('There is no list to check: begin with `list import`.');
  const findings = checkList(list, officeDay(Date.now()));
  for (const { kind, text } of findings) console.log(`${kind}: ${text}`);
  const errors = findings.filter(({ kind }) => kind === 'error').length;
  console.log(`${errors} errors, ${findings.length - errors} warnings in version ${list.version}.`);
  return errors > 0 ? 1 : 0;
}
