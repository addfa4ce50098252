// The public port: reports in, outcomes out, the list and the check page as files. Anyone may call `/v1` and `/list`
// from any page (CORS); nothing here knows of officers or cookies.

import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { WORK_HEADER } from '../../core/report/work.ts';
import { answerError, refuse } from '../answers.ts';
import { counted } from '../counted.ts';
import type { Office, Visitor } from '../office.ts';
import { placedFirst } from '../placedFirst.ts';
import { appeals } from './appeals.ts';
import { checkPage } from './checkPage.ts';
import type { PublicEnv } from './env.ts';
import { erase } from './erase.ts';
import { exportReport } from './exportReport.ts';
import { figures } from './figures.ts';
import { frontPage } from './frontPage.ts';
import { health, ready } from './health.ts';
import { listFile } from './listFiles.ts';
import { openApi } from './openapi.ts';
import { outcome } from './outcome.ts';
import { reports } from './reports.ts';
import { screenshot } from './screenshot.ts';

export interface PublicFolders {
  /** The published list: `metadata/` and `targets/`. */
  readonly list: string;
  /** The built check page. */
  readonly check: string;
}

/** Takes a request and answers it; needs no port. */
export function publicApp(office: Office, folders: PublicFolders): (request: Request, visitor: Visitor) => Promise<Response> {
  const app = publicRoutes(office, folders);
  return async (request, visitor) => app.fetch(request, visitor);
}

export function publicRoutes(office: Office, folders: PublicFolders): Hono<PublicEnv> {
  const app = new Hono<PublicEnv>();
  app.use('*', counted(office, 'public'));
  const open = cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'PUT'], allowHeaders: ['content-type', WORK_HEADER], exposeHeaders: ['retry-after'], maxAge: 86_400 });
  app.use('/v1/*', open);
  app.use('/list/*', open);
  app.get('/v1/health', health);
  app.get('/v1/ready', ready(office));
  app.get('/v1/openapi.json', openApi);
  app.get('/v1/figures/:year', figures(office));
  app.post('/v1/reports', reports(office));
  app.use('/v1/*', placedFirst(office));
  app.put('/v1/reports/:id/screenshot', screenshot(office));
  app.post('/v1/outcome', outcome(office));
  app.post('/v1/erase', erase(office));
  app.post('/v1/export', exportReport(office));
  app.post('/v1/appeals', appeals(office));
  app.get('/list/:kind{metadata|targets}/*', listFile(folders.list));
  app.get('/cek', (c) => c.redirect('/cek/', 308));
  app.get('/cek/*', checkPage(folders.check));
  app.get('/', frontPage(office));
  app.notFound(() => refuse(404, 'problem_not_found'));
  app.onError((error) => answerError(error, office.log));
  return app;
}
