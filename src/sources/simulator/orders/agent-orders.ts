// Orders about a person: pause, log-out, and the queues he is in.
import type { Command, QueueId } from '../../../floor/index.ts';
import type { Center, SimAgent } from '../center/center.ts';
import { endRest, leave, pause, unpause } from '../center/presence.ts';
import { DIALECTS, type Dialect } from './dialect.ts';
import { addStep, penaltyStep, removeStep } from './membership-steps.ts';
import { findSource, toUnreachable } from './source-of.ts';
import { BY_COMMAND, type Order, refused, type Step, single } from './step.ts';

export type AgentCommand = Extract<Command, { readonly method: `agent.${string}` }>;
type Pausing = Extract<AgentCommand, { readonly method: 'agent.pause' | 'agent.unpause' }>;

export function toAgentOrder(center: Center, command: AgentCommand): Order {
  const agent = center.agents.get(command.agent);
  if (!agent) return refused(command.method, DIALECTS.telephony.noSuchAgent);
  const source = findSource(center, agent.plan.source);
  const gone = toUnreachable(center, source);
  if (gone !== undefined) return refused(command.method, gone);
  const says = DIALECTS[source.kind];
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause':
      return toPauseOrder(center, agent, { command, says });
    case 'agent.logout':
      return toLogoutOrder(center, agent, says);
    case 'agent.setPenalty':
      return single(penaltyStep({ center, agent, says }, command));
    default: {
      const steps = toMoves(center, agent, { command, says });
      return { kind: 'steps', steps, ...toLater(agent, source.kind, says) };
    }
  }
}

interface Asked<C extends AgentCommand> {
  readonly command: C;
  readonly says: Dialect;
}

function toPauseOrder(center: Center, agent: SimAgent, { command, says }: Asked<Pausing>): Order {
  const { queues } = command;
  if (!queues) return single(pauseStep(center, agent, { command, says }));
  return {
    kind: 'steps',
    steps: queues.map(queue => pauseStep(center, agent, { command, says, queue })),
  };
}

function pauseStep(
  center: Center,
  agent: SimAgent,
  { command, says, queue }: Asked<Pausing> & { readonly queue?: QueueId },
): Step {
  const isPause = command.method === 'agent.pause';
  const reason = isPause ? command.reason : undefined;
  const scope = queue === undefined ? {} : { queues: [queue] };
  const pauseIt = (): void => {
    endRest(agent);
    pause(center, agent, { ...scope, by: BY_COMMAND, ...(reason === undefined ? {} : { reason }) });
  };
  const unpauseIt = (): void => unpause(center, agent, { ...scope, by: BY_COMMAND });
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

function toLogoutOrder(center: Center, agent: SimAgent, says: Dialect): Order {
  const step: Step = {
    did: `AgentLogoff ${agent.plan.id}`,
    refusal: () => (agent.loggedIn ? undefined : says.notLoggedIn),
    run() {
      leave(center, agent, BY_COMMAND);
      return says.loggedOut;
    },
  };
  if (agent.activity.kind === 'idle') return single(step);
  return { kind: 'steps', steps: [step], later: { said: says.loggedOutLater, wait: run => run() } };
}

type Moving = Extract<AgentCommand, { readonly method: 'agent.reassign' | 'agent.add' | 'agent.remove' }>;

/** Joins first, leaves after: at no moment is he in no queue. */
function toMoves(center: Center, agent: SimAgent, { command, says }: Asked<Moving>): Step[] {
  const move = { center, agent, says };
  switch (command.method) {
    case 'agent.add':
      return [addStep(move, command)];
    case 'agent.remove':
      return [removeStep(move, command.queue)];
    case 'agent.reassign':
      return [
        ...command.to.map(place => addStep(move, place)),
        ...command.from.map(queue => removeStep(move, queue)),
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
