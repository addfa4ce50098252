// A verdict with its reasons, the real account to open and what to do now, from texts that are ready to show.
// The same card as in the page, for popup, check page and practice.

import type { ComponentChildren } from 'preact';
import type { CardView } from '../core/match/cardView.ts';
import { LinkButton } from './Button.tsx';
import { Breakable, Foreign } from './Facts.tsx';
import { VerdictShape } from './VerdictShape.tsx';

export interface VerdictCardProps {
  readonly card: CardView;
  /** Heading level of the title, by where the card stands. */
  readonly level?: 1 | 2 | 3;
  /** Buttons and notes below. */
  readonly children?: ComponentChildren;
}

export function VerdictCard({ card, level = 2, children }: VerdictCardProps) {
  const Title = `h${level}` as 'h1';
  const Part = `h${level + 1}` as 'h2';
  const { profile, words } = card;
  return (
    <article class={`verdict ${card.kind}`}>
      <div class="head">
        <VerdictShape kind={card.kind} size={36} />
        <Title>{card.title}</Title>
      </div>
      <div class="rest">
        <div class="who">
          {profile.name === '' ? null : <Foreign text={profile.name} most={120} />}
          <p class="soft small">{profile.site}{profile.handle === null ? null : <> · <bdi><Breakable text={`@${profile.handle.replace(/^@/, '')}`} /></bdi></>}</p>
        </div>
        {card.why.length === 0 ? null : (
          <section class="stack tight">
            <Part>{words.why}</Part>
            <ul class="bullets">{card.why.map((reason) => <li key={reason}><Foreign text={reason} whole /></li>)}</ul>
          </section>
        )}
        {card.vouch === null ? null : <p>{card.vouch}</p>}
        {card.absence === null && card.open === null ? null : (
          <section class="stack tight">
            <Part>{words.real}</Part>
            {card.subject === null ? null : <p><strong>{card.subject.name}</strong>{card.subject.detail === '' ? null : <span class="soft"> · {card.subject.detail}</span>}</p>}
            {card.absence === null ? null : <p>{card.absence}</p>}
            {card.open === null ? null : <LinkButton href={card.open.url} newTab={words.newTab}>{card.open.label}</LinkButton>}
          </section>
        )}
        {card.todo.length === 0 ? null : (
          <section class="stack tight">
            <Part>{words.todo}</Part>
            <ul class="bullets">{card.todo.map((step) => <li key={step}>{step}</li>)}</ul>
          </section>
        )}
        {children}
      </div>
    </article>
  );
}
