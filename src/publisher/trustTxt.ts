// trust.txt (JournalList): one `name=value` a line. `social=` names an organisation's own accounts; `controlledby=` and
// `member=` name other organisations and are kept as they are, since they are no accounts.

import { accountFromUrl } from '../core/account/links.ts';
import type { List, ListedAccount } from '../core/list/model.ts';
import { Refusal } from './refusal.ts';

export interface TrustTxt {
  readonly accounts: readonly ListedAccount[];
  /** `social=` lines that are no profile on a site which Resmikah reads. */
  readonly leftOut: readonly string[];
  readonly relations: readonly string[];
}

/** `from`: the address at which the file stands, the proof; `today`: when it was read. */
export function readTrustTxt(content: string, from: string, today: string): TrustTxt {
  const [accounts, leftOut, relations]: [ListedAccount[], string[], string[]] = [[], [], []];
  content.split(/\r?\n/).forEach((line, index) => {
    const text = line.replace(/#.*/, '').trim();
    if (text === '') return;
    const [, name = '', value = ''] = /^([a-z]+)\s*=\s*(\S+)$/i.exec(text) ?? [];
    if (name === '') throw new Refusal(`Line ${index + 1} of trust.txt is not "name=value": "${text.slice(0, 80)}".`);
    if (name.toLowerCase() !== 'social') return void relations.push(text);
    const account = accountFromUrl(value);
    if (account === null) return void leftOut.push(`line ${index + 1}: ${value}`);
    accounts.push({
      site: account.site, id: account.id, handle: account.handle, formerHandles: [], url: value, displayName: '', from: null, until: null,
      checked: today, proofs: [{ kind: 'trust-txt', date: today, reference: from }],
    });
  });
  if (accounts.length === 0) throw new Refusal('The trust.txt names no account (`social=`) on a site that Resmikah reads.');
  return { accounts, leftOut, relations };
}

/** The list's accounts as trust.txt, to stand at `/trust.txt` or `/.well-known/trust.txt` of the office. */
export function writeTrustTxt(list: List): string {
  const accounts = list.subjects.flatMap((subject) => [`# ${subject.formalName.replace(/[\r\n]/g, ' ')}`, ...subject.accounts.filter(({ until }) => until === null).map(({ url }) => `social=${url}`)]);
  return ['# trust.txt', `# ${list.publisher.name.id}, list version ${list.version} of ${list.issued}`, `contact=${list.publisher.url}`, ...accounts, ''].join('\n');
}
