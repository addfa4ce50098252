// What follows from the evidence. `unreadable` is said by the reader's caller, never by `judge`.

import type { Evidence } from './evidence.ts';

export const VERDICTS = ['official', 'former', 'impostor', 'suspect', 'lookalike', 'unknown', 'unreadable'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

export interface Verdict {
  readonly kind: VerdictKind;
  /** Subject vouched for, or imitated; null for `unknown` and `unreadable`. */
  readonly subject: string | null;
  /** Never empty for a verdict that is shown; the reasons a resident reads, most telling first. */
  readonly evidence: readonly Evidence[];
}

export const UNKNOWN: Verdict = { kind: 'unknown', subject: null, evidence: [] };
