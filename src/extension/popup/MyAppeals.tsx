// The resident's own appeals against marks, and what the office answered, newest first. Nothing where there are none.

import { SITE_NAMES } from '../../core/account/site.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Foreign } from '../../ui/Facts.tsx';
import { ReportState } from '../../ui/ReportState.tsx';
import { useWords } from '../../ui/words.tsx';
import { ask } from '../pages/ask.ts';
import { usePoll } from '../pages/usePoll.ts';

export function MyAppeals() {
  const words = useWords();
  const [appeals] = usePoll(() => ask('appeals', {}), 5000);
  if (appeals === null || appeals.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.text('mine_appeals')}</h2>
      <ul class="plain">
        {appeals.map((mine) => (
          <li class="panel stack" key={mine.appeal.id}>
            <div>
              <h3><Foreign text={mine.name === '' ? (mine.appeal.account.handle ?? mine.appeal.account.id ?? '') : mine.name} most={120} /></h3>
              <p class="soft small">
                {SITE_NAMES[mine.appeal.account.site]} · {words.date(mine.appeal.created)} · {words.text(`appeal_ground_${mine.appeal.ground.replace('-', '_')}`)}
              </p>
            </div>
            <ReportState mine={mine} what="appeal" />
            <details>
              <summary>{words.text('sent_words')}</summary>
              <CopyButton text={mine.words} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
