// GET /list/metadata/* and /list/targets/*: the published list as plain files. Names with a version or a hash never change
// their content and may be kept for ever; the timestamp and everything else is asked for anew.

import type { Handler } from 'hono';
import { refuse } from '../answers.ts';
import { IMMUTABLE, fileAnswer, segmentsOf } from '../files.ts';

const FIXED = /^(\d+\.[^/]+\.json|[0-9a-f]{64}\.[^/]+)$/;

export const listFile =
  (folder: string): Handler =>
  async (c) => {
    const segments = segmentsOf(new URL(c.req.url).pathname)?.slice(1);
    const name = segments?.at(-1) ?? '';
    const found = segments === undefined ? null : await fileAnswer(c.req.raw, folder, segments, {
      'cache-control': FIXED.test(name) ? IMMUTABLE : 'no-cache',
      'cross-origin-resource-policy': 'cross-origin',
    });
    return found ?? refuse(404, 'problem_not_found');
  };
