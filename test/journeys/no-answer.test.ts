// The PBX does not do what it was asked, or does not say: the answer is honest, and what was begun is put back.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { move, pause } from './support/orders.ts';

const [NINO, DATO] = ['1001', '1002'] as const;

test('an order that nobody answers is unknown after ten seconds, and settled by a look', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  pbx.faults.loseReplies('QueuePause', 'QueueStatus');
  pbx.faults.dropEvent('QueueMemberPause');
  pbx.faults.dropEvent('DeviceStateChange');
  const from = floor.now();
  const reply = await levan.orders(pause(DATO, 'lunch'));
  expect(reply).toMatchObject({ command: 'c1', outcome: 'unknown' });
  expect(Math.round((floor.now() - from) / 1000)).toBe(10);
  await wall.shows(/○ available .*Dato Kapanadze/);

  // It had been done all along: the first list that comes through says so, on the wall, to levan and in the log.
  pbx.faults.clear();
  await wall.shows(/■ break .*Dato Kapanadze +support +lunch/, 30);
  await floor.pass(1);
  expect(levan.settled).toMatchObject([{ command: 'c1', outcome: 'applied' }]);
  expect(await levan.log()).toMatchObject([
    { answered: { outcome: 'unknown' }, settled: { outcome: 'applied' } },
  ]);
});

test('a Success that does nothing is not believed', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  pbx.faults.ignore('QueuePause', 'Interface paused successfully');
  expect(await levan.orders(pause(DATO, 'lunch'))).toMatchObject({
    outcome: 'refused',
    said: 'Interface paused successfully; not done: the list shows it as it was',
  });
  await floor.pass(1);
  await wall.shows(/○ available .*Dato Kapanadze/);
});

test('a move of which the second half is refused is put back as it was', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  pbx.faults.refuseNth(2, 'Unable to remove interface: Not there');
  expect(await levan.orders(move(NINO, 'support', 'billing'))).toMatchObject({
    outcome: 'refused',
    said: expect.stringMatching(/Not there; put back as it was$/),
    steps: [{ outcome: 'applied' }, { outcome: 'refused' }, { outcome: 'applied' }],
  });
  expect(pbx.got().map(line => line.replace(/ Interface.*/, ''))).toEqual([
    'QueueAdd Queue=billing',
    'QueueRemove Queue=support',
    'QueueRemove Queue=billing',
  ]);
  await wall.shows(/○ available .*Nino Beridze +support +0/);
  expect(await levan.item('agents', NINO)).toMatchObject({ queues: ['support'] });
});

test('a slow PBX is waited for, and its late yes is a yes', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  pbx.faults.delayReplies(4_000);
  pbx.faults.replyAfterEvents(true);
  expect(await levan.orders(pause(DATO, 'lunch'))).toMatchObject({ outcome: 'applied' });
  await wall.shows(/■ break .*Dato Kapanadze +support +lunch/);
});
