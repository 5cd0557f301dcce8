// Two leads order the same agent about at the same moment.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { move, pause } from './support/orders.ts';

const [NINO, DATO] = ['1001', '1002'] as const;
const ADD_TO_BILLING =
  'QueueAdd Queue=billing Interface=Local/1001@agents/n Penalty=0 Paused=false MemberName=Nino Beridze StateInterface=hint:1001@agents';
const ADD_TO_VIP = ADD_TO_BILLING.replace('billing', 'vip');

test('the second waits for the first, and is told that the agent is not where she saw her', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  const olena = floor.signsIn('olena');
  await floor.pass(1);

  // Both look at Nino in Support. Levan moves her to Billing, and the PBX takes its time.
  const slow = pbx.faults.holdReplies('QueueAdd');
  const first = levan.begins(move(NINO, 'support', 'billing'));
  await floor.pass(0.5);
  const sawHer = { expect: { state: 'available', queues: ['support'] } } as const;
  const second = olena.begins({ ...move(NINO, 'support', 'vip'), ...sawHer });
  await floor.pass(1);
  expect(pbx.got()).toEqual([ADD_TO_BILLING]);
  slow.release();
  expect(await floor.answered(first)).toMatchObject({ outcome: 'applied' });
  expect(await floor.answered(second)).toMatchObject({
    outcome: 'refused',
    said: expect.stringMatching(/^changed [012] s ago by levan: now in billing$/),
    steps: [],
  });
  expect(pbx.got()).toEqual(['QueueRemove Queue=support Interface=Local/1001@agents/n']);
  await wall.shows(/Nino Beridze +→billing/);

  // She means it all the same.
  const forced = { ...move(NINO, 'billing', 'vip'), ...sawHer, force: true };
  expect(await olena.orders(forced)).toMatchObject({ outcome: 'applied' });
  expect(pbx.got()[0]).toEqual(ADD_TO_VIP);
  await wall.shows(/Nino Beridze +→vip/);
  expect(await levan.item('agents', NINO)).toMatchObject({
    queues: ['vip'],
    changedBy: { who: 'olena', how: 'command c3' },
  });
  expect((await levan.log()).map(({ command, who }) => `${command} ${who}`)).toEqual([
    ...['c1 levan', 'c2 olena', 'c3 olena'],
  ]);
});

test('who is not in a hurry with the same agent is not held up', async () => {
  const floor = await openFloor();
  const { pbx, levan } = floor;
  const olena = floor.signsIn('olena');
  await floor.pass(1);
  pbx.faults.holdReplies('QueueAdd');
  const first = levan.begins(move(NINO, 'support', 'billing'));
  await floor.pass(0.5);
  expect(await olena.orders(pause(DATO, 'coaching'))).toMatchObject({ outcome: 'applied' });
  pbx.faults.clear();
  expect(await floor.answered(first)).toMatchObject({ outcome: 'applied' });
});
