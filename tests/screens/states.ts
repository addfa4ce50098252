// Every state of the extension's pages, by name: which page, what the background says, and which presses lead there.

import { VERDICTS } from '../../src/core/match/verdict.ts';
import type { Translator } from '../../src/core/translate.ts';
import { type OwnRequests, type Regions, STANDARD, type TabView } from '../../src/extension/protocol.ts';
import { PRACTICE } from '../../src/extension/practice.ts';
import type { Hands } from '../support/hands.ts';
import type { Answers } from '../support/ownPages.ts';
import {
  appealPreviewOf, cardOf, channelsFor, EXPIRED, FORMER, HOSTILE, IMPOSTOR, listView, LOOKALIKE, mine, myAppeal, named, OFFICIAL, outcome, previewOf, reportOf, SUSPECT, UNKNOWN,
} from './samples.ts';

export interface State {
  readonly name: string;
  readonly page: 'popup' | 'options' | 'welcome';
  readonly answers: (words: Translator) => Answers;
  /** Questions that stay open. */
  readonly never?: readonly (keyof OwnRequests)[];
  /** Presses that lead to the state. */
  readonly then?: (hands: Hands, words: Translator) => Promise<void>;
}

const REGIONS: Regions = {
  offered: [
    { publisher: '00.01', name: 'Kementerian Contoh', followed: false }, { publisher: '33', name: 'Provinsi Jawa Tengah', followed: false },
    { publisher: '33.10', name: 'Kabupaten Klaten', followed: true }, { publisher: '33.11', name: null, followed: false },
  ],
  offices: [],
};
const ADDED: Regions = { ...REGIONS, offices: [{ address: 'https://kantor.example/list/', fingerprint: '0123456789abcdef'.repeat(4), names: ['Kabupaten Contoh'] }] };
/** All of a country: found by searching. */
const NATION: Regions = { ...REGIONS, offered: [...REGIONS.offered, ...Array.from({ length: 35 }, (_, at) => ({ publisher: `33.${at + 20}`, name: null, followed: false }))] };

const HELD: Answers = { settings: STANDARD, lists: [listView()], reports: [], appeals: [], news: 0, regions: REGIONS };

const popup = (name: string, tab: (words: Translator) => TabView | null, more: Partial<State> & { readonly also?: (words: Translator) => Answers } = {}): State => {
  const { also, ...rest } = more;
  return {
    name: `popup-${name}`, page: 'popup',
    answers: (words) => {
      const view = tab(words);
      return { ...HELD, ...(view === null ? {} : { tab: view }), ...also?.(words) };
    },
    ...rest,
  };
};

const read = (profile: Parameters<typeof cardOf>[0], verdict?: Parameters<typeof cardOf>[2]) => (words: Translator): TabView => ({
  state: 'read', card: cardOf(profile, words, verdict), profile,
});

const press = (key: string) => (hands: Hands, words: Translator): Promise<void> => hands.press(words.text(key));

const openOffices = (hands: Hands, words: Translator): Promise<void> => hands.unfold(words.text('offices_title'));

const preview = (name: string, profile = SUSPECT): State =>
  popup(`preview-${name}`, read(profile), {
    also: (words) => ({ preview: previewOf(profile, words) }),
    then: press('popup_report'),
  });

const sent = (name: string, answer: Parameters<typeof mine>[0]): State =>
  popup(`sent-${name}`, read(SUSPECT), {
    also: (words) => ({ preview: previewOf(SUSPECT, words), channels: channelsFor(words), send: mine(answer), reports: [mine(answer)] }),
    async then(hands, words) {
      await press('popup_report')(hands, words);
      // The ten seconds begin now, not when the answers were made.
      if (answer?.leaves !== undefined) await hands.hear({ send: mine({ ...answer, leaves: Date.now() + 9_900 }), reports: [] });
      await press('report_send')(hands, words);
      await hands.see(words.text(answer?.state === 'refused' ? 'sent_refused_title' : 'sent_title'));
    },
  });

const appealed = (name: 'form' | 'later' | 'kept' | 'sent'): State =>
  popup(`appeal-${name}`, read(LOOKALIKE), {
    also: () => ({
      appeal: appealPreviewOf(LOOKALIKE), outcome: outcome('rejected', 'reason_appeal_upheld'),
      ...(name === 'sent' || name === 'kept' ? { sendAppeal: name } : {}),
    }),
    async then(hands, words) {
      await press('appeal_open')(hands, words);
      await hands.fill(words.text('appeal_contact'), 'contoh@kantor.example');
      if (name !== 'form') await press('appeal_send')(hands, words);
      if (name === 'sent') await press('answer_ask')(hands, words);
    },
  });

const PROFILES = { official: OFFICIAL, former: FORMER, impostor: IMPOSTOR, suspect: SUSPECT, lookalike: LOOKALIKE, unknown: UNKNOWN };

export const STATES: readonly State[] = [
  ...VERDICTS.map((kind) => (kind === 'unreadable' ? popup('list-expired', read(OFFICIAL, EXPIRED), { also: () => ({ lists: [listView({ freshness: 'expired' })] }) }) : popup(kind, read(PROFILES[kind])))),
  ...Object.entries(HOSTILE).map(([name, text]) => popup(`name-${name}`, read(named(text)))),
  popup('no-picture', (words) => { const card = cardOf(SUSPECT, words); return { state: 'read', profile: SUSPECT, card: { ...card, why: [...card.why, words.text('card_no_picture')] } }; }),
  popup('elsewhere', () => ({ state: 'elsewhere' })),
  popup('nothing', () => ({ state: 'nothing' })),
  popup('unreadable', () => ({ state: 'unreadable' })),
  popup('reload', () => ({ state: 'reload' })),
  popup('forbidden', () => ({ state: 'forbidden', origin: 'https://*.facebook.com/*', site: 'Facebook' })),
  popup('silent', () => null),
  popup('looking', () => null, { never: ['tab'] }),
  popup('list-stale', () => ({ state: 'nothing' }), { also: () => ({ lists: [listView({ freshness: 'stale', problem: 'problem_list_unreachable', updated: Date.now() - 9 * 86_400_000 })] }) }),
  popup('list-none', () => ({ state: 'nothing' }), { also: () => ({ lists: [listView({ version: null, updated: null, freshness: 'none', problem: 'problem_list_unsigned' })] }) }),
  popup('list-sample', () => ({ state: 'nothing' }), { also: () => ({ lists: [listView({ sample: true })] }) }),
  popup('list-storage', () => ({ state: 'nothing' }), { also: () => ({ lists: [listView({ problem: 'problem_list_storage' })] }) }),
  preview('suspect'),
  preview('unknown', UNKNOWN),
  ...Object.entries(HOSTILE).map(([name, text]) => preview(name, named(text))),
  popup('preview-contact', read(SUSPECT), {
    also: (words) => ({ preview: previewOf(SUSPECT, words) }),
    async then(hands, words) {
      await press('popup_report')(hands, words);
      await hands.unfold(words.text('extras_title'));
      await hands.fill(words.text('extras_contact'), 'contoh@warga.example');
      await hands.tick();
    },
  }),
  popup('preview-no-office', read(SUSPECT), { then: press('popup_report') }),
  popup('preview-failed', read(SUSPECT), {
    also: (words) => ({ preview: previewOf(SUSPECT, words) }),
    async then(hands, words) {
      await press('popup_report')(hands, words);
      await press('report_send')(hands, words);
      await hands.see(words.text('ui_failed'));
    },
  }),
  sent('leaving', { state: 'waiting', tries: 0, leaves: 1 }),
  sent('done', {}),
  ...['offline', 'server', 'nonsense', 'busy'].map((problem) => sent(problem, { state: 'waiting', tries: 2, problem: `problem_report_${problem}` })),
  ...['too_large', 'invalid', 'no_room', 'private'].map((problem) => sent(problem, { state: 'refused', problem: `problem_report_${problem}` })),
  popup('undone', read(SUSPECT), {
    also: (words) => ({ preview: previewOf(SUSPECT, words), undo: true, send: mine({ state: 'waiting', tries: 0, leaves: Date.now() + 60_000 }), reports: [] }),
    async then(hands, words) {
      await press('popup_report')(hands, words);
      await press('report_send')(hands, words);
      await hands.press(words.text('sent_undo', { seconds: '' }).slice(0, 6));
      await hands.see(words.text('sent_undone_title'));
    },
  }),
  popup('mine', () => ({ state: 'nothing' }), {
    also: () => ({
      reports: [
        mine({ report: reportOf(SUSPECT, { id: 'a', category: 'money' }), state: 'waiting', tries: 3, problem: 'problem_report_offline' }),
        mine({ report: reportOf(SUSPECT, { id: 'b' }), outcome: outcome('checking') }),
        mine({ report: reportOf(SUSPECT, { id: 'c', category: 'code' }), outcome: outcome('published', 'reason_imitates_holder') }),
        mine({ report: reportOf(UNKNOWN, { id: 'd' }), outcome: outcome('rejected', 'reason_namesake') }),
        mine({ report: reportOf(named(HOSTILE['zalgo'] ?? ''), { id: 'e' }), state: 'refused', problem: 'problem_report_too_large' }),
      ],
    }),
    then: press('mine_title'),
  }),
  popup('mine-appeals', () => ({ state: 'nothing' }), {
    also: () => ({
      appeals: [
        myAppeal({ state: 'waiting', problem: 'problem_report_offline' }),
        myAppeal({ outcome: outcome('disputed') }),
        myAppeal({ outcome: outcome('rejected', 'reason_appeal_upheld') }),
      ],
    }),
    then: press('mine_title'),
  }),
  popup('news', () => ({ state: 'nothing' }), { also: () => ({ news: 2 }) }),
  popup('mine-erase', () => ({ state: 'nothing' }), {
    also: () => ({ reports: [mine({ outcome: outcome('checking') })], eraseReport: 'away' }),
    async then(hands, words) {
      for (const key of ['mine_title', 'erase_report', 'erase_report_yes', 'erase_report']) await press(key)(hands, words);
    },
  }),
  ...(['form', 'later', 'kept', 'sent'] as const).map(appealed),
  popup('paid', read(SUSPECT), { also: (words) => ({ channels: channelsFor(words) }), then: press('paid_title') }),
  popup('paid-no-list', read(UNKNOWN), { also: () => ({ channels: [] }), then: press('paid_title') }),
  popup('paid-zalgo', read(named(HOSTILE['zalgo'] ?? '')), { also: (words) => ({ channels: channelsFor(words) }), then: press('paid_title') }),
  popup('mine-empty', () => ({ state: 'nothing' }), { then: press('mine_title') }),
  { name: 'options', page: 'options', answers: () => HELD },
  { name: 'options-rules', page: 'options', answers: () => ({ ...HELD, lists: [listView({ rulesIgnored: ['facebook', 'x'] })] }) },
  { name: 'options-office', page: 'options', answers: () => ({ ...HELD, regions: ADDED }), then: openOffices },
  {
    name: 'options-office-refused', page: 'options', answers: () => ({ ...HELD, addOffice: { problem: 'problem_office_other_root' } }),
    async then(hands, words) {
      await openOffices(hands, words);
      await hands.fill(words.text('offices_address'), 'https://kantor.example');
      await hands.fill(words.text('offices_fingerprint'), '0123456789abcdef'.repeat(4));
      await press('offices_add')(hands, words);
      await hands.see(words.text('problem_office_other_root'));
    },
  },
  { name: 'options-nation', page: 'options', answers: () => ({ ...HELD, regions: NATION }), then: (hands, words) => hands.fill(words.text('regions_search'), '33.2') },
  { name: 'options-sure', page: 'options', answers: () => HELD, then: press('options_erase') },
  { name: 'options-silent', page: 'options', answers: () => ({}) },
  { name: 'welcome', page: 'welcome', answers: () => HELD },
  {
    name: 'welcome-practice', page: 'welcome', answers: () => HELD,
    async then(hands, words) {
      for (const profile of PRACTICE) {
        await hands.hear({ practice: cardOf(profile, words) });
        await press('practice_show')(hands, words);
        await hands.see(cardOf(profile, words).title);
      }
    },
  },
];
