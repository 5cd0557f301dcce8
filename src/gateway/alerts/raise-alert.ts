// An alert as it is raised: what is told of it, and that it is silenced where somebody has asked for that beforehand.
import type { AlertId, AlertRaised, EpochMs, GatewayEvent } from '../../floor/index.ts';
import type { SilencedBy } from './desk/silences.ts';

/** Until when an alert of this kind is silenced; undefined: it is not. */
export type SilencedUntil = (alert: AlertId, by: SilencedBy, now: EpochMs) => EpochMs | undefined;

export function raiseAlert(
  told: Omit<AlertRaised, 'type'>,
  silencedUntil: SilencedUntil | undefined,
): readonly GatewayEvent[] {
  const { at, alert, rule, severity, subject } = told;
  const until = silencedUntil?.(alert, { rule, severity, subject }, at);
  const raised = { type: 'alert.raised', ...told } as const;
  return until === undefined ? [raised] : [raised, { type: 'alert.silenced', at, alert, until }];
}
