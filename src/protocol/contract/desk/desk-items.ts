// Silences and dead letters in the JSON contract: every key there, instants as RFC 3339, null for what is absent.
import type { DeadLetter, DeskPreview, Silence } from '../../alert-call-schema.ts';
import { formatInstant } from '../instant.ts';
import type { DeadLetterItem, DeskPreviewItem, SilenceItem } from '../schema/desk-schemas.ts';

export function silenceItem(told: Silence): SilenceItem {
  const { silence, alert, rule, queue, severity, by, reason, at, until } = told;
  return {
    ...{
      silence,
      alert: alert ?? null,
      rule: rule ?? null,
      queue: queue ?? null,
      severity: severity ?? null,
    },
    ...{ by, reason, since: formatInstant(at), until: formatInstant(until) },
  };
}

export function deadLetterItem({ madeAt, ...told }: DeadLetter): DeadLetterItem {
  const { letter, channel, alert, event, attempts, reason } = told;
  return { letter, channel, alert, event, madeAt: formatInstant(madeAt), attempts, reason };
}

export function deskPreviewItem(method: string, told: DeskPreview): DeskPreviewItem {
  const { said, alerts = [], announcement } = told;
  return {
    ...{ method, said },
    alerts: alerts.map(({ alert, severity, text }) => ({ id: alert, severity, text })),
    announcement: announcement === undefined ? null : announcementItem(announcement),
  };
}

function announcementItem({ text, priority, audience, expiresAt }: NonNullable<DeskPreview['announcement']>) {
  const { roles = [], teams = [], queues = [], screens = [] } = audience;
  return {
    ...{ text, priority, expiresAt: formatInstant(expiresAt) },
    audience: { roles: [...roles], teams: [...teams], queues: [...queues], screens: [...screens] },
  };
}
