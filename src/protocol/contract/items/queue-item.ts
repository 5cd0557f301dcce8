// A queue as the JSON contract writes it.
import type { EpochMs, QueueId, QueueRow } from '../../../floor/index.ts';
import { durationBetween, durationIfAny, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { QueueItem } from '../schema/queue-schema.ts';
import { toSpanItems } from './spans-item.ts';
import { toStaffingItem } from './staffing-item.ts';

export function toQueueItem(id: QueueId, row: QueueRow, reading: Reading): QueueItem {
  const standsAt = reading.standsAt(row.source);
  const { name, thresholdMs, comparator, abandons, shortMs, otherExits } = row.serviceLevel;
  return {
    id,
    name: row.name,
    source: row.source,
    stale: reading.isStale(row.source),
    channel: row.channel,
    waitingCount: row.waitingCount,
    waitingOverTargetCount: countOverTarget(row, standsAt),
    oldestWaitingSince: formatInstantIfAny(row.oldestWaitingSince),
    oldestWaitMs: durationIfAny(row.oldestWaitingSince, standsAt),
    averageWaitMs: averageWait(row, standsAt),
    expectedWaitLowMs: row.expectedWait?.lowMs ?? null,
    expectedWaitHighMs: row.expectedWait?.highMs ?? null,
    targetShare: row.targetShare,
    serviceLevel: { name, thresholdMs, comparator, abandons, shortMs, otherExits },
    zone: row.zone,
    dayStartHour: row.dayStartHour,
    staffing: toStaffingItem(row.staffing),
    ...toSpanItems(row, { at: reading.at, dayStartedAt: row.dayStartedAt }),
    cannotTell: Object.keys(row.cannotTell ?? {}).sort(),
  };
}

/** Past the threshold: an answer at this instant would not be met, by the queue's own comparator. */
export function countOverTarget({ waiting, serviceLevel }: QueueRow, at: EpochMs): number {
  const { thresholdMs, comparator } = serviceLevel;
  const isOver = (waitMs: number) => (comparator === '<=' ? waitMs > thresholdMs : waitMs >= thresholdMs);
  return Object.values(waiting).filter(since => isOver(at - since)).length;
}

/** METRICS §2.1: the mean of now − entry over those who wait; two who came 10 s and 20 s ago: 15 000. */
function averageWait({ waiting }: QueueRow, at: EpochMs): number | null {
  const waits = Object.values(waiting).map(since => durationBetween(since, at));
  if (waits.length === 0) return null;
  return Math.round(waits.reduce((sum, wait) => sum + wait, 0) / waits.length);
}
