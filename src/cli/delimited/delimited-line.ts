// One line of a file for a spreadsheet (CSV, RFC 4180) or for cut and Miller (TSV).
import { cleanText } from '../../lib/clean-text.ts';

export type Scalar = string | number | boolean | null;

const LONGEST = { cells: 1_000 };
/** OWASP, CSV injection: what begins like this is taken for a formula, also behind a quote. */
const FORMULA = /^[=+\-@\t\r\n|%]/u;

/** Safe to be opened in a spreadsheet: no name in it can become a formula. */
export function csvLine(cells: readonly Scalar[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: Scalar): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = cleanText(value, LONGEST);
  const safe = FORMULA.test(text) || FORMULA.test(value) ? `'${text}` : text;
  return /[",\r\n;]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** As it is: what is clean has neither tabs nor ends of lines in it, so nothing is quoted. */
export function tsvLine(cells: readonly Scalar[]): string {
  return `${cells.map(tsvCell).join('\t')}\n`;
}

function tsvCell(value: Scalar): string {
  return typeof value === 'string' ? cleanText(value, LONGEST) : String(value ?? '');
}
