// What the gateway itself finds on its floor: alerts that are raised, taken up and over. No source tells them.
import type { AlertId, EpochMs, SourceId } from '../ids.ts';
import type { AlertFigure, AlertSeverity, AlertSubject } from '../rows/alert-row.ts';

export interface Found<Type extends string> {
  readonly type: Type;
  readonly at: EpochMs;
}

/** What a rule watches for has been so for as long as the rule asks. */
export interface AlertRaised extends Found<'alert.raised'>, AlertFigure {
  readonly alert: AlertId;
  /** Its name in the config, or the name of what is built in. */
  readonly rule: string;
  readonly severity: AlertSeverity;
  readonly subject: AlertSubject;
  /** Of the subject's row; absent where it comes from none, or from several. */
  readonly source?: SourceId;
  /** Since when it has been so. */
  readonly since: EpochMs;
  /** In words a person can act on. */
  readonly text: string;
  /** Raised in the rule's quiet hours: shown, and told to nobody until they are over. */
  readonly quietUntil?: EpochMs;
}
/** Who has taken it up. The first who does stays. */
export interface AlertAcknowledged extends Found<'alert.acknowledged'> {
  readonly alert: AlertId;
  readonly by: string;
  readonly note?: string;
}
/** Told to nobody until then, or (without `until`) told again. */
export interface AlertSilenced extends Found<'alert.silenced'> {
  readonly alert: AlertId;
  readonly until?: EpochMs;
}
/** The figure is back on the other side of the rule's recovery, and has stayed there. */
export interface AlertRecovered extends Found<'alert.recovered'>, AlertFigure {
  readonly alert: AlertId;
}
/** It can be judged no more: the row is gone, or the rule is. */
export interface AlertExpired extends Found<'alert.expired'> {
  readonly alert: AlertId;
  readonly because: string;
}
