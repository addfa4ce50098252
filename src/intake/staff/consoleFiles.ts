// GET everything else on the staff port: the built console. It is one page, so names without a file belong to it.

import type { Handler } from 'hono';
import { refuse } from '../answers.ts';
import { segmentsOf } from '../files.ts';
import { STRICT_POLICY, pageFile } from '../pages.ts';
import { plainPage } from '../public/plainPage.ts';
import type { StaffEnv } from './env.ts';

export const consoleFiles =
  (folder: string): Handler<StaffEnv> =>
  async (c) => {
    const segments = segmentsOf(new URL(c.req.url).pathname);
    if (segments === null) return refuse(404, 'problem_not_found');
    const isFile = (segments.at(-1) ?? '').includes('.');
    const found = await pageFile(c.req.raw, folder, isFile ? segments : ['index.html'], STRICT_POLICY);
    if (found !== null) return found;
    return isFile ? refuse(404, 'problem_not_found') : plainPage(c.req.raw, 404, 'office_missing_title', ['office_missing_text']);
  };
