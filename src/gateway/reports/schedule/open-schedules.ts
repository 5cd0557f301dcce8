// The schedules of a gateway: they read through its report thread, and go by its center's clock.
import { CENTER_ID } from '../../../floor/index.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { FloorClock } from '../../../sources/index.ts';
import type { OwnAlerts } from '../../alerts/own-alerts.ts';
import type { Hub } from '../../hub.ts';
import type { Log } from '../../log.ts';
import type { ReportDesk } from '../report-desk.ts';
import { runSchedules, type ScheduleSettings } from './run-schedules.ts';

interface Parts {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly log: Log;
  readonly alerts: OwnAlerts;
  readonly reports: ReportDesk;
}

export function openSchedules(
  settings: ScheduleSettings | undefined,
  { hub, clock, timers, log, alerts, reports }: Parts,
): { close(): void } {
  if (settings === undefined) return { close: () => undefined };
  return runSchedules(settings, {
    read: ask => reports.read(ask),
    now: () => clock.now(),
    zone: () => hub.ledger.document.center[CENTER_ID]?.zone ?? 'UTC',
    timers,
    log,
    alerts,
  });
}
