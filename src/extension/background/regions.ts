// Which publishers the resident follows, for options and welcome page: those of the build's own root, and offices that he added.

import { addOffice as addTo, follow as followAt, followedPublishers, following, offeredPublishers, regionNames, removeOffice as removeFrom } from '../../client/following.ts';
import { followedChanged, lists, store } from '../../client/lists.ts';
import type { Regions } from '../protocol.ts';
import { refreshNow } from './refreshing.ts';
import { tellPages } from './tabs.ts';

export async function regions(): Promise<Regions> {
  const [offered, followed, { offices }, { index }] = await Promise.all([offeredPublishers(), followedPublishers(), following(), lists()]);
  const names = await regionNames(index.lists);
  const nameOf = (publisher: string): string | null => names.get(publisher) ?? null;
  return {
    offered: offered.map((publisher) => ({ publisher, name: nameOf(publisher), followed: followed.includes(publisher) })),
    offices: offices.map(({ address, fingerprint, publishers }) => ({ address, fingerprint, names: publishers.map((each) => nameOf(each) ?? each) })),
  };
}

export async function follow(publisher: string, on: boolean): Promise<Regions> {
  await followAt(publisher, on);
  await changed();
  if (on) await refreshNow();
  return regions();
}

export async function addOffice(address: string, fingerprint: string): Promise<{ readonly problem: string | null }> {
  const added = await addTo(store, address, fingerprint);
  if (added.ok) await changed();
  return { problem: added.ok ? null : added.problem.key };
}

export async function removeOffice(fingerprint: string): Promise<Regions> {
  await removeFrom(fingerprint);
  await changed();
  return regions();
}

async function changed(): Promise<void> {
  await followedChanged();
  await tellPages();
}
