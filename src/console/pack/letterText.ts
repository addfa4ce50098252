// A letter as lines of plain text in its own language, from which the text files and the PDF are made alike.

import type { Letter, LetterLine } from '../../core/report/takedown.ts';
import type { Translator } from '../../core/translate.ts';

export interface TextLine { readonly kind: 'title' | 'text' | 'point'; readonly text: string }
export type Translators = Readonly<Record<'id' | 'en', Translator>>;

export const letterLines = (letter: Letter, words: Translators): readonly TextLine[] =>
  letter.lines.flatMap((line) => spoken(line, words[letter.language]));

function spoken(line: LetterLine, words: Translator): readonly TextLine[] {
  if (line.kind !== 'channel') {
    const text = words.message(line.message);
    // A sign that the catalogue has no words for is no sentence for a letter.
    return text === line.message.key ? [] : [{ kind: line.kind, text }];
  }
  const { name, url, phone, use } = line.channel;
  return [{ kind: 'point', text: [name, use[words.language] ?? use.id, url, phone].filter((part) => part !== null && part !== '').join(' – ') }];
}

/** A blank line between everything but points, which stand together. */
export const plainText = (lines: readonly TextLine[]): string =>
  `${lines.map(({ kind, text }, at) => {
    const together = at === 0 || (kind === 'point' && lines[at - 1]?.kind === 'point');
    return `${together ? '' : '\n'}${kind === 'point' ? '- ' : ''}${text}`;
  }).join('\n')}\n`;
