// A table of words as a text: written out for people, or as `packedWords` makes it for a page where each byte counts: in order,
// and of each word only what the one before does not begin with, behind a capital letter that says how much that is (A none).

const LONGEST_SHARED = 25;

/** The words of a text, of either kind: small letters and digits. */
export function wordList(text: string): readonly string[] {
  let before = '';
  return Array.from(text.matchAll(/([A-Z])?([a-z0-9]+)/g), ([, shared = 'A', rest]) => (before = before.slice(0, shared.charCodeAt(0) - 65) + rest));
}

/** The words of a list for asking whether one is in it. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(wordList(text));

/** The same words, each once, in as few letters as `wordList` needs. */
export function packedWords(text: string): string {
  let before = '';
  return [...new Set(wordList(text))].sort().map((word) => {
    let shared = 0;
    while (shared < LONGEST_SHARED && word[shared] !== undefined && word[shared] === before[shared]) shared += 1;
    before = word;
    return String.fromCharCode(65 + shared) + word.slice(shared);
  }).join('');
}
