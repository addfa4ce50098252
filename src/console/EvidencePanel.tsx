// What speaks for and against, in words: which signs the machine saw in how many reports, and what residents fear.

import type { CaseDetail } from '../core/report/staff.ts';
import type { Translator } from '../core/translate.ts';
import { useWords } from '../ui/words.tsx';
import { speaksAgainst, summarise } from './summary.ts';

/** A sign that this page has no words for yet is shown as it is called. */
function signText(words: Translator, kind: string): string {
  const text = words.text(`console_sign_${kind}`);
  return text === `console_sign_${kind}` ? kind.replaceAll('_', ' ') : text;
}

export function EvidencePanel({ detail }: { readonly detail: CaseDetail }) {
  const words = useWords();
  const { evidence, categories } = summarise(detail.reports);
  const total = detail.reports.length;
  const signs = evidence.map(({ value, count }) => ({ value, count, against: speaksAgainst(value) }));
  return (
    <section class="panel stack" aria-labelledby="bukti">
      <h2 id="bukti">{words.text('console_evidence')}</h2>
      {signs.length === 0 ? <p>{words.text('console_no_evidence')}</p> : (
        <ul class="signs">
          {[...signs.filter(({ against }) => !against), ...signs.filter(({ against }) => against)].map(({ value, count, against }) => (
            <li key={value} class={against ? 'against' : 'for'}>
              <span>{signText(words, value)}{against ? <span class="soft"> ({words.text('console_speaks_against')})</span> : null}</span>
              <span class="soft small">{words.text('console_in_reports', { count, total })}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{words.text('console_fears')}</h3>
      {categories.length === 0 ? <p class="soft">{words.text('console_no_reports')}</p> : (
        <ul class="signs">
          {categories.map(({ value, count }) => (
            <li key={value}><span>{words.text(`modus_${value}`)}</span><span class="soft small">{words.text('console_in_reports', { count, total })}</span></li>
          ))}
        </ul>
      )}
    </section>
  );
}
