// What is read of a queue, and of a channel as a whole, against the limits.
import type { Channel, EpochMs } from '../ids.ts';
import { longestWaitMs, waitingOverTarget } from '../metrics/waiting.ts';
import { isClosed } from '../opening-hours.ts';
import type { ChannelRow } from '../rows/channel-row.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Staffing } from '../rows/staffing.ts';
import type { Tally } from '../rows/tally.ts';
import type { Readings } from './figures.ts';
import type { Level, Limit, Reading } from './limit.ts';
import {
  ABANDON_LIMIT,
  ANSWER_SPEED_LIMIT,
  CLOSED_LIMIT,
  type CrowdBound,
  FREE_LIMIT,
  LONGEST_WAIT_LIMIT,
  NEEDED,
  OCCUPANCY_LIMIT,
  PAST_TARGET_LIMIT,
  SERVICE_LEVEL_LIMIT,
  scaleLimit,
  WAITING_LIMIT,
} from './limit-table.ts';

export function readQueue(row: QueueRow, now: EpochMs): Readings {
  return readQueueFigures(row, {
    isClosed: isClosed(row),
    channel: row.channel,
    target: { share: row.targetShare, thresholdMs: row.serviceLevel.thresholdMs },
    pastTarget: waitingOverTarget(row, now),
    longestMs: longestWaitMs(row, now),
  });
}

/** The same, of whoever has the figures of a queue and not its row. Out of its hours nothing is judged but that somebody waits. */
export function readQueueFigures(
  figures: WaitFigures & Counted,
  { isClosed: closed, ...waits }: Waits & { readonly isClosed: boolean },
): Readings {
  if (closed) return readClosed(waits.channel, figures.waitingCount);
  return [...readWaits(figures, waits), ...readSpans(figures, waits.target)];
}

/** Of one who waits, by the limits of the longest wait; there is no waiting too long for a queue that is closed. */
export function waitLevel(row: QueueRow, waitMs: number): Level {
  if (isClosed(row)) return 'none';
  const { amber, red } = longestWaitLimit(row.channel, row.serviceLevel.thresholdMs);
  if (waitMs >= red.enter) return 'red';
  return waitMs >= amber.enter ? 'amber' : 'none';
}

function longestWaitLimit(channel: Channel, thresholdMs: number): Limit {
  const ofTarget = Object.hasOwn(LONGEST_WAIT_LIMIT, channel) ? LONGEST_WAIT_LIMIT[channel] : WITHOUT_OWN;
  return scaleLimit(ofTarget, times => times * thresholdMs);
}

/** Nobody should be in it, and letters may lie over night. */
function readClosed(channel: Channel, waitingCount: number): Readings {
  const isCaller = channel !== 'mail' && waitingCount > 0;
  return [['waiting', { limit: CLOSED_LIMIT, ...valueIf(waitingCount, isCaller) }]];
}

export interface ChannelQueues {
  readonly channel: Channel;
  readonly queues: readonly QueueRow[];
  readonly now: EpochMs;
}

/** A total has no target of its own: it is judged by the one that most of today's contacts had. */
export function readChannel(row: ChannelRow, { channel, queues, now }: ChannelQueues): Readings {
  const target = mainTarget(queues);
  if (!target) return [];
  if (queues.every(isClosed)) return readClosed(channel, row.waitingCount);
  const sum = (of: (queue: QueueRow) => number) => queues.reduce((all, queue) => all + of(queue), 0);
  const waits = queues.flatMap(queue => longestWaitMs(queue, now) ?? []);
  return [
    ...readWaits(row, {
      channel,
      target,
      pastTarget: sum(queue => waitingOverTarget(queue, now)),
      longestMs: waits.length === 0 ? undefined : Math.max(...waits),
    }),
    ...readSpans(row, target),
    ['occupancy', readOccupancy(row)],
  ];
}

interface Target {
  readonly share: number;
  readonly thresholdMs: number;
}

function mainTarget(queues: readonly QueueRow[]): Target | undefined {
  const offered = new Map<string, { target: Target; offered: number }>();
  for (const { targetShare: share, serviceLevel, today } of queues) {
    const { thresholdMs } = serviceLevel;
    const key = `${share} ${thresholdMs}`;
    const known = offered.get(key)?.offered ?? 0;
    offered.set(key, { target: { share, thresholdMs }, offered: known + today.offered });
  }
  return [...offered.values()].sort((a, b) => b.offered - a.offered)[0]?.target;
}

interface Waits {
  readonly channel: Channel;
  readonly target: Target;
  readonly pastTarget: number;
  readonly longestMs: number | undefined;
}

interface WaitFigures {
  readonly waitingCount: number;
  readonly staffing: Crew;
}
type Crew = Pick<Staffing, 'free' | 'busy'>;

function readWaits(row: WaitFigures, { channel, target, pastTarget, longestMs }: Waits): Readings {
  const { waitingCount, staffing } = row;
  const longest = longestWaitLimit(channel, target.thresholdMs);
  // A mailbox holds more letters than people all day, and no letter waits for somebody free: only their age counts.
  const isLive = channel !== 'mail';
  return [
    ['waiting', { limit: waitingLimit(staffing), ...valueIf(waitingCount, isLive && waitingCount > 0) }],
    [
      'pastTarget',
      { limit: crowdLimit(PAST_TARGET_LIMIT, staffing), ...valueIf(pastTarget, pastTarget > 0) },
    ],
    ['longestWait', { limit: longest, ...valueIf(longestMs, true) }],
    ['free', { limit: freeLimit(waitingCount), ...valueIf(staffing.free, isLive) }],
  ];
}

/** A channel that is not known here is judged as voice is. */
const WITHOUT_OWN = LONGEST_WAIT_LIMIT.voice;

/** Red at once where callers wait and nobody could answer. */
function waitingLimit(staffing: Crew): Limit {
  const limit = crowdLimit(WAITING_LIMIT, staffing);
  return countStaffed(staffing) > 0 ? limit : { ...limit, red: { enter: 1, leave: 1 } };
}

function crowdLimit(bounds: { amber: CrowdBound; red: CrowdBound }, staffing: Crew): Limit {
  const staffed = countStaffed(staffing);
  const toBound = ({ share, least, leavePart }: CrowdBound) => {
    const enter = Math.max(least, share * staffed);
    return { enter, leave: enter * leavePart, leaveHoldMs: CROWD_HOLD_MS };
  };
  return { bad: 'high', amber: toBound(bounds.amber), red: toBound(bounds.red) };
}

const CROWD_HOLD_MS = 10_000;

/** Those who answer or could: not on a break, not lost. */
function countStaffed({ free, busy }: Crew): number {
  return free + busy;
}

function freeLimit(waitingCount: number): Limit {
  if (waitingCount > 0) return FREE_LIMIT;
  const never = Number.NEGATIVE_INFINITY;
  return { ...FREE_LIMIT, red: { ...FREE_LIMIT.red, enter: never, leave: never } };
}

interface Counted {
  readonly today: Counts;
  readonly last30m: Counts;
  readonly countsStandSince?: EpochMs;
}
type Counts = Pick<
  Tally,
  'serviceLevelRate' | 'serviceLevelOf' | 'abandonRate' | 'abandonOf' | 'answerSpeedMs' | 'answered'
>;

/** Counters that stand still say nothing of now. */
function readSpans({ today, last30m, countsStandSince }: Counted, target: Target): Readings {
  if (countsStandSince !== undefined) return [];
  return [
    ['serviceLevel30m', readServiceLevel(last30m, target, NEEDED.serviceLevel30m)],
    ['serviceLevelToday', readServiceLevel(today, target, NEEDED.serviceLevelToday)],
    ['abandon30m', readAbandons(last30m)],
    ['abandonToday', readAbandons(today)],
    ['speed30m', readSpeed(last30m, target)],
    ['speedToday', readSpeed(today, target)],
  ];
}

function readServiceLevel(
  { serviceLevelRate, serviceLevelOf }: Counts,
  { share }: Target,
  needed: number,
): Reading {
  const limit = scaleLimit(SERVICE_LEVEL_LIMIT, points => share + points);
  return { limit, ...valueIf(serviceLevelRate, serviceLevelOf >= needed) };
}

function readAbandons({ abandonRate, abandonOf }: Counts): Reading {
  return { limit: ABANDON_LIMIT, ...valueIf(abandonRate, abandonOf >= NEEDED.abandon) };
}

function readSpeed({ answerSpeedMs, answered }: Counts, { thresholdMs }: Target): Reading {
  const limit = scaleLimit(ANSWER_SPEED_LIMIT, times => times * thresholdMs);
  return { limit, ...valueIf(answerSpeedMs, answered >= NEEDED.answerSpeed) };
}

function readOccupancy({ occupancy60m, staffing }: ChannelRow): Reading {
  const people = staffing.free + staffing.busy + staffing.away;
  return { limit: OCCUPANCY_LIMIT, ...valueIf(occupancy60m?.rate, people >= NEEDED.occupancyPeople) };
}

function valueIf(value: number | undefined, isEnough: boolean): { value?: number } {
  return value === undefined || !isEnough ? {} : { value };
}
