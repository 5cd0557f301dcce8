// When a report is due, and of which days it is: each day at a time of the center's clock, a month's on its first day.
import type { ReportAsk, ReportBy, ReportName, ReportStep } from '../../../protocol/index.ts';
import { createDayClock, formatDateNumber } from '../report-dates.ts';

export interface ReportSchedule {
  readonly report: ReportName;
  /** By the center's clock. */
  readonly hour: number;
  readonly minute: number;
  /** Absolute. */
  readonly folder: string;
  readonly output: 'html' | 'csv' | 'json';
  readonly by?: ReportBy;
  readonly every?: ReportStep;
}

export interface DueReport {
  readonly dueAt: number;
  readonly ask: ReportAsk;
  /** `day-2026-11-23.html`, `month-2026-10.html` */
  readonly fileName: string;
}

/** After a long stop no more than these are made up for. */
const MOST_DUE = 31;

/** Those that came due after one instant and up to another, in order. */
export function dueBetween(
  schedule: ReportSchedule,
  zone: string,
  { after, until }: { readonly after: number; readonly until: number },
): DueReport[] {
  const clock = createDayClock(zone, schedule.hour);
  const last = clock.dateOf(until);
  const first = Math.max(clock.dateOf(after), last - MOST_DUE * (schedule.report === 'month' ? 31 : 1));
  const dates = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return dates
    .filter(date => schedule.report !== 'month' || formatDateNumber(date).endsWith('-01'))
    .map(date => toDue(schedule, date, clock.startOf(date) + schedule.minute * 60_000))
    .filter(({ dueAt }) => dueAt > after && dueAt <= until)
    .slice(-MOST_DUE);
}

/** Of the day before; of a month, of the one that the day before ended. */
function toDue({ report, by, every, output }: ReportSchedule, date: number, dueAt: number): DueReport {
  const before = formatDateNumber(date - 1);
  const from = report === 'month' ? `${before.slice(0, 7)}-01` : before;
  const of = report === 'month' ? before.slice(0, 7) : before;
  return {
    dueAt,
    ask: { report, from, ...(by === undefined ? {} : { by }), ...(every === undefined ? {} : { every }) },
    fileName: `${[report, ...(by === undefined ? [] : [by]), of].join('-')}.${output}`,
  };
}
