// A verdict with its reasons, the real account to open and what to do now: the same card in popup, check page and practice.
// What stands below it (report, appeal) is lent by the page.

import type { ComponentChildren } from 'preact';
import type { CardView } from '../core/match/cardView.ts';
import { LinkButton } from './Button.tsx';
import { Foreign } from './Facts.tsx';
import { VerdictShape } from './VerdictShape.tsx';

export interface VerdictCardProps {
  readonly card: CardView;
  /** The heading's rank on the page. */
  readonly level?: 1 | 2 | 3;
  readonly children?: ComponentChildren;
}

export function VerdictCard({ card, level = 2, children }: VerdictCardProps) {
  const Heading = `h${level}` as 'h1' | 'h2' | 'h3';
  const { profile, words } = card;
  return (
    <section class={`verdict ${card.kind}`}>
      <div class="head">
        <VerdictShape kind={card.kind} size={32} />
        <Heading>{card.title}</Heading>
      </div>
      <div class="rest">
        <p class="soft">
          <Foreign text={profile.name || (profile.handle ?? '')} most={120} /> · {profile.site}
          {profile.handle === null || profile.handle === profile.name ? null : <> · <Foreign text={`@${profile.handle.replace(/^@/, '')}`} most={60} /></>}
        </p>
        {card.why.length === 0 ? null : (
          <div class="stack">
            <strong>{words.why}</strong>
            <ul class="bullets">{card.why.map((line) => <li key={line}>{line}</li>)}</ul>
          </div>
        )}
        {card.vouch === null ? null : <p>{card.vouch}</p>}
        {card.absence === null ? null : <p><strong>{card.absence}</strong></p>}
        {card.subject !== null && card.open !== null ? (
          <div class="stack">
            <strong>{words.real}</strong>
            <p>{card.subject.name}<br /><span class="soft small">{card.subject.detail}</span></p>
            <LinkButton href={card.open.url} newTab={words.newTab} wide>{card.open.label}</LinkButton>
          </div>
        ) : null}
        {card.todo.length === 0 ? null : (
          <div class="stack">
            <strong>{words.todo}</strong>
            <ul class="bullets">{card.todo.map((line) => <li key={line}>{line}</li>)}</ul>
          </div>
        )}
        {children}
      </div>
    </section>
  );
}
