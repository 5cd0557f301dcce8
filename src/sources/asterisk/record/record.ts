// What is kept of the queue_log while it is the one owner of the counters: open calls, and what AMI saw of them.
import type { AgentId, EpochMs } from '../../../floor/index.ts';
import type { Appointment } from '../agenda.ts';
import type { Queue, Raw } from '../pbx.ts';
import { createLogHealth, type LogHealth } from '../queue-log/log-health.ts';
import type { LogRecord } from '../queue-log/log-record.ts';

export interface Record {
  /** From when on the log tells everything; undefined before its first line. */
  from: EpochMs | undefined;
  /** What was written before it was looked at has been read. */
  isRead: boolean;
  /** By the caller's channel, the longest unheard of first. */
  readonly calls: Map<Raw, LoggedCall>;
  /** What AMI saw and the log has not told yet. */
  readonly seen: Map<Raw, Seen[]>;
  /** Calls that AMI has just seen something of. */
  readonly fresh: Set<Raw>;
  readonly health: LogHealth;
  /** Its health is looked at in a while. */
  isExamined: boolean;
  /** When its last line was written. */
  grewAt: EpochMs | undefined;
  isStalled: boolean;
  unparsedCount: number;
}

export interface LoggedCall {
  /** How often it has entered a queue. */
  ordinal: number;
  waiting: LoggedVisit | undefined;
  /** A caller who was sent elsewhere while he talked is told to have ended it only when his call ends. */
  talking: readonly LoggedVisit[];
  /** Lines that wait for AMI to tell the same to the millisecond. */
  readonly held: LogRecord[];
  patience: Appointment | undefined;
}

export interface LoggedVisit {
  readonly queue: Queue;
  readonly ordinal: number;
  readonly enteredAt: EpochMs;
}

/** A wait or a talk as AMI saw it, to the millisecond. */
export type Seen =
  | { readonly kind: 'wait'; readonly queue: Queue; readonly waitMs: number; readonly agent?: AgentId }
  | { readonly kind: 'talk'; readonly queue: Queue; readonly talkMs: number; readonly holdMs: number };

export function createRecord(): Record {
  return {
    ...{ from: undefined, isRead: false, calls: new Map(), seen: new Map(), fresh: new Set() },
    ...{
      health: createLogHealth(),
      isExamined: false,
      grewAt: undefined,
      isStalled: false,
      unparsedCount: 0,
    },
  };
}

/** The call of this channel, as the one that was heard of last. */
export function callOf({ calls }: Record, raw: Raw): LoggedCall {
  const call: LoggedCall = calls.get(raw) ?? {
    ...{ ordinal: 0, waiting: undefined, talking: [], held: [], patience: undefined },
  };
  calls.delete(raw);
  calls.set(raw, call);
  if (calls.size > MOST_CALLS) forgetOldest(calls);
  return call;
}

/** Calls that are over are kept, for they may enter a queue again. */
const MOST_CALLS = 20_000;
const AT_ONCE = 100;

function forgetOldest(calls: Map<Raw, LoggedCall>): void {
  let looked = 0;
  for (const [raw, { waiting, talking, held }] of calls) {
    if (waiting === undefined && talking.length === 0 && held.length === 0) calls.delete(raw);
    looked += 1;
    if (looked >= AT_ONCE) return;
  }
}
