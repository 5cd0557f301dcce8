// An agent's row.
import type { Floor } from '../floor.ts';
import type { AgentId, QueueId } from '../ids.ts';
import type { LiveAgent, LiveMembership, Standpoint } from '../live/agents/live-agent.ts';
import type { AgentDay, AgentRow, Membership } from '../rows/agent-row.ts';

export function toAgentRow({ agents }: Floor, id: AgentId): AgentRow | undefined {
  const agent = agents.get(id);
  if (!agent) return undefined;
  const { source, team, location, since, changedBy } = agent;
  return {
    source: source.id,
    name: agent.name,
    ...(team === undefined ? {} : { team }),
    ...(location === undefined ? {} : { location }),
    ...(since === undefined ? {} : { since }),
    ...toStandpoint(agent.standpoint),
    memberships: toMemberships(agent),
    ...toHome(agent),
    today: toDay(agent),
    ...(changedBy ? { changedBy } : {}),
    ...cannotTellOf(agent),
  };
}

/** One queue that tells his wrap-ups is enough for them to be some. */
function cannotTellOf({ source: { cannotTell }, memberships }: LiveAgent): Pick<AgentRow, 'cannotTell'> {
  const places = [...memberships.values()];
  const isWrapUpUntold =
    places.length > 0 && places.every(({ queue }) => queue.cannotTell?.wrapUpMs === true);
  if (isWrapUpUntold) return { cannotTell: { ...cannotTell, wrapUpMs: true } };
  return cannotTell ? { cannotTell } : {};
}

/** Who came later in a day that was seen was not there before. */
function toDay({ today, dayStartedAt, source: { seenSince } }: LiveAgent): AgentDay {
  return { ...today, ...(seenSince > dayStartedAt ? { timesFrom: seenSince } : {}) };
}

function toStandpoint(standpoint: Standpoint) {
  const { state, startUnseen, reason, own, breakPending, share } = standpoint;
  return {
    state,
    ...(startUnseen ? { startUnseen: true as const } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(own ? { own: true as const } : {}),
    ...toPause(standpoint),
    ...(breakPending ? { breakPending: true as const } : {}),
    ...(share === undefined ? {} : { share }),
    ...toOccupation(standpoint),
  };
}

function toPause({ auto, work, limitMs, wrapUpMs, isReasonPrivate }: Standpoint) {
  return {
    ...(auto ? { auto: true as const } : {}),
    ...(work ? { work: true as const } : {}),
    ...(limitMs === undefined ? {} : { limitMs }),
    ...(wrapUpMs === undefined ? {} : { wrapUpMs }),
    ...(isReasonPrivate ? { isReasonPrivate: true as const } : {}),
  };
}

/** What he is on. */
function toOccupation({ queue, contact, campaign, channel, direction }: Standpoint) {
  return {
    ...(queue === undefined ? {} : { queue }),
    ...(contact === undefined ? {} : { contact }),
    ...(campaign === undefined ? {} : { campaign }),
    ...(channel === undefined ? {} : { channel }),
    ...(direction === undefined ? {} : { direction }),
  };
}

function toMemberships({ memberships }: LiveAgent): Readonly<Record<QueueId, Membership>> {
  return toRecord([...memberships].map(([queue, membership]) => [queue, toMembership(membership)]));
}

/** Without a prototype: `__proto__` is a queue like others. */
function toRecord<Value>(entries: Iterable<readonly [QueueId, Value]>): Record<QueueId, Value> {
  const record: Record<QueueId, Value> = Object.create(null);
  for (const [queue, value] of entries) record[queue] = value;
  return record;
}

function toHome({ home, left }: LiveAgent): Pick<AgentRow, 'home' | 'left'> {
  return {
    ...(home ? { home: toRecord([...home].map(queue => [queue, true as const])) } : {}),
    ...(left.size === 0 ? {} : { left: toRecord(left) }),
  };
}

function toMembership({ penalty, fixed, paused, reason, moved, lent }: LiveMembership): Membership {
  return {
    penalty,
    ...(fixed ? { fixed: true as const } : {}),
    ...(paused ? { paused: true as const } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(moved ? { moved: true as const } : {}),
    ...(lent ? { lent } : {}),
  };
}
