// An alert as the document shows it: what was found, of which row, since when, and who has taken it up.
import type { EpochMs, SourceId } from '../ids.ts';

export const ALERT_SEVERITIES = ['warning', 'critical'] as const;
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

/** Kinds of rows that an alert can be about; `gateway` where it is about no row but the gateway itself. */
export const ALERT_SUBJECTS = [
  'queues',
  'channels',
  'agents',
  'contacts',
  'campaigns',
  'sources',
  'gateway',
] as const;
export type AlertSubjectKind = (typeof ALERT_SUBJECTS)[number];

export interface AlertSubject {
  readonly kind: AlertSubjectKind;
  readonly id: string;
  /** As it was called when the alert was raised. */
  readonly name?: string;
}

export interface AlertFigure {
  /** Where the figure stands in the JSON contract: `last15m.serviceLevelRate`. */
  readonly figure?: string;
  /** What it was: a number in the figure's own unit, or a word. */
  readonly value?: number | string;
  /** Of a ratio. */
  readonly part?: number;
  readonly whole?: number;
}

export interface AlertRow extends AlertFigure {
  readonly source?: SourceId;
  readonly rule: string;
  readonly severity: AlertSeverity;
  readonly subject: AlertSubject;
  readonly text: string;
  /** Since when it has been so, which is before it was raised by the time that the rule asks for. */
  readonly since: EpochMs;
  readonly raisedAt: EpochMs;
  /** Raised in the rule's quiet hours: shown, and told to nobody until they are over. */
  readonly quietUntil?: EpochMs;
  readonly acknowledged?: { readonly by: string; readonly at: EpochMs; readonly note?: string };
  /** Told to nobody until then. */
  readonly silencedUntil?: EpochMs;
  /** It is over; the row stays for a while, so that nobody misses what came and went. */
  readonly recoveredAt?: EpochMs;
  /** It could not be judged any more. */
  readonly expired?: { readonly at: EpochMs; readonly because: string };
}

/** Neither recovered nor expired. */
export function isStanding({ recoveredAt, expired }: AlertRow): boolean {
  return recoveredAt === undefined && expired === undefined;
}
