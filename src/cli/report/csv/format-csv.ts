// A report as CSV (RFC 4180), safe to be opened in a spreadsheet: no name in it can become a formula.
import { cleanText } from '../../../lib/clean-text.ts';
import type { Report } from '../../../protocol/index.ts';
import { columnsOf, flattenItem } from './flatten-item.ts';

/** Figures as they are, in milliseconds and from 0 to 1; instants in UTC; nothing for no data. */
export function formatCsv(report: Report): string {
  const items = report.items.map(flattenItem);
  const columns = columnsOf(items);
  const rows = items.map(item => columns.map(column => item.get(column) ?? null));
  return [columns, ...rows].map(cells => `${cells.map(formatCell).join(',')}\r\n`).join('');
}

/** OWASP, CSV injection: what begins like this is taken for a formula, also behind a quote. */
const FORMULA = /^[=+\-@\t\r\n|%]/u;
const LONGEST = { cells: 1_000 };

function formatCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = cleanText(value, LONGEST);
  const safe = FORMULA.test(text) || FORMULA.test(value) ? `'${text}` : text;
  return /[",\r\n;]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
