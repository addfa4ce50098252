// What reports and appeals say in the same way, read from `unknown`: an id, an office, an account, text that people wrote.

import type { Account } from '../account/account.ts';
import { SITES } from '../account/site.ts';
import { type Decoder, literal, nullable, record, refine, text } from '../decode.ts';

/** An id that a device made: a UUID. */
export const letterId: Decoder<string> = text(36, /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** A publisher's id: the code of its region. */
export const officeId: Decoder<string> = text(11, /^[0-9]{2}(\.[0-9]{2}){0,3}$/);

/** Text of people, which may be empty. Databases cannot keep U+0000 in text, and no site shows it. */
export const written = (most: number, least = 0): Decoder<string> => text(most, /^[^\u0000]*$/, least);

/** An account that is known by an id, a handle or both. */
export const knownAccount: Decoder<Account> = refine(
  record({ site: literal(...SITES), id: nullable(text(64, /^[A-Za-z0-9_-]+$/)), handle: nullable(text(100, /^[^\s\u0000-\u001f\u007f]+$/, 1)) }),
  (each) => each.id !== null || each.handle !== null,
  'an id or a handle',
);
