// When two words are one word with a slip: spelling of old and new, swapped, doubled, dropped or look-alike letters.

/** Edits (insert, delete, replace, swap neighbours) from one word to the other; `most + 1` as soon as there are more. */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((above[column] as number) + 1, (line[column - 1] as number) + 1, (above[column - 1] as number) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      }
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above] = [above, line];
  }
  return above[b.length] as number;
}

/** One form for spellings that Indonesians read alike: oe/u, dj/j, tj/c, sj/sy/s, kh/h, y/i, v/f/p, doubled letters. */
export const spelling = (word: string): string =>
  word
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/s[jy]/g, 's')
    .replace(/([dtbkg])h/g, '$1')
    .replace(/ch/g, 'k')
    .replace(/ph|v/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/q/g, 'k')
    .replace(/z/g, 's')
    .replace(/ie/g, 'i')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');

/** One form for letters that look alike in a sans-serif face: I/l/1, O/0, rn/m, vv/w. */
export const shape = (word: string): string => word.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[il1|]/g, 'l').replace(/0/g, 'o');

/** How many slips a word of this length may hold and still be meant. */
export const tolerance = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2);

/** Slips between two words, 0 for the same reading or the same look; null when they are two words. */
export function slips(a: string, b: string): number | null {
  if (a === b) return 0;
  const [heardA, heardB] = [spelling(a), spelling(b)];
  if (heardA === heardB || shape(a) === shape(b)) return 0;
  // Javanese writes a for the o that is spoken.
  if (a.length > 4 && heardA.replace(/o/g, 'a') === heardB.replace(/o/g, 'a')) return 0.5;
  const most = tolerance(Math.min(a.length, b.length));
  if (most === 0) return null;
  const written = edits(a, b, most);
  const heard = written <= most ? written : edits(heardA, heardB, most);
  return heard <= most ? heard : null;
}
