// The takedown pack as files: letters, the evidence with times and SHA-256, and the sums of all of it, in one ZIP.
// Reports carry nobody's name; what strangers typed is kept as data and never becomes a formula in a spreadsheet.

import { zipSync } from 'fflate';
import { csvCell } from '../../core/csvCell.ts';
import { canonicalReport } from '../../core/report/parse.ts';
import type { Report } from '../../core/report/report.ts';
import type { Translator } from '../../core/translate.ts';
import { hexFromBytes } from '../../core/hex.ts';
import { moment } from '../clock.ts';
import type { TextLine } from './letterText.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export interface PackFile { readonly name: string; readonly bytes: Bytes }

const HEADERS = ['report', 'seen', 'category', 'surface', 'shown_name', 'url', 'verdict', 'list_version', 'avatar_pdq', 'screenshot_sha256', 'sha256'] as const;

const sha256 = async (bytes: Bytes): Promise<string> => hexFromBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** One line a report. Its hash is the one the office's server keeps in the chained history of the case. */
export async function evidenceCsv(reports: readonly Report[]): Promise<string> {
  const lines = await Promise.all(
    reports.map(async (report) => [
      report.id, report.created, report.category, report.surface, report.name, report.url, report.verdict, String(report.listVersion), report.avatarHash ?? '', report.screenshot ?? '',
      await sha256(utf8(canonicalReport(report))),
    ]),
  );
  return [HEADERS, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n').concat('\r\n');
}

/** The same for the PDF, in words: when, where and as what each report saw the account, and its hash. */
export const evidenceLines = (reports: readonly Report[], words: Translator): Promise<readonly TextLine[]> =>
  Promise.all(
    reports.map(async (report) => ({
      kind: 'point',
      text: words.text('pack_evidence_report', {
        time: moment(report.created, words.language), modus: report.category, place: words.text(`console_surface_${report.surface}`), shown: report.name, url: report.url, report: report.id, sum: await sha256(utf8(canonicalReport(report))),
      }),
    } as const)),
  );

/** Everything in one ZIP, with a file of sums that `sha256sum -c` reads. */
export async function zipPack(files: readonly PackFile[]): Promise<Bytes> {
  const sums = await Promise.all(files.map(async ({ name, bytes }) => `${await sha256(bytes)}  ${name}\n`));
  const all = [...files, { name: 'SHA256SUMS', bytes: utf8(sums.join('')) }];
  return zipSync(Object.fromEntries(all.map(({ name, bytes }) => [name, bytes])), { level: 6 }) as Bytes;
}
