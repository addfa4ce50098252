// One form for spellings that Indonesians read alike (oe/u, dj/j, tj/c, sj/sy/s, kh/k, y/i, v/f, doubled letters), and a coarser one for
// look-ups that also joins letters of one look. In one pass, since every word of a feed takes it. Doing it again changes nothing.

/** The letters of a pair, or one letter, and what is heard or seen in their place. */
const HEARD = 'oe=u ie=i dj=j tj=c sj=s sy=s dh=d th=t bh=b kh=k gh=g ch=k ph=f nj=ni v=f x=ks q=k z=s y=i';
const SEEN = 'rn=m cl=d l=i 1=i |=i 0=a o=a ae=u';

/** Letters of a word that count. */
export const MOST_SPELT = 400;
/** Room for the spelling of that many: one letter may be heard as two. */
export const MOST_WRITTEN = 2 * MOST_SPELT;

/** What is written in place of a pair (0: the pair) or of one letter, a second letter eight bits higher. Small tables, for every word of a feed takes them. */
interface Rules { readonly pairs: Uint16Array; readonly alone: Uint16Array }
const PLAIN = 128;

const [FIRST, LAST] = [97, 122];
/** Place of a letter in the table of pairs; 0, which has no rules, for what is no letter. */
const placeOf = (code: number): number => (code >= FIRST && code <= LAST ? code & 31 : 0);

function rulesOf(text: string): Rules {
  const rules = { pairs: new Uint16Array(32 * 32), alone: Uint16Array.from({ length: PLAIN }, (_, code) => code) };
  for (const rule of text.split(' ')) {
    const [from = '', to = ''] = rule.split('=');
    const written = to.charCodeAt(0) | ((to.charCodeAt(1) || 0) << 8);
    if (from.length === 1) rules.alone[from.charCodeAt(0)] = written;
    else rules.pairs[(placeOf(from.charCodeAt(0)) << 5) | placeOf(from.charCodeAt(1))] = written;
  }
  return rules;
}

/** What was noticed while letters were spelt last. */
export const noticed = {
  /** They would be spelt otherwise as one word with the letters before `start`. */
  joins: false,
};

/**
 * Writes the letters from `from` to `to` behind `start` in `into` as they are spelt and says where they end. A pair's second letter
 * meets what was written last; what stands before `start` stays.
 */
function write(letters: Uint16Array, from: number, to: number, { pairs, alone }: Rules, into: Uint16Array, start: number): number {
  let end = start;
  let last = 0;
  let place = 0;
  let joins = false;
  const before = start > 0 ? (into[start - 1] as number) : 0;
  const placeBefore = placeOf(before) << 5;
  const stop = to - from > MOST_SPELT ? from + MOST_SPELT : to;
  for (let at = from; at < stop; at += 1) {
    let letter = letters[at] as number;
    let second = 0;
    if (letter < PLAIN) {
      for (let pair = pairs[place | placeOf(letter)] as number; pair !== 0; pair = pairs[place | placeOf(letter)] as number) {
        letter = pair > 255 ? pair >> 8 : pair;
        if (pair > 255) continue;
        end -= 1;
        last = end > start ? (into[end - 1] as number) : 0;
        place = placeOf(last) << 5;
      }
      if (end === start && pairs[placeBefore | placeOf(letter)] !== 0) joins = true;
      const own = alone[letter] as number;
      letter = own & 255;
      second = own >> 8;
    }
    if (end === start && letter === before) joins = true;
    if (letter !== last) into[end++] = last = letter;
    if (second !== 0 && second !== last) into[end++] = last = second;
    place = placeOf(last) << 5;
  }
  noticed.joins = joins;
  return end;
}

const [heard, seen] = [rulesOf(HEARD), rulesOf(`${HEARD} ${SEEN}`)];

/** Writes letters as they are heard. Where they end. */
export const spellHeard = (letters: Uint16Array, from: number, to: number, into: Uint16Array): number => write(letters, from, to, heard, into, 0);

/** Writes the key under which a word is looked up: as it is heard, with letters that look alike or that Javanese speaks alike. Where it ends. */
export const spellKey = (letters: Uint16Array, from: number, to: number, into: Uint16Array, start: number): number => write(letters, from, to, seen, into, start);

/** Writes a text's own letters; how many they are. */
export function spellPlain(text: string, into: Uint16Array): number {
  const length = Math.min(text.length, MOST_SPELT);
  for (let at = 0; at < length; at += 1) into[at] = text.charCodeAt(at);
  return length;
}

const [own, spelt] = [new Uint16Array(MOST_SPELT), new Uint16Array(MOST_WRITTEN)];

function textOf(word: string, rules: Rules): string {
  const length = spellPlain(word, own);
  const end = write(own, 0, length, rules, spelt, 0);
  let same = end === word.length;
  for (let at = 0; at < end && same; at += 1) same = spelt[at] === own[at];
  if (same) return word;
  let text = '';
  for (let at = 0; at < end; at += 1) text += String.fromCharCode(spelt[at] as number);
  return text;
}

/** As it is heard. */
export const spelling = (word: string): string => textOf(word, heard);

/** The key of a word as a text. */
export const wordKey = (word: string): string => textOf(word, seen);
