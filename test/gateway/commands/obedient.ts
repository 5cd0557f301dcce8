// A source that does as it is told, at once, and tells it by its events: memberships, pauses, penalties, campaigns.
import type { ChangedBy, Command } from '../../../src/floor/index.ts';
import type { Performed } from '../../../src/sources/index.ts';
import { applied, type FakeEvent, type FakeSource } from '../../support/fake-source.ts';

export async function obey(command: Command, source: FakeSource, by: ChangedBy): Promise<Performed> {
  source.emit(...eventsOf(command, by));
  return applied(`${command.method} done`);
}

export function eventsOf(command: Command, by: ChangedBy): FakeEvent[] {
  switch (command.method) {
    case 'agent.pause': {
      const { agent, reason, queues = ['sales', 'support'] } = command;
      const said = reason === undefined ? {} : { reason };
      return queues.map(queue => ({ type: 'membership.changed', agent, queue, paused: true, ...said, by }));
    }
    case 'agent.unpause': {
      const { agent, queues = ['sales', 'support'] } = command;
      return queues.map(queue => ({ type: 'membership.changed', agent, queue, paused: false, by }));
    }
    case 'agent.reassign': {
      const { agent, from, to } = command;
      return [
        ...to.map(place => ({ type: 'membership.added' as const, agent, ...place, by })),
        ...from.map(queue => ({ type: 'membership.removed' as const, agent, queue, by })),
      ];
    }
    case 'agent.add': {
      const { method: _method, ...place } = command;
      return [{ type: 'membership.added', ...place, by }];
    }
    case 'agent.remove':
      return [{ type: 'membership.removed', agent: command.agent, queue: command.queue, by }];
    case 'agent.setPenalty': {
      const { agent, queue, penalty } = command;
      return [{ type: 'membership.changed', agent, queue, penalty, by }];
    }
    case 'campaign.pause':
      return [{ type: 'campaign.changed', campaign: command.campaign, state: 'paused', by }];
    case 'campaign.resume':
      return [{ type: 'campaign.changed', campaign: command.campaign, state: 'running', by }];
    default:
      return [];
  }
}
