// Built pages as files: the security headers that all have in common, and hashed assets kept for ever.

import { IMMUTABLE, fileAnswer } from './files.ts';

/** Only the page's own files; no inline script, no plug-ins, no framing, and no text ever becomes markup by a script. */
export const STRICT_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

export const pageHeaders = (policy: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
});

/** A file of a built page; the builder puts hashed names, which never change, into `assets/`. */
export function pageFile(request: Request, folder: string, segments: readonly string[], policy: string): Promise<Response | null> {
  const fixed = segments[0] === 'assets' && /-[\w-]{8,}\.\w+$/.test(segments.at(-1) ?? '');
  return fileAnswer(request, folder, segments, { ...pageHeaders(policy), 'cache-control': fixed ? IMMUTABLE : 'no-cache' });
}
