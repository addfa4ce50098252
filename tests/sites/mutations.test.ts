// A page whose layout has changed is read right, in part, or not at all; a name is never given to another's account.

import { describe, expect, it } from 'vitest';
import { accountKey } from '../../src/core/account/account.ts';
import { adapterFor, type Found, read } from '../../src/sites/index.ts';
import { EXPECTED, htmlOf, inHappyDom } from './pages.ts';
import { MUTATIONS } from './mutations.ts';

/** People of the sample pages who must not be found, but may be once a layout has changed: by their own names only. */
const BESIDE: Readonly<Record<string, string>> = {
  'facebook:@orangdisebut': 'Orang Disebut', 'facebook:100000000000077': 'Orang Disebut', 'facebook:100000000000099': 'Pemilik Contoh',
  'facebook:pfbid02contohcontoh5': 'Ahmad Contoh', 'facebook:@tutilain': 'Tuti Lain', 'facebook:100000000000015': 'Admin Jebakan', 'facebook:@pemilikjebakan': 'Pemilik Jebakan', 'youtube:@kanal.jebakan': 'Kanal Jebakan', 'telegram:7000066': 'Kutipan Jebakan', 'telegram:7000055': 'Pengirim Jebakan',
};

const namesOf = new Map<string, Set<string>>();
const tell = (key: string, name: string): void => void namesOf.set(key, (namesOf.get(key) ?? new Set()).add(name));
for (const { profiles } of EXPECTED) {
  for (const line of profiles) {
    const [place = '', name = ''] = line.split(' | ');
    tell(place.slice(place.indexOf(' ') + 1), name);
  }
}
for (const [key, name] of Object.entries(BESIDE)) tell(key, name);

/** Whether the name is one of the account's own, or its handle, which any page may show instead. */
function own({ profile: { account, name } }: Found): boolean {
  // Without a key, a name is given to nobody.
  if (account.id === null && account.handle === null) return true;
  const key = accountKey(account);
  return name.replace(/^@/, '').toLowerCase() === account.handle?.toLowerCase() || namesOf.get(key)?.has(name) === true;
}

describe.each(Object.entries(MUTATIONS))('with %s', (_, mutate) => {
  it.each(EXPECTED)('$name gives nobody another name', ({ name, url }) => {
    const location = new URL(url);
    const adapter = adapterFor(location.host);
    if (adapter === null) throw new Error(`no adapter for ${location.host}`);
    const document = inHappyDom(htmlOf(name));
    mutate(document);
    const { state, profiles } = read(adapter, document, location);
    expect(profiles.filter((found) => !own(found)).map(({ profile }) => `${profile.surface} ${accountKey(profile.account)} ${profile.name}`)).toEqual([]);
    if (state !== 'read') expect(profiles).toEqual([]);
  });
});
