// What a report's table has for people besides its rows: what it is of, its totals, and what nobody watched.
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { createZonedClock } from '../../lib/zoned-time.ts';
import type { Report } from '../../protocol/index.ts';
import { formatSecond } from '../output/format-instant.ts';

/** `day, 2026-11-22 (Asia/Tbilisi), told up to 2026-11-23 14:05:32+04:00` */
export function headingOf({ report, from, to, zone, at }: Report): string {
  const days = from === to ? from : `${from} to ${to}`;
  return `${report}, ${days} (${zone}), told up to ${formatSecond(at, createZonedClock(zone))}`;
}

/** A total of one thing would say the same again. */
export function totalsOf({ items, totals, by }: Report): readonly Fields[] {
  if (items.length < 2 || by === 'channel') return [];
  return totals.map(total => asFields({ ...total, name: `all ${total.name ?? ''}`.trim() }));
}

const MOST_NAMES = 5;

/** Empty where all was seen. */
export function sayNotSeen(report: Report): string {
  if (report.kind !== 'QueueReport' || report.notSeen.length === 0) return '';
  const names = [...new Set(report.notSeen.map(({ name }) => cleanText(name ?? '–', { cells: 80 })))];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return `Not wholly seen: ${names.slice(0, MOST_NAMES).join(', ')}${more}. Since when: -o json, notSeen.\n`;
}
