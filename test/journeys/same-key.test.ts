// A script that does not know whether its order came through sends it again: with the same key that does no harm.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { pause } from './support/orders.ts';

const order = { ...pause('1002', 'lunch'), key: 'break-1002-1405' };

test('an order with the same key is carried out once, and answered twice alike', async () => {
  const floor = await openFloor();
  const { pbx, levan, wall } = floor;
  const slow = pbx.faults.holdReplies('QueuePause');
  const first = levan.begins(order);
  const again = levan.posts('agent.pause', { agent: '1002', reason: 'lunch', key: order.key });
  await floor.pass(0.5);
  slow.release();
  const reply = await floor.answered(first);
  expect(reply).toMatchObject({ command: 'c1', outcome: 'applied' });
  expect(await again).toMatchObject({ status: 200, result: reply });
  expect(await levan.orders(order)).toEqual(reply);
  expect(pbx.got()).toEqual(['QueuePause Interface=Local/1002@agents/n Paused=true Reason=lunch']);
  await wall.shows(/■ break .*Dato Kapanadze .*lunch/);

  // It came back from lunch by itself: an old order that arrives late does not send it there again.
  pbx.unpause('1002');
  await wall.shows(/○ available .*Dato Kapanadze/);
  await levan.orders(order);
  expect(pbx.got()).toEqual([]);
  expect(await levan.log()).toHaveLength(1);
});

test('the same key with another order is a mistake, and is told as one', async () => {
  const floor = await openFloor();
  await floor.levan.orders(order);
  expect(await floor.levan.isTurnedAway({ ...order, reason: 'coffee' })).toMatchObject({
    code: 'key-reused',
    message: 'key "break-1002-1405" was given before with another command',
  });
});

test('somebody else may have the same key', async () => {
  const floor = await openFloor();
  await floor.levan.orders(order);
  const olena = floor.signsIn('olena');
  await floor.pass(1);
  expect(await olena.orders({ ...order, reason: 'coffee' })).toMatchObject({ command: 'c2' });
});
