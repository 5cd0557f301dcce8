// What an order may reach of a person who is also elsewhere: his places in the scope of whoever orders, and no others.
import type { AgentRow, Command, FloorDocument } from '../../../floor/index.ts';
import type { Failure } from '../../../protocol/index.ts';
import type { Asker } from '../../served.ts';

export type Narrowed =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly failure: Failure };

/** `shown`: the floor as the asker sees it. Of a command whose target and queues are known to be in it. */
export function narrow(
  command: Command,
  { principal }: Asker,
  floor: FloorDocument,
  shown: FloorDocument,
): Narrowed {
  if (principal.scope === undefined) return { ok: true, command };
  const isElsewhere = (agent: string): boolean =>
    countPlaces(floor.agents[agent]) !== countPlaces(shown.agents[agent]);
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause': {
      if (command.queues !== undefined || !isElsewhere(command.agent)) return { ok: true, command };
      const queues = placesOf(shown.agents[command.agent]);
      return queues.length === 0
        ? beyond(command, principal.name)
        : { ok: true, command: { ...command, queues } };
    }
    case 'agent.logout':
      return isElsewhere(command.agent) ? beyond(command, principal.name) : { ok: true, command };
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
      return isOnSomethingSeen(shown.agents[command.agent])
        ? { ok: true, command }
        : beyond(command, principal.name);
    default:
      return { ok: true, command };
  }
}

/** Where he has been moved away from he has no place to be paused in. */
function placesOf(row: AgentRow | undefined): string[] {
  return Object.entries(row?.memberships ?? {}).flatMap(([queue, { moved }]) => (moved ? [] : [queue]));
}

function countPlaces(row: AgentRow | undefined): number {
  return Object.keys(row?.memberships ?? {}).length;
}

/** A conversation elsewhere is as good as none. */
function isOnSomethingSeen(row: AgentRow | undefined): boolean {
  return row?.queue !== undefined || row?.campaign !== undefined;
}

/** The same words whether he is elsewhere or nowhere. */
function beyond({ method }: Command, name: string): Narrowed {
  return {
    ok: false,
    failure: {
      code: 'not-allowed',
      message: `${method}: there is nothing, or not all of it, within the scope of this token (${name})`,
      hint: 'order about the queues that you see: agent.pause, agent.remove',
    },
  };
}
