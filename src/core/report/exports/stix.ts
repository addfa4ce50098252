// Cases as a STIX 2.1 bundle: the office as an identity, each case as an incident and, where it is not redacted, the
// account with an indicator. Ids follow from the case, so that the same case exported twice is the same object.

import { sha1 } from '@noble/hashes/legacy.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { hexFromBytes } from '../../hex.ts';
import type { ExportedCase } from './exported.ts';

/** The namespace that STIX 2.1 (section 2.9) prescribes for deterministic ids. */
const NAMESPACE = '00abedb4aa42466c9c01fed23315a9b7';

/** UUID version 5 (RFC 9562) of a name in STIX's namespace. */
function uuid5(name: string): string {
  const hash = sha1(new Uint8Array([...hexToBytes(NAMESPACE), ...utf8ToBytes(name)])).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hexFromBytes(hash).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

interface StixObject { readonly type: string; readonly id: string; readonly [field: string]: unknown }
export interface StixBundle { readonly type: 'bundle'; readonly id: string; readonly objects: readonly StixObject[] }

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const time = (date: string): string => `${date.slice(0, 10)}T00:00:00.000Z`;

/** `created` is the export's time, RFC 3339. */
export function stixBundle(office: string, officeName: string, cases: readonly ExportedCase[], created: string): StixBundle {
  const identity = { type: 'identity', id: `identity--${uuid5(`office:${office}`)}`, spec_version: '2.1', created, modified: created, name: officeName, identity_class: 'organization' };
  const objects = cases.flatMap((each) => caseObjects(each, identity.id, created));
  return { type: 'bundle', id: `bundle--${uuid5(`bundle:${office}:${created}`)}`, objects: [identity, ...objects] };
}

function caseObjects(each: ExportedCase, author: string, created: string): readonly StixObject[] {
  const common = { spec_version: '2.1', created, modified: created, created_by_ref: author };
  const incident = {
    type: 'incident', id: `incident--${uuid5(`case:${each.case}`)}`, ...common, name: `Impersonation of ${each.subject ?? 'an official'} on ${each.site}`,
    labels: ['impersonation', each.modus, each.state], external_references: [{ source_name: 'resmikah', external_id: each.case, hashes: { 'SHA-256': each.accountHash } }],
  };
  const { account } = each;
  if (account === null) return [incident];
  const type = each.site.toLowerCase();
  // Section 6.17: its id follows from these three alone, as canonical JSON, so that whoever exports the same account gives it the same id.
  const contributing = { ...(account.handle === null ? {} : { account_login: account.handle }), account_type: type, ...(account.id === null ? {} : { user_id: account.id }) };
  const user = { type: 'user-account', spec_version: '2.1', id: `user-account--${uuid5(JSON.stringify(contributing))}`, display_name: account.name, ...contributing };
  const property = account.id === null ? `user-account:account_login = ${quoted(account.handle ?? '')}` : `user-account:user_id = ${quoted(account.id)}`;
  const indicator = {
    type: 'indicator', id: `indicator--${uuid5(`indicator:${each.case}`)}`, ...common, name: incident.name, indicator_types: ['malicious-activity'],
    pattern: `[user-account:account_type = ${quoted(type)} AND ${property}]`, pattern_type: 'stix', valid_from: time(each.decided ?? each.firstSeen),
  };
  const relation = { type: 'relationship', id: `relationship--${uuid5(`based:${each.case}`)}`, ...common, relationship_type: 'related-to', source_ref: indicator.id, target_ref: incident.id };
  return [incident, user, indicator, relation];
}
