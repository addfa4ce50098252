// GET /staff/appeals: what waits for an answer. POST /staff/cases/:id/answer: the answer to one of them; /suspend: the machine's
// mark rests while it is looked at.

import type { Handler } from 'hono';
import { type Decoder, flag, literal, record, text } from '../../core/decode.ts';
import { APPEAL_ANSWERS } from '../../core/report/appeal.ts';
import type { AnswerRequest, AppealsPage, SuspendRequest } from '../../core/report/staff.ts';
import { answer } from '../answers.ts';
import type { Office } from '../office.ts';
import { answerAppeal, openAppeals } from '../store/appeals.ts';
import { suspend } from '../store/suspensions.ts';
import type { StaffEnv } from './env.ts';
import { CASE_ID } from './cases.ts';
import { acting } from './decide.ts';

export const appealsRoute =
  (office: Office): Handler<StaffEnv> =>
  async () => answer({ appeals: await openAppeals(office.db, office.key, office.now()) } satisfies AppealsPage);

const request: Decoder<AnswerRequest> = record({ appeal: text(36, CASE_ID), answer: literal(...APPEAL_ANSWERS) });

export const answerRoute = (office: Office): Handler<StaffEnv> => acting(office, request, (act, asked) => answerAppeal(office.db, act, asked.appeal, asked.answer));

const suspension: Decoder<SuspendRequest> = record({ appeal: text(36, CASE_ID), suspend: flag });

export const suspendRoute = (office: Office): Handler<StaffEnv> => acting(office, suspension, (act, asked) => suspend(office.db, act, asked));
