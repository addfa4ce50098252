// Makes confusables.ts from a table of UTS #39 skeletons (code point, tab, skeleton code points; hexadecimal):
//   node src/core/match/tables/makeConfusables.mjs skeleton.tsv > src/core/match/tables/confusables.ts
// Kept are characters outside ASCII whose skeleton is Latin letters once marks are taken off, that normalisation (NFKD)
// does not already turn into Latin, in the case in which they look alike: Cyrillic Т looks like T, its small т does not.
// A skeleton that is itself a small capital counts as that letter. `rn` stands for m, as the skeleton of m does.

import { readFileSync } from 'node:fs';

const SMALL = new Map([...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'].map((each, at) => [each, 'abcdefghijklmnoprstuvwyz'[at]]));
const skeletons = new Map(
  readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => {
    const [point, skeleton] = line.split('\t');
    return [String.fromCodePoint(parseInt(point, 16)), skeleton.split(' ').map((each) => String.fromCodePoint(parseInt(each, 16))).join('')];
  }),
);
const bare = (text) => [...text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()].map((each) => SMALL.get(each) ?? each).join('');
const targetOf = (character) => {
  let target = bare(skeletons.get(character) ?? '');
  if (target === 'rn') target = 'm';
  if (target === 'vv') target = 'w';
  return /^[a-z]{1,2}$/.test(target) ? target : null;
};
const letters = new Map();
for (const character of skeletons.keys()) {
  if (character <= '\u007f' || /^[a-z0-9]+$/.test(bare(character)) || SMALL.has(character)) continue;
  // What a normal form takes apart is looked up by its parts.
  if ([...character.normalize('NFKD').replace(/\p{M}/gu, '')].join('') !== character) continue;
  const target = targetOf(character);
  const lower = character.toLowerCase();
  if (target === null || (lower !== character && targetOf(lower) === target)) continue;
  letters.set(target, [...(letters.get(target) ?? []), character]);
}
const rows = [...letters].sort().map(([target, characters]) => `  ${target}: '${characters.join('')}',`);
console.log(`// Made by makeConfusables.mjs from the UTS #39 skeletons of Unicode 15.0 (Unicode licence v3). Do not edit by hand.
// For each Latin letter (or two) the characters of other scripts that look like it. A capital whose small letter is here
// with the same likeness is left out: text is looked up as it stands, then in small letters.

export const CONFUSABLES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};`);
