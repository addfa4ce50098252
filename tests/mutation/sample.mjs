// Lets a mutation run try a share of the changes only (`RESMIKAH_MUTATE_SHARE`, 0 to 1): always the same ones, spread over all
// files; under another number (`RESMIKAH_MUTATE_SAMPLE`) others, on which nobody has worked yet. The rest are reported as such and
// do not count; a score from 400 changes is right within five points.

import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { CheckStatus } from '@stryker-mutator/api/check';

const share = Number(process.env.RESMIKAH_MUTATE_SHARE ?? 1);
/** The first sample has no word more, so that it stays what it was. */
const sample = (process.env.RESMIKAH_MUTATE_SAMPLE ?? '1') === '1' ? '' : ` ${process.env.RESMIKAH_MUTATE_SAMPLE}`;

/** A number from 0 to 1 that depends on nothing but the change. */
function lot({ fileName, location, replacement }) {
  let hash = 0x811c9dc5;
  for (const letter of `${fileName.split('/src/').at(-1)} ${location.start.line}:${location.start.column} ${replacement}${sample}`) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  // The last step mixes: changes of neighbouring places differ in a letter or two.
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32;
}

class Sample {
  async init() {}
  async check(mutants) {
    const { Passed, CompileError } = CheckStatus;
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, lot(mutant) < share ? { status: Passed } : { status: CompileError, reason: 'not in the sample' }]));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
