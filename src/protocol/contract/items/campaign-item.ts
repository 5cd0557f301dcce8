// An outbound campaign as the JSON contract writes it.
import type { CampaignId, CampaignRow } from '../../../floor/index.ts';
import { durationBetween, formatInstant, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { CampaignItem } from '../schema/campaign-schema.ts';
import { toChangedByItem } from './changed-by-item.ts';
import { toDialOutcomesItem } from './dial-outcomes-item.ts';

export function toCampaignItem(id: CampaignId, row: CampaignRow, reading: Reading): CampaignItem {
  return {
    id,
    name: row.name,
    source: row.source,
    stale: reading.isStale(row.source),
    mode: row.mode,
    state: row.state,
    since: formatInstant(row.since),
    stateMs: durationBetween(row.since, reading.standsAt(row.source)),
    reason: row.reason ?? null,
    resumesAt: formatInstantIfAny(row.resumesAt),
    linesPerAgent: row.linesPerAgent ?? null,
    lines: row.lines,
    talking: row.talking,
    leftCount: row.leftCount ?? null,
    listCount: row.listCount ?? null,
    dropRate: row.dropRate ?? null,
    dropCounted: row.dropWindow.drops,
    dropOf: row.dropWindow.answered,
    dropWindowMs: row.dropCap.windowMs,
    dropLimitRate: row.dropCap.share,
    connectsLast60m: row.connectsLast60m,
    lastDialAt: formatInstantIfAny(row.lastDialAt),
    today: toDayItem(row),
    changedBy: toChangedByItem(row.changedBy),
  };
}

function toDayItem({ today }: CampaignRow): CampaignItem['today'] {
  return {
    attempts: today.attempts,
    connects: today.connects,
    drops: today.drops,
    outcomes: toDialOutcomesItem(outcome =>
      Object.hasOwn(today.outcomes, outcome) ? (today.outcomes[outcome] ?? 0) : 0,
    ),
  };
}
