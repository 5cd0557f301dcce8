// What orders would leave in each queue: foretold, and found so once a simulated center has carried them out.
import { describe, expect, test } from 'vitest';
import {
  type Command,
  createFloor,
  documentOf,
  foldEvent,
  foresee,
  type QueueRow,
  type Staffed,
} from '../../../src/floor/index.ts';
import { createCenter } from '../../../src/sources/index.ts';
import {
  DAY_START,
  fixed,
  HOUR_MS,
  perHour,
  toAgent,
  toPlan,
  toQueue,
} from '../../sources/simulator/small-plan.ts';

const PLAN = toPlan({
  queues: [
    toQueue({ id: 'support', arrivals: perHour(30), talk: fixed(100_000), wrapUp: fixed(10) }),
    toQueue({ id: 'billing', arrivals: perHour(0.001) }),
  ],
  agents: [
    toAgent('busy', { support: 0 }),
    toAgent('free', { billing: 0 }),
    toAgent('both', { billing: 1, support: 5 }),
    toAgent('fixed', {}, { skills: [{ queue: 'billing', penalty: 1, fixed: true }] }),
  ],
});

/** Two hours in: who serves Support talks, the others are free. */
function openFloor() {
  const floor = createFloor();
  const center = createCenter(PLAN, 7, DAY_START);
  for (const event of center.advance(DAY_START + 2 * HOUR_MS)) foldEvent(floor, event);
  const perform = (command: Command): void => {
    const { result, events } = center.perform(command, center.now);
    expect(result.outcome).toBe('applied');
    for (const event of events) foldEvent(floor, event);
  };
  return { document: () => documentOf(floor), perform };
}

/** Who is free may be rung in the instant in which he joins: with those on a contact they are as many. */
const able = ({ agents, free, busy }: Staffed) => ({ agents, able: free + busy });
const countsOf = (row: QueueRow | undefined): Staffed => {
  const { free = 0, busy = 0, away = 0 } = row?.staffing ?? {};
  return { agents: free + busy + away, free, busy };
};

const ORDERS: readonly (readonly Command[])[] = [
  [{ method: 'agent.pause', agent: 'free', reason: 'lunch' }],
  [{ method: 'agent.pause', agent: 'both', queues: ['billing'] }],
  [
    { method: 'agent.pause', agent: 'fixed' },
    { method: 'agent.unpause', agent: 'fixed' },
  ],
  [{ method: 'agent.reassign', agent: 'free', from: ['billing'], to: [{ queue: 'support', penalty: 0 }] }],
  [{ method: 'agent.reassign', agent: 'busy', from: ['support'], to: [{ queue: 'billing', penalty: 0 }] }],
  [
    {
      ...{ method: 'agent.reassign', agent: 'fixed', from: ['billing'], via: 'pause' },
      to: [{ queue: 'support', penalty: 0 }],
    },
  ],
  [{ method: 'agent.add', agent: 'free', queue: 'support', penalty: 3 }],
  [{ method: 'agent.remove', agent: 'both', queue: 'billing' }],
  [
    { method: 'agent.pause', agent: 'free' },
    { method: 'agent.reassign', agent: 'free', from: ['billing'], to: [{ queue: 'support', penalty: 0 }] },
  ],
];

describe('the members of a queue', () => {
  test.each(ORDERS.map(orders => [orders.map(({ method }) => method).join(', '), orders] as const))(
    'are after %s as they were foretold',
    (_name, orders) => {
      const { document, perform } = openFloor();
      const foreseen = foresee(document(), orders);
      for (const [queue, { before }] of foreseen) {
        expect(countsOf(document().queues[queue])).toEqual(before);
      }
      for (const order of orders) perform(order);
      for (const [queue, { after }] of foreseen) {
        expect([queue, able(countsOf(document().queues[queue]))]).toEqual([queue, able(after)]);
      }
    },
  );

  test('are as many without orders about people', () => {
    const { document } = openFloor();
    expect([...foresee(document(), [{ method: 'contact.hangup', contact: 'c1' }])]).toEqual([]);
    expect([...foresee(document(), [{ method: 'agent.pause', agent: '__proto__' }])]).toEqual([]);
  });
});
