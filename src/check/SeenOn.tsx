// A name or bare handle may be seen on any site: the resident may say on which, and is told what a name alone cannot tell.

import { SITES, SITE_NAMES, type SiteId, isSiteId } from '../core/account/site.ts';
import type { SubjectCard } from '../core/match/subjectCard.ts';
import { Select } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';
import type { Typed } from './answer.ts';

interface SeenOnProps {
  readonly typed: Typed;
  readonly site: SiteId | null;
  readonly onChoose: (site: SiteId | null) => void;
}

/** Where it was seen; nothing need be chosen. */
export function SeenOn({ typed, site, onChoose }: SeenOnProps) {
  const words = useWords();
  // Nobody has a handle on WhatsApp.
  const sites = SITES.filter((each) => typed === 'name' || each !== 'whatsapp');
  return (
    <Select
      label={words.text(`check_seen_${typed}`)}
      value={site ?? ''}
      options={[{ value: '', label: words.text('check_seen_unsaid') }, ...sites.map((value) => ({ value, label: SITE_NAMES[value] }))]}
      onChoose={(value) => onChoose(isSiteId(value) ? value : null)}
    />
  );
}

/** Before a verdict on nothing but a name and its site: the real account may be the one that was seen. */
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
