// GET and POST /staff/officers, POST /staff/officers/:id/{confirm,remove}: who sits at the desk.

import type { Context, Handler } from 'hono';
import { type Decoder, decode, list, literal, nullable, optional, record, refine, text } from '../../core/decode.ts';
import type { InviteRequest, OfficersPage } from '../../core/report/desk.ts';
import { ROLES } from '../../core/report/roles.ts';
import type { Problem } from '../../core/result.ts';
import { answer, nothing, refuse } from '../answers.ts';
import { SMALL_BODY, readJson } from '../body.ts';
import { codeOf } from '../database.ts';
import type { Office } from '../office.ts';
import { confirmOfficer, invite, officers, removeOfficer } from '../store/officers.ts';
import type { StaffEnv } from './env.ts';
import { CASE_ID } from './cases.ts';

/** As the settings take them: a comma or colon would be read as something else there. */
const NAME = /^[^\s,:][^,:]{0,58}[^\s,:]$/u;
const invitation = (office: string): Decoder<InviteRequest> => record({
  name: text(60, NAME),
  roles: refine(list(literal(...ROLES), ROLES.length), (roles) => roles.length > 0 && new Set(roles).size === roles.length, 'one role or more'),
  department: optional(nullable(refine(text(120, /^[0-9.]+\/[a-z0-9-]+$/), (subject) => subject.startsWith(`${office}/`), `a subject of ${office}`))),
});

const refusal = ({ key, args }: Problem): Response => refuse(key === 'problem_same_officer' ? 403 : 409, key, args);

export const officersRoute =
  (office: Office): Handler<StaffEnv> =>
  async () => answer({ officers: await officers(office.db, office.key, office.now()) } satisfies OfficersPage);

export const inviteRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const read = await readJson(c.req.raw, SMALL_BODY);
    if (!read.ok) return read.problem;
    const parsed = decode(invitation(office.key), read.value);
    if (!parsed.ok) return refuse(400, parsed.problem.key, parsed.problem.args);
    const done = await invite(office.db, office.key, c.get('officer').id, parsed.value, office.now());
    if (!done.ok) return refusal(done.problem);
    office.log('info', 'officer-invited', { staff: c.get('officer').id });
    return answer(done.value);
  };

const idOf = (c: Context<StaffEnv>): string | null => {
  const id = c.req.param('id') ?? '';
  return CASE_ID.test(id) ? id : null;
};

export const confirmOfficerRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const id = idOf(c);
    if (id === null) return refuse(404, 'problem_not_found');
    try {
      const done = await confirmOfficer(office.db, office.key, c.get('officer').id, id, office.now());
      if (!done.ok) return refusal(done.problem);
      office.log('info', 'officer-confirmed', { staff: c.get('officer').id });
      return answer(done.value);
    } catch (error) {
      if (codeOf(error) === '23514') return refuse(403, 'problem_same_officer');
      throw error;
    }
  };

export const removeOfficerRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const id = idOf(c);
    if (id === null) return refuse(404, 'problem_not_found');
    const done = await removeOfficer(office.db, office.key, c.get('officer').id, id);
    if (!done.ok) return refusal(done.problem);
    office.log('info', 'officer-removed', { staff: c.get('officer').id });
    return nothing();
  };
