// Orders about a person: pause, log-out, and the queues he is in.
import type { ChangedBy, Command, QueueId } from '../../../floor/index.ts';
import type { Center, SimAgent } from '../center/center.ts';
import { endRest, leave, pause, unpause } from '../center/presence.ts';
import { DIALECTS, type Dialect } from './dialect.ts';
import { addStep, penaltyStep, removeStep } from './membership-steps.ts';
import { moveAwayStep } from './moved-steps.ts';
import { findSource, toUnreachable } from './source-of.ts';
import { type Order, refused, type Step, single } from './step.ts';

export type AgentCommand = Extract<Command, { readonly method: `agent.${string}` }>;
type Pausing = Extract<AgentCommand, { readonly method: 'agent.pause' | 'agent.unpause' }>;

export function toAgentOrder(center: Center, command: AgentCommand, by: ChangedBy): Order {
  const agent = center.agents.get(command.agent);
  if (!agent) return refused(command.method, DIALECTS.telephony.noSuchAgent);
  const source = findSource(center, agent.plan.source);
  const gone = toUnreachable(center, source);
  if (gone !== undefined) return refused(command.method, gone);
  const says = DIALECTS[source.kind];
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause':
      return toPauseOrder(center, agent, { command, says, by });
    case 'agent.logout':
      return toLogoutOrder({ center, agent, says, by });
    case 'agent.setPenalty':
      return single(penaltyStep({ center, agent, says, by }, command));
    default: {
      const steps = toMoves(center, agent, { command, says, by });
      return { kind: 'steps', steps, ...toLater(agent, source.kind, says) };
    }
  }
}

interface Asked<C extends AgentCommand> {
  readonly command: C;
  readonly says: Dialect;
  readonly by: ChangedBy;
}

function toPauseOrder(center: Center, agent: SimAgent, asked: Asked<Pausing>): Order {
  const { queues } = asked.command;
  if (!queues) return single(pauseStep(center, agent, asked));
  return {
    kind: 'steps',
    steps: queues.map(queue => pauseStep(center, agent, { ...asked, queue })),
  };
}

function pauseStep(
  center: Center,
  agent: SimAgent,
  { command, says, by, queue }: Asked<Pausing> & { readonly queue?: QueueId },
): Step {
  const isPause = command.method === 'agent.pause';
  const reason = isPause ? command.reason : undefined;
  const scope = queue === undefined ? {} : { queues: [queue] };
  const pauseIt = (): void => {
    endRest(agent);
    pause(center, agent, { ...scope, by, ...(reason === undefined ? {} : { reason }) });
  };
  const unpauseIt = (): void => unpause(center, agent, { ...scope, by });
  return {
    did: [isPause ? 'QueuePause' : 'QueueUnpause', queue ?? 'all', agent.plan.id, reason]
      .filter(Boolean)
      .join(' '),
    refusal() {
      if (queue !== undefined && !agent.memberships.has(queue)) return says.noSuchAgent;
      return agent.loggedIn ? undefined : says.notLoggedIn;
    },
    run() {
      if (isPause) pauseIt();
      else unpauseIt();
      return isPause ? says.paused : says.unpaused;
    },
    undo: isPause ? unpauseIt : pauseIt,
  };
}

interface Leaving {
  readonly center: Center;
  readonly agent: SimAgent;
  readonly says: Dialect;
  readonly by: ChangedBy;
}

function toLogoutOrder({ center, agent, says, by }: Leaving): Order {
  const step: Step = {
    did: `AgentLogoff ${agent.plan.id}`,
    refusal: () => (agent.loggedIn ? undefined : says.notLoggedIn),
    run() {
      leave(center, agent, by);
      return says.loggedOut;
    },
  };
  if (agent.activity.kind === 'idle') return single(step);
  return {
    kind: 'steps',
    steps: [step],
    later: { said: says.loggedOutLater, wait: run => run(), end: tell => agent.afterContact.push(tell) },
  };
}

type Moving = Extract<AgentCommand, { readonly method: 'agent.reassign' | 'agent.add' | 'agent.remove' }>;

/** Joins first, leaves after: at no moment is he in no queue. */
function toMoves(center: Center, agent: SimAgent, { command, says, by }: Asked<Moving>): Step[] {
  const move = { center, agent, says, by };
  switch (command.method) {
    case 'agent.add':
      return [addStep(move, command)];
    case 'agent.remove':
      return [removeStep(move, command.queue)];
    case 'agent.reassign':
      return [
        ...command.to.map(place => addStep(move, place)),
        ...command.from.map(queue =>
          command.via === 'pause' && agent.memberships.get(queue)?.fixed
            ? moveAwayStep(move, queue)
            : removeStep(move, queue),
        ),
      ];
  }
}

/** A desk moves nobody out of a conversation: it waits for the end. */
function toLater(
  agent: SimAgent,
  kind: 'telephony' | 'desk',
  says: Dialect,
): Pick<Extract<Order, { kind: 'steps' }>, 'later'> {
  if (kind === 'telephony' || agent.activity.kind === 'idle') return {};
  return { later: { said: says.later, wait: run => agent.afterContact.push(run) } };
}
