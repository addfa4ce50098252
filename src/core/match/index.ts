// The lists in force as the matcher asks them: who an account is, which impostors are known, and which few subjects a name, a handle
// or a claim could point at. Opened from a compiled index; opening reads nothing, a subject is read when it is asked for.

import { type Account, normalHandle } from '../account/account.ts';
import type { Impostor, List, ListedAccount } from '../list/model.ts';
import { impostorHashes } from '../list/keyedHash.ts';
import { compileIndex } from './compiled/compile.ts';
import { SPACE } from './compiled/keys.ts';
import { Compiled } from './compiled/open.ts';
import { handleKey, normalIdKey } from './identity.ts';
import type { SubjectForms } from './subjectForms.ts';

export interface Identity { readonly forms: SubjectForms; readonly account: ListedAccount }
export interface KnownImpostor { readonly impostor: Impostor; readonly list: List }

export interface Index {
  /** By publisher's id; a list's subjects and impostors are read when they are asked for. */
  readonly lists: readonly List[];
  readonly subjects: { readonly get: (id: string) => SubjectForms | undefined; readonly size: number };
  readonly compiled: Compiled;
}

/** Opens what `compileIndex` made; throws `CompiledError` when another version made it or it was cut short. */
export function openCompiled(bytes: Uint8Array): Index {
  const compiled = new Compiled(bytes);
  return { get lists() { return compiled.lists; }, subjects: { get: (id) => compiled.subject(id), size: compiled.size }, compiled };
}

/** Opens one or more publishers' lists. The order of the lists and of the subjects in them changes no verdict. */
export const openIndex = (lists: readonly List[]): Index => openCompiled(compileIndex(lists));

export const EMPTY_INDEX: Index = openIndex([]);

/** The subject that lists this persistent id on this site. */
export const identityById = ({ compiled }: Index, { site, id }: Account): Identity | null =>
  id === null ? null : compiled.identity(SPACE.id, normalIdKey(site, id), (account) => account.site === site && account.id === id);

/** The subject that lists this handle on this site now, or listed it before. */
export const identityByHandle = ({ compiled }: Index, { site, handle }: Account, when: 'now' | 'former'): Identity | null => {
  if (handle === null) return null;
  const key = handleKey(site, handle);
  return compiled.identity(when === 'now' ? SPACE.handle : SPACE.former, normalHandle(site, handle), (account) =>
    account.site === site && (when === 'now' ? account.handle !== null && handleKey(site, account.handle) === key : account.formerHandles.some((each) => handleKey(site, each) === key)));
};

/** The impostor that two people confirmed under this account; by handle only where the page or the list has no id. */
export function knownImpostor(index: Index, account: Account): KnownImpostor | null {
  for (const list of index.compiled.listsWithImpostors) {
    const { byId, byHandle } = impostorsOf(list);
    if (byId.size === 0 && byHandle.size === 0) continue;
    const { idHash, handleHash } = impostorHashes(list.impostorKey, account);
    const impostor = (idHash === null ? undefined : byId.get(idHash)) ??
      (handleHash === null ? undefined : byHandle.get(handleHash)?.find((each) => idHash === null || each.idHash === null));
    if (impostor !== undefined) return { impostor, list };
  }
  return null;
}

interface Impostors { readonly byId: ReadonlyMap<string, Impostor>; readonly byHandle: ReadonlyMap<string, readonly Impostor[]> }
const impostors = new WeakMap<List, Impostors>();

/** A list's impostors in force by their hashes, the first of each: a list may hold thousands, a feed asks for each account. */
function impostorsOf(list: List): Impostors {
  const known = impostors.get(list);
  if (known !== undefined) return known;
  const [byId, byHandle] = [new Map<string, Impostor>(), new Map<string, Impostor[]>()];
  for (const impostor of list.impostors) {
    if (impostor.status === 'withdrawn') continue;
    if (impostor.idHash !== null && !byId.has(impostor.idHash)) byId.set(impostor.idHash, impostor);
    if (impostor.handleHash !== null) byHandle.set(impostor.handleHash, [...(byHandle.get(impostor.handleHash) ?? []), impostor]);
  }
  const made = { byId, byHandle };
  impostors.set(list, made);
  return made;
}
