// What a mark and a card say, as texts ready to show in the resident's language: the surfaces that show them (page, popup,
// check page) carry no rules of their own. Types only.

import type { VerdictKind } from './verdict.ts';

/** A mark beside a name. */
export interface MarkView {
  readonly kind: VerdictKind;
  /** One to four words beside the shape. */
  readonly word: string;
  /** The whole sentence, for a screen reader. */
  readonly label: string;
}

/** An account to open. */
export interface OpenView { readonly label: string; readonly url: string; readonly name: string; readonly site: string }

/** Everything that a card says. */
export interface CardView {
  readonly kind: VerdictKind;
  readonly title: string;
  readonly profile: { readonly name: string; readonly site: string; readonly handle: string | null };
  readonly why: readonly string[];
  readonly subject: { readonly name: string; readonly detail: string } | null;
  readonly open: OpenView | null;
  readonly absence: string | null;
  readonly vouch: string | null;
  readonly todo: readonly string[];
  readonly mayReport: boolean;
  /** Whether the mark accuses, so that the office can be told that it is wrong. */
  readonly mayAppeal: boolean;
  readonly words: CardWords;
}

export interface CardWords {
  readonly brand: string;
  readonly close: string;
  readonly why: string;
  readonly real: string;
  readonly todo: string;
  readonly report: string;
  readonly paid: string;
  readonly appeal: string;
  readonly newTab: string;
}
