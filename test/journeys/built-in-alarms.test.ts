// Three things that nobody should have to look for: they are on the wall while they are so, and gone when they are not.
import { expect, test } from 'vitest';
import { openFloor, RED } from './support/floor.ts';
import { CAME, GIA } from './support/pbx-floor.ts';

const SAYS = { queues: { support: { name: 'Support' }, billing: { name: 'Billing' }, vip: { name: 'VIP' } } };

test('callers wait, and nobody could answer', async () => {
  const { pbx, wall } = await openFloor({ says: SAYS });
  pbx.pause('1005', 'lunch', 'billing');
  await wall.shows('no alert now');
  const call = pbx.join('billing');
  await wall.shows(/!! Billing: 1 waiting, nobody could answer, since 14:05/);
  expect(await wall.colorsOf('Billing: 1 waiting')).toEqual([RED]);
  // She comes back for Billing: somebody could.
  pbx.unpause('1005', '', 'billing');
  await wall.shows('no alert now');
  pbx.answer(call, '1005');
  await wall.shows(/● talking .*Gia Maisuradze/);
});

test('a caller is passed over, although somebody is free for him', async () => {
  const floor = await openFloor({ says: SAYS });
  const { pbx, wall } = floor;
  const call = pbx.join('support');
  await floor.pass(28);
  expect(await wall.screen()).not.toContain('while');
  await wall.shows(/!! Support: 1 waits 0:3\d while 4 free/, 5);
  expect(await wall.colorsOf('Support: 1 waits')).toEqual([RED]);
  // A phone rings for him: that is being looked after.
  pbx.ring(call, '1001');
  await wall.shows(/► ringing .*Nino Beridze/);
  await floor.pass(1);
  expect(await wall.screen()).not.toContain('while 3 free');
  pbx.answer(call, '1001');
  await floor.pass(2);
  expect(await wall.screen()).toContain('no alert now');
});

test('nobody is logged in to a queue in its hours, and its row says what that may mean', async () => {
  const { pbx, wall } = await openFloor({ says: SAYS });
  pbx.remove('vip', '1005');
  await wall.shows(/!! VIP: nobody logged in, callers may be turned away unseen/);
  expect(await wall.row('VIP')).toMatch(/^.VIP +(nobody logged in, callers )?may (be )?turn/);
  expect(await wall.colorsOf('may turn callers away')).toEqual([RED]);
  pbx.add('vip', { ...GIA, ...CAME });
  await wall.shows('no alert now');
  expect(await wall.row('VIP')).toMatch(/^.VIP +80\/20 +· /);
});
