// How the list of each followed publisher stands on this device, as a resident sees it.

import { trust } from 'virtual:trust';
import type { SiteId } from '../core/account/site.ts';
import { freshness } from '../core/list/freshness.ts';
import type { List } from '../core/list/model.ts';
import { parseList } from '../core/list/parse.ts';
import type { ListState } from '../core/list/update.ts';
import { database } from './database.ts';
import { following, followedPublishers, regionNames } from './following.ts';

/** One followed publisher, as a resident sees it. */
export interface ListView {
  readonly publisher: string;
  /** What its region is called; null when neither a list nor the signed metadata has said so yet. */
  readonly name: string | null;
  readonly version: number | null;
  /** Milliseconds since 1970 of the last update that went through. */
  readonly updated: number | null;
  readonly freshness: 'fresh' | 'stale' | 'expired' | 'none';
  /** Message key of what is wrong, null when nothing is. */
  readonly problem: string | null;
  readonly sample: boolean;
  /** Sites of which the list's reading rules are ignored, at least in part. */
  readonly rulesIgnored: readonly SiteId[];
}

/** What a view tells of a list. */
export type ListHead = Pick<List, 'publisher' | 'version' | 'issued'>;

/** Every followed publisher, given the lists in force. */
export async function viewsOf(heads: readonly ListHead[], states: ReadonlyMap<string, ListState>): Promise<readonly ListView[]> {
  const { offices } = await following().catch(() => ({ offices: [] }));
  const followed = await followedPublishers().catch(() => trust.publishers);
  const names = await regionNames(heads).catch(() => new Map<string, string>());
  return [...followed, ...offices.flatMap(({ publishers }) => publishers)].map((publisher) => {
    const list = heads.find((each) => each.publisher.id === publisher);
    const state = states.get(publisher);
    return {
      publisher,
      name: list?.publisher.region.name ?? names.get(publisher) ?? null,
      version: list?.version ?? null,
      updated: state?.updated ?? null,
      freshness: list === undefined ? 'none' : freshness(state?.expires ?? 0, list.issued, Date.now()),
      problem: state?.problem ?? null,
      sample: trust.sample,
      rulesIgnored: state?.rulesIgnored ?? [],
    };
  });
}

/**
 * The same from the kept lists themselves, where the matcher with its index is not at hand; null where they have more than `most`
 * bytes together, which take long to read. Rejects when the storage cannot be read.
 */
export async function keptViews(most: number): Promise<readonly ListView[] | null> {
  const db = await database();
  const [lists, states] = [await db.getAll('lists'), await db.getAll('states')];
  if (lists.reduce((sum, { bytes }) => sum + bytes.length, 0) > most) return null;
  const parsed = lists.map(({ bytes }) => parseList(bytes)).flatMap((list) => (list.ok ? [list.value] : []));
  return viewsOf(parsed, new Map(states.map((state) => [state.publisher, state])));
}
