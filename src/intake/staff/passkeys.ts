// Passkeys (WebAuthn): an officer who is signed in adds one; from then on it signs in without a link, and decisions ask for
// it again. Each ceremony is two requests: options with a challenge, and the browser's answer to it.

import {
  type AuthenticationResponseJSON, type RegistrationResponseJSON, generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Context, Handler, MiddlewareHandler } from 'hono';
import { answer, nothing, refuse } from '../answers.ts';
import { readJson } from '../body.ts';
import type { Office } from '../office.ts';
import { type Passkey, addPasskey, findPasskey, keepChallenge, notePasskeyUse, passkeyIds, proveSession, useChallenge } from '../store/passkeys.ts';
import { openSession } from '../store/staff.ts';
import type { StaffEnv } from './env.ts';
import { sendCookie } from './login.ts';
import { meOf } from './me.ts';

/** A browser's answer with its certificates; far below this. */
const MAX_ANSWER = 16 * 1024;
/** How long a shown passkey counts for decisions. */
const PROOF_LIFE = 10 * 60 * 1000;

interface Place { readonly origins: readonly string[]; readonly rpID: string }
const placeOf = (origins: () => readonly string[]): Place => ({ origins: origins(), rpID: new URL(origins()[0] ?? 'http://localhost').hostname });
const refused = (): Response => refuse(401, 'problem_passkey');

export interface PasskeyRoutes {
  readonly addOptions: Handler<StaffEnv>;
  readonly add: Handler<StaffEnv>;
  readonly loginOptions: Handler<StaffEnv>;
  readonly login: Handler<StaffEnv>;
  readonly proveOptions: Handler<StaffEnv>;
  readonly prove: Handler<StaffEnv>;
  /** Before decisions: an officer who has a passkey must have shown it lately. */
  readonly proved: MiddlewareHandler<StaffEnv>;
}

export function passkeyRoutes(office: Office, origins: () => readonly string[]): PasskeyRoutes {
  const { db, key, now, log } = office;
  const limited = (c: Context<StaffEnv>): Response | null => {
    const seconds = office.limiter.check(c.env.address);
    return seconds === null ? null : refuse(429, 'problem_rate', { seconds }, { 'retry-after': String(seconds) });
  };

  /** The passkey whose owner answered a challenge that was made for `staffId`; null for everything else. */
  async function shown(c: Context<StaffEnv>, staffId: string | null): Promise<Passkey | null> {
    const read = await readJson(c.req.raw, MAX_ANSWER);
    const response = read.ok ? (read.value as AuthenticationResponseJSON | null) : null;
    const passkey = typeof response?.id === 'string' ? await findPasskey(db, key, response.id) : null;
    if (response === null || passkey === null || (staffId !== null && passkey.officer.id !== staffId)) return null;
    const { origins: expectedOrigin, rpID } = placeOf(origins);
    const verified = await verifyAuthenticationResponse({
      response, expectedOrigin: [...expectedOrigin], expectedRPID: rpID, credential: passkey, expectedChallenge: (challenge) => useChallenge(db, key, challenge, staffId, now()),
    }).catch(() => null);
    if (verified?.verified !== true) return null;
    return (await notePasskeyUse(db, key, passkey.id, verified.authenticationInfo.newCounter, now())) ? passkey : null;
  }

  async function challenge(staffId: string | null): Promise<Response> {
    const ids = staffId === null ? [] : await passkeyIds(db, key, staffId);
    const options = await generateAuthenticationOptions({ rpID: placeOf(origins).rpID, userVerification: 'required', allowCredentials: ids.map((id) => ({ id })) });
    await keepChallenge(db, key, options.challenge, staffId, now());
    return answer(options);
  }

  return {
    async addOptions(c) {
      const { id, name } = c.get('officer');
      const exclude = await passkeyIds(db, key, id);
      const options = await generateRegistrationOptions({
        rpName: 'Resmikah', rpID: placeOf(origins).rpID, userName: name, userID: new Uint8Array(Buffer.from(id)), attestationType: 'none',
        excludeCredentials: exclude.map((each) => ({ id: each })), authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      await keepChallenge(db, key, options.challenge, id, now());
      return answer(options);
    },
    async add(c) {
      const { id } = c.get('officer');
      const read = await readJson(c.req.raw, MAX_ANSWER);
      if (!read.ok) return read.problem;
      const response = read.value as RegistrationResponseJSON;
      const { origins: expectedOrigin, rpID } = placeOf(origins);
      const verified = await verifyRegistrationResponse({
        response, expectedOrigin: [...expectedOrigin], expectedRPID: rpID, expectedChallenge: (sent) => useChallenge(db, key, sent, id, now()),
      }).catch(() => null);
      if (verified?.verified !== true) return refused();
      const { credential } = verified.registrationInfo;
      await addPasskey(db, key, id, { id: credential.id, publicKey: new Uint8Array(credential.publicKey), counter: credential.counter }, credential.transports ?? [], now());
      await proveSession(db, key, c.get('secret'), now());
      log('info', 'passkey-added', { staff: id });
      return nothing();
    },
    loginOptions: async (c) => limited(c) ?? challenge(null),
    async login(c) {
      const wait = limited(c);
      if (wait !== null) return wait;
      const passkey = await shown(c, null);
      if (passkey === null) {
        log('warn', 'login-refused');
        return refused();
      }
      const opened = await openSession(db, key, passkey.officer.id, now(), now());
      if (opened === null) return refused();
      sendCookie(c, origins, opened);
      log('info', 'login', { staff: passkey.officer.id, passkey: true });
      return c.json(meOf(office, opened.session), 200, { 'cache-control': 'no-store' });
    },
    proveOptions: (c) => challenge(c.get('officer').id),
    async prove(c) {
      if ((await shown(c, c.get('officer').id)) === null) return refused();
      await proveSession(db, key, c.get('secret'), now());
      return nothing();
    },
    async proved(c, next) {
      const { proved } = c.get('session');
      const fresh = proved !== null && Math.abs(now().getTime() - proved.getTime()) < PROOF_LIFE;
      if (!fresh && (await passkeyIds(db, key, c.get('officer').id)).length > 0) return refuse(403, 'problem_step_up');
      return next();
    },
  };
}
