// Orders at random instants of a simulated morning, for property tests: about people, contacts and campaigns that are there.
import fc from 'fast-check';
import type { Command, SourceEvent } from '../../../src/floor/index.ts';
import { COMMAND_METHODS, type CommandMethod } from '../../../src/floor/index.ts';
import { DEFAULT_PLAN } from '../../../src/sources/index.ts';

export interface AnyOrder {
  /** Milliseconds after the orders begin. */
  readonly afterMs: number;
  readonly method: CommandMethod;
  readonly one: number;
  readonly other: number;
}

export function anyOrders(withinMs: number): fc.Arbitrary<AnyOrder[]> {
  const order = fc.record({
    afterMs: fc.integer({ min: 0, max: withinMs }),
    method: fc.constantFrom(...COMMAND_METHODS),
    one: fc.nat(10_000),
    other: fc.nat(10_000),
  });
  const inOrder = (orders: AnyOrder[]): AnyOrder[] => orders.sort((a, b) => a.afterMs - b.afterMs);
  return fc.array(order, { minLength: 10, maxLength: 60 }).map(inOrder);
}

/** The order as a command; contacts are chosen of those that `alive` names. */
export function toCommand({ method, one, other }: AnyOrder, alive: readonly string[]): Command {
  const agent = at(DEFAULT_PLAN.agents, one)?.id ?? '';
  const queue = at(DEFAULT_PLAN.queues, other)?.id ?? '';
  const contact = at(alive, one) ?? 'nobody';
  const campaign = at(DEFAULT_PLAN.campaigns, one)?.id ?? '';
  const home = at(DEFAULT_PLAN.agents, one)?.skills[0]?.queue ?? queue;
  switch (method) {
    case 'agent.pause':
      return { method, agent, reason: 'meeting', ...(other % 2 === 0 && { queues: [home] }) };
    case 'agent.unpause':
      return { method, agent, ...(other % 2 === 0 && { queues: [home] }) };
    case 'agent.reassign':
      return {
        ...{ method, agent, from: [home], to: [{ queue, penalty: other % 4 }] },
        ...(other % 3 === 0 && { via: 'pause' }),
      };
    case 'agent.add':
    case 'agent.setPenalty':
      return { method, agent, queue, penalty: other % 12 };
    case 'agent.remove':
      return { method, agent, queue: home };
    case 'agent.logout':
      return { method, agent };
    case 'contact.transfer':
      return { method, contact, toQueue: queue };
    case 'contact.prioritize':
      return { method, contact, priority: other % 20 };
    case 'monitor.listen':
    case 'monitor.whisper':
    case 'monitor.barge':
      return { method, agent, supervisor: 'levan' };
    case 'queue.resetStats':
      return { method, queue };
    case 'contact.hangup':
    case 'contact.withdraw':
      return { method, contact };
    case 'campaign.pause':
    case 'campaign.resume':
    case 'campaign.stop':
      return { method, campaign };
    case 'campaign.pace':
      return { method, campaign, linesPerAgent: (other % 50) / 10 };
  }
}

function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

/** Contacts that wait or talk, kept up from the events as they come. */
export function noteAlive(alive: Set<string>, events: readonly SourceEvent[]): void {
  for (const event of events) {
    switch (event.type) {
      case 'contact.queued':
      case 'contact.connected':
        alive.add(event.contact);
        break;
      case 'contact.left':
      case 'contact.completed':
      case 'contact.lost':
        alive.delete(event.contact);
        break;
      default:
    }
  }
}
