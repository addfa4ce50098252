// POST /staff/cases/:id/{propose,decide,mark}: what officers do with a case. Each answers with the case as it is now.

import type { Context, Handler } from 'hono';
import { type Decoder, decode, flag, literal, nullable, record, refine, text } from '../../core/decode.ts';
import { MODUS } from '../../core/list/model.ts';
import { CASE_VERDICTS, REASONS } from '../../core/report/case.ts';
import type { DecideRequest, MarkRequest, ProposeRequest } from '../../core/report/staff.ts';
import type { Problem, Result } from '../../core/result.ts';
import { answer, refuse } from '../answers.ts';
import { SMALL_BODY, readJson } from '../body.ts';
import { codeOf } from '../database.ts';
import type { Office } from '../office.ts';
import { caseDetail } from '../store/cases.ts';
import { type Act, decideProposal, mark, propose } from '../store/decide.ts';
import type { StaffEnv } from './env.ts';
import { CASE_ID } from './cases.ts';

const proposal = (office: string): Decoder<ProposeRequest> =>
  refine(
    record({
      verdict: literal(...CASE_VERDICTS),
      modus: literal(...MODUS),
      reason: text(60),
      subject: nullable(refine(text(120, /^[0-9.]+\/[a-z0-9-]+$/), (subject) => subject.startsWith(`${office}/`), `a subject of ${office}`)),
    }),
    ({ verdict, reason }) => REASONS[verdict].includes(reason),
    'a reason that fits the verdict',
  );

const decision: Decoder<DecideRequest> = record({ proposal: text(36, CASE_ID), approve: flag, reason: nullable(text(60)) });
const note: Decoder<MarkRequest> = record({ state: literal('taken-down', 'closed') });

const STATUS: Readonly<Record<string, 400 | 403 | 404 | 409>> = {
  problem_case_missing: 404, problem_same_officer: 403, problem_case_proposed: 409, problem_case_state: 409, problem_proposal_gone: 409,
};
const refusal = ({ key, args }: Problem): Response => refuse(STATUS[key] ?? 400, key, args);

/** Reads the request, acts, and answers with the case; what the database refuses is said as plainly as what we refuse. */
export const acting =
  <T>(office: Office, body: Decoder<T>, act: (act: Act, request: T) => Promise<Result<null>>): Handler<StaffEnv> =>
  async (c: Context<StaffEnv>) => {
    const caseId = c.req.param('id') ?? '';
    if (!CASE_ID.test(caseId)) return refusal({ key: 'problem_case_missing', args: {} });
    const read = await readJson(c.req.raw, SMALL_BODY);
    if (!read.ok) return read.problem;
    const parsed = decode(body, read.value);
    if (!parsed.ok) return refusal(parsed.problem);
    try {
      const done = await act({ key: office.key, caseId, staffId: c.get('officer').id, now: office.now() }, parsed.value);
      if (!done.ok) return refusal(done.problem);
    } catch (error) {
      if (codeOf(error) === '23514') return refusal({ key: 'problem_same_officer', args: {} });
      throw error;
    }
    return answer(await caseDetail(office.db, office.key, caseId));
  };

export const proposeRoute = (office: Office): Handler<StaffEnv> => acting(office, proposal(office.key), (act, request) => propose(office.db, act, request));
export const decideRoute = (office: Office): Handler<StaffEnv> => acting(office, decision, (act, request) => decideProposal(office.db, act, request));
export const markRoute = (office: Office): Handler<StaffEnv> => acting(office, note, (act, request) => mark(office.db, act, request));
