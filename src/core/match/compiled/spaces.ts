// Spaces of keys; each hash belongs to one. Numbers of their own rather than of an object, so that a page's script carries nothing of them.

export const id = 1;
export const handle = 2;
export const former = 3;
export const word = 5;
export const less = 6;
export const pair = 7;
export const single = 8;
export const rare = 9;
export const joined = 10;
export const front = 11;
export const back = 12;
export const post = 20;
export const phone = 21;
export const half = 22;

// A sieve's: what words mean, what stands beside a rare one, keyed hashes of impostors.
export const meaning = 13;
export const lone = 14;
export const cut = 15;
export const alike = 16;
export const impostor = 17;
export const quarters = 18;
