// One of every command, on agent 1002, queue sales, contact `call 1` and campaign spring: for tests over all of them.
import type { Command } from '../../src/floor/index.ts';

const place = { queue: 'sales', penalty: 2 };

export const EVERY_COMMAND: readonly Command[] = [
  { method: 'agent.pause', agent: '1002', reason: 'lunch' },
  { method: 'agent.unpause', agent: '1002', queues: ['sales'] },
  { method: 'agent.reassign', agent: '1002', from: ['sales'], to: [place] },
  { method: 'agent.add', agent: '1002', ...place },
  { method: 'agent.remove', agent: '1002', queue: 'sales' },
  { method: 'agent.setPenalty', agent: '1002', ...place },
  { method: 'agent.logout', agent: '1002' },
  { method: 'contact.transfer', contact: 'call 1', toQueue: 'sales' },
  { method: 'contact.hangup', contact: 'call 1' },
  { method: 'contact.prioritize', contact: 'call 1', priority: 5 },
  { method: 'contact.withdraw', contact: 'call 1' },
  { method: 'monitor.listen', agent: '1002', supervisor: 'levan' },
  { method: 'monitor.whisper', agent: '1002', supervisor: 'levan' },
  { method: 'monitor.barge', agent: '1002', supervisor: 'levan' },
  { method: 'queue.resetStats', queue: 'sales' },
  { method: 'campaign.pause', campaign: 'spring', reason: 'too many drops' },
  { method: 'campaign.resume', campaign: 'spring' },
  { method: 'campaign.stop', campaign: 'spring' },
  { method: 'campaign.pace', campaign: 'spring', linesPerAgent: 1.5 },
];
