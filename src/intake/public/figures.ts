// GET /v1/figures/:year: the office's yearly figures, for everybody. Counted at most once an hour, however many ask.

import type { Handler } from 'hono';
import { refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { yearOf, yearly } from '../store/yearly.ts';
import type { YearFigures } from './yearFigures.ts';

const FRESH = 60 * 60 * 1000;
/** Before this nobody used it. */
const FIRST_YEAR = 2026;

export function figures({ db, key, now }: Pick<Office, 'db' | 'key' | 'now'>): Handler {
  const kept = new Map<number, { readonly at: number; readonly figures: YearFigures }>();
  return async (c) => {
    const year = Number(/^(\d{4})(\.json)?$/.exec(c.req.param('year') ?? '')?.[1]);
    if (!(year >= FIRST_YEAR && year <= yearOf(now()))) return refuse(404, 'problem_not_found');
    const before = kept.get(year);
    const fresh = before !== undefined && Math.abs(now().getTime() - before.at) < FRESH ? before : { at: now().getTime(), figures: await yearly(db, key, year, now()) };
    kept.set(year, fresh);
    return Response.json(fresh.figures, { headers: { 'cache-control': 'max-age=3600' } });
  };
}
