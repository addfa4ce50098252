// GET /: a small plain page that says what this server is, for a person who opens its address.

import type { Handler } from 'hono';
import type { Office } from '../office.ts';
import { plainPage } from './plainPage.ts';

export const frontPage =
  ({ sample }: Pick<Office, 'sample'>): Handler =>
  (c) => plainPage(c.req.raw, 200, 'office_front_title', [...(sample ? ['office_front_sample'] : []), 'office_front_text', 'office_front_privacy'], [
    { href: '/cek/', key: 'office_front_check' },
  ]);
