// GET /staff/account, POST /staff/account/{end-session,remove-passkey}: the officer's own sessions and passkeys.

import type { Handler } from 'hono';
import { decode, record, text } from '../../core/decode.ts';
import { answer, nothing, refuse } from '../answers.ts';
import { SMALL_BODY, readJson } from '../body.ts';
import type { Office } from '../office.ts';
import { endSession, ownAccount, removePasskey } from '../store/ownAccount.ts';
import type { StaffEnv } from './env.ts';

const named = record({ id: text(1500, undefined, 1) });

export const ownAccountRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => answer(await ownAccount(office.db, office.key, c.get('officer').id, c.get('secret'), office.now()));

export const endSessionRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const read = await readJson(c.req.raw, SMALL_BODY);
    if (!read.ok) return read.problem;
    const parsed = decode(named, read.value);
    if (!parsed.ok) return refuse(400, parsed.problem.key, parsed.problem.args);
    await endSession(office.db, office.key, c.get('officer').id, parsed.value.id);
    office.log('info', 'session-ended', { staff: c.get('officer').id });
    return nothing();
  };

export const removePasskeyRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const read = await readJson(c.req.raw, SMALL_BODY);
    if (!read.ok) return read.problem;
    const parsed = decode(named, read.value);
    if (!parsed.ok) return refuse(400, parsed.problem.key, parsed.problem.args);
    const done = await removePasskey(office.db, office.key, c.get('officer').id, parsed.value.id);
    if (!done.ok) return refuse(409, done.problem.key, done.problem.args);
    office.log('info', 'passkey-removed', { staff: c.get('officer').id });
    return nothing();
  };
