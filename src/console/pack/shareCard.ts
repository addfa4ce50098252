// The picture "KLARIFIKASI" for WhatsApp groups: what is false, whom it imitates, what is real, what to do. Drawn in the
// page at 1080×1350, in fixed colours, because a picture has no dark mode. Only for what two officers confirmed.

import { profileUrl } from '../../core/account/links.ts';
import { SITE_NAMES } from '../../core/account/site.ts';
import type { Me } from '../../core/report/staff.ts';
import type { TakedownFacts } from '../../core/report/takedown.ts';
import { SHAPES, type ShapeName } from '../../core/shapes.ts';
import type { Translator } from '../../core/translate.ts';
import { accountText } from '../accountText.ts';

export const CARD = { width: 1080, height: 1350 } as const;
const EDGE = 72;
/** Characters that would turn the text beside them around. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const COLOURS = { ground: '#ffffff', ink: '#18211d', soft: '#4b5851', red: '#b3141e', redGround: '#fdeced', green: '#0b6b3a', greenGround: '#e6f4eb', brand: '#0b5d4e' } as const;

/** `check`: where residents check an account themselves; its link and QR code lead straight to the answer for this one. */
export async function drawCard(facts: TakedownFacts, words: Translator, { sample, check }: Pick<Me, 'sample' | 'check'>): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = CARD.width;
  canvas.height = CARD.height;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const { subject, account, publisher } = facts;
  pen.fillStyle = COLOURS.ground;
  pen.fillRect(0, 0, CARD.width, CARD.height);
  pen.fillStyle = COLOURS.brand;
  pen.fillRect(0, 0, CARD.width, 150);
  write(pen, words.text('card_title'), { y: 102, size: 76, weight: 800, colour: '#ffffff' });
  if (sample) write(pen, words.text('card_sample'), { y: 100, size: 40, weight: 700, colour: '#ffd976', align: 'right' });

  let y = box(pen, 190, 'impostor', COLOURS.red, COLOURS.redGround, [
    [words.text('card_false'), 44, 800, COLOURS.red],
    [`${SITE_NAMES[account.site]}  ${accountText(account)}`, 40, 700, COLOURS.ink],
    [facts.shown.replace(DIRECTIONS, ''), 36, 400, COLOURS.ink],
    [words.text('card_imitates', { name: subject.formalName, post: subject.title ?? subject.region.name }), 34, 400, COLOURS.soft],
  ]);
  const absent = subject.absences.some(({ site }) => site === account.site);
  const real = subject.accounts.filter(({ until }) => until === null).slice(0, 2);
  y = box(pen, y + 36, 'official', COLOURS.green, COLOURS.greenGround, [
    [words.text('card_real'), 44, 800, COLOURS.green],
    ...real.map((each) => [`${SITE_NAMES[each.site]}  ${accountText(each)}`, 38, 700, COLOURS.ink] as const),
    ...(absent ? [[words.text('card_absent', { name: subject.name, site: SITE_NAMES[account.site] }), 34, 400, COLOURS.soft] as const] : []),
  ]);
  // Long names make tall boxes; the advice then stands closer, and never over the office's name.
  const size = y > 860 ? 28 : 34;
  y += size / 2;
  const room = CARD.width - 2 * EDGE - (check === null ? 0 : CODE);
  for (const key of ['card_do_not_pay', 'card_no_codes', 'card_already_paid']) y = paragraph(pen, `•  ${words.text(key)}`, EDGE, y + size / 2, room, size, 700, COLOURS.ink);
  if (check !== null) await code(pen, `${check}#tanya=${encodeURIComponent(profileUrl(account))}`, [words.text('card_check'), check.replace(/^https?:\/\/|\/$/g, '')]);
  write(pen, publisher.name[words.language] ?? publisher.name.id, { y: CARD.height - (check === null ? 96 : 48), size: 34, weight: 700, colour: COLOURS.brand });
  if (check === null) write(pen, publisher.url, { y: CARD.height - 48, size: 32, weight: 400, colour: COLOURS.soft });
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/** Side of the QR code with its quiet zone, and of that zone in modules (ISO/IEC 18004). */
const [CODE, QUIET] = [250, 4];

/** A QR code above the office's name, and beside it in words where it leads. */
async function code(pen: CanvasRenderingContext2D, link: string, lines: readonly string[]): Promise<void> {
  const { encode } = await import('uqr');
  const modules = encode(link, { ecc: 'M', border: 0 }).data;
  const side = Math.floor(CODE / (modules.length + 2 * QUIET));
  const [left, top] = [CARD.width - EDGE - side * (modules.length + QUIET), CARD.height - 30 - CODE + side * QUIET];
  pen.fillStyle = COLOURS.ink;
  modules.forEach((row, y) => row.forEach((dark, x) => dark && pen.fillRect(left + x * side, top + y * side, side, side)));
  lines.forEach((line, at) => write(pen, line, { y: CARD.height - 146 + at * 44, size: 32, weight: at === 0 ? 700 : 400, colour: at === 0 ? COLOURS.ink : COLOURS.soft }));
}

interface Writing { readonly y: number; readonly size: number; readonly weight: number; readonly colour: string; readonly align?: CanvasTextAlign }

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

function write(pen: CanvasRenderingContext2D, text: string, { y, size, weight, colour, align = 'left' }: Writing): void {
  pen.font = `${weight} ${size}px ${FONT}`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.fillText(text, align === 'left' ? EDGE : CARD.width - EDGE, y, CARD.width - 2 * EDGE);
  pen.textAlign = 'left';
}

/** Text in as many lines as it needs, at most three; gives the y below it. */
function paragraph(pen: CanvasRenderingContext2D, text: string, x: number, y: number, width: number, size: number, weight: number, colour: string): number {
  pen.font = `${weight} ${size}px ${FONT}`;
  pen.fillStyle = colour;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(joined).width > width) {
      lines.push(line);
      line = word;
    } else line = joined;
  }
  lines.push(line);
  const shown = lines.slice(0, 3);
  shown.forEach((each, at) => pen.fillText(each, x, y + size + at * size * 1.28, width));
  return y + shown.length * size * 1.28;
}

type Row = readonly [text: string, size: number, weight: number, colour: string];

/** A box with a verdict's shape at its side; gives the y below it. Measured by writing it twice. */
function box(pen: CanvasRenderingContext2D, top: number, shape: ShapeName, ink: string, ground: string, rows: readonly Row[]): number {
  const [x, width] = [EDGE + 150, CARD.width - 2 * EDGE - 190];
  const flow = (): number => rows.reduce((y, [text, size, weight, colour]) => paragraph(pen, text, x, y + 12, width, size, weight, colour), top + 20);
  const bottom = flow() + 32;
  pen.fillStyle = ground;
  pen.fillRect(EDGE - 32, top, CARD.width - 2 * EDGE + 64, bottom - top);
  pen.fillStyle = ink;
  pen.fillRect(EDGE - 32, top, 12, bottom - top);
  pen.save();
  pen.translate(EDGE + 8, top + 30);
  pen.scale(3.4, 3.4);
  for (const part of SHAPES[shape]) {
    const path = new Path2D(part.d);
    const paint = { ink, paper: '#ffffff', none: null };
    const [fill, stroke] = [paint[part.fill], paint[part.stroke]];
    if (fill !== null) {
      pen.fillStyle = fill;
      pen.fill(path);
    }
    if (stroke !== null) {
      pen.strokeStyle = stroke;
      pen.lineWidth = part.width;
      pen.lineCap = 'round';
      pen.stroke(path);
    }
  }
  pen.restore();
  flow();
  return bottom;
}
