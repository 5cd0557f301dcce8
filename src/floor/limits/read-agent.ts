// What is read of an agent against the limits: how long he has been in his state.
import type { EpochMs } from '../ids.ts';
import { meanWrapUpMs } from '../metrics/handle-time.ts';
import type { AgentRow } from '../rows/agent-row.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Tally } from '../rows/tally.ts';
import type { Readings } from './figures.ts';
import type { Limit, Reading } from './limit.ts';
import { BREAK_LIMIT_MS, breakLimit, IN_STATE_LIMIT, NEEDED, OWN_TIMES } from './limit-table.ts';

export interface AgentContext {
  /** Of the queue whose contact he is on, or was on before his wrap-up. */
  readonly queue: QueueRow | undefined;
  readonly now: EpochMs;
  /** By reason, lower case; `''` for any other. @default BREAK_LIMIT_MS */
  readonly breakLimitsMs?: { readonly [reason: string]: number };
}

export type InState = Pick<
  AgentRow,
  'state' | 'since' | 'reason' | 'own' | 'auto' | 'work' | 'limitMs' | 'wrapUpMs'
>;

/** A free agent is no fault: being available, offline or unknown has no limit. */
export function readAgent(row: InState, context: AgentContext): Readings {
  return [['inState', readInState(row, context)]];
}

function readInState(row: InState, context: AgentContext): Reading {
  const limit = limitOf(row, context);
  const { since } = row;
  const stretch = stretchOf(row);
  if (!limit || since === undefined) return { limit: NO_LIMIT, stretch };
  return { limit, value: Math.max(0, context.now - since), stretch };
}

/** One PBX tells two states with one instant, another keeps the instant and changes the reason: all of it counts. */
export function stretchOf({ state, own, auto, work, reason, since }: InState): string {
  return `${state} ${own === true} ${auto === true} ${work === true} ${since} ${reason ?? ''}`;
}

/** Nothing is past it: what has no limit has no value either. */
const NO_LIMIT: Limit = IN_STATE_LIMIT.talking;

function limitOf(row: InState, context: AgentContext): Limit | undefined {
  switch (row.state) {
    case 'reserved':
      return IN_STATE_LIMIT.ringing;
    case 'on-contact':
      return row.own ? IN_STATE_LIMIT.ownCall : talkingLimit(context);
    case 'on-hold':
      return IN_STATE_LIMIT.hold;
    case 'wrap-up':
      return row.limitMs === undefined ? wrapUpLimit(row, context) : breakLimit(row.limitMs);
    case 'break':
      return row.auto ? IN_STATE_LIMIT.autoPause : pauseLimit(row, context);
    case 'unreachable':
      return IN_STATE_LIMIT.lost;
    default:
      return undefined;
  }
}

/** Whether the limits that a queue's own times make are the same for both. */
export function haveSameTimes(one: QueueRow | undefined, other: QueueRow | undefined): boolean {
  if (one === other) return true;
  const { talking, wrapUp } = IN_STATE_LIMIT;
  return (
    haveSameEnters(orOwnTimes(talking, usualTalkMs(one)), orOwnTimes(talking, usualTalkMs(other))) &&
    haveSameEnters(orOwnTimes(wrapUp, usualWrapUpMs(one)), orOwnTimes(wrapUp, usualWrapUpMs(other)))
  );
}

function haveSameEnters(one: Limit, other: Limit): boolean {
  return one.amber.enter === other.amber.enter && one.red.enter === other.red.enter;
}

function talkingLimit({ queue }: AgentContext): Limit {
  return orOwnTimes(IN_STATE_LIMIT.talking, usualTalkMs(queue));
}

function usualTalkMs(queue: QueueRow | undefined): number {
  const { handled, handleTimeMs = 0 } = queue?.today ?? NO_TIMES;
  return handled < NEEDED.ownTimes ? 0 : handleTimeMs;
}

/** A wrap-up that the source ends by itself is a normal one for all of its time. */
function wrapUpLimit({ wrapUpMs: givenMs = 0 }: InState, { queue }: AgentContext): Limit {
  return orOwnTimes(IN_STATE_LIMIT.wrapUp, Math.max(givenMs, usualWrapUpMs(queue)));
}

function usualWrapUpMs(queue: QueueRow | undefined): number {
  const today = queue?.today ?? NO_TIMES;
  return today.wrapUpOf < NEEDED.ownTimes ? 0 : (meanWrapUpMs(today) ?? 0);
}

const NO_TIMES: Pick<Tally, 'handled' | 'wrapUpMs' | 'wrapUpOf' | 'handleTimeMs'> = {
  handled: 0,
  wrapUpMs: 0,
  wrapUpOf: 0,
};

/** Twice and four times what is usual in this queue, where that is longer: short contacts make no hurry. */
function orOwnTimes({ bad, amber, red }: Limit, ownMs: number): Limit {
  return {
    bad,
    amber: { ...amber, enter: Math.max(amber.enter, OWN_TIMES.amber * ownMs) },
    red: { ...red, enter: Math.max(red.enter, OWN_TIMES.red * ownMs) },
  };
}

/** What the source says of this pause, else what is usual for its reason. Work that nobody limited has no limit. */
function pauseLimit({ limitMs, reason, work }: InState, context: AgentContext): Limit | undefined {
  const { breakLimitsMs = BREAK_LIMIT_MS } = context;
  const key = (reason ?? '').toLowerCase();
  const ofReason = Object.hasOwn(breakLimitsMs, key) ? breakLimitsMs[key] : undefined;
  const ofBreak = work ? undefined : (breakLimitsMs[''] ?? BREAK_LIMIT_MS['']);
  const ms = limitMs ?? ofReason ?? ofBreak;
  return ms === undefined ? undefined : breakLimit(ms);
}
