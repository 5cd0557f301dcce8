// A reason of 27 Georgian letters: Asterisk would cut it inside the last one, and then tells nobody of the pause.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { pause } from './support/orders.ts';

const REASON = 'შესვენებასადილისთვისგუნდშია';
const [NINO, DATO] = ['1001', '1002'] as const;

test('27 Georgian letters are cut at a whole one, so that the pause is told of', async () => {
  const { pbx, wall, levan } = await openFloor();
  expect(REASON).toHaveLength(27);
  expect(await levan.orders(pause(NINO, REASON))).toMatchObject({
    outcome: 'applied',
    said: `Interface paused successfully; Asterisk keeps of the reason: ${REASON.slice(0, 26)}`,
  });
  expect(pbx.got()).toEqual([
    `QueuePause Interface=Local/1001@agents/n Paused=true Reason=${REASON.slice(0, 26)}`,
  ]);
  await wall.shows(/■ break .*Nino Beridze +support +შესვენება/);
  expect(await levan.item('agents', NINO)).toMatchObject({ state: 'break', reason: REASON.slice(0, 26) });
});

test('a pause whose event never comes is applied all the same, after a fresh look', async () => {
  const users = [
    { name: 'wallboard', secret: 'open sesame', read: ['system', 'agent'], write: ['agent'] },
  ] as const;
  const { pbx, wall, levan } = await openFloor({ pbx: { users } });
  pbx.faults.dropEvent('QueueMemberPause');
  const looks = pbx.actionsOf('QueueStatus').length;
  const reply = await levan.orders(pause(DATO, 'lunch'));
  expect(reply).toMatchObject({
    outcome: 'applied',
    said: expect.stringContaining('Interface paused successfully'),
  });
  expect(pbx.actionsOf('QueueStatus')).toHaveLength(looks + 1);
  await wall.shows(/■ break .*Dato Kapanadze +support +lunch/);
});

test('a pause with such a reason, set by somebody else, is on the wall within seconds', async () => {
  const { pbx, wall, levan } = await openFloor();
  pbx.pause(NINO, REASON);
  await wall.shows(/■ break .*Nino Beridze/, 5);
  expect(await levan.item('agents', NINO)).toMatchObject({ state: 'break', changedBy: { who: 'pbx-north' } });
});
