// A subject's account as bytes and back: what many have alike once in the common table, its id as a number, its handle once a subject.

import { profileUrl } from '../../account/links.ts';
import { SITES } from '../../account/site.ts';
import type { ListedAccount, Proof } from '../../list/model.ts';
import { type ByteReader, type ByteWriter, CompiledError } from './bytes.ts';
import { type TextReader, type TextWriter, readOwn, writeOwn } from './packText.ts';

/** How an account's id is written: none, as a text, as a number. */
type IdKind = 0 | 1 | 2;
const idKind = (id: string | null): IdKind => (id === null ? 0 : /^[1-9][0-9]{0,14}$/.test(id) ? 2 : 1);

function writeId(out: ByteWriter, texts: TextWriter, id: string | null, kind: IdKind): void {
  if (kind === 2) out.number(Number(id));
  else if (id !== null) texts.text(out, id);
}
const readId = (from: ByteReader, texts: TextReader, kind: IdKind): string | null => (kind === 0 ? null : kind === 1 ? texts.text(from) : String(from.number()));

/** The site of a number in the index. Throws for a number that stands for none. */
export const siteOf = (number: number): (typeof SITES)[number] => {
  const site = SITES[number];
  if (site === undefined) throw new CompiledError('has an unknown site');
  return site;
};

/** 0 for none, 1 and the handle, else the place among those that were written before: most subjects have one handle on all sites. */
function writeHandle(out: ByteWriter, texts: TextWriter, handle: string | null, before: string[], words: readonly string[]): void {
  if (handle === null) return out.number(0);
  const at = before.indexOf(handle);
  out.number(at < 0 ? 1 : at + 2);
  if (at >= 0) return;
  writeOwn(out, texts, words, handle);
  before.push(handle);
}
function readHandle(from: ByteReader, texts: TextReader, before: string[], words: readonly string[]): string | null {
  const number = from.number();
  if (number !== 1) return number === 0 ? null : (before[number - 2] ?? null);
  const handle = readOwn(from, texts, words);
  before.push(handle);
  return handle;
}

/** What many accounts have alike: site, dates, how it is named, its proofs, how its id is written. `shown` is the name's place among the subject's own, or the name. */
type AccountShape = readonly [
  site: number, former: readonly string[], url: string | null, shown: number | string, from: string | null, until: string | null, checked: string, proofs: readonly Proof[], id: IdKind,
];

/** Writes an account so that `readAccount` gives the same one again; words that its subject has already are not written twice. */
export function writeAccount(out: ByteWriter, texts: TextWriter, account: ListedAccount, own: readonly string[], handles: string[], words: readonly string[]): void {
  const { site, id, handle, formerHandles, url, displayName, from, until, checked, proofs } = account;
  const named = own.indexOf(displayName);
  const plainUrl = url === profileUrl(account);
  const kind = idKind(id);
  // Most accounts of a list are alike but for id and handle.
  const plain = plainUrl && named >= 0 && formerHandles.length === 0 && proofs.length === 0;
  const brief = plain ? (SITES.indexOf(site) * 64 + named) * 4 + kind : -1;
  const last = texts.last.get(brief);
  if (last !== undefined && last.checked === checked && last.from === from && last.until === until) out.number(last.number);
  else {
    const shape = (): AccountShape => [SITES.indexOf(site), formerHandles, plainUrl ? null : url, named < 0 ? displayName : named, from, until, checked, proofs, kind];
    const number = texts.shape(out, plain ? `${brief} ${from ?? ''} ${until ?? ''} ${checked}` : JSON.stringify(shape()), shape);
    if (plain) texts.last.set(brief, { from, until, checked, number });
  }
  writeId(out, texts, id, kind);
  writeHandle(out, texts, handle, handles, words);
}

/** Reads what `writeAccount` wrote. */
export function readAccount(from: ByteReader, texts: TextReader, own: readonly string[], handles: string[], words: readonly string[]): ListedAccount {
  const [site, formerHandles, url, shown, start, until, checked, proofs, kind] = texts.shape(from) as unknown as AccountShape;
  const [id, handle] = [readId(from, texts, kind), readHandle(from, texts, handles, words)];
  // Field by field: to spread one object into a larger one takes ten times as long.
  const account = { site: siteOf(site), id, handle, formerHandles, url: url ?? '', displayName: typeof shown === 'number' ? (own[shown] ?? '') : shown, from: start, until, checked, proofs };
  if (url === null) account.url = profileUrl(account);
  return account;
}
