// An agent's membership of one queue as the floor has it: all of his phones there together, told when it changes.
import { type MembershipCorrected, MOVED_REASON } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { type Change, causeOf, orderedBy } from '../causes.ts';
import { type Agent, happened, type Member, type Pbx, type Place, type Queue, toBytes } from '../pbx.ts';
import { touch } from './touch.ts';

/** The pause reason of who joins a queue during his wrap-up, which Asterisk would not wait for there. */
export const WRAP_UP_REASON = 'wrap-up';

/** What changed is told as it happened; what a list shows otherwise than believed, as a correction. */
export function tellPlace(pbx: Pbx, agent: Agent, queue: Queue): void {
  const before = agent.places.get(queue);
  const after = toPlace(membersOf(agent, queue));
  if (before === undefined && after === undefined) return;
  if (before !== undefined && after !== undefined && isSame(before, after)) return;
  if (after === undefined) agent.places.delete(queue);
  else agent.places.set(queue, after);
  // What a command under way explains was not missed: a list may show it first.
  if (pbx.isCorrecting && orderedBy(pbx, agent, queue) === undefined)
    tellCorrected(pbx, { agent, queue, after });
  else tellChanged(pbx, { agent, queue, before, after });
  touch(pbx, agent);
}

export function membersOf(agent: Agent, queue: Queue): Member[] {
  const members: Member[] = [];
  for (const phone of agent.phones) {
    const member = phone.members.get(queue);
    if (member !== undefined) members.push(member);
  }
  return members;
}

/** He is rung on every phone that is not paused, by the smallest penalty of them. */
function toPlace(members: readonly Member[]): Place | undefined {
  const [first, ...others] = members;
  if (first === undefined) return undefined;
  const isPaused = members.every(member => member.isPaused);
  const latest = others.reduce(
    (one, other) => ((other.pausedAt ?? 0) > (one.pausedAt ?? 0) ? other : one),
    first,
  );
  const reason = isPaused ? cleanText(toBytes(latest.rawReason)) : '';
  return {
    penalty: Math.min(...members.map(({ penalty }) => penalty)),
    isFixed: members.some(({ isDynamic }) => !isDynamic),
    isPaused,
    reason,
    isMoved: reason === MOVED_REASON,
  };
}

function isSame(one: Place, other: Place): boolean {
  return (
    one.penalty === other.penalty &&
    one.isFixed === other.isFixed &&
    one.isPaused === other.isPaused &&
    one.reason === other.reason
  );
}

interface Told {
  readonly agent: Agent;
  readonly queue: Queue;
  readonly after: Place | undefined;
}

function tellCorrected(pbx: Pbx, { agent, queue, after }: Told): void {
  const is: MembershipCorrected['is'] = after && {
    penalty: after.penalty,
    ...(after.isFixed ? { fixed: true } : {}),
    ...toPause(after),
  };
  pbx.told.push({
    type: 'membership.corrected',
    ...happened(pbx),
    agent: agent.id,
    queue: queue.id,
    ...(is === undefined ? {} : { is }),
  });
}

function tellChanged(pbx: Pbx, told: Told & { readonly before: Place | undefined }): void {
  const { agent, queue, before, after } = told;
  const of = { ...happened(pbx), agent: agent.id, queue: queue.id };
  const by = (change: Change) => {
    const who = pbx.isListing ? orderedBy(pbx, agent, queue, change) : causeOf(pbx, agent, queue, change);
    return who === undefined ? {} : { by: who };
  };
  if (after === undefined) pbx.told.push({ type: 'membership.removed', ...of, ...by('removed') });
  else if (before === undefined || before.isFixed !== after.isFixed)
    pbx.told.push({
      type: 'membership.added',
      ...of,
      penalty: after.penalty,
      ...(after.isFixed ? { fixed: true } : {}),
      ...toPause(after),
      ...by('added'),
    });
  else {
    const isPauseNew = before.isPaused !== after.isPaused || before.reason !== after.reason;
    pbx.told.push({
      type: 'membership.changed',
      ...of,
      ...(before.penalty === after.penalty ? {} : { penalty: after.penalty }),
      ...(isPauseNew ? { paused: false, ...toPause(after) } : {}),
      ...by(isPauseNew ? (after.isPaused ? 'paused' : 'unpaused') : 'penalty'),
    });
  }
}

function toPause({ isPaused, reason, isMoved }: Place) {
  return {
    ...(isPaused ? { paused: true } : {}),
    ...(reason === '' ? {} : { reason }),
    ...(isMoved ? { moved: true } : {}),
  };
}
