// An office opens an exported sheet in a spreadsheet program: it shows text, runs nothing, and can be read again.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, textOfCell } from '../../src/core/csvCell.ts';

const contentOf = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

describe('a cell', () => {
  it.each(['=1+1', '+62', '-1', '@SUM(A1)', '\t=1', '\tx', '\r=1', ' =1', '\u0001=1', '＝1', '＋1', '－1', '＠x', '-2+3+cmd|\' /C calc\'!A0', '=HYPERLINK("http://x")'])('makes the formula %j text', (text) => {
    expect(contentOf(csvCell(text))).toBe(`'${text}`);
  });

  it.each(['a', 'a=1', "it's", "'a", '1+1', ''])('leaves %j as it is', (text) => {
    expect(csvCell(text)).toBe(text);
    expect(textOfCell(text)).toBe(text);
  });

  it.each(['a,b', 'a;b', 'a"b', 'a\nb', 'a\rb', ' a', 'a '])('stands in quotes where %j would end it or lose something', (text) => {
    expect(csvCell(text)).toMatch(/^".*"$/s);
  });

  it('gives back every text, whatever somebody typed', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ \t'"=+@,;-]{0,4}[a-z]{0,2}$/)).filter((each) => !each.startsWith("'"));
    fc.assert(fc.property(text, (each) => void expect(textOfCell(contentOf(csvCell(each)))).toBe(each)));
  });
});
