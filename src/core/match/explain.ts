// Verdict → what a resident reads: what it is, why, whom it imitates, which account is real, and what to do now.
// Texts are message keys; the surface that shows them resolves them in the resident's language.

import { SITE_NAMES, type SiteId } from '../account/site.ts';
import type { Evidence } from './evidence.ts';
import type { Index } from './index.ts';
import type { Message } from './message.ts';
import { type CardAccount, type SubjectCard, realAccount, subjectCard } from './subjectCard.ts';
import type { Verdict } from './verdict.ts';

export interface Explanation {
  /** `verdict_<kind>` and, shorter for a mark beside a name, `mark_<kind>`. */
  readonly title: Message;
  readonly mark: Message;
  /** Most telling first; at most five. */
  readonly why: readonly Message[];
  /** Subject vouched for, or imitated. */
  readonly subject: SubjectCard | null;
  readonly open: CardAccount | null;
  /** The office states that it has no account on this site. */
  readonly absence: Message | null;
  readonly vouch: Message | null;
  readonly todo: readonly Message[];
}

const message = (key: string, args: Message['args'] = {}): Message => ({ key, args });

/** A verdict in message keys: the mark, the title, why, whom it imitates, the real account to open, what to do. */
export function explain(verdict: Verdict, index: Index, site: SiteId): Explanation {
  const subject = verdict.subject === null ? null : subjectCard(index, verdict.subject);
  const name = subject?.plainName ?? '';
  const warns = verdict.kind === 'impostor' || verdict.kind === 'suspect' || verdict.kind === 'lookalike';
  const absent = subject?.absences.find((each) => each.site === site);
  return {
    title: message(`verdict_${verdict.kind}`, { name }),
    mark: message(`mark_${verdict.kind}`, { name }),
    why: verdict.evidence.filter(({ weight }) => weight !== 'against' || !warns).slice(0, 5).map(evidenceMessage),
    subject,
    open: warns && subject !== null ? realAccount(subject, site) : null,
    absence: warns && absent !== undefined ? message('explain_absence', { name, site: SITE_NAMES[site], date: absent.declared }) : null,
    vouch: verdict.kind === 'official' && subject !== null ? message('explain_vouch', { office: subject.publisher }) : null,
    todo: warns ? [message('todo_do_not_pay'), message('todo_no_codes'), message('todo_already_paid')] : [],
  };
}

/** One evidence as the message that a resident reads. */
export const evidenceMessage = (evidence: Evidence): Message => ({
  key: `evidence_${evidence.kind}`,
  args: { ...evidence.args, ...(evidence.args['site'] === undefined ? {} : { site: SITE_NAMES[evidence.args['site'] as SiteId] ?? evidence.args['site'] }) },
});
