// An alert rule, ready to be judged: what it watches, when it is raised, and when it is over.
import { ALERT_SUBJECTS, type AlertSeverity, type OpeningHours } from '../../floor/index.ts';
import type { Ratio } from './ratios.ts';

/** Kinds that a rule can watch: all that an alert can be about, but for the gateway itself. */
export const WATCHED_KINDS = ALERT_SUBJECTS.filter(kind => kind !== 'gateway');
export type WatchedKind = (typeof WATCHED_KINDS)[number];

export function isWatchedKind(kind: string): kind is WatchedKind {
  return WATCHED_KINDS.some(one => one === kind);
}

export const OPERATORS = ['<=', '>=', '==', '!=', '<', '>'] as const;
export type Operator = (typeof OPERATORS)[number];

export type Value = number | string | boolean;

export interface Comparison {
  /** Of an item of the JSON contract: `['last15m', 'serviceLevelRate']`. */
  readonly path: readonly string[];
  readonly operator: Operator;
  readonly value: Value;
  /** As it was written: `70 %`. */
  readonly said: string;
}

export interface When {
  readonly kind: WatchedKind;
  /** The id or the name of one row; absent: every row. */
  readonly id?: string;
  /** What the rule is about: it is recovered from, and told of. */
  readonly figure: Comparison;
  /** Without which it is not so. */
  readonly conditions: readonly Comparison[];
}

export interface AlertRule {
  readonly name: string;
  readonly when: When;
  /** How long it has to be so before the alert is raised. */
  readonly forMs: number;
  /** How long the recovery has to last before the alert is over. */
  readonly holdMs: number;
  /** Absent: as soon as `when` is not so. */
  readonly recover?: Pick<Comparison, 'operator' | 'value' | 'said'>;
  readonly ratio?: Ratio;
  /** The fewest that a ratio may be of. */
  readonly least: number;
  /** Ids or names; absent: all. */
  readonly queues?: readonly string[];
  readonly severity: AlertSeverity;
  /** While these last it is raised and told to nobody. */
  readonly quiet?: OpeningHours;
  /** With `{name}`, `{value}`, `{limit}`, `{counted}`, `{of}` in it. */
  readonly text?: string;
}
