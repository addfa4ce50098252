// Where in the page a person is, as the part of the address behind `#`, which no server ever sees:
// `#tanya=…&nama=…&bio=…&situs=…` an answer, `#daftar` the directory, `#daftar/33.10/bupati` one office, `#laporan` the resident's own reports,
// `#meja` the village desk.

import { type SiteId, isSiteId } from '../core/account/site.ts';

export type Place =
  | { readonly kind: 'ask'; readonly text: string; readonly name: string; readonly bio: string; readonly site: SiteId | null; readonly desk: boolean }
  | { readonly kind: 'directory' }
  | { readonly kind: 'mine' }
  | { readonly kind: 'subject'; readonly id: string };

/** The place that an address names; whatever nobody of us wrote is an empty question. */
export function placeFrom(hash: string): Place {
  const plain = hash.replace(/^#/, '');
  if (plain === 'daftar') return { kind: 'directory' };
  if (plain === 'laporan') return { kind: 'mine' };
  const subject = /^daftar\/([0-9.]+\/[a-z0-9-]+)$/.exec(plain);
  if (subject !== null) return { kind: 'subject', id: subject[1] ?? '' };
  const query = new URLSearchParams(plain);
  const site = query.get('situs');
  return { kind: 'ask', text: query.get('tanya') ?? '', name: query.get('nama') ?? '', bio: query.get('bio') ?? '', site: isSiteId(site) ? site : null, desk: query.has('meja') };
}

/** The address of a place, such that `placeFrom` gives the same place again. */
export function hashOf(place: Place): string {
  switch (place.kind) {
    case 'directory':
      return '#daftar';
    case 'mine':
      return '#laporan';
    case 'subject':
      return `#daftar/${place.id}`;
    case 'ask': {
      const query = new URLSearchParams();
      if (place.desk) query.set('meja', '');
      if (place.text !== '') query.set('tanya', place.text);
      if (place.name !== '') query.set('nama', place.name);
      if (place.bio !== '') query.set('bio', place.bio);
      if (place.site !== null) query.set('situs', place.site);
      return `#${query.toString().replace('meja=', 'meja')}`;
    }
  }
}
