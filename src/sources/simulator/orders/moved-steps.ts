// Away from a queue that an agent is fixed in, by pausing him there, and back into it.
import { MOVED_REASON, type QueueId } from '../../../floor/index.ts';
import { isPausedEverywhere, toPauseReason } from '../center/agent-view.ts';
import type { SimMembership } from '../center/center.ts';
import { findWork, tellPause } from '../center/presence.ts';
import type { Move } from './membership-steps.ts';
import type { Step } from './step.ts';

/** Out of a queue that he is fixed in: he stays, paused, and does not count there. */
export function moveAwayStep(move: Move, queue: QueueId): Step {
  const { agent, says } = move;
  return {
    did: `QueuePause ${queue} ${agent.plan.id} ${MOVED_REASON}`,
    refusal: () => (agent.memberships.has(queue) ? undefined : says.notThere),
    ...changePause(move, queue, { paused: true, reason: MOVED_REASON, moved: true }),
  };
}

/** At lunch he stays at lunch there too. */
export function comeBackStep(move: Move, queue: QueueId): Step {
  const { agent } = move;
  const paused = isPausedEverywhere(agent);
  const reason = paused ? toPauseReason(agent) : undefined;
  return {
    did: `QueueUnpause ${queue} ${agent.plan.id}`,
    refusal: () => undefined,
    ...changePause(move, queue, { paused, reason, moved: false }),
  };
}

type Pausing = Pick<SimMembership, 'paused' | 'reason' | 'moved'>;

function changePause({ center, agent, says, by }: Move, queue: QueueId, to: Pausing) {
  const { paused, reason, moved } = agent.memberships.get(queue) ?? to;
  const set = (pausing: Pausing): void => {
    const membership = agent.memberships.get(queue);
    if (!membership) return;
    Object.assign(membership, pausing);
    tellPause(center, agent, { queue, membership, by });
    findWork(center, agent, by);
  };
  return {
    run() {
      set(to);
      return to.moved ? says.paused : says.unpaused;
    },
    undo: () => set({ paused, reason, moved }),
  };
}
