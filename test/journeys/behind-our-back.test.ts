// Somebody edits the PBX and tells nobody: the gateway looks again, corrects what it shows, and counts that it had to.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { CAME, DATO, NINO, OLENA } from './support/pbx-floor.ts';

test('a reload changes members silently, and seconds later the wall has it right', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  const call = pbx.join('support');
  pbx.answer(call, '1001');
  pbx.pause('1003', 'lunch');
  await wall.shows(/■ break .*Olena Shevchenko +support +lunch/);

  // queues.conf: Olena has another penalty, Zura is new. Only the reload itself is told of.
  const zura = { interface: 'Local/1009@agents/n', name: 'Zura Gelashvili' };
  pbx.reload({ support: { members: [{ ...OLENA, penalty: 5 }, zura] } });
  await wall.shows(/○ available .*Zura Gelashvili +support/, 3);
  expect(await levan.item('agents', '1003')).toMatchObject({
    state: 'break',
    reason: null,
    memberships: [{ queue: 'support', penalty: 5, paused: true }],
  });
  // Her penalty, her reason, which such a reload forgets, and Zura.
  expect(await levan.item('sources', 'north')).toMatchObject({ state: 'live', correctedCount: 3 });

  // The day goes on: nothing was counted twice, nobody lost his call.
  expect(await wall.row('Nino Beridze')).toContain('● talking');
  pbx.hangUp(call);
  await floor.pass(1);
  expect(await levan.item('queues', 'support')).toMatchObject({
    today: { offered: 1, answered: 1, handled: 1, lost: 0 },
  });
});

test('what no event told at all is found at the next quiet look', async () => {
  const floor = await openFloor({ says: { resyncMs: 60_000 } });
  const { pbx, wall, levan } = floor;
  for (const event of ['QueueMemberAdded', 'QueueMemberRemoved', 'QueueMemberPause', 'DeviceStateChange'])
    pbx.faults.dropEvent(event);
  pbx.add('vip', { ...NINO, ...CAME });
  pbx.remove('support', DATO.interface);
  pbx.pause('1004', 'coffee');
  await floor.pass(30);
  expect(await wall.row('Dato Kapanadze')).toContain('available');
  await floor.pass(35);
  await wall.shows(/■ break +1:0\d +Tamar Lomidze +support +coffee/);
  await wall.shows(/Nino Beridze +support \+1/);
  expect(await wall.screen()).not.toContain('Dato Kapanadze');
  expect(await levan.item('sources', 'north')).toMatchObject({ correctedCount: 3 });
});

test('a reset of Asterisk’s own counters leaves the day on the wall alone', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  const ana = floor.signsIn('ana');
  pbx.answer(pbx.join('support'), '1001');
  pbx.abandon(pbx.join('support'));
  await floor.pass(10);
  const before = await levan.item('queues', 'support');
  expect(before).toMatchObject({ today: { offered: 2, answered: 1, abandoned: 1 } });

  pbx.resetStats();
  const reply = await ana.orders({ method: 'queue.resetStats', queue: 'support' });
  expect(reply).toMatchObject({ outcome: 'applied', said: expect.stringContaining('Asterisk') });
  await pbx.restart({ isGraceful: true });
  await wall.shows('● live', 10);
  await floor.pass(5);
  expect(await levan.item('queues', 'support')).toMatchObject({
    today: { offered: 2, answered: 1, abandoned: 1 },
  });
});
