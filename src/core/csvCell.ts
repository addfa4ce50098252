// One cell of a CSV file (RFC 4180) that every spreadsheet program opens as the text it is. What would be run as a formula
// gets an apostrophe before it; whoever reads such a file again takes it off.

/** Spreadsheets run what begins with `= + - @`, some also after white space, behind a tab or in full width. */
const FORMULA = /^(?:[\t\r]|[\s\u0000-\u001f]*[=+\-@\uff0b\uff0d\uff1d\uff20])/;

/** The cell as it stands in the file. Also fit for files with semicolons between the cells. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text behind a cell's content: without the apostrophe that an export put before a formula. */
export const textOfCell = (content: string): string => (content.startsWith("'") && FORMULA.test(content.slice(1)) ? content.slice(1) : content);
