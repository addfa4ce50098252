// Everything the console asks of the server, by name. How a question is asked, and what happens when the session ends in
// the middle, stands in `ask.ts`; how answers are read in `answers.ts` and `deskAnswers.ts`.

import type { List } from '../core/list/model.ts';
import type { BreachesPage, BreachRequest } from '../core/report/breach.ts';
import type { DraftPage, DraftRequest, Invited, InviteRequest, OfficersPage, OwnAccount, SignRequest } from '../core/report/desk.ts';
import type { AnswerRequest, AppealsPage, CaseDetail, CasePage, DecideRequest, DecisionsFile, MarkRequest, Me, NoteRequest, Numbers, ProposeRequest, SimilarCaseRows, SimilarGroups, SuspendRequest } from '../core/report/staff.ts';
import { type Result, success } from '../core/result.ts';
import { readAppeals, readCase, readDecisions, readList, readMe, readNumbers, readPage, readRows, readSimilar } from './answers.ts';
import { type AskPorts, askOnce, makeAsk } from './ask.ts';
import { readBreaches, readDraftPage, readInvited, readOfficers, readOwnAccount } from './deskAnswers.ts';
import { type PasskeyPorts, addPasskey, showPasskey } from './passkeys.ts';
import { type Filter, orderOf, stateOf } from './route.ts';

export interface Api {
  me(): Promise<Result<Me>>;
  login(token: string): Promise<Result<null>>;
  loginByPasskey(): Promise<Result<null>>;
  logout(): Promise<Result<null>>;
  cases(filter: Filter, cursor: string | null): Promise<Result<CasePage>>;
  /** Groups of open cases that look alike, by their ids. */
  similar(): Promise<Result<SimilarGroups>>;
  similarTo(id: string): Promise<Result<SimilarCaseRows>>;
  case(id: string): Promise<Result<CaseDetail>>;
  list(): Promise<Result<List | null>>;
  appeals(): Promise<Result<AppealsPage>>;
  answer(id: string, request: AnswerRequest): Promise<Result<null>>;
  suspend(id: string, request: SuspendRequest): Promise<Result<null>>;
  numbers(): Promise<Result<Numbers>>;
  decisions(): Promise<Result<DecisionsFile>>;
  propose(id: string, request: ProposeRequest): Promise<Result<null>>;
  decide(id: string, request: DecideRequest): Promise<Result<null>>;
  mark(id: string, request: MarkRequest): Promise<Result<null>>;
  note(id: string, request: NoteRequest): Promise<Result<null>>;
  account(): Promise<Result<OwnAccount>>;
  addPasskey(): Promise<Result<null>>;
  removePasskey(id: string): Promise<Result<null>>;
  endSession(id: string): Promise<Result<null>>;
  officers(): Promise<Result<OfficersPage>>;
  invite(request: InviteRequest): Promise<Result<Invited>>;
  confirmOfficer(id: string): Promise<Result<Invited>>;
  removeOfficer(id: string): Promise<Result<null>>;
  breaches(): Promise<Result<BreachesPage>>;
  recordBreach(request: BreachRequest): Promise<Result<null>>;
  breachNotified(id: string): Promise<Result<null>>;
  /** The file for the notice, as the server made it. */
  breachExport(id: string): Promise<Result<unknown>>;
  draft(): Promise<Result<DraftPage>>;
  makeDraft(request: DraftRequest): Promise<Result<null>>;
  approveDraft(id: string): Promise<Result<null>>;
  dropDraft(id: string): Promise<Result<null>>;
  signDraft(request: SignRequest): Promise<Result<null>>;
  publishDraft(id: string): Promise<Result<null>>;
}

export interface ApiPorts extends Pick<AskPorts, 'fetch' | 'renewed'> {
  /** `navigator.credentials`. */
  readonly credentials: PasskeyPorts['credentials'];
}

/** Seconds for what writes many files. */
const LONG = 120;

const nothing = (): Result<null> => success(null);
const at = (id: string): string => `/staff/cases/${encodeURIComponent(id)}`;
const of = (id: string): string => `/staff/officers/${encodeURIComponent(id)}`;

export function makeApi({ fetch, renewed, credentials }: ApiPorts): Api {
  const plain = askOnce(fetch);
  const passkeys: PasskeyPorts = { credentials, post: (address, body) => plain((value) => success(value), address, body) };
  const ask = makeAsk({ fetch, renewed, proved: () => showPasskey(passkeys, 'prove') });
  const patient: PasskeyPorts = { credentials, post: (address, body) => ask((value) => success(value), address, body) };
  return {
    // These are asked before there is a session, so an ended one is their answer and no reason to wait.
    me: () => plain(readMe, '/staff/me'),
    login: (token) => plain(nothing, '/staff/login', { token }),
    loginByPasskey: () => showPasskey(passkeys, 'login'),
    logout: () => plain(nothing, '/staff/logout', {}),
    cases: (filter, cursor) => {
      const query = new URLSearchParams({ ...named('state', stateOf(filter)), ...named('order', orderOf(filter)), ...named('cursor', cursor) }).toString();
      return ask(readPage, `/staff/cases${query === '' ? '' : `?${query}`}`);
    },
    similar: () => ask(readSimilar, '/staff/similar'),
    similarTo: (id) => ask(readRows, `${at(id)}/similar`),
    case: (id) => ask(readCase, at(id)),
    list: () => ask(readList, '/staff/list'),
    appeals: () => ask(readAppeals, '/staff/appeals'),
    answer: (id, request) => ask(nothing, `${at(id)}/answer`, request),
    suspend: (id, request) => ask(nothing, `${at(id)}/suspend`, request),
    numbers: () => ask(readNumbers, '/staff/numbers'),
    decisions: () => ask(readDecisions, '/staff/decisions'),
    propose: (id, request) => ask(nothing, `${at(id)}/propose`, request),
    decide: (id, request) => ask(nothing, `${at(id)}/decide`, request),
    mark: (id, request) => ask(nothing, `${at(id)}/mark`, request),
    note: (id, request) => ask(nothing, `${at(id)}/note`, request),
    account: () => ask(readOwnAccount, '/staff/account'),
    addPasskey: () => addPasskey(patient),
    removePasskey: (id) => ask(nothing, '/staff/account/remove-passkey', { id }),
    endSession: (id) => ask(nothing, '/staff/account/end-session', { id }),
    officers: () => ask(readOfficers, '/staff/officers'),
    invite: (request) => ask(readInvited, '/staff/officers', request),
    confirmOfficer: (id) => ask(readInvited, `${of(id)}/confirm`, {}),
    removeOfficer: (id) => ask(nothing, `${of(id)}/remove`, {}),
    breaches: () => ask(readBreaches, '/staff/breaches'),
    recordBreach: (request) => ask(nothing, '/staff/breaches', request),
    breachNotified: (id) => ask(nothing, `/staff/breaches/${encodeURIComponent(id)}/notified`, {}),
    breachExport: (id) => ask((value) => success(value), `/staff/breaches/${encodeURIComponent(id)}/export`, {}, LONG),
    draft: () => ask(readDraftPage, '/staff/draft'),
    makeDraft: (request) => ask(nothing, '/staff/draft', request, LONG),
    approveDraft: (id) => ask(nothing, '/staff/draft/approve', { draft: id }),
    dropDraft: (id) => ask(nothing, '/staff/draft/drop', { draft: id }),
    signDraft: (request) => ask(nothing, '/staff/draft/sign', request),
    publishDraft: (id) => ask(nothing, '/staff/draft/publish', { draft: id }, LONG),
  };
}

const named = (name: string, value: string | null): Record<string, string> => (value === null ? {} : { [name]: value });
