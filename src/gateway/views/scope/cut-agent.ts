// An agent as a scope shows him: his places in its queues, and what he is on only where that is in it.
import type { AgentRow, Membership, QueueId } from '../../../floor/index.ts';
import type { FloorScope } from './floor-scope.ts';

/** Undefined of who is in no queue and no team of the scope. The same row where nothing of it is cut. */
export function cutAgent(row: AgentRow, scope: FloorScope): AgentRow | undefined {
  const places = entriesIn(row.memberships, scope);
  const isOfTeam = scope.isTeamIn(row.team);
  if (places.length === 0 && !isOfTeam) return undefined;
  const isCut = places.length < Object.keys(row.memberships).length;
  const isTeamShown = row.team === undefined || isOfTeam;
  const isTaskShown = isOccupationIn(row, scope);
  const isChangeShown = row.changedBy === undefined || isChangeIn(row, !isCut && isTaskShown, scope);
  const isHomeShown = [row.home, row.left].every(queues => isWhollyIn(queues, scope));
  if (!isCut && isTeamShown && isTaskShown && isChangeShown && isHomeShown) return row;
  const { memberships, team, changedBy, home, left, ...rest } = row;
  const person = isTaskShown ? rest : withoutOccupation(rest);
  const leftIn = left && entriesIn(left, scope);
  return {
    ...(isCut ? withOwnShare(person, places) : person),
    ...(home ? { home: toRecord(entriesIn(home, scope)) } : {}),
    ...(leftIn && leftIn.length > 0 ? { left: toRecord(leftIn) } : {}),
    ...(team !== undefined && isTeamShown ? { team } : {}),
    memberships: isCut ? toRecord(places) : memberships,
    ...(changedBy !== undefined && isChangeShown ? { changedBy } : {}),
  };
}

type Places = readonly (readonly [QueueId, Membership])[];
type Occupation = Pick<AgentRow, 'queue' | 'contact' | 'campaign' | 'channel' | 'direction'>;

type Queues<Of> = Readonly<Record<QueueId, Of>>;

function entriesIn<Of>(queues: Queues<Of>, scope: FloorScope): (readonly [QueueId, Of])[] {
  return Object.entries(queues).filter(([queue]) => scope.isQueueIn(queue));
}

function isWhollyIn(queues: Queues<unknown> | undefined, scope: FloorScope): boolean {
  return queues === undefined || Object.keys(queues).every(scope.isQueueIn);
}

/** Without a prototype: `__proto__` is a queue like others. */
function toRecord<Of>(entries: Iterable<readonly [QueueId, Of]>): Record<QueueId, Of> {
  const record: Record<QueueId, Of> = Object.create(null);
  for (const [queue, of] of entries) record[queue] = of;
  return record;
}

/** Who is on something elsewhere is busy, and that is all that is told. */
function isOccupationIn({ queue, campaign, contact }: AgentRow, scope: FloorScope): boolean {
  if (queue !== undefined && !scope.isQueueIn(queue)) return false;
  if (campaign !== undefined && !scope.isCampaignIn(campaign)) return false;
  return contact === undefined || queue !== undefined || campaign !== undefined;
}

function withoutOccupation<Person extends Occupation>(person: Person): Omit<Person, keyof Occupation> {
  const {
    queue: _queue,
    contact: _contact,
    campaign: _campaign,
    channel: _c,
    direction: _d,
    ...rest
  } = person;
  return rest;
}

/** A change in a queue is told where the queue is; one of the person where all of him is seen: it may be about elsewhere. */
function isChangeIn({ changedBy }: AgentRow, isWhole: boolean, scope: FloorScope): boolean {
  return changedBy?.queue === undefined ? isWhole : scope.isQueueIn(changedBy.queue);
}

/** In how many of his places he is open is told of those that are seen; a reason, where it is one of theirs. */
function withOwnShare<Person extends Pick<AgentRow, 'share' | 'reason'>>(person: Person, places: Places) {
  if (person.share === undefined) return person;
  const { share: _share, reason, ...rest } = person;
  const open = places.filter(([, { paused }]) => paused !== true).length;
  const isReasonIn = places.some(([, place]) => place.paused === true && place.reason === reason);
  return {
    ...rest,
    ...(reason !== undefined && isReasonIn ? { reason } : {}),
    ...(open < places.length ? { share: open / places.length } : {}),
  };
}
