// The letters with which an office asks for a confirmed fake to be taken down: to the site (Indonesian and English), to
// the ministry, to the police, and the list of papers that its representative needs. Pure: messages, no files.
// They state what was seen and decided, and accuse nobody of more (UU ITE, article 27A).

import type { Account } from '../account/account.ts';
import { SITE_NAMES } from '../account/site.ts';
import type { Channel, IsoDate, Modus, Publisher, Subject } from '../list/model.ts';
import type { Message } from '../match/message.ts';

export interface TakedownFacts {
  readonly case: string;
  readonly account: Account;
  /** Display name as last seen. */
  readonly shown: string;
  readonly url: string;
  readonly subject: Subject;
  readonly publisher: Publisher;
  readonly channels: readonly Channel[];
  readonly modus: Modus;
  /** Kinds of evidence, most often seen first. */
  readonly signs: readonly string[];
  readonly reports: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly decided: IsoDate;
  /** SHA-256 over all reports of the case, hex. */
  readonly evidenceRoot: string;
}

export type LetterLine =
  | { readonly kind: 'title' | 'text' | 'point'; readonly message: Message }
  /** A channel's own words, which the signed list carries in each language. */
  | { readonly kind: 'channel'; readonly channel: Channel };

export interface Letter {
  /** File name without ending: `surat-situs-id`. */
  readonly file: string;
  readonly language: 'id' | 'en';
  readonly lines: readonly LetterLine[];
}

const title = (key: string, args: Message['args'] = {}): LetterLine => ({ kind: 'title', message: { key, args } });
const text = (key: string, args: Message['args'] = {}): LetterLine => ({ kind: 'text', message: { key, args } });
const point = (key: string, args: Message['args'] = {}): LetterLine => ({ kind: 'point', message: { key, args } });

/** The site's letter in both languages, the others in Indonesian, since they go to Indonesian offices. */
export function takedownLetters(facts: TakedownFacts): readonly Letter[] {
  const { channels, account } = facts;
  // The site's form for whoever is imitated; the way that residents have only where the list knows no form.
  const own = channels.filter(({ site }) => site === account.site);
  const forms = own.filter((each) => each.for === 'office');
  const ministry = channels.filter(({ id }) => id === 'aduankonten');
  return [
    ...(['id', 'en'] as const).map((language) => ({ file: `${language === 'id' ? 'surat-situs' : 'letter-site'}-${language}`, language, lines: siteLetter(facts, forms.length === 0 ? own : forms) })),
    { file: 'aduan-konten', language: 'id', lines: [title('pack_ministry_title'), text('pack_ministry_open', common(facts)), ...body(facts), ...handIn(ministry)] },
    { file: 'berita-acara', language: 'id', lines: policeLetter(facts) },
    { file: 'daftar-dokumen', language: 'id', lines: [title('pack_papers_title'), ...PAPERS.map((paper) => point(`pack_paper_${paper}`))] },
  ];
}

const PAPERS = ['mandate', 'identity', 'decree', 'pictures', 'letterhead'] as const;
const handIn = (channels: readonly Channel[]): readonly LetterLine[] => (channels.length === 0 ? [] : [title('pack_hand_in'), ...channels.map((channel): LetterLine => ({ kind: 'channel', channel }))]);

const common = ({ subject, publisher, account, shown, url }: TakedownFacts): Message['args'] => ({
  office: publisher.name.id, name: subject.formalName, post: subject.title ?? subject.name, region: subject.region.name, site: SITE_NAMES[account.site], shown, url,
});

const siteLetter = (facts: TakedownFacts, own: readonly Channel[]): readonly LetterLine[] => [
  title('pack_site_title', common(facts)),
  text('pack_site_open', common(facts)),
  ...body(facts),
  text('pack_site_ask', common(facts)),
  text('pack_sign_off', { office: facts.publisher.name.id, url: facts.publisher.url }),
  ...handIn(own),
];

const policeLetter = (facts: TakedownFacts): readonly LetterLine[] => [
  title('pack_police_title'),
  text('pack_police_open', common(facts)),
  ...body(facts),
  text('pack_police_law'),
  text('pack_police_sign', { office: facts.publisher.name.id }),
];

/** What is known of the account, the same in every letter. */
function body(facts: TakedownFacts): readonly LetterLine[] {
  const { account, subject } = facts;
  const absent = subject.absences.find(({ site }) => site === account.site);
  const real = subject.accounts.filter(({ until }) => until === null);
  return [
    title('pack_account_title'),
    point('pack_account_site', common(facts)),
    point('pack_account_shown', common(facts)),
    ...(account.handle === null ? [] : [point('pack_account_handle', { handle: account.handle })]),
    ...(account.id === null ? [] : [point('pack_account_id', { id: account.id })]),
    point('pack_account_url', common(facts)),
    title('pack_real_title', common(facts)),
    ...(absent === undefined ? [] : [point('pack_real_absent', { ...common(facts), date: absent.declared })]),
    ...real.map(({ site, url, displayName }) => point('pack_real_account', { site: SITE_NAMES[site], shown: displayName, url })),
    title('pack_signs_title'),
    point('pack_reports', { count: String(facts.reports), first: facts.first, last: facts.last }),
    point('pack_modus', { modus: facts.modus }),
    ...facts.signs.map((kind) => point(`console_sign_${kind}`)),
    title('pack_decision_title'),
    text('pack_decision', { date: facts.decided, case: facts.case, root: facts.evidenceRoot }),
  ];
}
