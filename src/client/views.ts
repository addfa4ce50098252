// Verdict → the ready texts that a page, the popup and the toolbar show, in the resident's language. Decides nothing.

import type { Profile } from '../core/account/profile.ts';
import { SITE_NAMES } from '../core/account/site.ts';
import { explain } from '../core/match/explain.ts';
import type { CardView, CardWords, MarkView, OpenView } from '../core/match/cardView.ts';
import type { Translator } from '../core/translate.ts';
import type { Judged } from './verdicts.ts';

export type { CardView, CardWords, MarkView, OpenView };

/** The mark beside a name; null for whoever gets none. */
export function markView({ verdict, lists }: Judged, profile: Profile, words: Translator): MarkView | null {
  if (verdict.kind === 'unknown' || verdict.kind === 'unreadable') return null;
  const said = explain(verdict, lists.index, profile.account.site);
  return { kind: verdict.kind, word: words.message(said.mark), label: `${words.message(said.title)}: ${profile.name.slice(0, 100)}` };
}

/** The card of any profile, also of an unknown account: the popup says that nothing is known, and lets it be reported. */
export function anyCardView({ verdict, lists }: Judged, profile: Profile, words: Translator): CardView {
  const said = explain(verdict, lists.index, profile.account.site);
  const { subject, open } = said;
  return {
    kind: verdict.kind,
    title: words.message(said.title),
    profile: { name: profile.name, site: SITE_NAMES[profile.account.site], handle: profile.account.handle },
    why: said.why.map((message) => words.message(message)),
    subject: subject === null ? null : { name: subject.name, detail: [subject.title, subject.region].filter((part) => part !== null).join(' · ') },
    open: open === null ? null : { ...open, site: open.siteName, label: words.text('card_open', { site: open.siteName }) },
    absence: said.absence === null ? null : words.message(said.absence),
    vouch: said.vouch === null ? null : words.message(said.vouch),
    todo: said.todo.map((message) => words.message(message)),
    mayReport: verdict.kind !== 'official' && verdict.kind !== 'former' && lists.index.lists.length > 0,
    mayAppeal: (verdict.kind === 'impostor' || verdict.kind === 'suspect' || verdict.kind === 'lookalike') && lists.index.lists.length > 0,
    words: cardWords(words),
  };
}

const cardWords = (words: Translator): CardWords => ({
  brand: 'Resmikah',
  close: words.text('card_close'),
  why: words.text('card_why'),
  real: words.text('card_real'),
  todo: words.text('card_todo'),
  report: words.text('card_report'),
  paid: words.text('paid_title'),
  appeal: words.text('appeal_open'),
  newTab: words.text('card_new_tab'),
});
