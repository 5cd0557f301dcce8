// A report as CSV (RFC 4180), safe to be opened in a spreadsheet: no name in it can become a formula; or as TSV.
import type { Report } from '../../protocol/index.ts';
import { csvLine, tsvLine } from '../delimited/delimited-line.ts';
import { columnsOf, flattenItem } from '../delimited/flatten-item.ts';
import { CSV_COLUMNS } from './csv-columns.ts';

/** Figures as they are, in milliseconds and from 0 to 1; instants in UTC; nothing for no data. */
export function formatCsv(report: Report, format: 'csv' | 'tsv' = 'csv'): string {
  const items = report.items.map(flattenItem);
  const columns = [...new Set([...CSV_COLUMNS[report.kind], ...columnsOf(items)])];
  const rows = items.map(item => columns.map(column => item.get(column) ?? null));
  return [columns, ...rows].map(format === 'csv' ? csvLine : tsvLine).join('');
}
