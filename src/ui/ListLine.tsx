// How one followed list stands, in words: whose, which version, how old, and what is wrong with it if anything is.

import { SITE_NAMES, type SiteId } from '../core/account/site.ts';
import { Notice } from './Notice.tsx';
import { regionName } from './regionName.ts';
import { useWords } from './words.tsx';

export interface ListLineProps {
  readonly list: {
    readonly publisher: string;
    readonly name: string | null;
    readonly version: number | null;
    readonly updated: number | null;
    readonly freshness: 'fresh' | 'stale' | 'expired' | 'none';
    readonly problem: string | null;
    readonly sample: boolean;
    readonly rulesIgnored: readonly SiteId[];
  };
  /** Whether to say also what only matters to whoever keeps the list. */
  readonly whole?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function ListLine({ list, now, whole = false }: ListLineProps) {
  const words = useWords();
  const { version, updated, problem } = list;
  const name = regionName(words, list.publisher, list.name);
  const wrong = problem === null ? null : words.text(problem);
  if (version === null) {
    return <Notice kind="care" title={words.text('list_none', { name })}><p>{wrong ?? words.text('list_none_text')}</p></Notice>;
  }
  const line = updated === null
    ? words.text('list_line_never', { name, version })
    : words.text('list_line', { name, version, ago: words.ago(updated, now) });
  const state = list.freshness === 'expired' ? words.text('list_expired') : list.freshness === 'stale' ? words.text('list_stale') : null;
  return (
    <div class="stack tight list-line">
      <p class="small soft">{line}{list.sample ? <><br />{words.text('list_sample')}</> : null}</p>
      {whole && list.rulesIgnored.length > 0 ? (
        <p class="small soft">{words.text('list_rules_ignored', { sites: list.rulesIgnored.map((site) => SITE_NAMES[site]).join(', ') })}</p>
      ) : null}
      {state === null && wrong === null ? null : (
        <Notice kind={list.freshness === 'expired' ? 'bad' : 'care'}>
          {state === null ? null : <p>{state}</p>}
          {wrong === null ? null : <p>{wrong}</p>}
        </Notice>
      )}
    </div>
  );
}
