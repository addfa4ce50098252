// One sheet → subjects. A row is an account, an attested absence, a phone number or only the subject itself;
// rows of one `subject_id` belong together and its first row describes it. `|` separates many values in a cell.
// Columns: subject_id kind name formal_name aliases title parent from until photos shared_photo,
// account_platform account_url account_id account_name account_from account_until former_handles checked
// proof proof_date proof_reference, absent_on absent_since, phone phone_use.

import { accountFromUrl } from '../account/links.ts';
import { type SiteId, isSiteId } from '../account/site.ts';
import { decode, isoDate } from '../decode.ts';
import { type ListedAccount, PROOF_KINDS, type Proof, type ProofKind, type Publisher, SUBJECT_KINDS, type Subject, type SubjectKind } from './model.ts';
import { type Row, SheetError, type Table } from './table.ts';

export interface PhotoFile { readonly subject: string; readonly file: string; readonly shared: boolean }
export interface Sheet { readonly subjects: readonly Subject[]; readonly photoFiles: readonly PhotoFile[] }

/** Stops the reading at one cell: its column, what is wrong in English, and the short name of the problem. */
type Wrong = (column: string, what: string, why: string) => never;

type Draft = { -readonly [K in keyof Subject]: Subject[K] };

const isKind = (text: string): text is SubjectKind => (SUBJECT_KINDS as readonly string[]).includes(text);
const isProof = (text: string): text is ProofKind => (PROOF_KINDS as readonly string[]).includes(text);

/** The columns of a sheet, in the order in which we write them. */
export const COLUMNS = (
  'subject_id kind name formal_name aliases title parent from until photos shared_photo account_platform account_url account_id account_name ' +
  'account_from account_until former_handles checked proof proof_date proof_reference absent_on absent_since phone phone_use'
).split(' ');

/** Reads the whole sheet or refuses it, naming the line and the column. */
export function readSheet({ rows, lines }: Table, publisher: Publisher): Sheet {
  const unknown = Object.keys(rows[0] ?? {}).filter((column) => column !== '' && !COLUMNS.includes(column));
  if (unknown.length > 0) throw new SheetError(`The column "${unknown[0]}" is not known. The columns are: ${COLUMNS.join(', ')}.`, 'column', { column: unknown[0] ?? '' });
  const subjects = new Map<string, Draft>();
  const photoFiles: PhotoFile[] = [];
  rows.forEach((row, index) => {
    const line = lines[index] ?? index + 2;
    const wrong: Wrong = (column, what, why) => {
      throw new SheetError(`Line ${line}, column ${column}: ${what}.`, why, { line, column, value: row[column] ?? '' });
    };
    const cell = (column: string): string => row[column] ?? '';
    const name = cell('subject_id');
    if (!/^[a-z0-9-]{1,60}$/.test(name)) wrong('subject_id', `"${name}" is not made of a–z, digits and hyphens`, 'id');
    const id = `${publisher.id}/${name}`;
    const date = (column: string): string | null => {
      const value = cell(column);
      if (value !== '' && !decode(isoDate, value).ok) wrong(column, `"${value}" is not a date like 2026-11-23`, 'date');
      return value === '' ? null : value;
    };
    const many = (column: string): string[] => cell(column).split('|').map((each) => each.trim()).filter((each) => each !== '');
    const site = (column: string): SiteId => {
      const value = cell(column).toLowerCase();
      return isSiteId(value) ? value : wrong(column, `"${value}" is not a site that Resmikah knows`, 'site');
    };

    let subject = subjects.get(id);
    if (subject === undefined) {
      const kind = cell('kind');
      if (!isKind(kind)) return wrong('kind', `"${kind}" is not office, holder or service`, 'kind');
      if (cell('name') === '') wrong('name', 'is empty on the first row of this subject', 'empty');
      const parent = cell('parent');
      subject = {
        id,
        kind,
        name: cell('name'),
        formalName: cell('formal_name') || cell('name'),
        aliases: many('aliases'),
        title: cell('title') || null,
        region: publisher.region,
        parent: parent === '' ? null : `${publisher.id}/${parent}`,
        from: date('from'),
        until: date('until'),
        accounts: [],
        absences: [],
        phones: [],
        photos: [],
      };
      subjects.set(id, subject);
      for (const file of many('photos')) photoFiles.push({ subject: id, file, shared: cell('shared_photo') !== '' });
    }
    if (cell('account_url') !== '') subject.accounts = [...subject.accounts, readAccount(row, subject.name, site, date, many, wrong)];
    if (cell('absent_on') !== '') {
      const declared = date('absent_since') ?? wrong('absent_since', 'is empty', 'empty');
      subject.absences = [...subject.absences, { site: site('absent_on'), declared }];
    }
    if (cell('phone') !== '') {
      const number = cell('phone').replace(/[\s-]/g, '').replace(/^0/, '+62');
      if (!/^\+[0-9]{6,15}$/.test(number)) wrong('phone', `"${cell('phone')}" is no phone number`, 'phone');
      subject.phones = [...subject.phones, { number, use: { id: cell('phone_use') } }];
    }
  });
  return { subjects: [...subjects.values()], photoFiles };
}

function readAccount(
  row: Row,
  name: string,
  site: (column: string) => SiteId,
  date: (column: string) => string | null,
  many: (column: string) => string[],
  wrong: Wrong,
): ListedAccount {
  const cell = (column: string): string => row[column] ?? '';
  const url = cell('account_url');
  const account = accountFromUrl(url);
  if (account === null) return wrong('account_url', `"${url}" is not the link of a profile on a known site`, 'link');
  if (account.site !== site('account_platform')) return wrong('account_platform', `the link leads to ${account.site}`, 'other_site');
  const id = cell('account_id') || account.id;
  if (id !== null && !/^[A-Za-z0-9_-]{1,64}$/.test(id)) return wrong('account_id', `"${id}" is no account id`, 'account_id');
  return {
    site: account.site,
    id,
    handle: account.handle,
    formerHandles: many('former_handles'),
    url,
    displayName: cell('account_name') || name,
    from: date('account_from'),
    until: date('account_until'),
    checked: date('checked') ?? wrong('checked', 'is empty: when did somebody last look at the account?', 'empty'),
    proofs: readProofs(row, wrong),
  };
}

/** Several proofs of one account stand in the same three cells, divided by `|`. */
function readProofs(row: Row, wrong: Wrong): readonly Proof[] {
  const parts = (column: string): readonly string[] => (row[column] ?? '').split('|').map((each) => each.trim());
  if ((row['proof'] ?? '') === '') return [];
  const [dates, references] = [parts('proof_date'), parts('proof_reference')];
  return parts('proof').map((kind, at) => {
    if (!isProof(kind)) return wrong('proof', `"${kind}" is none of ${PROOF_KINDS.join(', ')}`, 'proof');
    const day = dates[at] ?? '';
    if (day === '') return wrong('proof_date', 'is empty', 'empty');
    if (!decode(isoDate, day).ok) return wrong('proof_date', `"${day}" is not a date like 2026-11-23`, 'date');
    return { kind, date: day, reference: references[at] ?? '' };
  });
}
