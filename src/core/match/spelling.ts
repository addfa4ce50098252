// One form for spellings that Indonesians read alike (oe/u, dj/j, tj/c, sj/sy/s, kh/k, y/i, v/f, doubled letters), and a coarser one for
// look-ups that also joins letters of one look. In one pass, since every word of a feed takes it. Doing it again changes nothing.

/** The letters of a pair, or one letter, and what is heard or seen in their place. */
const HEARD = 'oe=u ie=i dj=j tj=c sj=s sy=s dh=d th=t bh=b kh=k gh=g ch=k ph=f nj=ni v=f x=ks q=k z=s y=i';
const SEEN = 'rn=m cl=d vv=w l=i 1=i |=i 0=a o=a ae=u';

const MOST = 400;
/** The letters of the word that was spelt last. */
export const spelt = new Uint16Array(MOST + 2);

/** By a pair's two letters, and behind them by one letter: what is written in its place, a second letter eight bits higher; 0 for itself. */
type Rules = Uint16Array;
const ALONE = 1 << 14;

function rulesOf(text: string): Rules {
  const rules = new Uint16Array(ALONE + 128);
  for (const rule of text.split(' ')) {
    const [from = '', to = ''] = rule.split('=');
    const at = from.length === 1 ? ALONE + from.charCodeAt(0) : (from.charCodeAt(0) << 7) | from.charCodeAt(1);
    rules[at] = to.charCodeAt(0) | ((to.charCodeAt(1) || 0) << 8);
  }
  return rules;
}

/** Writes a word's letters to `spelt` and says how many they are. A pair's second letter meets what was written last. */
function write(word: string, rules: Rules): number {
  let [length, last] = [0, 128];
  for (let at = 0; at < word.length && length < MOST; at += 1) {
    let letter = word.charCodeAt(at);
    let second = 0;
    if (letter < 128) {
      for (let pair = 0; last < 128 && (pair = rules[(last << 7) | letter] as number) !== 0; ) {
        letter = pair > 255 ? pair >> 8 : pair;
        if (pair > 255) continue;
        length -= 1;
        last = length > 0 ? (spelt[length - 1] as number) : 128;
      }
      const own = rules[ALONE + letter] as number;
      if (own !== 0) [letter, second] = [own & 255, own >> 8];
    }
    if (letter !== last) spelt[length++] = last = letter;
    if (second !== 0) spelt[length++] = last = second;
  }
  return length;
}

/** What stands in `spelt` is the word as it is written. */
export function isPlain(word: string, length: number): boolean {
  if (length !== word.length) return false;
  for (let at = 0; at < length; at += 1) if (spelt[at] !== word.charCodeAt(at)) return false;
  return true;
}

function textOf(word: string, length: number): string {
  if (isPlain(word, length)) return word;
  let text = '';
  for (let at = 0; at < length; at += 1) text += String.fromCharCode(spelt[at] as number);
  return text;
}

const [heard, seen] = [rulesOf(HEARD), rulesOf(`${HEARD} ${SEEN}`)];

/** As it is heard. */
export const spelling = (word: string): string => textOf(word, write(word, heard));

/** The key under which a word is looked up: as it is heard, with letters that look alike or that Javanese speaks alike. */
export const wordKey = (word: string): string => textOf(word, write(word, seen));

/** The same key as letters in `spelt`; how many they are. */
export const spellKey = (word: string): number => write(word, seen);

/** The word's own letters in `spelt`; how many they are. */
export function spellPlain(word: string): number {
  const length = Math.min(word.length, MOST);
  for (let at = 0; at < length; at += 1) spelt[at] = word.charCodeAt(at);
  return length;
}
