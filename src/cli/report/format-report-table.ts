// A report as a table for people, with its totals at the end.
import { cleanText } from '../../lib/clean-text.ts';
import { asFields } from '../../lib/fields.ts';
import type { Report } from '../../protocol/index.ts';
import { alignRows } from '../output/align-rows.ts';
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
  if (report.items.length === 0) return `${titleOf(report)}\n\nThere is nothing to tell of it.\n`;
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

const MOST_NAMES = 5;

function notSeenOf(report: Report): string {
  if (report.kind !== 'QueueReport' || report.notSeen.length === 0) return '';
  const names = [...new Set(report.notSeen.map(({ name }) => cleanText(name ?? '–', { cells: 80 })))];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return `\nNot wholly seen: ${names.slice(0, MOST_NAMES).join(', ')}${more}. Since when: -o json, notSeen.\n`;
}
