// Where a line may end inside what has no spaces: addresses, accounts, fingerprints. Words and short numbers stay whole.

/** Shorter ones fit into every line. */
const LONG = /\S{16,}/g;
const SIGNS = /[/._?&=@-]+(?=.)/g;
const FINGERPRINT = /^[0-9a-f]{32,}$/;

/** The text in pieces between which a line may end: of an address behind its signs, of a fingerprint behind every eighth letter. */
export const linePieces = (text: string): readonly string[] =>
  text.replace(LONG, (word) => word.replace(FINGERPRINT.test(word) ? /.{8}(?=.)/g : SIGNS, '$&\0')).split('\0');
