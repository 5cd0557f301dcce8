// From a command to the steps it takes at its source, or to that source's no.
import type { Command } from '../../../floor/index.ts';
import type { Center } from '../center/center.ts';
import { toAgentOrder } from './agent-orders.ts';
import { toCampaignOrder } from './campaign-orders.ts';
import { toContactOrder } from './contact-orders.ts';
import { type Order, refused } from './step.ts';

export function toOrder(center: Center, command: Command): Order {
  const order = toOrderOf(center, command);
  const isEmpty = order.kind === 'steps' && order.steps.length === 0;
  return isEmpty ? refused(command.method, 'nothing to do') : order;
}

function toOrderOf(center: Center, command: Command): Order {
  switch (command.method) {
    case 'agent.pause':
    case 'agent.unpause':
    case 'agent.reassign':
    case 'agent.add':
    case 'agent.remove':
    case 'agent.setPenalty':
    case 'agent.logout':
      return toAgentOrder(center, command);
    case 'contact.transfer':
    case 'contact.hangup':
    case 'contact.prioritize':
    case 'contact.withdraw':
      return toContactOrder(center, command);
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
    case 'queue.resetStats':
      return refused(command.method, `${command.method} is not built into this center`);
    case 'campaign.pause':
    case 'campaign.resume':
    case 'campaign.stop':
    case 'campaign.pace':
      return toCampaignOrder(center, command);
  }
}
