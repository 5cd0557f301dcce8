// A report as a list: what its rows are called by, and their columns.
import { fieldsOf, REPORTS } from '../../protocol/index.ts';
import type { ListTable } from '../output/list-table.ts';
import { reportColumns } from './report-columns.ts';
import { isCutByTime, kindOfReport, type ReportCut } from './report-cut.ts';
import { WIDE } from './wide-columns.ts';

export function reportTable(cut: ReportCut): ListTable {
  const kind = kindOfReport(cut.report);
  return {
    ...{ noun: `reports of ${REPORTS[cut.report].of}`, command: `ringtop report ${cut.report}` },
    // An interval is told from others by when it begins: of all it has no id, and a queue's comes again and again.
    name: isCutByTime(cut) ? 'startsAt' : 'id',
    ...{ columns: reportColumns(cut), wide: WIDE[kind], fields: fieldsOf(kind) },
  };
}
