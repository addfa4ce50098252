// GET /staff/decisions: what two officers decided, to be saved as `decisions.json` and signed into the next list.

import type { Handler } from 'hono';
import type { Office } from '../office.ts';
import { sealAudit } from '../store/auditHead.ts';
import { decisionsFile } from '../store/decisions.ts';
import type { StaffEnv } from './env.ts';

export const decisionsRoute =
  (office: Office): Handler<StaffEnv> =>
  async () =>
    Response.json({ ...(await decisionsFile(office.db, office.key, office.now())), audit: (await sealAudit(office.db, office.key, office.now())) ?? undefined }, {
      headers: { 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="decisions.json"' },
    });
