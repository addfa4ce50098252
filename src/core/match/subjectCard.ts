// What a surface shows of a subject, and the real account to open instead of a fake.

import { SITE_NAMES, type SiteId } from '../account/site.ts';
import type { IsoDate, ProofKind } from '../list/model.ts';
import type { Index } from './index.ts';

export interface CardAccount {
  readonly site: SiteId;
  readonly siteName: string;
  readonly url: string;
  readonly name: string;
  /** When the office last looked, and the strongest proof that the account is its own. */
  readonly checked: IsoDate;
  readonly proof: ProofKind | null;
}

export interface SubjectCard {
  readonly id: string;
  /** Name with titles and degrees, and the plain one for headings. */
  readonly name: string;
  readonly plainName: string;
  readonly title: string | null;
  readonly region: string;
  /** The publisher that vouches. */
  readonly publisher: string;
  readonly accounts: readonly CardAccount[];
  readonly absences: readonly { readonly site: SiteId; readonly siteName: string; readonly declared: string }[];
  readonly phones: readonly string[];
}

/** What the lists say of a subject, as the pages show it; null for an unknown id. */
export function subjectCard(index: Index, id: string): SubjectCard | null {
  const forms = index.subjects.get(id);
  if (forms === undefined) return null;
  const { subject, publisher } = forms;
  return {
    id,
    name: subject.formalName,
    plainName: subject.name,
    title: subject.title,
    region: subject.region.name,
    publisher: publisher.name.id,
    accounts: subject.accounts
      .filter((account) => account.until === null)
      .map((account) => ({ site: account.site, siteName: SITE_NAMES[account.site], url: account.url, name: account.displayName, checked: account.checked, proof: account.proofs[0]?.kind ?? null })),
    absences: subject.absences.map(({ site, declared }) => ({ site, siteName: SITE_NAMES[site], declared })),
    phones: subject.phones.map(({ number }) => number),
  };
}

/** The account to open: on the same site when there is one, else the first listed. */
export const realAccount = (card: SubjectCard, site: SiteId): CardAccount | null =>
  card.accounts.find((account) => account.site === site) ?? card.accounts[0] ?? null;
