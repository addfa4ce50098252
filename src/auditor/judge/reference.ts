// Reads the simple reference format in which test sets describe officials, and gives it as a list, unsigned.
// An office that audits the matcher on its own cases uses it in place of a signed list.

import { type SiteId, isSiteId } from '../../core/account/site.ts';
import { profileUrl } from '../../core/account/links.ts';
import { decode, integer, list, nullable, otherwise, record, text } from '../../core/decode.ts';
import type { List, ListedAccount, Subject } from '../../core/list/model.ts';
import { type Result, success } from '../../core/result.ts';

const account = record({
  site: text(20), handle: nullable(text(200)), account_id: nullable(text(100)), display_name: otherwise(nullable(text(300)), null),
});

const reference = record({
  version: otherwise(integer(0, 1_000_000), 1),
  accounts: list(
    record({
      id: text(100, undefined, 1), kind: text(20), name: text(300, undefined, 1), formal_name: otherwise(nullable(text(300)), null),
      nicknames: otherwise(list(text(200), 50), []),
      office: otherwise(nullable(record({ title: nullable(text(200)), region: nullable(text(200)) })), null),
      status: otherwise(nullable(text(20)), null),
      accounts: list(account, 100),
      no_account_on: otherwise(list(text(20), 20), []),
    }),
    500_000,
  ),
});

const LONG_AGO = '2000-01-01';

/** Problems: `problem_field` with the field's path. */
export function listFromReference(value: unknown): Result<List> {
  const parsed = decode(reference, value);
  if (!parsed.ok) return parsed;
  const publisher = { id: '00', name: { id: 'Reference' }, region: { code: '00', name: 'Reference', aliases: [] }, url: 'https://example.org' };
  const subjects = parsed.value.accounts.map((each): Subject => {
    const holder = each.kind === 'person';
    const former = each.status !== null && each.status !== 'incumbent';
    return {
      id: each.id,
      kind: holder ? 'holder' : 'office',
      name: each.name,
      formalName: each.formal_name ?? each.name,
      aliases: each.nicknames,
      title: holder ? (each.office?.title ?? null) : null,
      region: { code: '00', name: each.office?.region ?? '', aliases: [] },
      parent: null,
      from: null,
      until: former ? LONG_AGO : null,
      accounts: each.accounts.filter(({ site }) => isSiteId(site)).map((one): ListedAccount => {
        const { account_id: id, handle } = one;
        const site = one.site as SiteId;
        // Field by field: objects that others were spread into are read ten times as slowly, and a country has hundreds of thousands.
        return { site, id, handle, formerHandles: [], url: profileUrl({ site, id, handle }), displayName: one.display_name ?? each.name, from: null, until: null, checked: LONG_AGO, proofs: [] };
      }),
      absences: each.no_account_on.filter(isSiteId).map((site) => ({ site, declared: LONG_AGO })),
      phones: [],
      photos: [],
    };
  });
  return success({
    format: 'resmikah-list/1', publisher, version: parsed.value.version, issued: '2000-01-01T00:00:00Z', subjects,
    impostorKey: '00'.repeat(32), impostors: [], channels: [], rules: {},
  });
}
