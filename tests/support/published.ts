// Serves a published list, file by file, under the office's name in these tests.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICE_HOST } from './builtExtension.ts';
import type { SiteServer } from './siteServer.ts';

/** `data` is the office's folder; what it publishes later is served as well, because files are read at each request. */
export function servePublished(sites: SiteServer, data: string): void {
  const folder = join(data, 'public');
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const type = file.name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    sites.serve(`https://${OFFICE_HOST}/list${path.slice(folder.length)}`, () => ({ type, body: readFileSync(path), headers: { 'access-control-allow-origin': '*' } }));
  }
}
