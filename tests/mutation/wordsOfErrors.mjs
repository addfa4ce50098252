// Tells the mutation run to leave the words of errors alone: callers go by an error's kind, and no test should pin its sentence.

import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

const named = (node, names) => names.includes(node.callee?.name ?? node.callee?.property?.id?.name ?? node.callee?.property?.name);

/** The last argument of `new TufError(kind, words)`, `wrong(words)`, `asText(value, words)` and their like. */
function shouldIgnore(path) {
  const { parent } = path;
  if (parent?.type === 'NewExpression' && named(parent, ['TufError', 'CompiledError', 'Error'])) {
    return parent.arguments.at(-1) === path.node ? 'the words of an error' : undefined;
  }
  if (parent?.type !== 'CallExpression' || parent.arguments.at(-1) !== path.node) return undefined;
  return named(parent, ['wrong', '#wrong', 'asText', 'asObject', 'asList', 'asCount']) && /Literal$/.test(path.node.type) ? 'the words of an error' : undefined;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'wordsOfErrors', { shouldIgnore })];
