// An appeal before it leaves: the account, the office that answers, and the receipt words. What the sender adds (why, a
// statement, a contact) comes from the form; and how it leaves, kept first wherever the device may keep something.

import type { Profile } from '../core/account/profile.ts';
import type { Appeal } from '../core/report/appeal.ts';
import { receiving } from '../core/report/makeReport.ts';
import { makeReceipt, receiptHash } from '../core/report/receipt.ts';
import { timeText } from '../core/time.ts';
import type { Translator } from '../core/translate.ts';
import type { MyAppeal } from './database.ts';
import { keepAppeal, type OutboxPorts } from './outbox.ts';
import { sendAppeal } from './outboxServer.ts';
import type { Judged } from './verdicts.ts';

export interface AppealPreview {
  /** Everything but what the sender adds. */
  readonly appeal: Appeal;
  readonly words: string;
  /** Name of the office that answers. */
  readonly office: string;
}

/** To the office of the imitated subject, else of the first list; null while there is no list. `takes` as for a report. */
export function appealOf({ verdict, lists }: Judged, { account }: Profile, words: Translator, takes?: readonly string[]): AppealPreview | null {
  const list = receiving(lists.index.lists.filter(({ publisher }) => takes?.includes(publisher.id) ?? true), verdict);
  if (list === null) return null;
  const receipt = makeReceipt((count) => crypto.getRandomValues(new Uint8Array(count)));
  const { id, name } = list.publisher;
  return {
    appeal: {
      format: 'resmikah-appeal/1', id: crypto.randomUUID(), created: timeText(Date.now()), office: id, account,
      ground: 'own-account', statement: '', contact: null, receiptHash: receiptHash(receipt),
    },
    words: receipt,
    office: name[words.language] ?? name.id,
  };
}

/** `kept`: on this device, and it leaves by itself; `later`: it could neither leave nor be kept. */
export type AppealSent = 'sent' | 'kept' | 'later' | 'refused';

export interface AppealSending { readonly appeal: Appeal; readonly words: string; readonly name: string }

/** `live` keeps nothing: for private windows. */
export async function leaveAppeal(ports: OutboxPorts, { appeal, words, name }: AppealSending, live: boolean): Promise<AppealSent> {
  if (!live) {
    try {
      return left(await keepAppeal(ports, appeal, words, name));
    } catch (error) {
      console.error('The appeal cannot be kept.', error);
    }
  }
  return (await sendAppeal(ports.fetch, await ports.originOf(appeal.office), appeal)).kind;
}

const left = ({ state }: MyAppeal): AppealSent => (state === 'waiting' ? 'kept' : state);
