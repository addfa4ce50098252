// The head of the desk: the way between its pages, who is logged in, the language, and the way out. On a demonstration
// it says on every page that all is sample.

import type { Me } from '../core/report/staff.ts';
import type { Language } from '../core/translate.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { type Route, hashOf } from './route.ts';
import { wayOf, waysFor } from './ways.ts';

export interface HeadProps {
  readonly me: Me;
  /** Its name where the published list tells it, else its code. */
  readonly office: string;
  readonly route: Route;
  readonly onLanguage: (language: Language) => void;
  readonly onLeave: () => void;
}

export function Head({ me, office, route, onLanguage, onLeave }: HeadProps) {
  const words = useWords();
  return (
    <>
      {me.sample ? <aside class="sample"><p>{words.text('console_sample')}</p></aside> : null}
      <Banner name={words.text('console_name')}>
        <span class="who"><span class="unseen">{words.text('console_who')} </span><a href={hashOf({ page: 'account' })}><strong>{me.staff.name}</strong></a> <span class="soft">{office}</span></span>
        <LanguageMenu onLanguage={onLanguage} />
        <Button onClick={onLeave}>{words.text('console_log_out')}</Button>
      </Banner>
      <nav class="ways" aria-label={words.text('console_ways')}>
        {waysFor(me.roles).map(({ href, page, key }) => (
          <a key={href} href={href} {...(page === wayOf(route) ? { 'aria-current': 'page' as const } : {})}>{words.text(key)}</a>
        ))}
      </nav>
    </>
  );
}
