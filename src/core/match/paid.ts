// For whoever has already sent money or a code: the steps in their order, the offices that the signed list names, and the
// account's facts as one text to copy into a complaint. Texts ready to show; the surfaces only lay them out.

import type { Language, Translator } from '../translate.ts';
import type { CardView } from './cardView.ts';

/** An office that helps, as the list names it. */
export interface PaidOffice {
  readonly name: string; readonly use: string;
  /** The language of `use`. */
  readonly lang: Language;
  readonly url: string | null;
  readonly phone: string | null;
}

export interface PaidView {
  readonly title: string;
  readonly hurry: string;
  /** The first thing to do: the bank. */
  readonly bank: string;
  /** The second: these offices. `none` stands where the list names no office. */
  readonly office: string;
  readonly offices: readonly PaidOffice[];
  readonly none: string;
  /** Where the list has their words in another language only. */
  readonly otherLanguage: string | null;
  /** What comes after. */
  readonly then: readonly string[];
  readonly factsTitle: string;
  readonly facts: string;
  readonly copy: string;
  readonly copied: string;
}

/** A channel of the list, in the resident's language; `specific` for one that serves just this category. */
export interface PaidChannel extends PaidOffice { readonly specific: boolean }

export interface Paid {
  readonly card: Pick<CardView, 'title' | 'profile'>;
  /** The profile's address. */
  readonly url: string;
  /** Channels of the list for money, in its order. */
  readonly channels: readonly PaidChannel[];
  /** When the verdict was seen, milliseconds since 1970. */
  readonly seen: number;
}

/** The steps for whoever has already paid, in the resident’s language. */
export function paidView({ card, url, channels, seen }: Paid, words: Translator): PaidView {
  const offices = channels.filter((channel) => channel.specific && (channel.url !== null || channel.phone !== null));
  return {
    title: words.text('paid_title'),
    hurry: words.text('paid_hurry'),
    bank: words.text('paid_step_bank'),
    office: words.text('paid_step_office'),
    offices: offices.map(({ name, use, lang, url: address, phone }) => ({ name, use, lang, url: address, phone })),
    none: words.text('paid_no_channels'),
    otherLanguage: offices.some(({ lang }) => lang !== words.language) ? words.text('list_other_language') : null,
    then: [words.text('paid_step_proof'), words.text('paid_step_codes'), words.text('paid_step_police')],
    factsTitle: words.text('paid_facts'),
    facts: paidFacts(card, url, seen, words),
    copy: words.text('ui_copy'),
    copied: words.text('ui_copied'),
  };
}

/** Line ends and turned directions in a stranger's name would forge further lines of the facts. */
const oneLine = (text: string): string => text.slice(0, 300).replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();

/** The facts of the account, one a line, with the time in Western Indonesia Time. */
export function paidFacts({ title, profile }: Paid['card'], url: string, seen: number, words: Translator): string {
  const time = new Intl.DateTimeFormat([words.language, 'id'], { dateStyle: 'long', timeStyle: 'long', timeZone: 'Asia/Jakarta' }).format(seen);
  const lines: readonly (readonly [string, string])[] = [
    [words.text('report_name'), oneLine(profile.name)],
    [words.text('report_site'), profile.site],
    [words.text('report_account'), oneLine(profile.handle ?? '')],
    [words.text('report_link'), oneLine(url)],
    [words.text('paid_time'), time],
    [words.text('report_verdict'), oneLine(title)],
  ];
  return lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`).join('\n');
}
