// A report before it leaves: exactly what would be sent, to which office and why; and who else helps. Sends nothing.

import type { Profile } from '../core/account/profile.ts';
import type { SiteId } from '../core/account/site.ts';
import type { Modus } from '../core/list/model.ts';
import { explain } from '../core/match/explain.ts';
import type { AvatarPrint } from '../core/picture/print.ts';
import { makeReceipt, receiptHash } from '../core/report/receipt.ts';
import { makeReport } from '../core/report/makeReport.ts';
import type { Report } from '../core/report/report.ts';
import { timeText } from '../core/time.ts';
import type { Language, Translator } from '../core/translate.ts';
import type { Lists } from './lists.ts';
import { hashOf } from './pictures.ts';
import type { Judged } from './verdicts.ts';

export interface Preview {
  /** Exactly what would be sent. */
  readonly report: Report;
  /** The receipt words whose hash the report carries. */
  readonly words: string;
  readonly office: string;
  readonly subject: string | null;
  readonly evidence: readonly string[];
}

/** Where else a resident can turn, in the resident's language. */
export interface Channel {
  readonly name: string;
  readonly url: string | null;
  readonly phone: string | null;
  readonly use: string;
  /** The language of `use`: the list may have none in the resident's own. */
  readonly lang: Language;
  /** True for one that serves just this category, not every complaint. */
  readonly specific: boolean;
}

/** Null while there is no list and so no office to report to. `takes`: publishers whose offices take reports; all by default. */
export function previewOf(
  { verdict, lists }: Judged, profile: Profile, category: Modus, print: AvatarPrint | null, words: Translator, takes?: readonly string[],
): Preview | null {
  const receipt = makeReceipt((count) => crypto.getRandomValues(new Uint8Array(count)));
  const report = makeReport({
    id: crypto.randomUUID(), created: timeText(Date.now()), profile, verdict, lists: lists.index.lists.filter(({ publisher }) => takes?.includes(publisher.id) ?? true), category,
    avatarHash: hashOf(print), receiptHash: receiptHash(receipt),
  });
  if (report === null) return null;
  const said = explain(verdict, lists.index, profile.account.site);
  const office = lists.index.lists.find(({ publisher }) => publisher.id === report.office);
  return {
    report,
    words: receipt,
    office: office?.publisher.name[words.language] ?? office?.publisher.name.id ?? report.office,
    subject: said.subject?.name ?? null,
    evidence: said.why.map((message) => words.message(message)),
  };
}

/** The channels of the signed lists that fit what happened and where. */
export const channelsFor = ({ index }: Lists, category: Modus, site: SiteId | string, language: Language): readonly Channel[] =>
  index.lists
    .flatMap((list) => list.channels)
    .filter((channel) => channel.for !== 'office' && (channel.site === null || channel.site === site) && (channel.modus.length === 0 || channel.modus.includes(category)))
    .map(({ name, url, phone, use, modus }) => ({ name, url, phone, use: use[language] ?? use.id, lang: use[language] === undefined ? 'id' : language, specific: modus.length > 0 }));
