// One observed fact for or against, with its subject and a reason in words (message key `evidence_<kind>`).

/** How an evidence counts. `settles`: the list has spoken, nothing else matters. */
export type Weight = 'settles' | 'strong' | 'weak' | 'against';

/** The outcome of comparing a profile's avatar with a subject's photos. `none`: not loaded or no picture. */
export type PictureOutcome = 'same' | 'variant' | 'other' | 'none';

export interface Evidence {
  /** Lower-case letters and underscores; the message that explains it is `evidence_<kind>`. */
  readonly kind: string;
  readonly weight: Weight;
  /** Subject id that the evidence points at; null when it speaks of the profile alone. */
  readonly subject: string | null;
  /** Placeholders of the message: what was seen, in the page's own words. */
  readonly args: Readonly<Record<string, string>>;
}
