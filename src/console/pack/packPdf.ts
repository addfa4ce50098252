// The same letters and evidence as one PDF on A4, with the standard fonts that every reader has. Loaded only when an
// officer asks for a pack. Letters that those fonts lack are written as their code points, which is evidence, not loss.

import { type PDFFont, PDFDocument, StandardFonts, rgb } from 'pdf-lib';
import type { TextLine } from './letterText.ts';

/** A4 and its margins in points. */
const PAGE = { width: 595.28, height: 841.89, margin: 56 } as const;
const SIZES = { title: 12.5, text: 10.5, point: 10.5 } as const;
const LEADING = 1.4;

/** Windows-1252, the letters of the standard fonts. */
const KNOWN = /^[\x20-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]$/u;

/** Signs of our own letters that the fonts lack and that have a plain look-alike. */
const PLAIN: Readonly<Record<string, string>> = { '→': '>', '⋯': '…' };

export const printable = (text: string): string =>
  [...text.replace(/[\r\n\t]+/g, ' ').replace(/[→⋯]/g, (sign) => PLAIN[sign] ?? sign)].map((letter) => (KNOWN.test(letter) ? letter : `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)).join('');

export interface PdfPart { readonly lines: readonly TextLine[] }

/** One PDF; every part begins on a page of its own. `footer` stands on each page before its number. */
export async function packPdf(title: string, parts: readonly PdfPart[], footer: string): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(printable(title));
  const plain = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  for (const { lines } of parts) {
    let page = pdf.addPage([PAGE.width, PAGE.height]);
    let y = PAGE.height - PAGE.margin;
    for (const { kind, text } of lines) {
      const [font, size, indent] = [kind === 'title' ? bold : plain, SIZES[kind], kind === 'point' ? 14 : 0];
      if (kind === 'title') y -= size * 0.8;
      wrap(printable(text), font, size, PAGE.width - 2 * PAGE.margin - indent).forEach((line, at) => {
        if (y < PAGE.margin + 2 * size) {
          page = pdf.addPage([PAGE.width, PAGE.height]);
          y = PAGE.height - PAGE.margin;
        }
        y -= size * LEADING;
        if (kind === 'point' && at === 0) page.drawText('•', { x: PAGE.margin, y, size, font });
        page.drawText(line, { x: PAGE.margin + indent, y, size, font });
      });
      y -= size * 0.35;
    }
  }
  const pages = pdf.getPages();
  pages.forEach((page, at) => page.drawText(printable(`${footer}  ${at + 1}/${pages.length}`), { x: PAGE.margin, y: 28, size: 8, font: plain, color: rgb(0.35, 0.35, 0.35) }));
  return (await pdf.save()) as Uint8Array<ArrayBuffer>;
}

/** Breaks at spaces, and inside what is longer than a line, as links and hashes are. */
export function wrap(text: string, font: Pick<PDFFont, 'widthOfTextAtSize'>, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => font.widthOfTextAtSize(candidate, size) <= width;
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (!fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}
