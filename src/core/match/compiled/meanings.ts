// What a word is beside a name, as far as a sieve must know: one bit each.

export const aside = 1;
export const bait = 2;
export const empty = 4;
export const filler = 8;
/** Stands for other words. */
export const short = 16;
/** A joined word may begin or end with it; `front` and `back` are its first and last three letters. */
export const opening = 32;
export const front = 64;
export const back = 128;
