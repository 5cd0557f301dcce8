// An agent whom the PBX itself holds in a queue cannot leave it: she is paused there instead, if that is asked for.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { move } from './support/orders.ts';

const OLENA = '1003';

test('who is fixed in Support is lent to Billing by a pause, and brought back by its end', async () => {
  const floor = await openFloor({
    pbx: { ringsByItself: true },
    says: { queues: { support: { name: 'Support' }, billing: { name: 'Billing' } } },
  });
  const { pbx, wall, levan } = floor;
  const rung = await pbx.listenForRings();

  // Refused, with the way out, and before anything was done.
  expect(await levan.orders(move(OLENA, 'support', 'billing'))).toMatchObject({
    outcome: 'refused',
    said: 'Asterisk: "Member not dynamic": "Olena Shevchenko" 1003 is fixed in Support on the PBX and cannot leave it',
    instead: 'via-pause',
    steps: [],
  });
  expect(pbx.got()).toEqual([]);

  // As a second thought: in Billing, and paused where she cannot leave.
  expect(await levan.orders({ ...move(OLENA, 'support', 'billing'), via: 'pause' })).toMatchObject({
    outcome: 'applied',
    said: 'Interface paused successfully; paused in Support instead of leaving it',
  });
  expect(pbx.got()).toEqual([
    'QueueAdd Queue=billing Interface=Local/1003@agents/n Penalty=0 Paused=false MemberName=Olena Shevchenko StateInterface=hint:1003@agents',
    'QueuePause Queue=support Interface=Local/1003@agents/n Paused=true Reason=moved',
  ]);

  // She is moved and not on a break: free for Billing, and none of Support's.
  await wall.shows(/○ available .*Olena Shevchenko +→Billing +0/);
  expect(await wall.row('Billing')).toMatch(/ 2 +0 +0 /);
  expect(await wall.row('Support')).toMatch(/ 3 +0 +0 /);
  expect(await levan.item('agents', OLENA)).toMatchObject({
    state: 'available',
    reason: null,
    memberships: [
      { queue: 'billing', moved: false },
      { queue: 'support', fixed: true, paused: true, reason: 'moved', moved: true },
    ],
  });
  for (const phone of ['1001', '1002', '1004', '1005']) pbx.setDevice(phone, 'unavailable');
  const ofSupport = pbx.join('support');
  await floor.pass(1);
  expect(rung()).toEqual([]);
  pbx.answer(pbx.join('billing'), OLENA);
  expect(await floor.pass(1).then(rung)).toEqual([OLENA]);
  pbx.abandon(ofSupport);

  // Brought back: the pause ends, she is not added a second time.
  pbx.got();
  expect(await levan.orders(move(OLENA, 'billing', 'support'))).toMatchObject({ outcome: 'applied' });
  expect(pbx.got()).toEqual([
    'QueuePause Queue=support Interface=Local/1003@agents/n Paused=false',
    'QueueRemove Queue=billing Interface=Local/1003@agents/n',
  ]);
  await wall.shows(/● talking .*Olena Shevchenko +→Billing/);
  expect(await levan.item('agents', OLENA)).toMatchObject({
    memberships: [{ queue: 'support', fixed: true, paused: false, moved: false }],
  });
});
