// A report as a table for people, with its totals at the end.
import { asFields } from '../../lib/fields.ts';
import type { Report } from '../../protocol/index.ts';
import { alignRows } from '../get/align-rows.ts';
import { reportColumns } from './report-columns.ts';

export function formatReportTable(report: Report): string {
  const columns = reportColumns(report);
  const items = [...report.items, ...totalsOf(report)].map(asFields);
  const rows = [
    columns.map(({ title }) => title),
    ...items.map(item => columns.map(({ cell }) => cell(item))),
  ];
  const table = alignRows(
    rows,
    columns.map(({ align }) => align ?? 'left'),
  );
  return `${titleOf(report)}\n\n${table}${notSeenOf(report)}`;
}

/** A total of one thing would say the same again. */
function totalsOf({ items, totals, by }: Report): object[] {
  if (items.length < 2 || by === 'channel') return [];
  return totals.map(total => ({ ...total, name: `all ${total.name ?? ''}`.trim() }));
}

function titleOf({ report, from, to, zone, at }: Report): string {
  const days = from === to ? from : `${from} to ${to}`;
  return `${report}, ${days} (${zone}), told up to ${at.slice(0, 19)}Z`;
}

function notSeenOf(report: Report): string {
  if (report.kind !== 'QueueReport' || report.notSeen.length === 0) return '';
  return `\nNot everything was seen of ${report.notSeen.length} ${report.notSeen.length === 1 ? 'day' : 'days'} of queues: -o json has them, as notSeen.\n`;
}
