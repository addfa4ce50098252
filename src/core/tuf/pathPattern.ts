// Which target paths a delegation covers: the shell-style patterns of the TUF specification, section 4.5.

/** Shell-style pattern of section 4.5: `*`, `?` and `[…]` stay within one path segment. */
export function pathMatches(pattern: string, path: string): boolean {
  const [patterns, segments] = [pattern.split('/'), path.split('/')];
  return patterns.length === segments.length && patterns.every((each, index) => segmentMatches([...each], [...(segments[index] ?? '')]));
}

/** Greedy matching with one step back: linear in practice, never exponential as a built regular expression could be. */
function segmentMatches(pattern: readonly string[], text: readonly string[]): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    const width = pattern[p] === '*' ? 0 : unitMatches(pattern, p, text[t] as string);
    if (width > 0) {
      p += width;
      t += 1;
    } else if (pattern[p] === '*') {
      [star, mark] = [p, t];
      p += 1;
    } else if (star >= 0) {
      mark += 1;
      [p, t] = [star + 1, mark];
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

/** How many characters of the pattern match this one character of text: 0 for no match. */
function unitMatches(pattern: readonly string[], at: number, letter: string): number {
  const unit = pattern[at];
  if (unit === undefined) return 0;
  if (unit === '?') return 1;
  const close = unit === '[' ? pattern.indexOf(']', at + 2) : -1;
  if (close < 0) return unit === letter ? 1 : 0;
  const negated = pattern[at + 1] === '!';
  const set = pattern.slice(at + (negated ? 2 : 1), close);
  let inside = false;
  for (let index = 0; index < set.length; index += 1) {
    if (set[index + 1] === '-' && index + 2 < set.length) {
      inside ||= letter >= (set[index] as string) && letter <= (set[index + 2] as string);
      index += 2;
    } else inside ||= set[index] === letter;
  }
  return inside !== negated ? close - at + 1 : 0;
}
