// The whole decision, on signals alone. The rules in short: red needs the name (or exactly the post and its region) AND a
// second, independent sign: a stolen photo, the post claimed elsewhere, or a copied handle that no namesake would have.
// A name alone is nothing. Fans, parody, news, shops and places are never red.

import type { PictureOutcome } from './evidence.ts';
import type { Tone } from './observe.ts';
import type { VerdictKind } from './verdict.ts';

export interface Signals {
  readonly name: 'full' | 'nickname' | 'partial' | null;
  /** Every word of the name (no nickname) stands there, whatever stands beside them, and how many words that explain nothing do. */
  readonly whole: boolean;
  readonly extras: number;
  /** The subject's name is one word: with others beside it, it is another name (`Sukarni Nainggolan` is not `Sukarni`). */
  readonly single: boolean;
  /** One of them stands in front, as in `Sahabat …`: it may be what the page is. */
  readonly headed: boolean;
  /** The subject's region or post stands beside the name. */
  readonly placed: boolean;
  /** The name itself is the post or office: `Bupati Klaten`, `Dinkes Klaten`. */
  readonly postAsName: boolean;
  /** Title and region, exactly. */
  readonly claim: boolean;
  /**
   * `distinctive`: copies a handle that holds more than the name. `disguised`: copies one by slips that the shown name does not have.
   * `alike`: every other likeness.
   */
  readonly handle: 'distinctive' | 'disguised' | 'alike' | null;
  /** Nothing but the name and a number, as namesakes take where the name is gone. */
  readonly numbered: boolean;
  readonly picture: PictureOutcome;
  /** The subject's photos are emblems that others bear rightly. */
  readonly shared: boolean;
  readonly absence: boolean;
  readonly tone: Tone | null;
  /** The tone is that of somebody in an official's service. */
  readonly aide: boolean;
  readonly common: boolean;
  readonly disguised: boolean;
  /** Several styles in one word: nobody does that for beauty. */
  readonly mixed: boolean;
  readonly asks: boolean;
  readonly office: boolean;
}

export type Decision = Extract<VerdictKind, 'suspect' | 'lookalike'> | null;

/** The machine’s decision by the policy of marks; null: no mark. */
export function decide(signals: Signals): Decision {
  const stolen = signals.picture === 'same' || signals.picture === 'variant';
  if (signals.tone !== null) return cappedByTone(signals, stolen);
  return signals.office ? decideOffice(signals, stolen) : decideHolder(signals, stolen);
}

/** Whoever says to be a fan or a parody is at most worth a second look, and only with the whole name and the photo. */
function cappedByTone({ tone, aide, name, whole, office, common, disguised, asks }: Signals, stolen: boolean): Decision {
  // Whoever stands near an official (`Ajudan …`) has no cause to wear the official's own photo.
  if (aide) return stolen && whole && !office ? 'lookalike' : null;
  if (tone !== 'fan' && tone !== 'parody') return null;
  return stolen && (name === 'full' || name === 'partial') && (asks || (disguised && !common)) ? 'lookalike' : null;
}

function decideHolder(signals: Signals, stolen: boolean): Decision {
  const { name, claim, postAsName, handle, picture } = signals;
  if (postAsName) return stolen || signals.absence ? 'suspect' : 'lookalike';
  if (claim && stolen && name !== null) return 'suspect';
  if (name === 'full') {
    if (stolen || claim) return 'suspect';
    if (handle === 'distinctive') return picture === 'other' || signals.common ? 'lookalike' : 'suspect';
    return holderHints(signals);
  }
  if (stolen && signals.whole && !signals.single && name === 'partial' && signals.extras <= 2 && !signals.headed) return 'suspect';
  if (name !== null) return stolen || claim || (handle === 'distinctive' && picture !== 'other') ? 'lookalike' : null;
  return stolen && (claim || handle === 'distinctive' || handle === 'disguised') ? 'lookalike' : null;
}

/** The full name without photo or post: what else points at the official rather than at a namesake. */
function holderHints({ handle, numbered, picture, common, disguised, mixed, asks }: Signals): Decision {
  if (handle === 'disguised' && (picture !== 'other' || !common)) return 'lookalike';
  if (mixed && handle !== null && picture !== 'other') return 'lookalike';
  if (common) return null;
  const hints = [handle !== null && !(handle === 'alike' && numbered), disguised, mixed, asks].filter(Boolean).length;
  return hints >= (picture === 'other' ? 2 : 1) ? 'lookalike' : null;
}

function decideOffice({ name, handle, absence, disguised, claim, extras, whole, shared }: Signals, stolen: boolean): Decision {
  const copied = handle === 'distinctive' || handle === 'disguised';
  if (name === 'full' || name === 'nickname') return stolen || absence || (copied && (disguised || claim)) ? 'suspect' : 'lookalike';
  if (name === 'partial') return (stolen && !shared && (!whole || extras <= 2)) || (copied && extras <= 2) ? 'lookalike' : null;
  return copied && stolen && !shared ? 'lookalike' : null;
}
