// What a lead says, as the order that it is.
import type { Command } from '../../../src/floor/index.ts';

type Of<Method extends Command['method']> = Extract<Command, { readonly method: Method }>;

export function move(agent: string, from: string, to: string): Of<'agent.reassign'> {
  return { method: 'agent.reassign', agent, from: [from], to: [{ queue: to, penalty: 0 }] };
}

export function pause(agent: string, reason: string): Of<'agent.pause'> {
  return { method: 'agent.pause', agent, reason };
}
