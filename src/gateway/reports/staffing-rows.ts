// How many people of each channel were at work, and at what: each once, whatever queues he serves.
import { INTERVAL_MS, intervalOf } from '../../floor/index.ts';
import { formatInstant, type QueueReport } from '../../protocol/index.ts';
import type { ReportFrame } from './report-frame.ts';

/** By the center's clock: people have no other. */
export function readStaffing(
  { db, range, center, everyMinutes }: ReportFrame,
  isByDay: boolean,
): QueueReport['staffing'] {
  const start = intervalOf(center.startOf(range.from));
  const end = intervalOf(center.startOf(range.to + 1));
  // Steps run anew from the start of each day.
  const starts = Array.from({ length: range.to - range.from + 1 }, (_, day) =>
    intervalOf(center.startOf(range.from + day)),
  );
  const step = isByDay ? Number.POSITIVE_INFINITY : (everyMinutes * 60_000) / INTERVAL_MS;
  const rows = db
    .prepare(
      `SELECT i.interval, n.channel, i.handling_ms, i.available_ms FROM channel_intervals i
       JOIN channel_names n ON n.id = i.channel WHERE i.interval >= ? AND i.interval < ? ORDER BY i.interval, n.channel`,
    )
    .iterate(start, end);
  const sums = new Map<
    string,
    { channel: string; from: number; to: number; handlingMs: number; availableMs: number }
  >();
  let day = 0;
  for (const row of rows) {
    const interval = Number(row.interval);
    while (interval >= (starts[day + 1] ?? Number.POSITIVE_INFINITY)) day += 1;
    const dayStart = starts[day] ?? start;
    const dayEnd = starts[day + 1] ?? end;
    const cell = Number.isFinite(step) ? Math.floor((interval - dayStart) / step) : 0;
    const from = cell === 0 ? dayStart : dayStart + cell * step;
    const key = `${from} ${row.channel}`;
    const sum = sums.get(key) ?? {
      channel: String(row.channel),
      from,
      to: Math.min(from + step, dayEnd),
      handlingMs: 0,
      availableMs: 0,
    };
    sum.handlingMs += Number(row.handling_ms);
    sum.availableMs += Number(row.available_ms);
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ channel, from, to, handlingMs, availableMs }) => ({
    channel,
    startsAt: formatInstant(from * INTERVAL_MS),
    endsAt: formatInstant(to * INTERVAL_MS),
    handlingMs,
    availableMs,
    occupancyRate: handlingMs + availableMs > 0 ? handlingMs / (handlingMs + availableMs) : null,
  }));
}
