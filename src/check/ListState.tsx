// Which lists are in force and how old they are, so that a resident knows what the answer stands on; while a large list is
// prepared, how far that is.

import { useEffect, useState } from 'preact/hooks';
import type { ListView } from '../client/listViews.ts';
import { regionName } from '../ui/regionName.ts';
import { useWords } from '../ui/words.tsx';
import type { CheckClient } from './client.ts';
import { Problem } from './later.tsx';

interface ListStateProps {
  readonly views: readonly ListView[] | null;
  readonly client: CheckClient;
  /** Nothing went wrong yet. */
  readonly opening: boolean;
}

export function ListState({ views, client, opening }: ListStateProps) {
  const words = useWords();
  const [prepared, setPrepared] = useState(1);
  useEffect(() => client.onPreparing(setPrepared), [client]);
  return (
    <>
      {prepared < 1 ? (
        <p class="preparing">
          <label for="preparing">{words.text('check_preparing')}</label>
          <progress id="preparing" max={1} value={prepared} />
        </p>
      ) : null}
      <div role="status">
        {views === null ? opening && <p>{words.text('check_opening')}</p> : <Lists views={views} />}
      </div>
    </>
  );
}

function Lists({ views }: { readonly views: readonly ListView[] }) {
  const words = useWords();
  return (
    <ul class="bullets">
      {views.map(({ publisher, name: known, version, updated, freshness, problem }) => (
        <li key={publisher}>
          {version === null
            ? words.text('check_list_none', { name: regionName(words, publisher, known) })
            : words.text('check_list', { name: regionName(words, publisher, known), version: String(version), ago: updated === null ? '–' : words.ago(updated, Date.now()) })}
          {freshness === 'stale' || freshness === 'expired' ? <> <Problem name={`list_${freshness}`} /></> : null}
          {problem === null ? null : <> <Problem name={problem} /></>}
        </li>
      ))}
    </ul>
  );
}
