// Into a queue, out of it, and the penalty within it: the steps a change of an agent's queues is made of.
import type { ChangedBy, QueueId } from '../../../floor/index.ts';
import { isPausedEverywhere, showAgent, toPauseReason } from '../center/agent-view.ts';
import type { Center, SimAgent, SimMembership } from '../center/center.ts';
import { findWork } from '../center/presence.ts';
import type { Dialect } from './dialect.ts';
import { comeBackStep } from './moved-steps.ts';
import type { Step } from './step.ts';

export interface Move {
  readonly center: Center;
  readonly agent: SimAgent;
  readonly says: Dialect;
  readonly by: ChangedBy;
}
interface Place {
  readonly queue: QueueId;
  readonly penalty: number;
}

const MAX_PENALTY = 100;

/** Into a queue; into one that he could not leave, and was paused in instead, by opening it again. */
export function addStep(move: Move, { queue, penalty }: Place): Step {
  const { center, agent, says } = move;
  const { id, source } = agent.plan;
  if (agent.memberships.get(queue)?.moved) return comeBackStep(move, queue);
  return {
    did: `QueueAdd ${queue} ${id} penalty ${penalty}`,
    refusal() {
      // Each source has its own queues only.
      if (center.queues.get(queue)?.plan.source !== source) return says.noSuchQueue;
      if (!isPenalty(penalty)) return says.badPenalty;
      return agent.memberships.has(queue) ? says.alreadyThere : undefined;
    },
    run() {
      // At lunch he stays at lunch in the new queue too.
      const paused = isPausedEverywhere(agent);
      const reason = paused ? toPauseReason(agent) : undefined;
      join(move, { queue, penalty, fixed: false, paused, reason, moved: false });
      return says.added;
    },
    undo: () => part(move, queue),
  };
}

export function removeStep(move: Move, queue: QueueId): Step {
  const { center, agent, says } = move;
  const before = agent.memberships.get(queue);
  return {
    did: `QueueRemove ${queue} ${agent.plan.id}`,
    refusal() {
      if (!center.queues.has(queue)) return says.noSuchQueue;
      const membership = agent.memberships.get(queue);
      if (!membership) return says.notThere;
      return membership.fixed ? says.fixed : undefined;
    },
    run() {
      part(move, queue);
      return says.removed;
    },
    undo: () => before && join(move, { queue, ...before }),
  };
}

export function penaltyStep({ center, agent, says, by }: Move, { queue, penalty }: Place): Step {
  return {
    did: `QueuePenalty ${queue} ${agent.plan.id} penalty ${penalty}`,
    refusal() {
      if (!agent.memberships.has(queue)) return says.noSuchAgent;
      return isPenalty(penalty) ? undefined : says.badPenalty;
    },
    run() {
      const membership = agent.memberships.get(queue);
      if (membership) membership.penalty = penalty;
      center.emit({ type: 'membership.changed', ...stampOf(center, agent), queue, penalty, by });
      return says.penaltySet;
    },
  };
}

function isPenalty(penalty: number): boolean {
  return Number.isInteger(penalty) && penalty >= 0 && penalty <= MAX_PENALTY;
}

function join(
  { center, agent, by }: Move,
  { queue, ...membership }: SimMembership & { readonly queue: QueueId },
): void {
  const { penalty, fixed, paused, reason, moved } = membership;
  agent.memberships.set(queue, membership);
  center.emit({
    type: 'membership.added',
    ...stampOf(center, agent),
    queue,
    penalty,
    ...(fixed && { fixed }),
    ...(paused && { paused }),
    ...(reason === undefined ? {} : { reason }),
    ...(moved && { moved }),
    by,
  });
  findWork(center, agent, by);
}

function part({ center, agent, by }: Move, queue: QueueId): void {
  agent.memberships.delete(queue);
  center.emit({ type: 'membership.removed', ...stampOf(center, agent), queue, by });
  showAgent(center, agent, by);
}

function stampOf({ agenda }: Center, { plan }: SimAgent) {
  return { at: agenda.now, source: plan.source, agent: plan.id };
}
