// PUT /v1/reports/:id/screenshot: the picture that a report names by its SHA-256, after the report. Safe to send again.
// Only real WebP, JPEG and PNG files are taken; they are decoded by nobody here.

import { createHash } from 'node:crypto';
import type { Handler } from 'hono';
import { MAX_SCREENSHOT_BYTES, SCREENSHOT_TYPES, type ScreenshotType } from '../../core/report/report.ts';
import { answer, refuse } from '../answers.ts';
import { readBytes, tooLarge } from '../body.ts';
import type { Office } from '../office.ts';
import { addScreenshot } from '../store/parts.ts';
import type { PublicEnv } from './env.ts';
import { limited } from './limited.ts';

const REPORT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How a file of each type begins. */
const BEGINS: Readonly<Record<ScreenshotType, (bytes: Buffer) => boolean>> = {
  'image/webp': (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  'image/jpeg': (bytes) => bytes.readUIntBE(0, 3) === 0xffd8ff,
  'image/png': (bytes) => bytes.toString('latin1', 1, 8) === 'PNG\r\n\x1a\n',
};

export const screenshot = (office: Office): Handler<PublicEnv> =>
  limited(office, async (c) => {
    const type = SCREENSHOT_TYPES.find((each) => each === c.req.header('content-type'));
    if (type === undefined) return refuse(415, 'problem_screenshot');
    const id = c.req.param('id') ?? '';
    if (!REPORT_ID.test(id)) return refuse(404, 'problem_not_found');
    const bytes = await readBytes(c.req.raw, MAX_SCREENSHOT_BYTES);
    if (bytes === null) return tooLarge(MAX_SCREENSHOT_BYTES);
    const picture = Buffer.from(bytes);
    if (picture.length < 16 || !BEGINS[type](picture)) return refuse(400, 'problem_screenshot');
    const sha256 = createHash('sha256').update(picture).digest('hex');
    const added = await addScreenshot(office.db, office.key, id, sha256, { type, base64: picture.toString('base64') }, office.now());
    if (added === 'unknown') return refuse(404, 'problem_screenshot');
    return answer({ received: id }, added === 'stored' ? 201 : 200);
  });
