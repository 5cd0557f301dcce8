// Alerts are raised, taken up and over; those that are over stay for a while, then they leave the floor.
import type {
  AlertAcknowledged,
  AlertExpired,
  AlertRaised,
  AlertRecovered,
  AlertSilenced,
} from '../event.ts';
import type { Floor } from '../floor.ts';
import type { AlertId, EpochMs } from '../ids.ts';
import { type AlertRow, isStanding } from '../rows/alert-row.ts';

/** How long one that is over is still told of. */
const KEEP_ALERT_MS = 30 * 60_000;
/** No flood of them fills the document: of those that are over, only the newest stay. */
const MOST_OVER = 200;

export function applyAlertRaised(floor: Floor, event: AlertRaised): boolean {
  const { type: _type, at, alert, ...told } = event;
  if (floor.alerts.has(alert)) return false;
  return setAlert(floor, alert, { ...told, raisedAt: at });
}

export function applyAlertAcknowledged(floor: Floor, event: AlertAcknowledged): boolean {
  const row = standingAlert(floor, event.alert);
  if (!row || row.acknowledged) return false;
  const { by, at, note } = event;
  const acknowledged = { by, at, ...(note === undefined ? {} : { note }) };
  return setAlert(floor, event.alert, { ...row, acknowledged });
}

export function applyAlertSilenced(floor: Floor, { alert, until }: AlertSilenced): boolean {
  const row = standingAlert(floor, alert);
  if (!row) return false;
  const { silencedUntil: _before, ...heard } = row;
  return setAlert(floor, alert, until === undefined ? heard : { ...heard, silencedUntil: until });
}

/** What the figure was when it was raised stays: what it is now stands in its own row. */
export function applyAlertRecovered(floor: Floor, { alert, at }: AlertRecovered): boolean {
  const row = standingAlert(floor, alert);
  return row !== undefined && setAlert(floor, alert, { ...row, recoveredAt: at });
}

export function applyAlertExpired(floor: Floor, { alert, at, because }: AlertExpired): boolean {
  const row = standingAlert(floor, alert);
  return row !== undefined && setAlert(floor, alert, { ...row, expired: { at, because } });
}

/** At whole minutes. */
export function forgetAlerts(floor: Floor, now: EpochMs): void {
  const over = [...floor.alerts].filter(([, row]) => !isStanding(row));
  over.sort(([, one], [, other]) => overAt(other) - overAt(one));
  for (const [index, [id, row]] of over.entries()) {
    if (index < MOST_OVER && now - overAt(row) < KEEP_ALERT_MS) continue;
    floor.alerts.delete(id);
    floor.touched.alerts.add(id);
  }
}

function overAt({ recoveredAt, expired }: AlertRow): EpochMs {
  return recoveredAt ?? expired?.at ?? Number.POSITIVE_INFINITY;
}

function standingAlert({ alerts }: Floor, id: AlertId): AlertRow | undefined {
  const row = alerts.get(id);
  return row && isStanding(row) ? row : undefined;
}

function setAlert(floor: Floor, id: AlertId, row: AlertRow): true {
  floor.alerts.set(id, row);
  floor.touched.alerts.add(id);
  return true;
}
