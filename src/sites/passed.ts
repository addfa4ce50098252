// Whom a glance has passed over: marks of addresses and texts in a table of a fixed size, so that an endless feed costs no memory.
// A new mark takes an old one's place; who lost his is looked at once more. A mark has 46 bits, with a seed of the page's own.

const SIZE = 2 ** 14;
const REST = 2 ** 32;

export interface Passed {
  /** The mark of an address and the text that stands under it. */
  markOf(lead: string, text: string): number;
  has(mark: number): boolean;
  add(mark: number): void;
  clear(): void;
}

export function makePassed(seed: number = Math.floor(Math.random() * REST)): Passed {
  const marks = new Uint32Array(SIZE);
  const place = (mark: number): number => Math.floor(mark / REST);
  return {
    markOf(lead, text) {
      let one = seed;
      let two = ~seed;
      for (let at = 0; at < lead.length; at += 1) {
        const code = lead.charCodeAt(at);
        one = Math.imul(one ^ code, 0x01000193);
        two = Math.imul(two + code, 0x85ebca6b);
      }
      // No address holds a line break.
      one = Math.imul(one ^ 10, 0x01000193);
      two = Math.imul(two + 10, 0x85ebca6b);
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        one = Math.imul(one ^ code, 0x01000193);
        two = Math.imul(two + code, 0x85ebca6b);
      }
      one ^= one >>> 15;
      two ^= two >>> 13;
      // An empty place is 0, which no mark is.
      return (one >>> 18) * REST + ((two >>> 0) || 1);
    },
    has(mark) {
      const [at, rest] = [place(mark), mark % REST];
      return marks[at] === rest || marks[at ^ 1] === rest;
    },
    add(mark) {
      const at = place(mark);
      // Places are in pairs, so that two who are met again and again do not keep taking each other's.
      marks[at ^ 1] = marks[at] as number;
      marks[at] = mark % REST;
    },
    clear: () => void marks.fill(0),
  };
}
