// Answers requests for files of one folder, never above it, with a validator so that an unchanged file is not sent again.

import { open } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.bin': 'application/octet-stream', '.wasm': 'application/wasm',
};

export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The path's own names, decoded; null when one of them could leave the folder. */
export function segmentsOf(pathname: string): readonly string[] | null {
  try {
    const segments = pathname.split('/').filter((each) => each !== '').map(decodeURIComponent);
    return segments.every((each) => !/[/\\\0]/.test(each) && !each.startsWith('.')) ? segments : null;
  } catch {
    return null;
  }
}

/** The file as an answer, 304 when the visitor has it already; null when there is no such file. */
export async function fileAnswer(request: Request, folder: string, segments: readonly string[], headers: Readonly<Record<string, string>>): Promise<Response | null> {
  const file = await open(join(folder, ...segments)).catch(() => null);
  if (file === null) return null;
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return null;
    const etag = `"${stat.size.toString(36)}-${Math.floor(stat.mtimeMs).toString(36)}"`;
    const all = { 'x-content-type-options': 'nosniff', etag, ...headers };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: all });
    const type = TYPES[extname(segments.at(-1) ?? '')] ?? 'application/octet-stream';
    return new Response(await file.readFile(), { headers: { 'content-type': type, ...all } });
  } finally {
    await file.close();
  }
}
