// Practice: harmless sample profiles, each judged by the very code that judges pages, so that everybody meets every
// verdict once before it matters. First the profile, then, at a press, what Resmikah says.

import { useState } from 'preact/hooks';
import type { Profile } from '../../core/account/profile.ts';
import { SITE_NAMES } from '../../core/account/site.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VerdictCard } from '../../ui/VerdictCard.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { PRACTICE } from '../practice.ts';
import type { CardView } from '../protocol.ts';

export function Practice() {
  const words = useWords();
  return (
    <section class="stack" id="latihan">
      <h2>{words.text('practice_title')}</h2>
      <p>{words.text('practice_text')}</p>
      <div class="samples">
        {PRACTICE.map((sample) => <Sample key={sample.url} profile={sample} />)}
      </div>
    </section>
  );
}

function Sample({ profile }: { readonly profile: Profile }) {
  const words = useWords();
  const [card, setCard] = useState<CardView | 'failed' | null>(null);
  return (
    <div class="panel sample">
      <div class="person">
        <div class="face" aria-hidden="true">{profile.name.slice(0, 1)}</div>
        <div>
          <h3>{profile.name}</h3>
          <p class="soft small">{SITE_NAMES[profile.account.site]} · @{profile.account.handle}</p>
        </div>
      </div>
      <p>{profile.bio}</p>
      {card === null ? <Button onClick={() => void ask('practice', { profile }).then((found) => setCard(found ?? 'failed'))}>{words.text('practice_show')}</Button> : null}
      <div role="status">
        {card === 'failed' ? <Notice kind="bad"><p>{words.text('ui_failed')}</p></Notice> : null}
        {card === null || card === 'failed' ? null : (
          <VerdictCard card={card} level={3}>{card.kind === 'unknown' ? <p>{words.text('popup_unknown_text')}</p> : null}</VerdictCard>
        )}
      </div>
    </div>
  );
}
