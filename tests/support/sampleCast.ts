// The cast of the journeys: an impostor of the sample regent, and three neighbours who must never be marked.
// Everybody is invented; pictures are the sample office's drawings, re-made as a thief would, or drawings of nobody.

import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Person } from './facebookPages.ts';

const CDN = 'https://scontent.fcgk30-1.fna.fbcdn.net/v/t39.30808-1/';
const pictureOf = (number: number): string => `${CDN}${number}_${number}_${number}_n.jpg`;

export const IMPOSTOR: Person = {
  name: 'Ratnawening Kusumadewi', id: '61559990000001', avatar: pictureOf(9001),
  bio: 'Bupati Klaten. Bantuan dana hibah untuk warga, hubungi WA 081234567890',
};
/** The same name, an own picture, no claim. */
export const NAMESAKE: Person = { name: 'Sri Rahayu', id: '61559990000002', avatar: pictureOf(9002), bio: 'Ibu dua anak, guru TK' };
export const FAN_PAGE: Person = { name: 'Fans Ratnawening Kusumadewi', id: '61559990000003', avatar: pictureOf(9003), bio: 'Halaman penggemar, bukan akun resmi' };
export const OTHER_OFFICE: Person = { name: 'Dinas Kesehatan Kabupaten Sleman', id: '61559990000004', avatar: pictureOf(9004) };
export const OFFICIAL: Person = { name: 'Diskominfo Klaten', id: '61550000000601', avatar: pictureOf(9005) };
export const NEIGHBOURS = [NAMESAKE, FAN_PAGE, OTHER_OFFICE] as const;

/** The stolen photo as a platform would serve it: cut, small, compressed again. */
export async function stolenPhoto(): Promise<Buffer> {
  const cut = await sharp(readFileSync('assets/sample/photos/bupati.svg')).extract({ left: 20, top: 10, width: 360, height: 360 }).png().toBuffer();
  return sharp(cut).resize(160, 160).jpeg({ quality: 70 }).toBuffer();
}

/** A picture of nobody: bands in a colour of its own. */
const ownPicture = async (hue: number): Promise<Buffer> =>
  sharp(Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160"><rect width="160" height="160" fill="hsl(${hue} 50% 60%)"/>` +
      `<circle cx="${40 + (hue % 80)}" cy="70" r="38" fill="hsl(${hue + 90} 60% 35%)"/><path d="M0 ${120 - (hue % 40)}L160 150V160H0z" fill="#234"/></svg>`,
  )).jpeg().toBuffer();

/** Every picture of the cast by its address. */
export async function castPictures(): Promise<ReadonlyMap<string, Buffer>> {
  return new Map([
    [IMPOSTOR.avatar, await stolenPhoto()],
    ...(await Promise.all([...NEIGHBOURS, OFFICIAL].map(async ({ avatar }, index) => [avatar, await ownPicture(40 + index * 77)] as const))),
  ]);
}
