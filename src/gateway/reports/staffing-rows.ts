// How many people of each channel were at work, and at what: each once, whatever queues he serves.
import { INTERVAL_MS, occupancyRate } from '../../floor/index.ts';
import { formatInstant, type QueueReport } from '../../protocol/index.ts';
import type { ReportFrame } from './report-frame.ts';
import { stepsOf } from './steps.ts';

interface Staffed {
  readonly channel: string;
  readonly place: number;
  handlingMs: number;
  availableMs: number;
}

/** By the center's clock: people have no other. */
export function readStaffing(frame: ReportFrame, isByDay: boolean): QueueReport['staffing'] {
  const { starts, from, to, endOf, placeOf } = stepsOf(frame, isByDay ? undefined : frame.everyMinutes);
  const rows = frame.db
    .prepare(
      `SELECT i.interval, n.channel, i.handling_ms, i.available_ms FROM channel_intervals i
       JOIN channel_names n ON n.id = i.channel WHERE i.interval >= ? AND i.interval < ? ORDER BY i.interval, n.channel`,
    )
    .iterate(from, to);
  const sums = new Map<string, Staffed>();
  for (const row of rows) {
    const place = placeOf(Number(row.interval));
    const channel = String(row.channel);
    const key = `${place} ${channel}`;
    const sum = sums.get(key) ?? { channel, place, handlingMs: 0, availableMs: 0 };
    sum.handlingMs += Number(row.handling_ms);
    sum.availableMs += Number(row.available_ms);
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ channel, place, handlingMs, availableMs }) => ({
    channel,
    startsAt: formatInstant((starts[place] ?? from) * INTERVAL_MS),
    endsAt: formatInstant(endOf(place) * INTERVAL_MS),
    handlingMs,
    availableMs,
    occupancyRate: occupancyRate({ handlingMs, availableMs }) ?? null,
  }));
}
