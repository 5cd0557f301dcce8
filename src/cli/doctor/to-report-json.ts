// What the doctor found, as a script reads it: an envelope with one item a finding.
import { cleanText } from '../../lib/clean-text.ts';
import { fieldsOf } from '../../protocol/index.ts';
import type { Column, ListTable } from '../output/list-table.ts';
import type { SourceReport } from './source-report.ts';

export const FINDING_TABLE: ListTable = {
  ...{ noun: 'findings', command: 'ringtop doctor', name: 'check', wide: ['title'] },
  columns: ['source', 'level', 'check', 'sentence'].map(word),
  fields: fieldsOf('DoctorReport'),
};

function word(path: string): Column {
  return { title: path.toUpperCase(), path, cell: item => cleanText(String(item[path]), { cells: 1_000 }) };
}

export function toReportJson(reports: readonly SourceReport[], at: number) {
  const items = reports.flatMap(({ source, results }) =>
    results.map(({ check, title, level, sentence }) => ({ source, check, title, level, sentence })),
  );
  const counted = (wanted: string) => items.filter(({ level }) => level === wanted).length;
  return {
    apiVersion: 'ringtop/v1' as const,
    kind: 'DoctorReport' as const,
    at: new Date(at).toISOString(),
    errorCount: counted('error'),
    warningCount: counted('warning'),
    items,
  };
}
