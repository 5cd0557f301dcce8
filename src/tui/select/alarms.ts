// The built-in alarms as the alert line tells them, as long as the figures on the screen do not deny them.
import { type Alarm, type AlarmName, type EpochMs, isClosed } from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { queueLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { AlertAbout } from './alert-about.ts';

export interface AlarmAlert {
  readonly alarm: AlarmName;
  readonly mark: 'red';
  readonly about: AlertAbout;
  /** The queue's name. */
  readonly subject: string;
  readonly since?: EpochMs;
  /** How many callers it is about. */
  readonly waiting?: number;
  /** Of the first of them. */
  readonly waitedMs?: number;
  /** How many members are free. */
  readonly free?: number;
  readonly isClosed: boolean;
}

/** Callers are at stake now; a queue that nobody serves may well have none. */
export function isGrave({ alarm }: Alarm): boolean {
  return alarm !== 'nobody-logged-in';
}

/** The gravest of each queue; none of a hidden one. */
export function selectAlarms(moment: Moment): Alarm[] {
  const foremost = new Map<string, Alarm>();
  for (const alarm of moment.marks.alarms) {
    if (!foremost.has(alarm.queue) && isStill(moment, alarm)) foremost.set(alarm.queue, alarm);
  }
  return [...foremost.values()];
}

function isStill({ document }: Moment, { alarm, queue }: Alarm): boolean {
  const row = rowOf(document.queues, queue);
  if (!row || row.hidden) return false;
  const { free, busy, away } = row.staffing;
  switch (alarm) {
    case 'nobody-could-answer':
      return row.waitingCount > 0 && free === 0;
    case 'free-while-waiting':
      return row.waitingCount > 0 && free > 0;
    case 'nobody-logged-in':
      return free + busy + away === 0 && !isClosed(row);
    default:
      return alarm satisfies never;
  }
}

export function toAlarmAlert(moment: Moment, alarm: Alarm): AlarmAlert {
  const row = rowOf(moment.document.queues, alarm.queue);
  const base = {
    alarm: alarm.alarm,
    mark: 'red',
    about: { kind: 'queues', id: alarm.queue },
    subject: queueLabel(moment, alarm.queue),
    ...(alarm.since === undefined ? {} : { since: alarm.since }),
    isClosed: row !== undefined && isClosed(row),
  } as const;
  if (alarm.alarm === 'nobody-could-answer') return { ...base, waiting: row?.waitingCount ?? alarm.waiting };
  if (alarm.alarm === 'nobody-logged-in') return base;
  const now = row ? selectFreshness(moment, row.source).now : moment.dataNow;
  return { ...base, waiting: alarm.waiting, waitedMs: now - alarm.waitingSince, free: alarm.free };
}
