// GET /cek/*: the built check page for phones. Where it is not built, it says so instead of showing nothing.

import type { Handler } from 'hono';
import { segmentsOf } from '../files.ts';
import { STRICT_POLICY, pageFile } from '../pages.ts';
import { plainPage } from './plainPage.ts';

// The office's list may stand on another origin than this page (a mirror), so it may be fetched from any secure one.
const POLICY = STRICT_POLICY.replace("connect-src 'self'", "connect-src 'self' https:")
  .replace("form-action 'none'", "form-action 'self'")
  .replace("trusted-types 'none'", 'trusted-types resmikah-check');

export const checkPage =
  (folder: string): Handler =>
  async (c) => {
    const segments = segmentsOf(new URL(c.req.url).pathname)?.slice(1);
    const wanted = segments?.length === 0 ? ['index.html'] : segments;
    const found = wanted === undefined ? null : await pageFile(c.req.raw, folder, wanted, POLICY);
    return found ?? plainPage(c.req.raw, 404, 'office_missing_title', ['office_missing_text']);
  };
