// Who gets which contact: the free agent of the lowest penalty, longest idle, is rung until he answers or does not.
import type { QueueId } from '../../../floor/index.ts';
import { drawBetween, drawChance } from '../../../lib/seeded-random.ts';
import { drawMs, type Spread } from '../plan/spread.ts';
import { showAgent } from './agent-view.ts';
import type { Center, SimAgent, SimContact, SimQueue } from './center.ts';
import { answer } from './conversation.ts';
import { becomeIdle, findWork, isFree, takeRest } from './presence.ts';
import { tellOfferEnded } from './waiting.ts';

/** A contact came into a queue, or may be offered again. */
export function offerContact(center: Center, contact: SimContact): void {
  const { queue } = contact;
  if (!queue || !isOfferable(center, contact)) return;
  const agent = findAgent(center, queue);
  if (agent) offer(center, contact, agent);
}

/** An agent became free: which of the waiting is his? */
export function offerAgent(center: Center, agent: SimAgent): void {
  const contact = findContact(center, agent);
  if (contact) offer(center, contact, agent);
}

function isOfferable(center: Center, contact: SimContact): boolean {
  return !contact.offer && contact.notBefore <= center.agenda.now && !center.down.has(contact.source);
}

function findAgent(center: Center, queue: SimQueue): SimAgent | undefined {
  let best: SimAgent | undefined;
  for (const agent of center.agents.values()) {
    if (isOpenIn(agent, queue.plan.id) && isFree(center, agent) && isBetter(agent, best, queue.plan.id))
      best = agent;
  }
  return best;
}

function isBetter(agent: SimAgent, than: SimAgent | undefined, queue: QueueId): boolean {
  if (!than) return true;
  const difference = penaltyOf(agent, queue) - penaltyOf(than, queue);
  return difference < 0 || (difference === 0 && agent.idleSince < than.idleSince);
}

function penaltyOf(agent: SimAgent, queue: QueueId): number {
  return agent.memberships.get(queue)?.penalty ?? Number.POSITIVE_INFINITY;
}

function isOpenIn(agent: SimAgent, queue: QueueId): boolean {
  const membership = agent.memberships.get(queue);
  return membership !== undefined && !membership.paused;
}

/** By the queue's weight, then the contact's priority, then how long it waits. */
function findContact(center: Center, agent: SimAgent): SimContact | undefined {
  let best: SimContact | undefined;
  for (const id of agent.memberships.keys()) {
    const queue = center.queues.get(id);
    if (!queue || !isOpenIn(agent, id)) continue;
    const first = queue.waiting.find(contact => isOfferable(center, contact));
    if (first && (!best || rank(first, best) < 0)) best = first;
  }
  return best;
}

function rank(one: SimContact, other: SimContact): number {
  const weight = (contact: SimContact): number => contact.queue?.plan.weight ?? 0;
  return weight(other) - weight(one) || other.priority - one.priority || one.enteredAt - other.enteredAt;
}

function offer(center: Center, contact: SimContact, agent: SimAgent): void {
  const spread = contact.queue?.plan.answer;
  if (!spread || spread.meanMs === 0) answer(center, contact, agent);
  else ring(center, { contact, agent, spread });
}

function ring(
  center: Center,
  { contact, agent, spread }: { contact: SimContact; agent: SimAgent; spread: Spread },
): void {
  const missed = toMiss(center, contact, agent);
  const answerMs = Math.min(drawMs(contact.random, spread), center.plan.habits.ringMs - 1);
  agent.activity = { kind: 'ringing', contact };
  center.emit({
    type: 'contact.offered',
    at: center.agenda.now,
    source: contact.source,
    contact: contact.id,
    agent: agent.plan.id,
  });
  showAgent(center, agent);
  const timer = missed
    ? center.agenda.after(missed.lengthMs, () => miss(center, { contact, agent, how: missed.how }))
    : center.agenda.after(answerMs, () => answer(center, contact, agent));
  contact.offer = { agent, timer };
}

interface Miss {
  readonly how: 'no-answer' | 'rejected';
  readonly lengthMs: number;
}

/** How the offer will not be answered; undefined when it will. */
function toMiss(center: Center, { random }: SimContact, agent: SimAgent): Miss | undefined {
  const { missShare, missAgainShare, rejectShare, ringMs } = center.plan.habits;
  const isMissed = drawChance(random, agent.misses > 0 ? missAgainShare : missShare);
  const isRejected = drawChance(random, rejectShare);
  const rejectMs = Math.round(drawBetween(random, 1_500, 6_000));
  if (!isMissed) return undefined;
  return isRejected ? { how: 'rejected', lengthMs: rejectMs } : { how: 'no-answer', lengthMs: ringMs };
}

function miss(
  center: Center,
  { contact, agent, how }: { contact: SimContact; agent: SimAgent; how: Miss['how'] },
): void {
  const { retryMs } = center.plan.habits;
  const { now } = center.agenda;
  contact.offer = undefined;
  contact.notBefore = now + retryMs;
  center.agenda.at(contact.notBefore, () => {
    if (contact.queue?.waiting.includes(contact)) offerContact(center, contact);
  });
  tellOfferEnded(center, contact, { agent: agent.plan.id, how });
  agent.misses += 1;
  rest(center, agent, contact);
  becomeIdle(center, agent);
}

/** After a miss a breath; after several in a row the source pauses him itself. */
function rest(center: Center, agent: SimAgent, { random }: SimContact): void {
  const { autoPauseAfter, autoPause, retryMs } = center.plan.habits;
  const source = center.plan.sources.find(({ id }) => id === agent.plan.source);
  const breathMs = 2 * retryMs;
  agent.notBefore = center.agenda.now + breathMs;
  center.agenda.after(breathMs, () => findWork(center, agent));
  if (autoPauseAfter === 0 || agent.misses < autoPauseAfter) return;
  agent.misses = 0;
  takeRest(center, agent, {
    reason: 'Auto-Pause',
    lengthMs: drawMs(random, autoPause),
    by: { who: source?.name ?? agent.plan.source, how: 'pbx' },
    auto: true,
  });
}
