// What the doctor found, as a script reads it: an envelope with one item a finding.
import type { SourceReport } from './source-report.ts';

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
