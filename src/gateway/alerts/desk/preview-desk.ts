// What would come of it: which alerts a silence would be of, what the screens would be told. Nothing is changed by it.
import { type AlertRow, type Audience, isStanding } from '../../../floor/index.ts';
import type { DeskPreview } from '../../../protocol/index.ts';
import { type Served, serveResult } from '../../served.ts';

type Alerts = readonly (readonly [alert: string, row: AlertRow])[];

/** Those that stand, and of which it holds. */
export function standingAlerts(
  rows: { readonly [alert: string]: AlertRow },
  holds: (alert: string, row: AlertRow) => boolean,
): Alerts {
  return Object.entries(rows).filter(([alert, row]) => isStanding(row) && holds(alert, row));
}

/** `2 of the alerts that stand would be sent to nobody` */
export function previewAlerts(alerts: Alerts, said: string): Served {
  const told = alerts.map(([alert, { severity, text }]) => ({ alert, severity, text }));
  return preview({ dryRun: true, said, alerts: told });
}

export function previewAnnouncement(
  { text, priority, audience, expiresAt }: NonNullable<DeskPreview['announcement']>,
  said: (to: string) => string,
): Served {
  const announcement = { text, priority, audience, expiresAt };
  return preview({ dryRun: true, said: said(sayAudience(audience)), announcement });
}

/** `team Sales, queue support` */
function sayAudience({ roles = [], teams = [], queues = [], screens = [] }: Audience): string {
  const words = [
    ...roles.map(role => `role ${role}`),
    ...teams.map(team => `team ${team}`),
    ...queues.map(queue => `queue ${queue}`),
    ...screens.map(screen => `screen ${screen}`),
  ];
  return words.length === 0 ? 'everybody' : words.join(', ');
}

function preview(told: DeskPreview): Served {
  return serveResult(told);
}
