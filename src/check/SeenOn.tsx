// A name or bare handle may be seen on any site: the resident may say on which.

import { SITES, SITE_NAMES, type SiteId, isSiteId } from '../core/account/site.ts';
import { Select } from '../ui/Field.tsx';
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
