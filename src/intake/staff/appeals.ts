// GET /staff/appeals: what waits for an answer. POST /staff/cases/:id/answer: the answer to one of them.

import type { Handler } from 'hono';
import { type Decoder, literal, record, text } from '../../core/decode.ts';
import { APPEAL_ANSWERS } from '../../core/report/appeal.ts';
import type { AnswerRequest, AppealsPage } from '../../core/report/staff.ts';
import { answer } from '../answers.ts';
import type { Office } from '../office.ts';
import { answerAppeal, openAppeals } from '../store/appeals.ts';
import type { StaffEnv } from './env.ts';
import { CASE_ID } from './cases.ts';
import { acting } from './decide.ts';

export const appealsRoute =
  (office: Office): Handler<StaffEnv> =>
  async () => answer({ appeals: await openAppeals(office.db, office.key) } satisfies AppealsPage);

const request: Decoder<AnswerRequest> = record({ appeal: text(36, CASE_ID), answer: literal(...APPEAL_ANSWERS) });

export const answerRoute = (office: Office): Handler<StaffEnv> => acting(office, request, (act, asked) => answerAppeal(office.db, act, asked.appeal, asked.answer));
