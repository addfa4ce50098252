// Makes confusables.ts from a table of UTS #39 skeletons (code point, tab, skeleton code points; hexadecimal):
//   node src/core/match/tables/makeConfusables.mjs skeleton.tsv > src/core/match/tables/confusables.ts
// Kept are lower-case and caseless characters outside ASCII whose skeleton is Latin letters once marks are taken off and
// that normalisation (NFKD) does not already turn into Latin. `rn` stands for m, as the skeleton of m does.

import { readFileSync } from 'node:fs';

const skeletons = new Map(
  readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => {
    const [point, skeleton] = line.split('\t');
    return [String.fromCodePoint(parseInt(point, 16)), skeleton.split(' ').map((each) => String.fromCodePoint(parseInt(each, 16))).join('')];
  }),
);
const bare = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const letters = new Map();
for (const [character, skeleton] of skeletons) {
  if (character <= '\u007f' || character.toLowerCase() !== character || /^[a-z0-9]+$/.test(bare(character))) continue;
  let target = bare(skeleton);
  if (target === 'rn') target = 'm';
  if (target === 'vv') target = 'w';
  if (/^[a-z]{1,2}$/.test(target)) letters.set(target, [...(letters.get(target) ?? []), character]);
}
const rows = [...letters].sort().map(([target, characters]) => `  ${target}: '${characters.join('')}',`);
console.log(`// Made by makeConfusables.mjs from the UTS #39 skeletons of Unicode 15.0 (Unicode licence v3). Do not edit by hand.
// For each Latin letter (or two) the characters of other scripts that look like it, in their lower case.

export const CONFUSABLES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};`);
