// A queue's row.
import { toStaffing } from '../counters/staff-count.ts';
import type { Floor } from '../floor.ts';
import type { ContactId, EpochMs, QueueId } from '../ids.ts';
import { placeStanding } from '../live/agents/change-agent.ts';
import type { LiveAgent } from '../live/agents/live-agent.ts';
import type { LiveQueue, Spans } from '../live/live-queue.ts';
import { standsSince } from '../live/live-source.ts';
import { namedDayOf } from '../live/queue-day.ts';
import { expectedWait } from '../metrics/expected-wait.ts';
import type { CannotTell } from '../rows/cannot-tell.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import { toDayTally, toWindowTallies } from './to-tally.ts';

export function toQueueRow(floor: Floor, id: QueueId): QueueRow | undefined {
  const queue = floor.queues.get(id);
  if (!queue) return undefined;
  const spans = queue.spans ?? toSpans(queue);
  queue.spans = spans;
  return {
    ...queueSettings(floor, queue),
    ...toWaiting(queue),
    ...toExpectedWait(queue, spans),
    ...toStanding(queue),
    staffing: toStaffing(queue.staff),
    ...spans,
  };
}

function toSpans(queue: LiveQueue): Spans {
  return { today: toDayTally(queue.today), ...toWindowTallies(queue) };
}

/** What stands of a queue beside its figures. */
export function queueSettings(floor: Floor, queue: LiveQueue) {
  const cannotTell = mergeCannotTell(queue.source.cannotTell, queue.cannotTell);
  return {
    source: queue.source.id,
    name: queue.name,
    channel: queue.channel,
    ...(queue.order === undefined ? {} : { order: queue.order }),
    targetShare: queue.targetShare,
    serviceLevel: queue.serviceLevel,
    ...namedDayOf(floor, queue),
    dayStartedAt: queue.today.start,
    ...toHours(queue),
    ...(queue.team === undefined ? {} : { team: queue.team }),
    ...(queue.hidden ? { hidden: true as const } : {}),
    ...(cannotTell ? { cannotTell } : {}),
  };
}

function toHours({ hours, isClosed, turnsAt }: LiveQueue) {
  const opening = Number.isFinite(turnsAt) ? { closedUntil: turnsAt } : { opensNever: true as const };
  return { ...(hours ? { hours } : {}), ...(isClosed ? opening : {}) };
}

function mergeCannotTell(
  ofSource: CannotTell | undefined,
  own: CannotTell | undefined,
): CannotTell | undefined {
  return ofSource && own ? { ...ofSource, ...own } : (own ?? ofSource);
}

/** Of a record that stands still the counters do, while what is seen goes on. */
function toStanding({ source }: LiveQueue) {
  const since = standsSince(source);
  return since === undefined ? {} : { countsStandSince: since };
}

function toWaiting({ waiting }: LiveQueue) {
  const since: Record<ContactId, EpochMs> = Object.create(null);
  let oldest: EpochMs | undefined;
  for (const [contact, { enteredAt }] of waiting) {
    since[contact] = enteredAt;
    if (oldest === undefined || enteredAt < oldest) oldest = enteredAt;
  }
  return {
    waitingCount: waiting.size,
    ...(oldest === undefined ? {} : { oldestWaitingSince: oldest }),
    waiting: since,
  };
}

function toExpectedWait(queue: LiveQueue, { today, last60m }: Spans) {
  if (queue.cannotTell && Object.hasOwn(queue.cannotTell, 'expectedWait')) return {};
  const range = expectedWait({
    waitingCount: queue.waiting.size,
    freeCount: queue.staff.byState.get('available') ?? 0,
    agents: countAgents(queue),
    last60m,
    today,
  });
  return range ? { expectedWait: range } : {};
}

/** PEERS §1.1: an agent who takes n queues is 1/n of an agent in each of them. */
function countAgents(queue: LiveQueue): number {
  let agents = 0;
  for (const agent of queue.members.values()) {
    const membership = agent.memberships.get(queue.id);
    if (!membership || membership.moved) continue;
    if (isWorking(placeStanding(agent, membership).state)) agents += 1 / countOpenPlaces(agent);
  }
  return agents;
}

function isWorking(state: string): boolean {
  return state === 'available' || state === 'reserved' || isOnContact(state);
}

function isOnContact(state: string): boolean {
  return state === 'on-contact' || state === 'on-hold' || state === 'wrap-up';
}

function countOpenPlaces({ memberships }: LiveAgent): number {
  let open = 0;
  for (const { paused } of memberships.values()) if (!paused) open += 1;
  return Math.max(1, open);
}
