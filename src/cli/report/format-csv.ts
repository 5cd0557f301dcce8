// A report as CSV (RFC 4180) for a gateway that writes it into a folder: the same as `ringtop report -o csv` prints.
import { asFields } from '../../lib/fields.ts';
import { fieldsOf, type Report } from '../../protocol/index.ts';
import { csvLine } from '../delimited/delimited-line.ts';
import { spreadMaps, valuePaths } from '../output/choose-columns.ts';
import { createCellReader } from '../output/write-lines.ts';

/** Figures as they are, in milliseconds and from 0 to 1; instants in UTC; nothing for no data. */
export function formatCsv(report: Report): string {
  const fields = fieldsOf(report.kind);
  const items = report.items.map(asFields);
  const paths = spreadMaps(valuePaths(fields), items);
  const cellsOf = createCellReader(fields, paths);
  return [paths, ...items.map(cellsOf)].map(csvLine).join('');
}
