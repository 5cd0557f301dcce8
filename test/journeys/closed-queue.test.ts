// Out of its hours a queue is dim and judged by nothing, unless somebody waits in it.
import { expect, test } from 'vitest';
import { openFloor, RED } from './support/floor.ts';

/** Monday to Friday, from nine to six minutes past two. */
const HOURS = [1, 2, 3, 4, 5].map(weekday => ({ weekday, fromMinute: 9 * 60, untilMinute: 14 * 60 + 6 }));
const FAINT = 'rgb 8a8a8a';

test('a queue closes on the minute, is dim, and red once a caller is stuck in it', async () => {
  const floor = await openFloor({
    says: {
      queues: {
        support: { name: 'Support', hours: HOURS },
        billing: { name: 'Billing' },
        vip: { name: 'VIP' },
      },
    },
  });
  const { pbx, wall, levan } = floor;
  expect(await wall.row('Support')).toMatch(/^.Support +80\/20 +· /);
  for (const phone of ['1001', '1002', '1003', '1004']) pbx.setDevice(phone, 'unavailable');

  await floor.pass(29);
  await wall.shows(/^.Support +closed, opens 09:00 /m);
  expect(await wall.colorsOf('closed, opens')).toEqual([FAINT]);
  expect(await wall.screen()).not.toMatch(/!! Support|! Support/);
  expect(await levan.item('queues', 'support')).toMatchObject({
    open: false,
    closedUntil: '2026-11-24T05:00:00.000Z',
  });

  const stuck = pbx.join('support');
  await wall.shows(/!! Support: closed, 1 waiting, since 14:06/);
  expect(await wall.colorsOf('Support: closed')).toEqual([RED]);
  expect(await wall.row('Support')).toMatch(/^.Support +80\/20 +1!! +0:0\d/);
  expect(await wall.colorsOf('1!!')).toEqual([RED]);

  pbx.abandon(stuck);
  await wall.shows(/^.Support +closed, opens 09:00 /m);
  expect(await wall.screen()).not.toMatch(/!! Support|! Support/);
});
