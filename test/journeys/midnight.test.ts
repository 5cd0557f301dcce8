// The business day turns while callers wait and talk: the counters begin anew, and what goes on goes on.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';

/** Monday, 23:59:40 in Tbilisi. */
const BEFORE_MIDNIGHT = Date.UTC(2026, 10, 23, 19, 59, 40);

test('who waits over midnight waits on, and stays in the figures of the day he came', async () => {
  const floor = await openFloor({ startAt: BEFORE_MIDNIGHT });
  const { pbx, wall, levan } = floor;
  pbx.answer(pbx.join('support'), '1001');
  const waits = pbx.join('support');
  await wall.shows(/^.support +80\/20 +1 +0:0\d .* 2 +1 /m);
  await floor.pass(22);

  await wall.shows('Tue 24 Nov 2026  00:00:0');
  expect(await wall.row('Tbilisi')).toContain('today from 00:00 (whole)');
  expect(await wall.row('support')).toMatch(/^.support +80\/20 +1 +0:2\d .* 0 +0 /);
  expect(await wall.row('Nino Beridze')).toMatch(/● talking +0:2\d/);

  pbx.answer(waits, '1002');
  pbx.answer(pbx.join('support'), '1003');
  await floor.pass(2);
  expect(await levan.item('queues', 'support')).toMatchObject({
    today: { from: '2026-11-23T20:00:00.000Z', offered: 1, answered: 1, complete: true },
    last30m: { answered: 3 },
  });
});
