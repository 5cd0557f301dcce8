// How many waited, as a record tells it: the quarters of a day that nobody watched have had their callers too.
import { quarterOf, quarterStart } from '../../counters/live-day.ts';
import type { Floor } from '../../floor.ts';
import type { EpochMs } from '../../ids.ts';
import type { Visit } from '../../live/live-contact.ts';
import type { LiveQueue } from '../../live/live-queue.ts';
import { noteWaiting } from '../../live/queue-day.ts';
import { QUARTER_MS } from '../../rows/interval-row.ts';

/** Who waits when a quarter begins waits in it too. A record is told in its order, but for what is late in it. */
export function moveRecordTo(floor: Floor, queue: LiveQueue, at: EpochMs): void {
  const { record, today } = queue;
  if (record.waiting > 0) {
    const first = Math.max(quarterStart(record.at) + QUARTER_MS, quarterStart(today.start));
    for (let start = first; start <= at; start += QUARTER_MS)
      noteWaiting(floor, queue, { at: start, count: record.waiting });
  }
  record.at = Math.max(record.at, at);
}

export function noteEntry({ queue: { record }, day, enteredAt }: Visit): void {
  record.waiting += 1;
  const quarter = quarterOf(day, enteredAt);
  quarter.waitingMax = Math.max(quarter.waitingMax, record.waiting);
}
