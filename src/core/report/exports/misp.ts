// Cases as one MISP event with an `impersonation` object (MISP object template 01833a92-…, version 1) for each.

import type { ExportedCase } from './exported.ts';

const TEMPLATE = { name: 'impersonation', 'meta-category': 'misc', template_uuid: '01833a92-d2ff-11e9-8016-d3b988153702', template_version: '1' } as const;
const KNOWN_SITES: readonly string[] = ['Facebook', 'Instagram'];

interface MispAttribute { readonly object_relation: string; readonly type: string; readonly category: string; readonly value: string; readonly to_ids: boolean }
interface MispObject { readonly uuid: string; readonly Attribute: readonly MispAttribute[]; readonly [field: string]: unknown }
export interface MispEvent { readonly Event: { readonly info: string; readonly date: string; readonly Object: readonly MispObject[]; readonly [field: string]: unknown } }

/** `eventId`: a UUID of the caller; `date`: YYYY-MM-DD. */
export function mispEvent(officeName: string, cases: readonly ExportedCase[], eventId: string, date: string): MispEvent {
  const Object = cases.map((each) => ({ ...TEMPLATE, uuid: each.case, distribution: '0', comment: `${each.state}; SHA-256 ${each.accountHash}`, Attribute: attributesOf(each) }));
  return { Event: { uuid: eventId, info: `Impersonation of public offices, reported to ${officeName}`, date, threat_level_id: '3', analysis: '2', distribution: '0', published: false, Object } };
}

function attributesOf(each: ExportedCase): readonly MispAttribute[] {
  const attribute = (object_relation: string, type: string, category: string, value: string | null | undefined): readonly MispAttribute[] =>
    value == null || value === '' ? [] : [{ object_relation, type, category, value, to_ids: false }];
  return [
    ...attribute('type-of-account', 'text', 'Other', KNOWN_SITES.includes(each.site) ? each.site : 'Other'),
    ...attribute('account-url', 'url', 'Network activity', each.account?.url),
    ...attribute('account-name', 'text', 'Other', each.account?.name),
    ...attribute('real-name', 'text', 'Other', each.subject),
    ...attribute('objective', 'text', 'Other', each.modus === 'hoax' ? 'Disinformation' : each.modus === 'other' ? 'Other' : 'Information stealing'),
  ];
}
