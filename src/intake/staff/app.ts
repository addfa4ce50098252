// The staff port, an origin of its own: the console's files and its JSON API. Every route of `/staff` but the login asks
// for a session first; every request must be meant for this host, every unsafe one must come from the console itself.

import { Hono } from 'hono';
import type { List } from '../../core/list/model.ts';
import { answerError, refuse } from '../answers.ts';
import { counted } from '../counted.ts';
import { placedFirst } from '../placedFirst.ts';
import type { Office, Visitor } from '../office.ts';
import { listFile } from '../public/listFiles.ts';
import { answerRoute, appealsRoute, suspendRoute } from './appeals.ts';
import { breachExportRoute, breachesRoute, notifiedRoute, recordBreachRoute } from './breaches.ts';
import { caseRoute, casesRoute } from './cases.ts';
import { consoleFiles } from './consoleFiles.ts';
import { decideRoute, markRoute, proposeRoute } from './decide.ts';
import { decisionsRoute } from './decisions.ts';
import { loginRoute, logoutRoute } from './login.ts';
import { listRoute } from './list.ts';
import { meRoute } from './me.ts';
import { type DraftPorts, draftRoutes } from './drafts.ts';
import type { StaffEnv } from './env.ts';
import { exportRoute } from './export.ts';
import { metricsRoute } from './metrics.ts';
import { noteRoute } from './notes.ts';
import { numbersRoute } from './numbers.ts';
import { confirmOfficerRoute, inviteRoute, officersRoute, removeOfficerRoute } from './officers.ts';
import { endSessionRoute, ownAccountRoute, removePasskeyRoute } from './ownAccount.ts';
import { makeSimilar } from '../store/similar.ts';
import { similarCasesRoute, similarGroupsRoute } from './similar.ts';
import { fromConsole, knownHost, needs, signedIn } from './guards.ts';
import { passkeyRoutes } from './passkeys.ts';
import { screenshotRoute } from './screenshots.ts';

export interface StaffSettings {
  /** Origins under which officers reach this port: `http://localhost:8081`. */
  readonly origins: () => readonly string[];
  readonly consoleFolder: string;
  /** Folder of the published list. */
  readonly list: string;
  /** The published list, once it could be read. */
  readonly published: () => List | null;
  readonly drafts: DraftPorts;
  readonly metricsToken: string | null;
}

/** Takes a request and answers it; needs no port. */
export function staffApp(office: Office, settings: StaffSettings): (request: Request, visitor: Visitor) => Promise<Response> {
  const app = new Hono<StaffEnv>();
  app.use('*', counted(office, 'staff'));
  app.use('*', knownHost(settings.origins));
  app.use('*', fromConsole(settings.origins));
  app.get('/metrics', metricsRoute(office, settings.metricsToken, settings.published));
  app.post('/staff/login', loginRoute(office, settings.origins));
  const passkeys = passkeyRoutes(office, settings.origins);
  app.post('/staff/passkeys/login-options', passkeys.loginOptions);
  app.post('/staff/passkeys/login', passkeys.login);
  app.use('/staff/*', signedIn(office));
  // Whoever got hold of a session or a link cannot add a passkey beside the officer's own.
  app.post('/staff/passkeys/add-options', passkeys.proved, passkeys.addOptions);
  app.post('/staff/passkeys/add', passkeys.proved, passkeys.add);
  app.post('/staff/passkeys/prove-options', passkeys.proveOptions);
  app.post('/staff/passkeys/prove', passkeys.prove);
  app.use('/staff/*', placedFirst(office));
  app.get('/staff/me', meRoute(office));
  app.post('/staff/logout', logoutRoute(office));
  app.get('/staff/account', ownAccountRoute(office));
  app.post('/staff/account/end-session', endSessionRoute(office));
  app.post('/staff/account/remove-passkey', passkeys.proved, removePasskeyRoute(office));
  app.get('/staff/officers', needs('manage-staff'), officersRoute(office));
  app.post('/staff/officers', needs('manage-staff'), passkeys.proved, inviteRoute(office));
  app.post('/staff/officers/:id/confirm', needs('manage-staff'), passkeys.proved, confirmOfficerRoute(office));
  app.post('/staff/officers/:id/remove', needs('manage-staff'), passkeys.proved, removeOfficerRoute(office));
  app.get('/staff/cases', needs('read-cases'), casesRoute(office));
  app.get('/staff/cases/:id', needs('read-cases'), caseRoute(office));
  app.get('/staff/cases/:id/screenshots/:report', needs('read-cases'), screenshotRoute(office));
  const similar = makeSimilar(office.db, office.key, () => office.now().getTime());
  app.get('/staff/similar', needs('read-cases'), similarGroupsRoute(similar));
  app.get('/staff/cases/:id/similar', needs('read-cases'), similarCasesRoute(office, similar));
  app.post('/staff/cases/:id/note', needs('note'), noteRoute(office));
  app.post('/staff/cases/:id/propose', needs('propose'), passkeys.proved, proposeRoute(office));
  app.post('/staff/cases/:id/decide', needs('decide'), passkeys.proved, decideRoute(office));
  app.post('/staff/cases/:id/mark', needs('mark'), markRoute(office));
  app.post('/staff/cases/:id/answer', needs('answer'), answerRoute(office));
  app.post('/staff/cases/:id/suspend', needs('answer'), passkeys.proved, suspendRoute(office));
  app.get('/staff/appeals', needs('read-cases'), appealsRoute(office));
  app.get('/staff/decisions', needs('take-decisions'), decisionsRoute(office));
  app.get('/staff/export/:format', needs('export-redacted'), exportRoute(office));
  app.get('/staff/breaches', needs('breach'), breachesRoute(office));
  app.post('/staff/breaches', needs('breach'), passkeys.proved, recordBreachRoute(office));
  app.post('/staff/breaches/:id/notified', needs('breach'), passkeys.proved, notifiedRoute(office));
  app.post('/staff/breaches/:id/export', needs('breach'), passkeys.proved, breachExportRoute(office));
  app.get('/staff/numbers', numbersRoute(office));
  app.get('/staff/list', listRoute(settings.published));
  const drafts = draftRoutes(office, settings.drafts);
  app.get('/staff/draft', drafts.page);
  app.post('/staff/draft', passkeys.proved, drafts.make);
  app.post('/staff/draft/approve', needs('approve-list'), passkeys.proved, drafts.approve);
  app.post('/staff/draft/drop', drafts.drop);
  app.post('/staff/draft/sign', needs('sign-list'), passkeys.proved, drafts.sign);
  app.post('/staff/draft/publish', needs('publish-list'), passkeys.proved, drafts.publish);
  app.all('/staff/*', () => refuse(404, 'problem_not_found'));
  app.get('/list/:kind{metadata|targets}/*', listFile(settings.list));
  app.get('*', consoleFiles(settings.consoleFolder));
  app.notFound(() => refuse(404, 'problem_not_found'));
  app.onError((error) => answerError(error, office.log));
  return async (request, visitor) => app.fetch(request, visitor);
}
