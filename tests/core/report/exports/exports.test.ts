// What an office hands to others: nothing of reporters, nothing readable of the accused unless asked for, and no formula.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { casesCsv } from '../../../../src/core/report/exports/csv.ts';
import { type CaseToExport, exportCase } from '../../../../src/core/report/exports/exported.ts';
import { mispEvent } from '../../../../src/core/report/exports/misp.ts';
import { stixBundle } from '../../../../src/core/report/exports/stix.ts';

const sample: CaseToExport = {
  case: '11111111-1111-4111-8111-111111111111', account: { site: 'facebook', id: '61550000009001', handle: "contoh'tiruan\\" }, name: '=HYPERLINK("http://x")', url: 'https://www.facebook.com/contoh.tiruan',
  subject: '33.10/bupati', modus: 'money', state: 'published', reason: 'reason_asks_money', reports: 4, firstSeen: '2026-11-20', decided: '2026-11-21',
};
const SECRETS = ['61550000009001', 'contoh', 'HYPERLINK', 'facebook.com'];

describe('an export', () => {
  it('is redacted unless asked otherwise, in every format', () => {
    const redacted = [exportCase(sample, false)];
    const texts = [casesCsv(redacted), JSON.stringify(redacted), JSON.stringify(stixBundle('33.10', 'Contoh', redacted, '2026-11-24T00:00:00.000Z')), JSON.stringify(mispEvent('Contoh', redacted, sample.case, '2026-11-24'))];
    for (const text of texts) {
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      expect(text).toContain(redacted[0]!.accountHash);
    }
  });

  it('names the account in full only when asked', () => {
    const full = [exportCase(sample, true)];
    expect(casesCsv(full)).toContain('61550000009001');
    const event = mispEvent('Contoh', full, sample.case, '2026-11-24').Event;
    expect(event.Object[0]).toMatchObject({ name: 'impersonation', template_uuid: '01833a92-d2ff-11e9-8016-d3b988153702', uuid: sample.case });
    expect(event.Object[0]!.Attribute).toContainEqual({ object_relation: 'account-url', type: 'url', category: 'Network activity', value: sample.url, to_ids: false });
  });
});

describe('STIX', () => {
  const bundle = stixBundle('33.10', 'Contoh', [exportCase(sample, true)], '2026-11-24T00:00:00.000Z');

  it('has ids of the right kind, the same for the same case, and no reference that leads nowhere', () => {
    const again = stixBundle('33.10', 'Contoh', [exportCase(sample, true)], '2026-11-25T00:00:00.000Z');
    expect(again.objects.map(({ id }) => id)).toEqual(bundle.objects.map(({ id }) => id));
    const ids = new Set(bundle.objects.map(({ id }) => id));
    for (const object of bundle.objects) {
      expect(object.id).toMatch(new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
      for (const [field, value] of Object.entries(object)) if (field.endsWith('_ref')) expect(ids).toContain(value);
    }
  });

  it('gives an account the id that every exporter gives it: of its login, kind and number as canonical JSON, in the namespace of the standard', () => {
    const user = bundle.objects.find(({ type }) => type === 'user-account')!;
    const name = `{"account_login":"contoh'tiruan\\\\","account_type":"facebook","user_id":"61550000009001"}`;
    const hash = createHash('sha1').update(Buffer.from('00abedb4aa42466c9c01fed23315a9b7', 'hex')).update(name).digest('hex');
    expect(user.id.replaceAll('-', '').slice('useraccount'.length, -20)).toBe(hash.slice(0, 12));
    expect(user).toMatchObject({ account_type: 'facebook', user_id: '61550000009001', display_name: sample.name });
  });

  it('quotes what would end the pattern', () => {
    const byHandle = stixBundle('33.10', 'Contoh', [exportCase({ ...sample, account: { ...sample.account, id: null } }, true)], '2026-11-24T00:00:00.000Z');
    expect(byHandle.objects.find(({ type }) => type === 'indicator')?.['pattern']).toBe("[user-account:account_type = 'facebook' AND user-account:account_login = 'contoh\\'tiruan\\\\']");
  });
});
