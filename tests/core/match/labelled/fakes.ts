// Profiles of impostors, labelled by the rules: stolen photo and name must be red; a claim, a copied handle or an office's
// name must at least warn.

import { type Official, joinedName, regionOf } from './officials.ts';
import type { Chance } from './random.ts';
import { personBio, personHandle, personName } from './people.ts';
import { AFFIXES_AFTER, AFFIXES_BEFORE, DEGREES_AFTER, HANDLE_TRICKS, NAME_TRICKS, OFFICE_AFTER, OFFICE_BEFORE, TWICE } from './tricks.ts';

export type Label = 'official' | 'impersonator' | 'lookalike' | 'none';
export interface Labelled {
  readonly stratum: 'must_red' | 'must_warn' | 'benign' | 'official';
  readonly group: string;
  readonly trick: string;
  readonly official: string | null;
  readonly accept: readonly Label[];
  readonly site: string;
  readonly name: string;
  readonly handle: string | null;
  readonly account_id: string | null;
  readonly bio: string | null;
  readonly avatar: 'same' | 'variant' | 'other' | 'none';
}

const RED: readonly Label[] = ['impersonator'];
const WARN: readonly Label[] = ['impersonator', 'lookalike'];
const SITES = ['facebook', 'instagram', 'x', 'tiktok'];

export const freshId = (by: Chance): string => String(100_000_000_000_000 + Math.floor(by.next() * 8e14));

/** A handle that says nothing, or that follows from the name. */
const plainHandle = (by: Chance, official: Official): string | null =>
  by.may(0.3) ? null : by.may(0.2) ? `user${by.below(1e7)}` : by.may(0.3) ? personHandle(by, personName(by)) : `${joinedName(official.name)}${10 + by.below(89)}`;

function copiedHandle(by: Chance, official: Official): { readonly handle: string; readonly trick: string } {
  const listed = new Set(official.accounts.map(({ handle }) => handle.replaceAll('.', '')));
  const copy = anyCopy(by, official);
  return listed.has(copy.handle.replaceAll('.', '')) ? { handle: `${copy.handle}_id`, trick: 'after' } : copy;
}

function anyCopy(by: Chance, official: Official): { readonly handle: string; readonly trick: string } {
  const trick = by.pick(Object.keys(HANDLE_TRICKS).filter((each) => each !== 'same' && each !== 'numbers'));
  return { handle: (HANDLE_TRICKS[trick] as (by: Chance, text: string) => string)(by, by.pick(official.accounts).handle), trick };
}

const claimOf = (by: Chance, { office }: Official): string => {
  const region = office.region.replace(/^(Kabupaten|Kota|Provinsi|Republik) /, by.may(0.7) ? '' : '$1 ');
  const post = `${office.title} ${region}`;
  return by.pick([`Akun resmi ${post}`, `Melayani dengan hati | ${post}`, `${post} 2025-2030`, post, `${post} periode 2025-2030`, `Official account ${post}`, `✨ ${post} ✨`, `Saya ${post}`]);
};

function disguised(by: Chance, official: Official): { readonly name: string; readonly trick: string } {
  const source = by.may(0.3) ? official.formal_name : official.name;
  const kind = by.next();
  if (kind < 0.7) {
    const trick = by.pick(Object.keys(NAME_TRICKS));
    return { name: (NAME_TRICKS[trick] as (by: Chance, text: string) => string)(by, source), trick };
  }
  if (kind < 0.82) return { name: `${source} ${by.pick(AFFIXES_AFTER)}`, trick: 'affix_after' };
  if (kind < 0.9) return { name: `${by.pick(AFFIXES_BEFORE)} ${official.name}`, trick: 'affix_before' };
  if (kind < 0.94) return { name: official.name + by.pick(DEGREES_AFTER), trick: 'degree' };
  if (kind < 0.97) return { name: `${official.office.title} ${official.name}`, trick: 'post_before' };
  const parts = official.name.split(' ');
  return { name: parts.length < 2 ? official.name : [...parts.slice(1), parts[0]].join(' '), trick: 'order' };
}

export function fakePerson(by: Chance, official: Official): Labelled {
  const stolen = by.may(0.75);
  const handle = by.may(0.5) ? copiedHandle(by, official) : { handle: plainHandle(by, official), trick: 'plain' };
  const base = { group: 'imp_person', official: official.id, site: by.pick(SITES), handle: handle.handle, account_id: freshId(by) } as const;
  const claims = by.may(0.4);
  const bio = claims ? claimOf(by, official) : personBio(by);
  const avatar = by.pick(['same', 'variant'] as const);
  if (stolen && by.may(0.8)) return { ...base, ...disguised(by, official), stratum: 'must_red', accept: RED, bio, avatar };
  if (stolen) {
    const twice = [by.pick(TWICE), by.pick(TWICE)] as const;
    const name = twice.reduce((text, trick) => (NAME_TRICKS[trick] as (by: Chance, text: string) => string)(by, text), official.name);
    return { ...base, name, trick: `twice:${twice.join('+')}`, stratum: 'must_warn', accept: WARN, bio, avatar };
  }
  const shown = disguised(by, official);
  return { ...base, ...shown, trick: `claim:${shown.trick}`, stratum: 'must_warn', accept: WARN, bio: claimOf(by, official), avatar: by.pick(['other', 'none'] as const) };
}

/** The short ways in which residents are addressed by a fake: nickname with region, first name with region, cut names. */
export function fakeNickname(by: Chance, official: Official): Labelled | null {
  const parts = official.name.replace(/^I /, '').split(' ');
  const nick = official.nicknames[0];
  const forms = [
    ...(nick === undefined ? [] : [{ trick: 'nick_region', name: `${nick} ${regionOf(official)}` }, { trick: 'nick_post', name: `${nick} ${official.office.title}` }]),
    ...(parts.length < 2 ? [] : [
      { trick: 'first_region', name: `${parts[0]} ${regionOf(official)}` }, { trick: 'cut', name: official.name.slice(0, -2 - by.below(3)) },
      { trick: 'initial', name: `${parts[0]} ${(parts[1] as string)[0]}.` }, { trick: 'post_first', name: `${official.office.title} ${parts[0]}` },
    ]),
  ];
  if (forms.length === 0) return null;
  const { handle } = by.may(0.6) ? copiedHandle(by, official) : { handle: plainHandle(by, official) };
  return {
    ...by.pick(forms), stratum: 'must_warn', group: 'imp_nickname', accept: WARN, official: official.id, site: by.pick(SITES), account_id: freshId(by),
    handle, bio: by.may(0.5) ? claimOf(by, official) : personBio(by), avatar: by.pick(['same', 'variant'] as const),
  };
}

const OFFICE_TRICKS = Object.keys(NAME_TRICKS).filter((each) => !['hk', 'new_u', 'javanese', 'cl'].includes(each));

export function fakeOffice(by: Chance, official: Official): Labelled {
  const source = by.pick([official.name, official.nicknames[0] ?? official.name]).replace('Kabupaten', by.may(0.2) ? 'Kab.' : 'Kabupaten');
  const kind = by.next();
  const trick = kind < 0.6 ? by.pick(OFFICE_TRICKS) : kind < 0.8 ? 'office_after' : kind < 0.9 ? 'office_before' : 'exact';
  const name = trick === 'office_after' ? `${source} ${by.pick(OFFICE_AFTER)}` : trick === 'office_before' ? `${by.pick(OFFICE_BEFORE)} ${source}` : (NAME_TRICKS[trick] as (by: Chance, text: string) => string)(by, source);
  const stolen = by.may(0.7);
  const handle = by.may(0.5) ? copiedHandle(by, official).handle : by.may(0.5) ? null : `${joinedName(source)}_${by.below(99)}`;
  const bio = by.pick([null, null, `Layanan informasi ${source}`, `Akun resmi ${source}`, 'Pendaftaran bantuan dibuka, klik link', 'Hubungi WA 087647400571']);
  return {
    stratum: stolen ? 'must_red' : 'must_warn', group: 'imp_office', trick, official: official.id, accept: stolen ? RED : WARN, site: by.pick(SITES), name, handle, account_id: freshId(by), bio,
    avatar: stolen ? by.pick(['same', 'variant'] as const) : by.pick(['other', 'none'] as const),
  };
}

/** Nothing but the post: `Bupati Klaten`. */
export function fakePost(by: Chance, official: Official): Labelled {
  const post = `${official.office.title} ${regionOf(official)}`;
  const stolen = by.may(0.7);
  return {
    stratum: stolen ? 'must_red' : 'must_warn', group: 'imp_post', trick: 'post', official: official.id, accept: stolen ? RED : WARN, site: by.pick(SITES),
    name: by.pick([post, post, post.toUpperCase(), `${post} 2`, `${post} Official`, `Bapak ${post}`, `${official.office.title} ${official.office.region}`, `Akun Resmi ${post}`]), handle: null, account_id: freshId(by),
    bio: null, avatar: stolen ? by.pick(['same', 'variant'] as const) : by.pick(['other', 'none'] as const),
  };
}

/** A listed handle under another id, or on a site where the subject has none. */
export function fakeHandle(by: Chance, official: Official): Labelled | null {
  const listed = by.pick(official.accounts);
  const shown = by.may(0.5) ? listed.display_name : personName(by);
  const base = { stratum: 'must_warn', official: official.id, accept: WARN, handle: listed.handle, account_id: freshId(by), bio: null } as const;
  if (by.may(0.5)) return { ...base, group: 'handle_recycled', trick: 'recycled', site: listed.site, name: shown, avatar: by.pick(['same', 'other'] as const) };
  const elsewhere = SITES.filter((site) => !official.accounts.some((each) => each.site === site));
  return elsewhere.length === 0 ? null : { ...base, group: 'handle_other_site', trick: 'other_site', site: by.pick(elsewhere), name: listed.display_name, avatar: by.pick(['same', 'variant'] as const) };
}

export function genuine(by: Chance, official: Official): Labelled {
  const { site, handle, account_id, display_name } = by.pick(official.accounts);
  const trick = by.pick(['plain', 'case', 'no_id', 'renamed', 'new_photo', 'facebook_dots']);
  const shownHandle = trick === 'case' ? handle.toUpperCase() : trick === 'facebook_dots' && site === 'facebook' ? `${handle.slice(0, 3)}.${handle.slice(3)}` : handle;
  return {
    stratum: 'official', group: 'official', trick, official: official.id, accept: ['official'], site, handle: shownHandle, account_id: trick === 'no_id' ? null : account_id,
    name: trick === 'renamed' ? `${display_name} Melayani` : display_name, bio: null, avatar: trick === 'new_photo' ? 'other' : 'same',
  };
}
