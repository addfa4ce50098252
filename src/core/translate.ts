// Messages of `_locales` → text in one language, for every surface: pages, popup, and the background for pages' marks.
// The browser's own `i18n` follows only the browser's language; residents choose theirs. Knows no DOM.

import type { Message } from './match/message.ts';

/** The Chrome format: `$NAME$` in a message is the placeholder `name`. Only the names matter here, not the numbers. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

export const LANGUAGES = ['id', 'en', 'jv'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Each language in itself, as whoever speaks it looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English', jv: 'Basa Jawa' };

type Args = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: Language;
  /** Text of a key; a key that no catalogue has shows itself, so that a person can at least tell us. */
  text(key: string, args?: Args): string;
  message(message: Message): string;
  number(value: number): string;
  /** `2026-11-23` or a time → `23 November 2026`. */
  date(iso: string): string;
  /** Time past since then in words: `3 jam lalu`. Both in milliseconds since 1970. */
  ago(then: number, now: number): string;
}

/** The resident's language among ours, from a setting or a browser's tags (`id-ID`, `jv`); Indonesian otherwise. */
export function chooseLanguage(tags: readonly (string | null | undefined)[]): Language {
  for (const tag of tags) {
    const found = LANGUAGES.find((language) => tag?.toLowerCase().split('-')[0] === language);
    if (found !== undefined) return found;
  }
  return 'id';
}

const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:]+Z)?$/;
const UNITS = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60]] as const;

/** A translator over a catalogue; `fallback` (Indonesian) speaks where the language has no words. */
export function makeTranslator(language: Language, catalogue: Catalogue, fallback: Catalogue = catalogue): Translator {
  // Not every browser knows Javanese dates; Indonesian ones are closer to it than the browser's own language.
  const locales = [language, 'id'];
  // Made when first asked for: each costs a background that only marks names memory and time, and marks hold no dates and no numbers.
  let dates: Intl.DateTimeFormat | undefined;
  let numbers: Intl.NumberFormat | undefined;

  const number = (value: number): string => (numbers ??= new Intl.NumberFormat(locales)).format(value);
  const date = (iso: string): string => (dates ??= new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeZone: 'Asia/Jakarta' })).format(new Date(iso.length === 10 ? `${iso}T00:00:00+07:00` : iso));
  const shown = (name: string, value: string | number): string => {
    if (typeof value === 'number') return number(value);
    if (name === 'modus') return text(`modus_${value}`);
    return DATE.test(value) ? date(value) : value;
  };
  const text = (key: string, args: Args = {}): string => {
    const message = own(catalogue, key) ?? own(fallback, key);
    if (message === undefined) return key;
    return message.replace(/\$(\w+)\$/g, (whole, name: string) => {
      const value = args[name.toLowerCase()];
      return value === undefined ? whole : shown(name.toLowerCase(), value);
    });
  };
  return {
    language,
    text,
    message: ({ key, args }) => text(key, args),
    number,
    date,
    ago: (then, now) => {
      const seconds = (then - now) / 1000;
      const [unit, size] = UNITS.find((each) => Math.abs(seconds) >= each[1]) ?? ['second', 60];
      return unit === 'second' ? text('ui_just_now') : new Intl.RelativeTimeFormat(locales, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
    },
  };
}

const own = (catalogue: Catalogue, key: string): string | undefined => (Object.hasOwn(catalogue, key) ? catalogue[key]?.message : undefined);
