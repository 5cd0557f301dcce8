// What the gateway's rules have found, as the alert line tells it: what this screen judges by itself is left out.
import {
  type AlertRow,
  type AlertSubject,
  type EpochMs,
  type FloorDocument,
  isStanding,
} from '../../floor/index.ts';
import type { Moment } from '../moment/moment.ts';

export interface RuleAlert {
  /** Of its row. */
  readonly id: string;
  readonly rule: string;
  readonly mark: 'red' | 'amber';
  readonly text: string;
  readonly about: AlertSubject;
  readonly since: EpochMs;
  /** Who has taken it up. */
  readonly takenBy?: string;
  /** Until when nobody is told of it. */
  readonly mutedUntil?: EpochMs;
  /** Somebody has it, or nobody is to be told: it gives way to what nobody has. */
  readonly isSettled: boolean;
}

/** The same stands on the line from the screen's own judging, with a figure that runs. */
const JUDGED_HERE: ReadonlySet<string> = new Set(['source-lost', 'drop-cap-near']);

/** The oldest first. */
export function selectRuleAlerts({ document: { alerts }, clockNow }: Moment): RuleAlert[] {
  const standing = STANDING.get(alerts) ?? standingOf(alerts);
  STANDING.set(alerts, standing);
  return standing.map(([id, row]) => toRuleAlert(id, row, clockNow));
}

/** Made once for each document: the rows change seldom, and frames are many. */
const STANDING = new WeakMap<FloorDocument['alerts'], readonly Entry[]>();

type Entry = readonly [id: string, row: AlertRow];

function standingOf(alerts: FloorDocument['alerts']): readonly Entry[] {
  return Object.entries<AlertRow>(alerts)
    .filter(([, row]) => isStanding(row) && !JUDGED_HERE.has(row.rule))
    .sort(([, one], [, other]) => one.since - other.since);
}

/** What came and went, as long as its row is kept: the last to go first. */
export function selectAlertsOver({ document: { alerts } }: Moment): readonly Entry[] {
  const endOf = ({ recoveredAt, expired }: AlertRow): EpochMs => recoveredAt ?? expired?.at ?? 0;
  return Object.entries<AlertRow>(alerts)
    .filter(([, row]) => !isStanding(row) && !JUDGED_HERE.has(row.rule))
    .sort(([, one], [, other]) => endOf(other) - endOf(one));
}

function toRuleAlert(id: string, row: AlertRow, now: EpochMs): RuleAlert {
  const {
    rule,
    severity,
    text,
    subject: about,
    since,
    acknowledged,
    quietUntil = 0,
    silencedUntil = 0,
  } = row;
  const mutedUntil = Math.max(quietUntil, silencedUntil);
  const isMuted = mutedUntil > now;
  return {
    id,
    rule,
    mark: severity === 'critical' ? 'red' : 'amber',
    text,
    about,
    since,
    isSettled: acknowledged !== undefined || isMuted,
    ...(acknowledged ? { takenBy: acknowledged.by } : {}),
    ...(isMuted ? { mutedUntil } : {}),
  };
}
