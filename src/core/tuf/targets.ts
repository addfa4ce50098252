// Finding a target: the pre-order depth-first search through delegations (specification 1.0, section 5.6.7).

import { TufError } from './errors.ts';
import { hexFromBytes } from '../hex.ts';
import type { Delegation, Signed, TargetMeta, Targets } from './metadata.ts';
import { pathMatches } from './pathPattern.ts';
import type { TufClient } from './ports.ts';
import type { Trusted } from './refresh.ts';
import { updateTargetsRole } from './targetsRole.ts';
import { verifyUnexpired } from './verify.ts';

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
  for (const name of ['root', 'timestamp', 'snapshot', 'targets'] as const) verifyUnexpired(trusted[name], now, name);
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
    const { keys } = role.body.delegations;
    for (const child of children.reverse()) {
      const load = (): Promise<Signed<Targets>> => updateTargetsRole(client, trusted.root, trusted.snapshot, { ...child, keys }, now);
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
