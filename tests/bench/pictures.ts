// The recall study: every portrait under every attack, at the sizes at which sites show avatars, against its own photo and all others;
// then coats of arms drawn for it. By group: how many are found at the bar that the product uses, and at the lowest bar with no false
// match in these pairs. `PICTURES_DIR` names a folder of portraits (the five of the fixtures otherwise), `PICTURES_SIDES` the sizes.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { MATCH, comparePhoto } from '../../src/core/picture/compare.ts';
import type { StoredPhoto } from '../../src/core/picture/photo.ts';
import { avatarPrint } from '../../src/core/picture/print.ts';
import { photoOf, pixelsOf } from '../core/picture/pictures.ts';
import { type Chance, chance } from '../core/match/labelled/random.ts';
import { ATTACKS, type Group, type Raw, attacked, squareOf } from '../support/attacks.ts';
import { type Figure, figure } from './table.ts';

const FOLDER = process.env['PICTURES_DIR'] ?? 'tests/fixtures/portraits';
const SIDES = (process.env['PICTURES_SIDES'] ?? '32,96').split(',').map(Number);
const EMBLEMS = Number(process.env['PICTURES_EMBLEMS'] ?? 12);
/** Shares that must be found. */
const BARS: Readonly<Record<Group, number>> = { A: 1, B: 0.97, C: 0.99, D: 0.9, E: 0.8, F: 0.75, G: 0.4, H: 0.9 };

interface Subject { readonly name: string; readonly photo: StoredPhoto; readonly square: Raw }
interface Found { readonly group: Group; readonly side: number; readonly score: number }

/** A coat of arms as offices have them: a shield, a charge, a ring of words, on nothing. */
function emblem(by: Chance, at: number): Buffer {
  const colours = ['#0b5fa5', '#b3202a', '#0a7d3c', '#6b2d84', '#d9a400', '#222222', '#0f8b8d', '#8a4b08'];
  const [field, metal, other] = [colours[at % colours.length], by.pick(['#ffd54a', '#ffffff', '#f0e2b6']), by.pick(colours)];
  const shields = ['M50 6L90 18V52C90 76 70 88 50 96C30 88 10 76 10 52V18Z', 'M50 4A46 46 0 1 1 49.9 4Z', 'M12 10H88V58L50 96L12 58Z', 'M50 4L94 36L77 90H23L6 36Z'];
  const charges = [
    '<path d="M50 26l6 17h18l-14 11 5 18-15-11-15 11 5-18-14-11h18z"/>', '<path d="M24 66L40 36l9 14 8-10 19 26z"/><circle cx="62" cy="32" r="7"/>',
    '<path d="M30 36h40v6H30zM35 42h5v24h-5zM48 42h5v24h-5zM61 42h5v24h-5zM28 66h44v6H28z"/>', '<path d="M50 24c17 14 17 34 0 50c-17-16-17-36 0-50z"/><path d="M32 70h36v5H32z"/>',
    '<path d="M48 26h5v46h-5zM34 40q16-12 32 0l-4 6q-12-9-24 0z"/><circle cx="50" cy="74" r="5"/>', '<path d="M30 40l20-14 20 14v30H30z"/><path d="M45 54h10v16H45z" fill="#333"/>',
  ];
  const leaves = Array.from({ length: 3 + by.below(6) }, (_, leaf) => `<ellipse cx="${20 + leaf * 8}" cy="${78 - Math.abs(leaf - 3) * 3}" rx="3" ry="6" transform="rotate(${leaf * 20 - 50} ${20 + leaf * 8} 78)"/>`).join('');
  const name = by.pick(['KLATEN', 'SLEMAN', 'BANTUL', 'MAGELANG', 'KUDUS', 'REMBANG', 'BLORA', 'TEGAL', 'DEMAK', 'KENDAL']);
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 100 100">
    <path d="${shields[by.below(shields.length)]}" fill="${field}" stroke="${metal}" stroke-width="4"/>
    <g fill="${metal}" transform="translate(0 ${by.below(9) - 4})">${charges[(at + by.below(2)) % charges.length]}</g><g fill="${other}">${leaves}</g>
    <rect x="14" y="80" width="72" height="13" rx="3" fill="${metal}"/><text x="50" y="90" font-family="sans-serif" font-weight="bold" font-size="10" text-anchor="middle" fill="#222">${name}</text></svg>`);
}

async function study(subjects: readonly Subject[]): Promise<{ readonly own: readonly Found[]; readonly false: Float64Array; readonly pair: number }> {
  const own: Found[] = [];
  const others: number[] = [];
  let time = 0;
  for (const [at, { square }] of subjects.entries()) {
    const peer = subjects[(at + 1) % subjects.length];
    if (peer === undefined) continue;
    for (const attack of ATTACKS) {
      for (const side of SIDES) {
        const print = avatarPrint(await attacked(attack, square, peer.square, side));
        if (print === null) throw new Error(`${attack.name} at ${side} px gives no print`);
        for (const subject of subjects) {
          // The other half of a collage is no false match.
          if (subject === peer && attack.group === 'G') continue;
          const start = performance.now();
          const score = comparePhoto(print, subject.photo);
          time += performance.now() - start;
          if (subject.square === square) own.push({ group: attack.group, side, score });
          else others.push(score);
        }
      }
    }
  }
  return { own, false: Float64Array.from(others).sort(), pair: time / (own.length + others.length) };
}

const part = (from: readonly Found[], bar: number): string => {
  if (from.length === 0) return '–'.padStart(6);
  return (from.filter(({ score }) => score >= bar).length / from.length).toFixed(3).padStart(6);
};

function table(title: string, subjects: readonly Subject[], { own, false: others, pair }: Awaited<ReturnType<typeof study>>, bars: Readonly<Partial<Record<Group, number>>>): readonly Figure[] {
  const highest = others.at(-1) ?? 0;
  const mistaken = others.filter((score) => score >= MATCH).length;
  console.log(`${title}: ${subjects.length} pictures, ${own.length} attacked, ${others.length} pairs of different ones; ${mistaken} of these match at ${MATCH}, the highest scores ${highest.toFixed(3)}; ${pair.toFixed(2)} ms a pair`);
  console.log(`  ${'group'.padEnd(18)}${['bar', `≥ ${MATCH}`, 'no false', ...SIDES.map((side) => `${side} px`)].map((head) => head.padStart(9)).join('')}`);
  const row = (name: string, bar: number | undefined, found: readonly Found[]): void => {
    const cells = [bar === undefined ? '' : bar.toFixed(2), part(found, MATCH), part(found, highest + 1e-9), ...SIDES.map((side) => part(found.filter((each) => each.side === side), MATCH))];
    console.log(`  ${name.padEnd(18)}${cells.map((cell) => cell.padStart(9)).join('')}`);
  };
  const groups = [...new Set(own.map(({ group }) => group))];
  for (const group of groups) row(group, bars[group], own.filter((each) => each.group === group));
  row('all', undefined, own);
  const share = (found: readonly Found[]): number => (100 * found.filter(({ score }) => score >= MATCH).length) / found.length;
  return [
    ...groups.map((group) => figure(`${title}: found of group ${group}`, [share(own.filter((each) => each.group === group))], '%', bars[group] === undefined ? {} : { least: 100 * bars[group] })),
    figure(`${title}: found of all`, [share(own)], '%'),
    figure(`${title}: pairs of different ones that match, of ${others.length}`, [mistaken], ''),
  ];
}

export async function bench(): Promise<readonly Figure[]> {
  const files = readdirSync(FOLDER).filter((file) => /\.(jpe?g|png|webp)$/i.test(file)).sort();
  const subjects: Subject[] = [];
  for (const name of files) subjects.push({ name, photo: photoOf(await pixelsOf(sharp(readFileSync(join(FOLDER, name))).rotate())), square: await squareOf(join(FOLDER, name)) });
  const portraits = table('portraits', subjects, await study(subjects), BARS);
  const by = chance(33_10);
  const arms: Subject[] = [];
  for (let at = 0; at < EMBLEMS; at += 1) {
    const drawn = emblem(by, at);
    const shown = await sharp(drawn).png().toBuffer();
    arms.push({ name: `emblem ${at}`, photo: photoOf(await pixelsOf(sharp(shown))), square: await squareOf(shown) });
  }
  return [...portraits, ...table('coats of arms', arms, await study(arms), {})];
}
