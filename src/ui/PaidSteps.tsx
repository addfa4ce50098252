// The steps for whoever has already sent money or a code, laid out for popup and check page.

import { type Paid, paidView } from '../core/match/paid.ts';
import { LinkButton } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { useWords } from './words.tsx';

export interface PaidStepsProps extends Paid {
  /** Heading level of the parts. */
  readonly level?: 2 | 3;
}

export function PaidSteps({ level = 2, ...paid }: PaidStepsProps) {
  const words = useWords();
  const Part = `h${level}` as 'h2';
  const view = paidView(paid, words);
  return (
    <div class="stack">
      <p><strong>{view.hurry}</strong></p>
      <ol class="bullets">
        <li>{view.bank}</li>
        <li>
          {view.office}
          {view.otherLanguage === null ? null : <p class="small soft">{view.otherLanguage}</p>}
          {view.offices.length === 0 ? <p>{view.none}</p> : null}
          <ul class="plain offices">
            {view.offices.map((office) => (
              <li class="channel" key={office.name + office.use}>
                <strong>{office.name}</strong>
                <p lang={office.lang}>{office.use}</p>
                <div class="row">
                  {office.url === null ? null : <LinkButton href={office.url} newTab={words.text('card_new_tab')}>{new URL(office.url).host}</LinkButton>}
                  {office.phone === null ? null : <LinkButton href={`tel:${office.phone}`}>{office.phone}</LinkButton>}
                </div>
              </li>
            ))}
          </ul>
        </li>
        {view.then.map((step) => <li key={step}>{step}</li>)}
      </ol>
      <section class="panel stack">
        <Part>{view.factsTitle}</Part>
        <CopyButton text={view.facts} />
      </section>
    </div>
  );
}
