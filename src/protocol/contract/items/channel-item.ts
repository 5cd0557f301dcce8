// The total over the queues of one channel as the JSON contract writes it.
import { CENTER_ID, type ChannelRow, type SourceId, waitingOverTarget } from '../../../floor/index.ts';
import { durationIfAny, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { ChannelItem } from '../schema/channel-schema.ts';
import { toSpanItems } from './spans-item.ts';
import { toStaffingItem } from './staffing-item.ts';

export function toChannelItem(id: string, row: ChannelRow, reading: Reading): ChannelItem {
  const sources = Object.keys(row.sources).sort();
  const [only] = sources;
  return {
    id,
    source: only !== undefined && sources.length === 1 ? only : null,
    stale: sources.some(source => reading.isStale(source)),
    sources,
    queueCount: row.queueCount,
    waitingCount: row.waitingCount,
    waitingOverTargetCount: countChannelOverTarget(id, reading),
    oldestWaitingSince: formatInstantIfAny(row.oldestWaitingSince),
    oldestWaitMs: durationIfAny(row.oldestWaitingSince, standsAt(sources, reading)),
    staffing: toStaffingItem(row.staffing),
    placeCount: row.placeCount,
    occupancyRate: row.occupancy60m?.rate ?? null,
    handlingMs: row.occupancy60m?.handlingMs ?? null,
    availableMs: row.occupancy60m?.availableMs ?? null,
    ...toSpanItems(row, { at: reading.at, dayStartedAt: dayStart(reading) }),
    countsStandSince: formatInstantIfAny(row.countsStandSince),
    cannotTell: Object.keys(row.cannotTell ?? {}).sort(),
  };
}

function countChannelOverTarget(channel: string, { document, standsAt }: Reading): number {
  return Object.values(document.queues)
    .filter(queue => queue.channel === channel)
    .reduce((sum, queue) => sum + waitingOverTarget(queue, standsAt(queue.source)), 0);
}

/** Who waits longest is not told by source: the wait runs while any source of the channel is live. */
function standsAt(sources: readonly SourceId[], reading: Reading): number {
  return Math.max(...sources.map(source => reading.standsAt(source)));
}

/** The total is over the center's day. */
function dayStart({ document, at }: Reading): number {
  return document.center[CENTER_ID]?.dayStartedAt ?? at;
}
