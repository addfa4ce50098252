// An appeal before it leaves: the account, the office that answers, and the receipt words. What the sender adds (why, a
// statement, a contact) comes from the form. Keeps and sends nothing.

import type { Profile } from '../core/account/profile.ts';
import type { Appeal } from '../core/report/appeal.ts';
import { makeReceipt, receiptHash } from '../core/report/receipt.ts';
import type { Translator } from '../core/translate.ts';
import type { Judged } from './verdicts.ts';

export interface AppealPreview {
  /** Everything but what the sender adds. */
  readonly appeal: Appeal;
  readonly words: string;
  /** Name of the office that answers, and its own web page. */
  readonly office: string;
  readonly officeUrl: string;
}

/** To the office of the imitated subject, else of the first list; null while there is no list. */
export function appealOf({ verdict, lists }: Judged, { account }: Profile, words: Translator): AppealPreview | null {
  const all = lists.index.lists;
  const list = all.find(({ publisher }) => verdict.subject?.startsWith(`${publisher.id}/`)) ?? all[0];
  if (list === undefined) return null;
  const receipt = makeReceipt((count) => crypto.getRandomValues(new Uint8Array(count)));
  const { id, name, url } = list.publisher;
  return {
    appeal: {
      format: 'resmikah-appeal/1', id: crypto.randomUUID(), created: `${new Date().toISOString().slice(0, 19)}Z`, office: id, account,
      ground: 'own-account', statement: '', contact: null, receiptHash: receiptHash(receipt),
    },
    words: receipt,
    office: name[words.language] ?? name.id,
    officeUrl: url,
  };
}
