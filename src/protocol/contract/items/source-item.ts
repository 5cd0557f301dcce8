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
    trouble: row.trouble ?? null,
    retryAt: formatInstantIfAny(row.retryAt),
    warnings: toWarningItems(row),
    liveSince: formatInstantIfAny(row.liveSince),
    lastEventAt: formatInstantIfAny(row.lastEventAt),
    capabilities: Object.keys(row.capabilities).sort(),
    cannotDo: toCannotDoItems(row),
    pauseReasons: toReasonItems(row),
    freeReasons: row.onlyListedReasons !== true,
    blindTodayMs: row.blindTodayMs,
    lastBlindFrom: formatInstantIfAny(row.lastBlind?.from),
    lastBlindUntil: formatInstantIfAny(row.lastBlind?.to),
    recordedFrom: formatInstantIfAny(row.recordedFrom),
    unparsedCount: row.unparsed ?? null,
    unknownEventCount: row.unknownEvents ?? null,
    correctedCount: row.corrected ?? null,
    cannotTell: Object.keys(row.cannotTell ?? {}).sort(),
  };
}

function toWarningItems({ warnings = {} }: SourceRow): SourceItem['warnings'] {
  return Object.entries(warnings)
    .map(([warning, text]) => ({ warning, text }))
    .sort((one, other) => (one.warning < other.warning ? -1 : 1));
}

function toCannotDoItems({ cannotDo = {} }: SourceRow): SourceItem['cannotDo'] {
  return Object.entries(cannotDo)
    .map(([command, because]) => ({ command, because }))
    .sort((one, other) => (one.command < other.command ? -1 : 1));
}

function toReasonItems({ pauseReasons = {} }: SourceRow): SourceItem['pauseReasons'] {
  return Object.entries(pauseReasons)
    .map(([reason, { means, limitMs }]) => ({ reason, means, limitMs: limitMs ?? null }))
    .sort((one, other) => (one.reason < other.reason ? -1 : 1));
}
