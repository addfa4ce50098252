// What a planned root or national targets changes, in sentences with the keys' names, for the officer who is to sign it.

import { officeDay } from '../core/time.ts';
import type { Role } from '../core/tuf/metadata.ts';
import { rootPlan, staged, targetsPlan } from './ceremony.ts';
import { keyNames } from './keyStore.ts';
import type { Office } from './office.ts';

/** A line for each role of the planned root and national targets, with what it is now; none without plans. */
export async function planSentences(office: Office): Promise<readonly string[]> {
  const names = await keyNames(office);
  const said = ({ keyids, threshold }: Role): string => `${threshold} of ${keyids.map((id) => names.get(id) ?? `${id.slice(0, 16)}…`).join(', ')}`;
  const lines: string[] = [];
  const root = staged(office, 'root');
  if (root !== null) {
    lines.push(`Root ${root.parsed.body.version}, until ${officeDay(root.parsed.body.expires)}:`);
    for (const [name, role] of Object.entries(rootPlan(office).roles)) {
      const before = office.newest('root')?.file.body.roles.get(name);
      lines.push(`  ${name}: ${said(role)}${before === undefined || said(before) === said(role) ? '' : ` (now ${said(before)})`}`);
    }
  }
  const targets = staged(office, 'targets');
  if (targets === null) return lines;
  lines.push(`National targets ${targets.parsed.body.version}, until ${officeDay(targets.parsed.body.expires)}:`);
  const before = new Map((office.newest('targets')?.file.body.delegations.roles ?? []).map((role) => [role.name, role]));
  for (const role of targetsPlan(office).roles) {
    const was = before.get(role.name);
    before.delete(role.name);
    const state = was === undefined ? ' – new' : said(was) === said(role) ? '' : ` – now ${said(was)}`;
    lines.push(`  ${role.paths?.join(' ') ?? ''}${role.region === undefined ? '' : ` (${role.region})`} by ${role.name}: ${said(role)}${state}`);
  }
  for (const role of before.values()) lines.push(`  ${role.paths?.join(' ') ?? ''} by ${role.name}: nobody any more`);
  return lines;
}
