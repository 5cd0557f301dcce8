// A queue as the JSON contract writes it.
import {
  averageWaitMs,
  isClosed,
  type OpenStretch,
  type QueueId,
  type QueueRow,
  waitingOverTarget,
} from '../../../floor/index.ts';
import { durationIfAny, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { QueueItem } from '../schema/queue-schema.ts';
import { toSpanItems } from './spans-item.ts';
import { toStaffingItem } from './staffing-item.ts';

export function toQueueItem(id: QueueId, row: QueueRow, reading: Reading): QueueItem {
  const standsAt = reading.standsAt(row.source);
  const { name, thresholdMs, comparator, abandons, shortMs, otherExits } = row.serviceLevel;
  const averageMs = averageWaitMs(row, standsAt);
  return {
    id,
    name: row.name,
    source: row.source,
    stale: reading.isStale(row.source),
    channel: row.channel,
    team: row.team ?? null,
    hidden: row.hidden === true,
    hours: row.hours ? row.hours.map(toStretchItem).sort(compareStretches) : null,
    open: !isClosed(row),
    closedUntil: formatInstantIfAny(row.closedUntil),
    waitingCount: row.waitingCount,
    waitingOverTargetCount: waitingOverTarget(row, standsAt),
    oldestWaitingSince: formatInstantIfAny(row.oldestWaitingSince),
    oldestWaitMs: durationIfAny(row.oldestWaitingSince, standsAt),
    averageWaitMs: averageMs === undefined ? null : Math.round(averageMs),
    expectedWaitLowMs: row.expectedWait?.lowMs ?? null,
    expectedWaitHighMs: row.expectedWait?.highMs ?? null,
    targetShare: row.targetShare,
    serviceLevel: { name, thresholdMs, comparator, abandons, shortMs, otherExits },
    zone: row.zone,
    dayStartHour: row.dayStartHour,
    staffing: toStaffingItem(row.staffing),
    ...toSpanItems(row, { at: reading.at, dayStartedAt: row.dayStartedAt }),
    countsStandSince: formatInstantIfAny(row.countsStandSince),
    cannotTell: Object.keys(row.cannotTell ?? {}).sort(),
  };
}

function toStretchItem({ weekday, fromMinute, untilMinute }: OpenStretch): OpenStretch {
  return { weekday, fromMinute, untilMinute };
}

function compareStretches(one: OpenStretch, other: OpenStretch): number {
  return one.weekday - other.weekday || one.fromMinute - other.fromMinute;
}
