// Before a verdict on nothing but a name and its site: what a name alone cannot tell, and that the real account may be the one that was seen.

import { SITE_NAMES, type SiteId } from '../core/account/site.ts';
import type { SubjectCard } from '../core/match/subjectCard.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';

export function BareName({ site, subjects }: { readonly site: SiteId; readonly subjects: readonly SubjectCard[] }) {
  const words = useWords();
  const here = subjects.some(({ accounts }) => accounts.some((account) => account.site === site));
  return (
    <Notice kind={here ? 'care' : 'plain'} title={words.text('check_name_title')}>
      <p>{words.text(here ? 'check_seen_compare' : subjects.length === 0 ? 'check_name_nobody' : 'check_name_found', { site: SITE_NAMES[site] })}</p>
      <p>{words.text('check_seen_report')}</p>
    </Notice>
  );
}
