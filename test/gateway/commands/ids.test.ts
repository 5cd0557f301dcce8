// Ids as people type them: whole, or without their source where that is clear.

import { expect, test } from 'vitest';
import { createCommandDesk } from '../../../src/gateway/commands/command-desk.ts';
import { createHub } from '../../../src/gateway/hub.ts';
import { createSourceDirectory } from '../../../src/gateway/source-directory.ts';
import { createViews } from '../../../src/gateway/views/views.ts';
import type { CommandCall } from '../../../src/protocol/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { principalOf } from '../../support/principals.ts';
import { failureOf, openDesk, replyOf } from './desk.ts';

/** Two PBXs: 1002 and `support` are in both, 1003 and `vip` in the south alone. */
async function open() {
  const timers = createFakeTimers();
  const clock = { now: timers.now, rate: 1 };
  const log = (): void => {};
  const hub = createHub({ epoch: 'e1', clock, timers, log });
  const sourceOf = (id: string) => createFakeSource({ id, now: timers.now });
  const [north, south] = [sourceOf('north'), sourceOf('south')];
  for (const source of [north, south]) {
    await source.start({ emit: hub.take, ended: () => {} });
    for (const queue of ['support', 'billing'])
      source.emit({ type: 'queue.described', queue: `${source.id}:${queue}` });
    source.emit({ type: 'agent.described', agent: `${source.id}:1002`, name: `Nino of the ${source.id}` });
  }
  south.emit(
    { type: 'queue.described', queue: 'south:vip' },
    { type: 'agent.described', agent: 'south:1003' },
  );
  const sources = createSourceDirectory([north, south]);
  const desk = createCommandDesk({
    hub,
    views: createViews(hub.ledger, timers),
    sources,
    timers,
    clock,
    log,
    run: 'c',
  });
  const asker = { principal: principalOf('nino', 'lead'), from: 'ws', tell: () => {} } as const;
  return { north, south, order: (call: CommandCall) => desk.order(call, asker) };
}

test('without its source an id is enough where only one source has it', async () => {
  const { order, south } = await open();
  expect(await replyOf(order({ method: 'agent.logout', agent: '1003' }))).toMatchObject({
    about: { id: 'south:1003' },
  });
  expect(south.asked).toEqual([{ method: 'agent.logout', agent: 'south:1003' }]);
});

test('where two have it, both are named, and nobody is asked', async () => {
  const { order, north, south } = await open();
  const failure = await failureOf(order({ method: 'agent.logout', agent: '1002' }));
  expect(failure).toMatchObject({
    code: 'bad-arguments',
    message: '"1002" could be north:1002 or south:1002',
  });
  expect([...north.asked, ...south.asked]).toEqual([]);
});

test('an agent’s queues are those of his own source', async () => {
  const { order, north } = await open();
  await order({
    method: 'agent.reassign',
    agent: 'north:1002',
    from: ['support'],
    to: [{ queue: 'north:billing', penalty: 1 }],
  });
  expect(north.asked).toEqual([
    {
      method: 'agent.reassign',
      agent: 'north:1002',
      from: ['north:support'],
      to: [{ queue: 'north:billing', penalty: 1 }],
    },
  ]);
});

test('a queue that only another source has is refused as of that source', async () => {
  const { order } = await open();
  const failure = await failureOf(
    order({ method: 'agent.add', agent: 'north:1002', queue: 'vip', penalty: 0 }),
  );
  expect(failure.message).toBe('queue "south:vip" is of another source, south');
});

test('what the sender saw may be told in short ids too', async () => {
  const { order, south } = await open();
  south.emit({ type: 'membership.added', agent: 'south:1003', queue: 'south:vip', penalty: 0 });
  const call = { method: 'agent.pause', agent: '1003', expect: { queues: ['vip'] } } as const;
  expect(await replyOf(order({ ...call, expect: { queues: ['vip'] } }))).toMatchObject({
    outcome: 'applied',
  });
});

test.each(['Nino of the north', 'orth:1002', ':1002', '02', 'nobody', '__proto__'])(
  '%j is no id of anybody',
  async agent => {
    const { order } = await open();
    expect(await failureOf(order({ method: 'agent.logout', agent }))).toMatchObject({ code: 'not-found' });
  },
);

test('with its source an id is known also where there is one source, and none is needed', async () => {
  const { order, pbx } = await openDesk();
  expect(
    await replyOf(order({ method: 'agent.add', agent: 'pbx:1002', queue: 'pbx:support', penalty: 0 })),
  ).toMatchObject({
    about: { id: '1002', queues: { support: 'Support' } },
  });
  expect(pbx.asked).toEqual([{ method: 'agent.add', agent: '1002', queue: 'support', penalty: 0 }]);
  expect(await failureOf(order({ method: 'agent.logout', agent: 'chat:1002' }))).toMatchObject({
    code: 'not-found',
  });
});
