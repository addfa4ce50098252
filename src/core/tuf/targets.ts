// Finding and fetching targets: the pre-order depth-first search through delegations (specification 5.6.7)
// and the download that believes only length and hashes (5.7).

import { TufError } from './errors.ts';
import { hexFromBytes } from './keys.ts';
import type { Delegation, Key, Signed, TargetMeta, Targets } from './metadata.ts';
import type { TufClient } from './ports.ts';
import { type Trusted, updateTargetsRole } from './refresh.ts';
import { verifyContent } from './verify.ts';

export interface FoundTarget {
  readonly path: string;
  readonly meta: TargetMeta;
  /** The role that vouches, and the version of its metadata. */
  readonly role: string;
  readonly version: number;
  /** Milliseconds since 1970 at which that role's word ends. */
  readonly expires: number;
}

/** More roles than any honest search visits; a graph beyond it is an attack on time. */
const MAX_ROLES = 64;

/**
 * Looks for a target, fetching only the delegated roles that the search visits.
 * Throws `TufError('not-listed')` when no trusted role vouches for it, or what was wrong with a role on the way.
 */
export async function findTarget(client: TufClient, trusted: Trusted, path: string): Promise<FoundTarget> {
  const now = client.now();
  type Visit = { readonly name: string; readonly load: () => Promise<Signed<Targets>> };
  const waiting: Visit[] = [{ name: 'targets', load: async () => trusted.targets }];
  // 5.6.7.1: a role is visited once. One name under two delegators would be two roles kept in one file: the second is refused.
  const visited = new Set<string>();
  for (let visits = 0; waiting.length > 0; visits += 1) {
    if (visits >= MAX_ROLES) throw new TufError('not-listed', `the search for ${path} visited ${MAX_ROLES} roles`);
    const visit = waiting.pop() as Visit;
    if (visited.has(visit.name)) continue;
    visited.add(visit.name);
    const role = await visit.load();
    const meta = role.body.targets.get(path);
    if (meta !== undefined) return { path, meta, role: visit.name, version: role.body.version, expires: role.body.expires };
    // 5.6.7.2: the delegations in order of appearance; a terminating one that matches ends the list.
    const children: Delegation[] = [];
    for (const child of role.body.delegations.roles) {
      if (!(await matches(client, child, path))) continue;
      children.push(child);
      if (child.terminating) {
        waiting.length = 0;
        break;
      }
    }
    const keys: ReadonlyMap<string, Key> = role.body.delegations.keys;
    for (const child of children.reverse()) {
      const load = (): Promise<Signed<Targets>> => updateTargetsRole(client, trusted.root, trusted.snapshot, child, keys, now);
      waiting.push({ name: child.name, load });
    }
  }
  throw new TufError('not-listed', `no trusted role vouches for ${path}`);
}

async function matches(client: TufClient, child: Delegation, path: string): Promise<boolean> {
  if (child.paths !== null) return child.paths.some((pattern) => pathMatches(pattern, path));
  const digest = hexFromBytes(new Uint8Array(await client.subtle.digest('SHA-256', new TextEncoder().encode(path))));
  return (child.pathHashPrefixes ?? []).some((prefix) => digest.startsWith(prefix.toLowerCase()));
}

/** Shell-style pattern of section 4.5: `*`, `?` and `[…]` stay within one path segment. */
export function pathMatches(pattern: string, path: string): boolean {
  const [patterns, segments] = [pattern.split('/'), path.split('/')];
  return patterns.length === segments.length && patterns.every((each, index) => segmentMatches(each, segments[index] ?? ''));
}

/** Greedy matching with one step back: linear in practice, never exponential as a built regular expression could be. */
function segmentMatches(pattern: string, text: string): boolean {
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
function unitMatches(pattern: string, at: number, letter: string): number {
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

/**
 * Fetches a found target from `base` (ends with `/`) as `DIR/HASH.NAME` where the root says so, else as `DIR/NAME`,
 * and gives its bytes only when length and hashes are the signed ones.
 */
export async function downloadTarget(client: TufClient, trusted: Trusted, found: FoundTarget, base: string): Promise<Uint8Array<ArrayBuffer>> {
  const slash = found.path.lastIndexOf('/') + 1;
  const hash = found.meta.hashes.get('sha256') ?? [...found.meta.hashes.values()][0] ?? '';
  const name = trusted.root.body.consistentSnapshot ? `${found.path.slice(0, slash)}${hash}.${found.path.slice(slash)}` : found.path;
  const address = base + name.split('/').map(encodeURIComponent).join('/');
  const fetched = await client.fetch(address, found.meta.length);
  if (fetched.kind === 'missing') throw new TufError('not-found', `${found.path} is not on the server`);
  if (fetched.kind === 'too-large') throw new TufError('mismatch', `${found.path} is larger than the signed ${found.meta.length} bytes`);
  if (fetched.kind === 'failed') throw new TufError('unreachable', `${found.path}: ${fetched.reason}`);
  await verifyContent(client.subtle, fetched.bytes, found.meta, found.path);
  return fetched.bytes;
}
