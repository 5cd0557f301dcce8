// Orders that a source has put off: settled by its own word, or by what the floor shows, and told to whoever ordered.
import { expect, test } from 'vitest';
import type { CommandResult } from '../../../src/floor/index.ts';
import type { LoggedCommand } from '../../../src/protocol/index.ts';
import { applied, type FakeEvent } from '../../support/fake-source.ts';
import { ANYBODY, openDesk, PAUSE, replyOf, settled, type TestDesk } from './desk.ts';

const LATER = { outcome: 'deferred', said: 'when the call ends', steps: [] } as const;
const BREAK = {
  type: 'membership.changed',
  agent: '1002',
  queue: 'sales',
  paused: true,
  reason: 'lunch',
} as const;

async function logged({ desk }: TestDesk, id: string): Promise<LoggedCommand> {
  const served = await desk.get(id, ANYBODY);
  return JSON.parse(served.ok ? served.resultText : '{}');
}

/** The floor has changed, and all that follows of it is done. */
async function show(floor: TestDesk, ...events: readonly FakeEvent[]): Promise<void> {
  floor.pbx.emit(...events);
  floor.hub.publish();
  await settled();
}

test('what was put off is settled once the floor shows it, with the offset that does', async () => {
  const floor = await openDesk({ perform: async () => LATER });
  expect(await replyOf(floor.order(PAUSE))).toMatchObject({ outcome: 'deferred' });
  expect(await logged(floor, 'c1')).not.toHaveProperty('settled');
  await show(floor, BREAK);
  expect(await logged(floor, 'c1')).toMatchObject({
    answered: { outcome: 'deferred', said: 'when the call ends' },
    settled: {
      outcome: 'applied',
      said: 'it has come about, as the floor shows',
      offset: floor.hub.ledger.offset,
    },
  });
  expect(floor.told).toMatchObject([
    { method: 'command.settled', params: { command: 'c1', outcome: 'applied' } },
  ]);
});

test('nothing but what was ordered settles it: he may pause by himself meanwhile, and call on', async () => {
  const floor = await openDesk({ perform: async () => LATER });
  await floor.order(PAUSE);
  await show(floor, { ...BREAK, reason: 'coffee' });
  await show(floor, { type: 'agent.state-changed', agent: '1002', state: 'on-contact' });
  expect(await logged(floor, 'c1')).not.toHaveProperty('settled');
});

test('it is refused once it cannot come about any more: he is in none of the queues', async () => {
  const floor = await openDesk({ perform: async () => LATER });
  await floor.order(PAUSE);
  await show(floor, { type: 'membership.removed', agent: '1002', queue: 'sales' });
  expect(await logged(floor, 'c1')).toMatchObject({
    settled: { outcome: 'refused', said: 'it cannot come about any more' },
  });
});

test('the source’s own word of it counts, and what it shows after that is nothing new', async () => {
  const end = Promise.withResolvers<CommandResult>();
  const floor = await openDesk({ perform: async () => ({ ...LATER, settled: end.promise }) });
  await floor.order(PAUSE);
  end.resolve({ outcome: 'refused', said: 'he was gone by then', steps: [] });
  await settled();
  await show(floor, BREAK);
  expect(await logged(floor, 'c1')).toMatchObject({
    settled: { outcome: 'refused', said: 'he was gone by then' },
  });
  expect(floor.told).toHaveLength(1);
});

test('what the floor shows first is not told once more by the source', async () => {
  const end = Promise.withResolvers<CommandResult>();
  const floor = await openDesk({ perform: async () => ({ ...LATER, settled: end.promise }) });
  await floor.order(PAUSE);
  await show(floor, BREAK);
  end.resolve(applied('done when the call ended'));
  await settled();
  expect(floor.told).toHaveLength(1);
});

test('somebody who is logged out after the call is so when he is gone', async () => {
  const floor = await openDesk({ perform: async () => LATER });
  await floor.order({ method: 'agent.logout', agent: '1002' });
  await show(floor, { type: 'agent.state-changed', agent: '1002', state: 'on-contact' });
  await show(floor, { type: 'membership.removed', agent: '1002', queue: 'sales' });
  expect(await logged(floor, 'c1')).not.toHaveProperty('settled');
  await show(floor, { type: 'agent.state-changed', agent: '1002', state: 'offline' });
  expect(await logged(floor, 'c1')).toMatchObject({ settled: { outcome: 'applied' } });
});

test('an undo that is put off is settled when all is as it was before', async () => {
  let isPutOff = false;
  const floor = await openDesk({
    perform: async (command, source) => {
      if (isPutOff) return LATER;
      if (command.method === 'agent.pause') source.emit(BREAK);
      return applied('done');
    },
  });
  await floor.order(PAUSE);
  isPutOff = true;
  expect(await replyOf(floor.undo('c1'))).toMatchObject({ command: 'c2', outcome: 'deferred' });
  await show(floor, { type: 'membership.changed', agent: '1002', queue: 'sales', paused: false });
  expect(await logged(floor, 'c2')).toMatchObject({ settled: { outcome: 'applied' }, undoes: 'c1' });
});
