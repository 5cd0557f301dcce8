// A key makes a repeat harmless: for ten minutes the same key gets the first reply again.
import { expect, test } from 'vitest';
import { KEY_KEPT_MS } from '../../../src/gateway/commands/command-keys.ts';
import type { CommandCall } from '../../../src/protocol/index.ts';
import { applied } from '../../support/fake-source.ts';
import { failureOf, MOVE, openDesk, PAUSE, replyOf, settled } from './desk.ts';

test('a repeat gets the first reply, also while that is awaited', async () => {
  const { order, pbx } = await openDesk();
  const [first, repeat] = await Promise.all([order({ ...PAUSE, key: 'k1' }), order({ ...PAUSE, key: 'k1' })]);
  const later = await order({ key: 'k1', ...PAUSE });
  expect([repeat, later]).toEqual([first, first]);
  expect(pbx.asked).toHaveLength(1);
});

test('it is the same command in whatever order its arguments are written', async () => {
  const { order, pbx } = await openDesk();
  const { method, to: _to, ...params } = MOVE;
  const one: CommandCall = { ...MOVE, key: 'k1' };
  const other: CommandCall = { key: 'k1', to: [{ penalty: 2, queue: 'support' }], ...params, method };
  expect(await order(other)).toEqual(await order(one));
  expect(pbx.asked).toHaveLength(1);
});

test('the same key with another command is an error, and so with other arguments', async () => {
  const { order, pbx } = await openDesk();
  await order({ ...PAUSE, key: 'k1' });
  for (const other of [
    { method: 'agent.unpause', agent: '1002', key: 'k1' },
    { method: 'agent.pause', agent: '1002', reason: 'coffee', key: 'k1' },
    { ...PAUSE, forMs: 60_000, key: 'k1' },
  ] as const)
    expect((await failureOf(order(other))).code).toBe('key-reused');
  expect(pbx.asked).toHaveLength(1);
});

test('the keys of two people are two keys', async () => {
  const { order, as, pbx } = await openDesk();
  await order({ ...PAUSE, key: 'k1' });
  await as('levan').order({ method: 'agent.unpause', agent: '1002', key: 'k1' });
  expect(pbx.asked).toHaveLength(2);
});

test('a key is free again where nobody was asked', async () => {
  const { order, pbx } = await openDesk();
  await order({ ...PAUSE, agent: '1003', key: 'k1' });
  pbx.emit({ type: 'agent.described', agent: '1003' });
  expect(await replyOf(order({ ...PAUSE, agent: '1003', key: 'k1' }))).toMatchObject({ outcome: 'applied' });
});

test('it stands for ten minutes from the reply, however many others come', async () => {
  const { order, pbx, timers } = await openDesk();
  await order({ ...PAUSE, key: 'k1' });
  for (let n = 0; n < 3_000; n++) await order({ ...PAUSE, key: `other ${n}` });
  timers.advance(KEY_KEPT_MS - 1);
  const asked = pbx.asked.length;
  await order({ ...PAUSE, key: 'k1' });
  expect(pbx.asked).toHaveLength(asked);
  timers.advance(1);
  await order({ ...PAUSE, key: 'k1' });
  expect(pbx.asked).toHaveLength(asked + 1);
});

test('a refusal is remembered like any other reply: it is not asked again behind one’s back', async () => {
  const { order, pbx } = await openDesk({
    perform: async () => ({ outcome: 'refused', said: 'Interface not found', steps: [] }),
  });
  const first = await order({ ...PAUSE, key: 'k1' });
  expect(await order({ ...PAUSE, key: 'k1' })).toEqual(first);
  expect(pbx.asked).toHaveLength(1);
});

test('a dry run takes no key', async () => {
  const { order, pbx } = await openDesk();
  await order({ ...PAUSE, key: 'k1', dryRun: true });
  await order({ ...PAUSE, key: 'k1' });
  expect(pbx.asked).toHaveLength(1);
});

test('an undo has keys too', async () => {
  const { order, undo, pbx } = await openDesk({ obeys: true });
  await order(PAUSE);
  const first = await undo('c1', { key: 'z' });
  expect(await undo('c1', { key: 'z' })).toEqual(first);
  expect(pbx.asked).toHaveLength(2);
});

test('while it is under way a key stands, however long that takes', async () => {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof applied>>();
  const { order, pbx, timers } = await openDesk({ perform: () => promise });
  const first = order({ ...PAUSE, key: 'k1' });
  await settled();
  timers.advance(9_000);
  const repeat = order({ ...PAUSE, key: 'k1' });
  resolve(applied('done'));
  expect(await repeat).toEqual(await first);
  expect(pbx.asked).toHaveLength(1);
});

test('a reply is not told to who sees less by now, nor is the order given twice; who sees as much or more is told', async () => {
  const { as, pbx } = await openDesk();
  const call = { ...PAUSE, key: 'k1' } as const;
  const wide = { queues: ['sales', 'support'] };
  const first = await as('sandro', 'lead', wide).order(call);
  for (const less of [{ queues: ['support'] }, { queues: ['sales'] }, {}]) {
    const failure = await failureOf(as('sandro', 'lead', less).order(call));
    expect(failure.code).toBe('key-reused');
    expect(JSON.stringify(failure)).not.toMatch(/1002|Nino|sales/);
  }
  expect(await as('sandro', 'lead', { ...wide, teams: ['north'] }).order(call)).toEqual(first);
  expect(await as('sandro').order(call)).toEqual(first);
  expect(pbx.asked).toHaveLength(1);
});
