// Into a queue, out of it, and the penalty within it: the steps a change of an agent's queues is made of.
import type { QueueId } from '../../../floor/index.ts';
import { isPausedEverywhere, showAgent, toPauseReason } from '../center/agent-view.ts';
import type { Center, SimAgent, SimMembership } from '../center/center.ts';
import { findWork } from '../center/presence.ts';
import type { Dialect } from './dialect.ts';
import { BY_COMMAND, type Step } from './step.ts';

interface Move {
  readonly center: Center;
  readonly agent: SimAgent;
  readonly says: Dialect;
}
interface Place {
  readonly queue: QueueId;
  readonly penalty: number;
}

const MAX_PENALTY = 100;

export function addStep({ center, agent, says }: Move, { queue, penalty }: Place): Step {
  const { id, source } = agent.plan;
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
      join(center, agent, { queue, penalty, fixed: false, paused, reason });
      return says.added;
    },
    undo: () => part(center, agent, queue),
  };
}

export function removeStep({ center, agent, says }: Move, queue: QueueId): Step {
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
      part(center, agent, queue);
      return says.removed;
    },
    undo: () => before && join(center, agent, { queue, ...before }),
  };
}

export function penaltyStep({ center, agent, says }: Move, { queue, penalty }: Place): Step {
  return {
    did: `QueuePenalty ${queue} ${agent.plan.id} penalty ${penalty}`,
    refusal() {
      if (!agent.memberships.has(queue)) return says.noSuchAgent;
      return isPenalty(penalty) ? undefined : says.badPenalty;
    },
    run() {
      const membership = agent.memberships.get(queue);
      if (membership) membership.penalty = penalty;
      center.emit({ type: 'membership.changed', ...stampOf(center, agent), queue, penalty, by: BY_COMMAND });
      return says.penaltySet;
    },
  };
}

function isPenalty(penalty: number): boolean {
  return Number.isInteger(penalty) && penalty >= 0 && penalty <= MAX_PENALTY;
}

function join(
  center: Center,
  agent: SimAgent,
  { queue, ...membership }: SimMembership & { readonly queue: QueueId },
): void {
  const { penalty, fixed, paused, reason } = membership;
  agent.memberships.set(queue, membership);
  center.emit({
    type: 'membership.added',
    ...stampOf(center, agent),
    queue,
    penalty,
    ...(fixed && { fixed }),
    ...(paused && { paused }),
    ...(reason === undefined ? {} : { reason }),
    by: BY_COMMAND,
  });
  findWork(center, agent, BY_COMMAND);
}

function part(center: Center, agent: SimAgent, queue: QueueId): void {
  agent.memberships.delete(queue);
  center.emit({ type: 'membership.removed', ...stampOf(center, agent), queue, by: BY_COMMAND });
  showAgent(center, agent, BY_COMMAND);
}

function stampOf({ agenda }: Center, { plan }: SimAgent) {
  return { at: agenda.now, source: plan.source, agent: plan.id };
}
