// From a command to the steps it takes at its source, or to that source's no.
import { UNABLE } from '../center/abilities.ts';
import type { Center } from '../center/center.ts';
import { toAgentOrder } from './agent-orders.ts';
import { toCampaignOrder } from './campaign-orders.ts';
import { toContactOrder } from './contact-orders.ts';
import { type Given, type Order, refused } from './step.ts';

export function toOrder(center: Center, given: Given): Order {
  const order = toOrderOf(center, given);
  const isEmpty = order.kind === 'steps' && order.steps.length === 0;
  return isEmpty ? refused(given.command.method, 'nothing to do') : order;
}

function toOrderOf(center: Center, { command, by }: Given): Order {
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause':
    case 'agent.reassign':
    case 'agent.add':
    case 'agent.remove':
    case 'agent.setPenalty':
    case 'agent.logout':
      return toAgentOrder(center, command, by);
    case 'contact.transfer':
    case 'contact.hangup':
    case 'contact.prioritize':
    case 'contact.withdraw':
      return toContactOrder(center, command);
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
    case 'queue.resetStats':
      return refused(command.method, UNABLE[command.method]);
    case 'campaign.pause':
    case 'campaign.resume':
    case 'campaign.stop':
    case 'campaign.pace':
      return toCampaignOrder(center, command, by);
  }
}
