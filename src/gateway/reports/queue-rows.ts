// The rows of queues that a report asks for: whole business days, and the intervals within them.
import type { StatementSync } from 'node:sqlite';
import { type Counts, INTERVAL_MS, intervalOf } from '../../floor/index.ts';
import { RingtopError } from '../../protocol/index.ts';
import { SUMMED_COLUMNS, toCounts } from '../history/intervals/count-columns.ts';
import { missingDays } from './missing-days.ts';
import type { DateNumber, DateRange } from './report-dates.ts';
import type { QueueName, ReportFrame } from './report-frame.ts';

export interface QueueSpan {
  readonly queue: QueueName;
  readonly date: DateNumber;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly counts: Counts;
  readonly seenFrom: number | undefined;
  readonly blindMs: number;
  /** No gateway ran: nothing is known of it. */
  readonly isMissing?: true;
}

/** Each queue's own days, by its own clock, that go by the dates asked for; also those on which no gateway ran. */
export function readDays(frame: ReportFrame, queues: ReadonlyMap<number, QueueName>): QueueSpan[] {
  const kept = readKept(frame, queues);
  const { from, to } = frame.range;
  const days = kept.filter(({ date }) => date >= from && date <= to);
  const missing = missingDays(frame, queues, kept);
  if (missing.length === 0) return days;
  return [...days, ...missing].sort((one, other) => one.startsAt - other.startsAt);
}

/** And those beside them. */
function readKept(frame: ReportFrame, queues: ReadonlyMap<number, QueueName>): QueueSpan[] {
  const { db, toldTo } = frame;
  const rows = selectBetween(
    frame,
    db.prepare('SELECT * FROM queue_days WHERE day BETWEEN ? AND ? ORDER BY day, queue'),
  );
  return rows.flatMap(row => {
    const queue = queues.get(Number(row.queue));
    const startsAt = Number(row.day) * INTERVAL_MS;
    if (queue === undefined || startsAt > toldTo) return [];
    const date = queue.clock.dateOf(startsAt);
    const seenFrom = row.seen_from === null ? undefined : Number(row.seen_from);
    const endsAt = Number(row.ends) * INTERVAL_MS;
    return [
      { queue, date, startsAt, endsAt, counts: toCounts(row), seenFrom, blindMs: Number(row.blind_ms) },
    ];
  });
}

/** Of each day in steps of so many minutes from its start: the last may be shorter, where a clock was moved by half an hour. */
export function readIntervals(frame: ReportFrame, days: readonly QueueSpan[], minutes: number): QueueSpan[] {
  const step = (minutes * 60_000) / INTERVAL_MS;
  refuseTooMany(days, step);
  const countsOf = readCounts(frame, step);
  const blindOf = createBlindness(frame);
  return days.flatMap(day => {
    const start = intervalOf(day.startsAt);
    const end = Math.min(intervalOf(day.endsAt), intervalOf(frame.toldTo) + 1);
    const cells = Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, cell) => cell);
    return cells.map(cell => {
      const startsAt = (start + cell * step) * INTERVAL_MS;
      const endsAt = Math.min(startsAt + step * INTERVAL_MS, day.endsAt);
      const counts = countsOf.get(`${start} ${day.queue.number} ${cell}`) ?? toCounts({});
      return {
        ...day,
        startsAt,
        endsAt,
        counts,
        ...seenWithin(day, startsAt, endsAt),
        blindMs: day.isMissing ? endsAt - startsAt : blindOf(day.queue.source, startsAt, endsAt),
      };
    });
  });
}

/** As many as a thread holds without trouble: a day of a thousand queues by quarters of an hour. */
const MOST_INTERVALS = 100_000;

function refuseTooMany(days: readonly QueueSpan[], step: number): void {
  const count = days.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt) / INTERVAL_MS / step, 0);
  if (count <= MOST_INTERVALS) return;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `${Math.round(count)} intervals of single queues are too many for one report`,
    hint: 'Ask for fewer days, for longer intervals (--every 60), or for a month.',
  });
}

function seenWithin({ seenFrom }: QueueSpan, startsAt: number, endsAt: number): Pick<QueueSpan, 'seenFrom'> {
  return { seenFrom: seenFrom !== undefined && seenFrom > startsAt ? Math.min(seenFrom, endsAt) : undefined };
}

function readCounts(frame: ReportFrame, step: number): ReadonlyMap<string, Counts> {
  const rows = selectBetween(
    frame,
    frame.db.prepare(
      `SELECT day, queue, slot / ${step} AS cell, ${SUMMED_COLUMNS} FROM queue_intervals
       WHERE day BETWEEN ? AND ? GROUP BY day, queue, cell`,
    ),
  );
  return new Map(rows.map(row => [`${row.day} ${row.queue} ${row.cell}`, toCounts(row)]));
}

function selectBetween({ range }: ReportFrame, statement: StatementSync) {
  const { from, to } = around(range);
  return statement.all(intervalOf(from), intervalOf(to));
}

/** Zones are at most 14 hours ahead of UTC and 12 behind it, and a day starts within a day of its date. */
function around({ from, to }: DateRange): { from: number; to: number } {
  return { from: (from - 1) * DAY_MS, to: (to + 3) * DAY_MS };
}

const DAY_MS = 86_400_000;

function createBlindness({ db, range }: ReportFrame) {
  const { from: first, to: last } = around(range);
  const spells = db
    .prepare('SELECT source, from_at, to_at FROM blind_spells WHERE to_at > ? AND from_at < ?')
    .all(first, last);
  return (source: string, from: number, to: number): number => {
    let blindMs = 0;
    for (const spell of spells) {
      if (spell.source !== source) continue;
      blindMs += Math.max(0, Math.min(Number(spell.to_at), to) - Math.max(Number(spell.from_at), from));
    }
    return blindMs;
  };
}
