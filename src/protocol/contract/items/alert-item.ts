// An alert as the JSON contract writes it.
import type { AlertId, AlertRow } from '../../../floor/index.ts';
import { durationBetween, formatInstant, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { AlertItem } from '../schema/alert-schema.ts';

export function toAlertItem(id: AlertId, row: AlertRow, reading: Reading): AlertItem {
  const { subject, source, acknowledged, recoveredAt, expired } = row;
  const overAt = recoveredAt ?? expired?.at;
  return {
    id,
    source: source ?? null,
    stale: source === undefined ? reading.isFeedStale : reading.isStale(source),
    rule: row.rule,
    severity: row.severity,
    state: stateOf(row),
    subject: { kind: subject.kind, id: subject.id, name: subject.name ?? null },
    text: row.text,
    figure: row.figure ?? null,
    value: row.value ?? null,
    counted: row.part ?? null,
    of: row.whole ?? null,
    since: formatInstant(row.since),
    raisedAt: formatInstant(row.raisedAt),
    stateMs: durationBetween(row.since, overAt ?? reading.at),
    quietUntil: formatInstantIfAny(row.quietUntil),
    acknowledgedBy: acknowledged?.by ?? null,
    acknowledgedAt: formatInstantIfAny(acknowledged?.at),
    acknowledgedNote: acknowledged?.note ?? null,
    silencedUntil: formatInstantIfAny(row.silencedUntil),
    recoveredAt: formatInstantIfAny(recoveredAt),
    expiredAt: formatInstantIfAny(expired?.at),
    expiredBecause: expired?.because ?? null,
  };
}

function stateOf({ acknowledged, recoveredAt, expired }: AlertRow): string {
  if (expired !== undefined) return 'expired';
  if (recoveredAt !== undefined) return 'recovered';
  return acknowledged === undefined ? 'raised' : 'acknowledged';
}
