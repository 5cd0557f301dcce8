// A person with two phones, of which one is at lunch: what is ordered about her is taken back for each of them, or not at all.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { pause } from './support/orders.ts';

const DESK = { interface: 'PJSIP/1007', name: 'Maka', membership: 'dynamic' } as const;
const HOME = { ...DESK, interface: 'PJSIP/2007' } as const;
const MAKA = { id: 'maka', name: 'Maka', interfaces: [DESK.interface, HOME.interface] };

test('the undo of a pause does not ring the phone that was at lunch before', async () => {
  const floor = await openFloor({
    pbx: { queues: { support: { members: [DESK, { ...HOME, isPaused: true, pausedReason: 'lunch' }] } } },
    says: { members: [MAKA] },
  });
  const { pbx, wall, levan } = floor;
  await levan.orders(pause('maka', 'coaching'));
  await wall.shows(/■ break .*Maka .*coaching/);
  pbx.got();
  expect(await levan.undoes('c1')).toMatchObject({
    outcome: 'refused',
    said: expect.stringMatching(/^not undone, because in "support": the phones of "Maka" stood differently/),
    kept: [{ queue: 'support', because: 'phones-differ' }],
  });
  expect(pbx.got()).toEqual([]);
});
