// Open cases that look like this one: the same picture, or the same name. Often one person's work, to be decided together;
// sometimes only namesakes, so nothing here decides anything.

import { SITE_NAMES } from '../core/account/site.ts';
import { Foreign } from '../ui/Facts.tsx';
import { useWords } from '../ui/words.tsx';
import { accountText } from './accountText.ts';
import { useDesk } from './context.ts';
import { useAsked } from './hooks.ts';
import { hashOf } from './route.ts';
import { StateMark } from './StateMark.tsx';

export function SimilarPanel({ id }: { readonly id: string }) {
  const words = useWords();
  const { api } = useDesk();
  const { value } = useAsked(`similar ${id}`, () => api.similarTo(id));
  if (value === null || value.cases.length === 0) return null;
  return (
    <section class="panel stack" aria-labelledby="mirip">
      <h2 id="mirip">{words.text('console_similar')}</h2>
      <p class="soft">{words.text('console_similar_help')}</p>
      <ul class="lines">
        {value.cases.map((row) => (
          <li key={row.id}>
            <a href={hashOf({ page: 'case', id: row.id })}><Foreign text={row.name === '' ? words.text('console_nameless') : row.name} most={120} /> <span class="soft small">{SITE_NAMES[row.account.site]} · <bdi>{accountText(row.account)}</bdi></span></a>
            <StateMark state={row.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
