// Which lists are in force and how old they are, so that a resident knows what the answer stands on.

import type { ListView } from '../client/lists.ts';
import { useWords } from '../ui/words.tsx';

export function ListState({ views }: { readonly views: readonly ListView[] | null }) {
  const words = useWords();
  if (views === null) return <p role="status">{words.text('check_opening')}</p>;
  return (
    <div role="status">
      <ul class="bullets">
        {views.map(({ publisher, name, version, updated, freshness, problem }) => (
          <li key={publisher}>
            {version === null
              ? words.text('check_list_none', { name })
              : words.text('check_list', { name, version: String(version), ago: updated === null ? '–' : words.ago(updated, Date.now()) })}
            {freshness === 'stale' || freshness === 'expired' ? ` ${words.text(`list_${freshness}`)}` : null}
            {problem === null ? null : ` ${words.text(problem)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
