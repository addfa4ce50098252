// The draft on disk: what the next list will say, before anybody has signed it. Any change drops earlier signatures.

import { existsSync, rmSync } from 'node:fs';
import type { List } from '../core/list/model.ts';
import { parseList } from '../core/list/parse.ts';
import type { Office } from './office.ts';
import { Refusal } from './refusal.ts';
import { openRole, saveRole } from './role.ts';

/** Keeps the draft if it is a list that every client will take; `photos` null leaves the photos as they are, in the draft or as published. */
export function saveDraft(office: Office, list: List, photos: Uint8Array | null): void {
  const text = `${JSON.stringify(list, null, 1)}\n`;
  const parsed = parseList(new TextEncoder().encode(text));
  if (!parsed.ok) {
    const { key, args } = parsed.problem;
    throw new Refusal(`The draft would be no list that clients accept: ${key} ${Object.values(args).join(' – ')}.`);
  }
  office.write('draft/list.json', text);
  const pack = photos ?? (office.has('draft/photos.bin') ? null : publishedPhotos(office));
  if (pack !== null) office.write('draft/photos.bin', pack);
  // Made anew without signatures, so that officers can also sign the two files elsewhere, for instance in the console.
  if (existsSync(office.path('draft/role.json'))) rmSync(office.path('draft/role.json'));
  saveRole(office, openRole(office));
}

function publishedPhotos(office: Office): Uint8Array | null {
  const settings = office.settings();
  const hash = office.newest('targets', settings.role)?.file.body.targets.get(`${settings.publisher.id}/photos.bin`)?.hashes.get('sha256');
  return hash === undefined ? null : office.bytes(`targets/${settings.publisher.id}/${hash}.photos.bin`);
}
