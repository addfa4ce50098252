// GET /staff/export/:format — decided cases as CSV, JSON, STIX 2.1 or MISP; `?full=1` for the unredacted ones.

import type { Handler } from 'hono';
import { mayDo } from '../../core/report/roles.ts';
import { refuse } from '../answers.ts';
import type { Office } from '../office.ts';
import { EXPORT_FORMATS, type ExportFormat, exportText } from '../store/exports.ts';
import type { StaffEnv } from './env.ts';

const TYPES: Readonly<Record<ExportFormat, readonly [type: string, file: string]>> = {
  csv: ['text/csv; charset=utf-8', 'cases.csv'], json: ['application/json', 'cases.json'], stix: ['application/stix+json;version=2.1', 'cases.stix.json'], misp: ['application/json', 'cases.misp.json'],
};

export const exportRoute =
  (office: Office): Handler<StaffEnv> =>
  async (c) => {
    const format = EXPORT_FORMATS.find((each) => each === c.req.param('format'));
    if (format === undefined) return refuse(404, 'problem_not_found');
    const [type, file] = TYPES[format];
    const full = c.req.query('full') === '1';
    if (full && !mayDo(c.get('session').roles, 'export-full')) return refuse(403, 'problem_role');
    office.log('info', 'export', { staff: c.get('officer').id, format, full });
    return new Response(await exportText(office.db, office.key, format, full, office.now()), {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${file}"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  };
