// Asterisk stops writing its queue_log, or writes it somewhere else: that looks just like a quiet day, and is none.
import { expect, test } from 'vitest';
import { AMBER, GREY, openFloor } from './support/floor.ts';
import { createLog } from './support/queue-log.ts';

test('a log that does not grow while calls go on is a warning on the wall, and counters say since when they stand', async () => {
  const log = createLog({
    '2026-11-22T09:00:00Z': ['old|support|NONE|ENTERQUEUE||599|1', 'old|support|NONE|ABANDON|1|1|0'],
    '2026-11-23T10:00:00Z': ['call-1|support|NONE|ENTERQUEUE||599|1'],
    '2026-11-23T10:00:40Z': ['call-1|support|NONE|ABANDON|1|1|40'],
  });
  const floor = await openFloor({ log });
  const { pbx, wall, levan } = floor;
  // A quiet quarter of an hour is no fault.
  await floor.pass(60);
  expect(await wall.screen()).toContain('no alert now');

  log.isWrittenElsewhere();
  const talk = pbx.join('support');
  pbx.answer(talk, '1001');
  await floor.pass(25);
  expect(await wall.screen()).toContain('no alert now');
  await wall.shows(/! pbx-north: queue_log has not grown since 14:05 while calls go on/, 10);
  expect(await wall.colorsOf('pbx-north: queue_log')).toEqual([AMBER]);
  expect(await wall.row('Tbilisi')).toContain('counts to 14:05');
  expect(await levan.item('sources', 'north')).toMatchObject({ warnings: [{ warning: 'record-stalled' }] });
  expect(await levan.item('queues', 'support')).toMatchObject({
    countsStandSince: expect.stringMatching(/^2026-11-23T10:05:/),
    today: { offered: 1, complete: false },
  });
  // What is live goes on being live.
  expect(await wall.row('Nino Beridze')).toContain('● talking');
  expect(await wall.colorsOf('Nino Beridze')).not.toContain(GREY);

  log.isWrittenHereAgain();
  pbx.hangUp(talk);
  await wall.shows('no alert now', 3);
  expect(await levan.item('queues', 'support')).toMatchObject({ countsStandSince: null });
});

test('a log that is not there is a warning, and the floor is live all the same', async () => {
  const floor = await openFloor({ says: { queueLog: '/nowhere/queue_log' } });
  const { pbx, wall } = floor;
  await wall.shows('! pbx-north: there is no /nowhere/queue_log', 5);
  pbx.answer(pbx.join('support'), '1001');
  await wall.shows(/● talking .*Nino Beridze/);
});
