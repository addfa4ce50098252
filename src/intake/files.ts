// Answers requests for files of one folder, never above it, with a validator so that an unchanged file is not sent again; a file
// that the build compressed beside it (`.br`, `.gz`) is sent so to whoever understands it.

import { type FileHandle, open } from 'node:fs/promises';
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
  const found = await openSmallest(join(folder, ...segments), request.headers.get('accept-encoding') ?? '');
  if (found === null) return null;
  const { file, encoding } = found;
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return null;
    // The form's name too: two forms may have the same size and be written in the same millisecond.
    const etag = `"${stat.size.toString(36)}-${Math.floor(stat.mtimeMs).toString(36)}${encoding['content-encoding'] ?? ''}"`;
    const all = { 'x-content-type-options': 'nosniff', etag, ...encoding, ...headers };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: all });
    const type = TYPES[extname(segments.at(-1) ?? '')] ?? 'application/octet-stream';
    return new Response(await file.readFile(), { headers: { 'content-type': type, ...all } });
  } finally {
    await file.close();
  }
}

const ENCODINGS = [['br', '.br'], ['gzip', '.gz']] as const;

/** The file, in the smallest form that lies in the folder and that the visitor accepts. */
async function openSmallest(path: string, accepted: string): Promise<{ readonly file: FileHandle; readonly encoding: Readonly<Record<string, string>> } | null> {
  const names = accepted.split(',').filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each)).map((each) => each.split(';')[0]?.trim().toLowerCase());
  for (const [name, ending] of ENCODINGS) {
    const file = names.includes(name) ? await open(`${path}${ending}`).catch(() => null) : null;
    if (file !== null) return { file, encoding: { 'content-encoding': name, vary: 'accept-encoding' } };
  }
  const file = await open(path).catch(() => null);
  return file === null ? null : { file, encoding: { vary: 'accept-encoding' } };
}
