// The head of the desk: the way between its pages, who is logged in, the language, and the way out. On a demonstration
// it says on every page that all is sample.

import type { Me } from '../core/report/staff.ts';
import type { Language } from '../core/translate.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import type { Route } from './route.ts';

export interface HeadProps {
  readonly me: Me;
  /** Its name where the published list tells it, else its code. */
  readonly office: string;
  readonly route: Route;
  readonly onLanguage: (language: Language) => void;
  readonly onLeave: () => void;
}

const LINKS = [
  { href: '#/', pages: ['inbox', 'case'], key: 'console_inbox' },
  { href: '#/sanggahan', pages: ['appeals'], key: 'console_appeals' },
  { href: '#/keputusan', pages: ['decisions'], key: 'console_decisions' },
  { href: '#/tanda-tangan', pages: ['sign'], key: 'console_sign' },
  { href: '#/angka', pages: ['numbers'], key: 'console_numbers' },
] as const;

export function Head({ me, office, route, onLanguage, onLeave }: HeadProps) {
  const words = useWords();
  return (
    <>
      {me.sample ? <aside class="sample"><p>{words.text('console_sample')}</p></aside> : null}
      <Banner name={words.text('console_name')}>
        <span class="who"><span class="unseen">{words.text('console_who')} </span><strong>{me.staff.name}</strong> <span class="soft">{office}</span></span>
        <LanguageMenu onLanguage={onLanguage} />
        <Button onClick={onLeave}>{words.text('console_log_out')}</Button>
      </Banner>
      <nav class="ways" aria-label={words.text('console_ways')}>
        {LINKS.map(({ href, pages, key }) => (
          <a key={href} href={href} {...((pages as readonly string[]).includes(route.page) ? { 'aria-current': 'page' as const } : {})}>{words.text(key)}</a>
        ))}
      </nav>
    </>
  );
}
