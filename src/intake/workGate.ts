// Asks for proof of work while the office is flooded, and only then. Every letter that passes the limit of its network is
// counted, also those that are turned away, so that a flood that does no work goes on being one.

import { createHmac } from 'node:crypto';
import { MOST_BITS, type WorkAsked, workIn } from '../core/report/work.ts';

export interface WorkGate {
  /** Counts a letter; to be called once for each. */
  count(): void;
  /** Null when the letter may pass; else the work that must come with it. */
  check(header: string, id: string): WorkAsked | null;
  /** Bits asked for now; 0 in quiet times. */
  bits(): number;
}

const SECOND = 1000;
/** A burst shorter than this is no flood yet; one that ended is remembered as long. */
const MEMORY = 10 * SECOND;
/** A challenge is given out for so long and taken for as long again: the slowest phone needs less. */
const WINDOW = 10 * 60 * SECOND;
/** A fifth of a second on a desktop, a second on a phone; each doubling of the flood doubles it. */
const LEAST_BITS = 16;
/** A client that began when less was asked is not sent back for this little. */
const GRACE = 2;

/** `calm`: letters a second that are still no flood. `secret` is shared by an office's servers, so that each takes work that another asked for. */
export function makeWorkGate(calm: number, secret: string, now: () => number): WorkGate {
  let [seen, at, flooded] = [0, now(), false];

  /** Letters in the last seconds, each counting less the longer ago it was. */
  function fade(): number {
    const passed = now() - at;
    at = now();
    // A clock that jumps back forgets nothing.
    if (passed > 0) seen *= Math.exp(-passed / MEMORY);
    return seen / (MEMORY / SECOND);
  }

  function bits(): number {
    const rate = fade();
    // It ends well below where it began, or every second letter would be asked.
    flooded = rate > (flooded ? calm / 2 : calm);
    return flooded ? Math.min(MOST_BITS, LEAST_BITS + Math.max(0, Math.floor(Math.log2(rate / calm)))) : 0;
  }

  const challengeOf = (window: number): string => createHmac('sha256', secret).update(`resmikah-work/1:${window}`).digest('hex').slice(0, 32);

  return {
    bits,
    count() {
      fade();
      seen += 1;
    },
    check(header, id) {
      const wanted = bits();
      if (wanted === 0) return null;
      const window = Math.floor(now() / WINDOW);
      const challenge = challengeOf(window);
      return workIn(header, [challenge, challengeOf(window - 1)], id) >= wanted - GRACE ? null : { challenge, bits: wanted };
    },
  };
}
