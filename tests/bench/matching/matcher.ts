// What the benchmark asks of the matcher, to be built as the extension's is: the loader of plain sources slows it by a tenth.

export { compileSteps } from '../../../src/core/match/compiled/compile.ts';
export { openCompiled } from '../../../src/core/match/index.ts';
export { NO_PICTURES, candidates, judge } from '../../../src/core/match/judge.ts';
