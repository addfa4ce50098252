// What the pages show in pictures and rare-state tests: samples of profiles, reports and lists, with verdicts by the real
// rules on the practice list. All people are invented.

import { anyCardView } from '../../src/client/views.ts';
import type { Profile } from '../../src/core/account/profile.ts';
import { judge, NO_PICTURES } from '../../src/core/match/judge.ts';
import type { Verdict } from '../../src/core/match/verdict.ts';
import type { CaseState, Report } from '../../src/core/report/report.ts';
import type { Translator } from '../../src/core/translate.ts';
import { PRACTICE, practiceIndex } from '../../src/extension/practice.ts';
import type { AppealPreview, CardView, Channel, ListView, MyAppeal, MyReport, Preview } from '../../src/extension/protocol.ts';
import { CHANNELS } from '../../src/publisher/channels.ts';

const index = practiceIndex();
export const [OFFICIAL, FORMER, IMPOSTOR, SUSPECT, LOOKALIKE, UNKNOWN] = PRACTICE as readonly [Profile, Profile, Profile, Profile, Profile, Profile];

export const EXPIRED: Verdict = {
  kind: 'unreadable', subject: null, evidence: [{ kind: 'list_expired', weight: 'settles', subject: null, args: {} }],
};

/** Names that strangers may type. */
export const HOSTILE: Readonly<Record<string, string>> = {
  long: 'Sekar Rinoncewati '.repeat(280).slice(0, 5000),
  unbroken: 'W'.repeat(5000),
  rtl: '\u202eitawecnoniR rakeS \u0645\u0631\u062d\u0628\u0627 بوباتي \u2067كلاتن',
  zalgo: 'S\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308'.repeat(30) + 'ekar R' + 'i\u0334\u0335\u0336\u0337\u0338\u0321\u0322'.repeat(30),
  html: '<img src=x onerror="document.title=1"><script>document.title=2</script><b>Sekar</b> &amp; "Bupati"',
  empty: '',
};

export const named = (name: string): Profile => ({ ...SUSPECT, name, bio: `Bupati Contoh ${name}` });

const verdictOf = (profile: Profile): Verdict => judge(index, profile, NO_PICTURES, '2026-11-24');

export function cardOf(profile: Profile, words: Translator, verdict: Verdict = verdictOf(profile)): CardView {
  return anyCardView({ verdict, lists: { index, photos: new Map(), states: new Map() } }, profile, words);
}

const RECEIPT = 'sawah gunung pasar melati kereta lampu bambu senja';

export function reportOf(profile: Profile, over: Partial<Report> = {}): Report {
  const verdict = verdictOf(profile);
  return {
    format: 'resmikah-report/1', id: '3b8f1c52-6a1e-4b9a-9d0e-5f2a7c1d9e10', created: '2026-11-24T03:12:00Z', account: profile.account,
    name: profile.name.slice(0, 300), url: profile.url, surface: profile.surface, bio: profile.bio?.slice(0, 2000) ?? null, verdict: verdict.kind,
    evidence: verdict.evidence.map(({ kind }) => kind), subject: verdict.subject, office: '99.99', listVersion: 41, category: 'other',
    avatarHash: 'f0e1d2c3b4a5968778695a4b3c2d1e0f'.repeat(2), receiptHash: '0123456789abcdef'.repeat(4), ...over,
  };
}

export function previewOf(profile: Profile, words: Translator): Preview {
  const card = cardOf(profile, words);
  return { report: reportOf(profile), words: RECEIPT, office: 'Diskominfo Kabupaten Contoh', subject: card.subject?.name ?? null, evidence: card.why };
}

export const appealPreviewOf = (profile: Profile): AppealPreview => ({
  appeal: {
    format: 'resmikah-appeal/1', id: '3b8f1c52-6a1e-4b9a-9d0e-5f2a7c1d9e11', created: '2026-11-24T03:12:00Z', office: '99.99', account: profile.account,
    ground: 'own-account', statement: '', contact: null, receiptHash: '0123456789abcdef'.repeat(4),
  },
  words: RECEIPT, office: 'Diskominfo Kabupaten Contoh',
});

export function mine(over: Partial<MyReport> & { readonly profile?: Profile; readonly report?: Report } = {}): MyReport {
  const { profile = SUSPECT, ...rest } = over;
  return { report: reportOf(profile), words: RECEIPT, state: 'sent', leaves: 0, tries: 1, problem: null, outcome: null, ...rest };
}

export function myAppeal(over: Partial<MyAppeal> = {}): MyAppeal {
  const { appeal, words } = appealPreviewOf(LOOKALIKE);
  return { appeal: { ...appeal, id: `${over.state ?? over.outcome?.state ?? 'sent'}` }, name: LOOKALIKE.name, words, state: 'sent', tries: 1, problem: null, outcome: null, ...over };
}

export const outcome = (state: CaseState, reason: string | null = null): NonNullable<MyReport['outcome']> => ({ state, reason, updated: '2026-11-24T05:00:00Z' });

export const channelsFor = (words: Translator, category: Report['category'] = 'money'): readonly Channel[] =>
  CHANNELS.filter(({ site, modus }) => (site === null || site === 'facebook') && (modus.length === 0 || modus.includes(category)))
    .map(({ name, url, phone, use, modus }) => ({ name, url, phone, use: use[words.language] ?? use.id, lang: use[words.language] === undefined ? 'id' : words.language, specific: modus.length > 0 }));

export const listView = (over: Partial<ListView> = {}): ListView => ({
  publisher: '33.10', name: 'Kabupaten Klaten', version: 41, updated: Date.now() - 3 * 60 * 60 * 1000, freshness: 'fresh', problem: null, sample: false, rulesIgnored: [], ...over,
});
