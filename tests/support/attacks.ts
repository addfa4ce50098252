// What scammers do to a stolen portrait before it becomes an avatar, in eight groups, made with `sharp`.
// Only for tests and measurements: nothing here looks at how pictures are compared.

import sharp, { type Sharp } from 'sharp';
import type { Pixels } from '../../src/core/picture/pixels.ts';

/** A picture on its way: raw RGB. */
export interface Raw { readonly width: number; readonly height: number; readonly data: Buffer }
/** `peer` is somebody else's portrait, for collages. */
type Step = (from: Raw, peer: Raw) => Promise<Raw>;
export type Group = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';
export interface Attack { readonly group: Group; readonly name: string; readonly steps: readonly Step[] }

const SIDE = 320;

const open = ({ width, height, data }: Raw): Sharp => sharp(data, { raw: { width, height, channels: 3 } });

async function raw(picture: Sharp): Promise<Raw> {
  const { data, info } = await picture.flatten({ background: '#fff' }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The square that a site would cut out of a picture file: as wide as it can be, a little above the middle. */
export async function squareOf(file: string | Buffer): Promise<Raw> {
  const { width, height, data } = await raw(sharp(file).rotate());
  const side = Math.min(width, height);
  return raw(open({ width, height, data }).extract({ left: (width - side) >> 1, top: (height - side) >> 2, width: side, height: side }).resize(SIDE, SIDE));
}

const tone = (change: (picture: Sharp) => Sharp): Step => async (from) => raw(change(open(from)));
const jpeg = (quality: number, side = SIDE): Step => async (from) => raw(sharp(await open(from).resize(side, side).jpeg({ quality }).toBuffer()));
const webp = (quality: number): Step => async (from) => raw(sharp(await open(from).webp({ quality }).toBuffer()));

const crop = (left: number, top: number, part: number): Step => async (from) => {
  const side = Math.round(from.width * part);
  const at = (share: number): number => Math.round((from.width - side) * share);
  return raw(open(from).extract({ left: at(left), top: at(top), width: side, height: side }));
};
const centre = (part: number): Step => crop(0.5, 0.5, part);
const mirror: Step = async (from) => raw(open(from).flop());

/** Draws an SVG in a 100 × 100 coordinate system over the picture. */
const draw = (shapes: string): Step => async (from) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${from.width}" height="${from.height}" viewBox="0 0 100 100">${shapes}</svg>`;
  return raw(open(from).composite([{ input: Buffer.from(svg) }]));
};
const words = (text: string, y: number, size: number, colour: string, more = ''): string =>
  `<text x="50" y="${y}" font-size="${size}" font-weight="bold" font-family="sans-serif" text-anchor="middle" fill="${colour}" ${more}>${text}</text>`;
const circle = (colour: string): Step => draw(`<path fill="${colour}" fill-rule="evenodd" d="M0 0H100V100H0Z M50 0A50 50 0 1 0 50 100A50 50 0 1 0 50 0Z"/>`);
const banner = (y: number, height: number, colour: string, text: string): Step =>
  draw(`<rect x="0" y="${y}" width="100" height="${height}" fill="${colour}"/>${words(text, y + height * 0.7, height * 0.6, '#fff')}`);
const sticker = (x: number, y: number, radius: number, colour = '#f5c518'): Step =>
  draw(`<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/><circle cx="${x - radius / 3}" cy="${y - radius / 4}" r="${radius / 7}"/>
    <circle cx="${x + radius / 3}" cy="${y - radius / 4}" r="${radius / 7}"/><path d="M${x - radius / 2} ${y + radius / 4}q${radius / 2} ${radius / 2} ${radius} 0" stroke="#000" fill="none"/>`);
const ring = (colour: string, width: number): Step => draw(`<circle cx="50" cy="50" r="${50 - width / 2}" fill="none" stroke="${colour}" stroke-width="${width}"/>`);

const border = (part: number, background: string): Step => async (from) => {
  const edge = Math.round(from.width * part);
  return raw(open(from).extend({ top: edge, bottom: edge, left: edge, right: edge, background }));
};
const beside = (top: number, right: number, bottom: number, left: number, background: string): Step => async (from) => {
  const part = (share: number): number => Math.round(from.width * share);
  return raw(open(from).extend({ top: part(top), right: part(right), bottom: part(bottom), left: part(left), background }));
};
/** A telephone's screenshot of a profile, cut to a square around the picture. */
const screenshot: Step = async (from, peer) => {
  const wide = await beside(0.35, 0.25, 0.4, 0.25, '#ffffff')(from, peer);
  return draw(`<rect width="100" height="9" fill="#1877f2"/>${words('&lt;  Profil', 7, 6, '#fff')}${words('Bupati Resmi', 86, 7, '#111')}
    <rect x="22" y="90" width="26" height="7" rx="2" fill="#1877f2"/><rect x="52" y="90" width="26" height="7" rx="2" fill="#ddd"/>`)(
    await raw(open(wide).resize(SIDE, SIDE, { fit: 'cover' })), peer);
};
/** The picture in the middle of its own enlarged blur, as story makers do. */
const blurredFrame: Step = async (from) => {
  const inner = Math.round(from.width * 0.7);
  const front = await open(from).resize(inner, inner).png().toBuffer();
  return raw(sharp(await open(from).blur(14).png().toBuffer()).composite([{ input: front, gravity: 'centre' }]));
};

const rotated = (degrees: number, background: string): Step => async (from) => {
  const { data, info } = await open(from).rotate(degrees, { background }).raw().toBuffer({ resolveWithObject: true });
  const [left, top] = [(info.width - from.width) >> 1, (info.height - from.height) >> 1];
  return raw(open({ width: info.width, height: info.height, data }).extract({ left, top, width: from.width, height: from.height }));
};
/** Turned, then cut so that no empty corner is left. */
const turned = (degrees: number): Step => async (from, peer) => {
  const angle = (Math.abs(degrees) * Math.PI) / 180;
  return centre(1 / (Math.cos(angle) + Math.sin(angle)))(await rotated(degrees, '#fff')(from, peer), peer);
};

const half = (picture: Raw): Promise<Buffer> => open(picture).extract({ left: picture.width >> 2, top: 0, width: picture.width >> 1, height: picture.height }).png().toBuffer();
const sideBySide: Step = async (from, peer) =>
  raw(sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#fff' } }).composite([
    { input: await half(from), left: 0, top: 0 }, { input: await half(peer), left: SIDE / 2, top: 0 },
  ]));
const quarter = (column: number, row: number): Step => async (from, peer) => {
  const small = async (picture: Raw): Promise<Buffer> => open(picture).resize(SIDE / 2, SIDE / 2).png().toBuffer();
  const [own, other] = [await small(from), await small(peer)];
  const places = [[0, 0], [1, 0], [0, 1], [1, 1]] as const;
  const pieces = places.map(([x, y]) => ({ input: x === column && y === row ? own : other, left: (x * SIDE) / 2, top: (y * SIDE) / 2 }));
  return raw(sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#fff' } }).composite(pieces));
};
const poster: Step = async (from) =>
  raw(sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 100 100"><rect width="100" height="100" fill="#0a5c36"/>
    ${words('BANSOS 2026', 16, 11, '#ffe')}${words('Klik di sini', 93, 9, '#ff0')}<rect x="58" y="30" width="36" height="8" fill="#fff"/><rect x="58" y="45" width="30" height="8" fill="#fff"/></svg>`))
    .composite([{ input: await open(from).resize(170, 170).png().toBuffer(), left: 12, top: 80 }]));

const attack = (group: Group, name: string, ...steps: Step[]): Attack => ({ group, name, steps });

/** Every attack, by group. */
export const ATTACKS: readonly Attack[] = [
  attack('A', 'jpeg 40', jpeg(40)), attack('A', 'jpeg 12', jpeg(12)), attack('A', 'small jpeg 25', jpeg(25, 120)), attack('A', 'webp 15', webp(15)),
  attack('A', 'brighter', tone((p) => p.linear(1.15, 30))), attack('A', 'darker', tone((p) => p.linear(0.55, 0))), attack('A', 'contrast', tone((p) => p.linear(1.5, -64))),
  attack('A', 'faded', tone((p) => p.linear(0.5, 90))), attack('A', 'gamma', tone((p) => p.gamma(2.2))), attack('A', 'grey', tone((p) => p.modulate({ saturation: 0 }))),
  attack('A', 'hue', tone((p) => p.modulate({ hue: 60, saturation: 1.5 }))), attack('A', 'sepia', tone((p) => p.tint('#c8a060'))), attack('A', 'blur', tone((p) => p.blur(2.5))),
  attack('A', 'sharpen', tone((p) => p.sharpen({ sigma: 2 }))),
  attack('B', 'circle white', circle('#fff')), attack('B', 'circle black', circle('#000')), attack('B', 'banner', banner(80, 20, '#c00', 'RESMI')),
  attack('B', 'two banners', banner(0, 14, '#036', 'PEMKAB'), banner(82, 18, '#036', 'OFFICIAL')), attack('B', 'sticker', sticker(80, 80, 16)), attack('B', 'sticker on face', sticker(42, 38, 14)),
  attack('B', 'text', draw(words('BANTUAN', 60, 18, '#fff', 'opacity="0.8"'))), attack('B', 'watermark', draw(words('AKUN RESMI', 50, 14, '#fff', 'opacity="0.55" transform="rotate(-35 50 50)"'))),
  attack('B', 'ring', circle('#fff'), ring('#1a9e4b', 9)), attack('B', 'flag over', draw('<g opacity="0.35"><rect width="100" height="50" fill="#e11"/><rect y="50" width="100" height="50" fill="#fff"/></g>')),
  attack('B', 'tick', draw('<circle cx="84" cy="84" r="12" fill="#1877f2"/><path d="M78 84l5 5 8-10" stroke="#fff" stroke-width="3" fill="none"/>')),
  attack('C', 'centre 90', centre(0.9)), attack('C', 'centre 80', centre(0.8)), attack('C', 'centre 70', centre(0.7)), attack('C', 'mirror', mirror), attack('C', 'mirror 85', mirror, centre(0.85)),
  attack('D', 'corner 85', crop(0, 0, 0.85)), attack('D', 'corner 75', crop(1, 0.2, 0.75)), attack('D', 'left 70', crop(0, 0.3, 0.7)), attack('D', 'face 60', crop(0.5, 0.25, 0.6)), attack('D', 'face 50', crop(0.5, 0.3, 0.5)),
  attack('E', 'white border', border(0.08, '#fff')), attack('E', 'black border', border(0.12, '#000')), attack('E', 'margin', border(0.25, '#eee')), attack('E', 'polaroid', beside(0.06, 0.16, 0.26, 0.16, '#fff')),
  attack('E', 'screenshot', screenshot), attack('E', 'blurred frame', blurredFrame),
  attack('F', 'turn 3', turned(3)), attack('F', 'turn -5', turned(-5)), attack('F', 'turn 7 white', rotated(7, '#fff')), attack('F', 'turn 10', turned(10)), attack('F', 'turn -10 black', rotated(-10, '#000')),
  attack('G', 'side by side', sideBySide), attack('G', 'quarter', quarter(0, 0)), attack('G', 'other quarter', quarter(1, 1)), attack('G', 'poster', poster),
  attack('H', 'mirror crop jpeg', mirror, centre(0.85), jpeg(30)), attack('H', 'circle banner darker', circle('#fff'), banner(78, 22, '#c00', 'RESMI'), tone((p) => p.linear(0.7, 0))),
  attack('H', 'crop border', centre(0.85), border(0.08, '#fff')), attack('H', 'sticker mirror blur', sticker(82, 20, 15, '#e33'), mirror, tone((p) => p.blur(2))),
  attack('H', 'off-centre ring', crop(0.2, 0.1, 0.8), circle('#fff'), ring('#d00', 8)), attack('H', 'turn text faded', turned(4), draw(words('RESMI', 92, 16, '#ff0')), tone((p) => p.linear(0.6, 60))),
];

/** An attacked avatar as a site would show it: `side` pixels, compressed once more. */
export async function attacked({ steps }: Attack, square: Raw, peer: Raw, side: number): Promise<Pixels> {
  let picture = square;
  for (const step of steps) picture = await step(picture, peer);
  const file = await open(picture).resize(side, side, { fit: 'fill' }).jpeg({ quality: 82 }).toBuffer();
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
