// The alerts as a list that has a cursor: what is not live first, then by urgency, then what came and went.
import type { AlertRow, EpochMs } from '../../floor/index.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { AlertAbout } from './alert-about.ts';
import { type AlertView, selectAlerts } from './alerts.ts';
import type { LostSource } from './feed.ts';
import { selectAlertsOver } from './rule-alerts.ts';

/** `id` stays with what the alert is about, so that the cursor does as well. */
export type AlertEntry = { readonly id: string; readonly about: AlertAbout } & (
  | { readonly kind: 'lost'; readonly lost: LostSource }
  | { readonly kind: 'alert'; readonly alert: AlertView; readonly row?: AlertRow }
  | { readonly kind: 'over'; readonly row: AlertRow }
);

export function selectAlertEntries(moment: Moment): readonly AlertEntry[] {
  const { blind, lost, first } = selectAlerts(moment, { most: Number.POSITIVE_INFINITY });
  if (blind) return [];
  return [
    ...lost.map(
      (one): AlertEntry => ({
        kind: 'lost',
        id: `lost ${one.id}`,
        about: { kind: 'sources', id: one.id },
        lost: one,
      }),
    ),
    ...first.map(alert => toEntry(moment, alert)),
    ...selectAlertsOver(moment).map(
      ([id, row]): AlertEntry => ({ kind: 'over', id: `rule ${id}`, about: row.subject, row }),
    ),
  ];
}

function toEntry({ document }: Moment, alert: AlertView): AlertEntry {
  const { about } = alert;
  const row = 'rule' in alert ? rowOf(document.alerts, alert.id) : undefined;
  return { kind: 'alert', id: idOf(alert), about, alert, ...(row ? { row } : {}) };
}

/** A queue's alarm stands in the place of its figures. */
function idOf(alert: AlertView): string {
  const { kind, id } = alert.about;
  if ('rule' in alert) return `rule ${alert.id}`;
  if ('loans' in alert) return 'loans';
  return 'warning' in alert ? `warning ${id} ${alert.warning}` : `${kind} ${id}`;
}

export function endOf({ recoveredAt, expired, since }: AlertRow): EpochMs {
  return recoveredAt ?? expired?.at ?? since;
}

/** In the gateway's own document: what can be acknowledged, and silenced by its id. */
export function ruleAlertOf({ id }: AlertEntry): string | undefined {
  return id.startsWith('rule ') ? id.slice('rule '.length) : undefined;
}
