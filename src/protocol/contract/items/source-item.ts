// A source as the JSON contract writes it.
import type { SourceId, SourceRow } from '../../../floor/index.ts';
import { durationBetween, formatInstant, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { SourceItem } from '../schema/source-schema.ts';

/** How long it is in its state runs on also while it is lost: that is what one asks of a lost source. */
export function toSourceItem(id: SourceId, row: SourceRow, reading: Reading): SourceItem {
  return {
    id,
    name: row.name,
    source: id,
    stale: reading.isStale(id),
    state: row.state,
    since: formatInstant(row.since),
    stateMs: durationBetween(row.since, reading.at),
    reason: row.reason ?? null,
    liveSince: formatInstantIfAny(row.liveSince),
    lastEventAt: formatInstantIfAny(row.lastEventAt),
    capabilities: Object.keys(row.capabilities).sort(),
    blindTodayMs: row.blindTodayMs,
    unparsedCount: row.unparsed,
    unknownEventCount: row.unknownEvents,
    correctedCount: row.corrected,
    cannotTell: Object.keys(row.cannotTell ?? {}).sort(),
  };
}
