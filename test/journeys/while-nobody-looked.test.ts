// The gateway does not see the PBX for a while, or is not there itself: what is shown, and what is counted afterwards.
import { expect, test } from 'vitest';
import { type Floor, GREY, openFloor } from './support/floor.ts';
import { createLog } from './support/queue-log.ts';

/** Yesterday, and two calls of this morning: Nino took one, nobody the other. */
const MORNING = {
  '2026-11-22T09:00:00Z': ['old|support|NONE|ENTERQUEUE||599|1', 'old|support|NONE|ABANDON|1|1|0'],
  '2026-11-23T06:00:00Z': ['call-1|support|NONE|ENTERQUEUE||599|1'],
  '2026-11-23T06:00:04Z': ['call-1|support|Nino Beridze|CONNECT|4|leg-1|3'],
  '2026-11-23T06:03:00Z': ['call-1|support|Nino Beridze|COMPLETECALLER|4|176|1'],
  '2026-11-23T06:10:00Z': ['call-2|support|NONE|ENTERQUEUE||599|1'],
  '2026-11-23T06:10:40Z': ['call-2|support|NONE|ABANDON|1|1|40'],
};

/** Nino talks when the PBX falls silent; she ends her call, one caller gives up, and Gia takes one in Billing. */
async function callsWhileBlind({ pbx, wall, pass }: Floor): Promise<void> {
  const talk = pbx.join('support');
  pbx.answer(talk, '1001');
  await wall.shows(/● talking +0:0\d +Nino Beridze/);
  pbx.faults.silent();
  await wall.shows('not live since', 15);
  pbx.hangUp(talk);
  const givesUp = pbx.join('support');
  await pass(20);
  pbx.abandon(givesUp);
  pbx.answer(pbx.join('billing'), '1005');
  await pass(20);
}

const figuresOf = async ({ levan }: Floor) => {
  const { today } = await levan.item('queues', 'support');
  return today;
};

test('with a queue_log, what happened meanwhile is counted, once', async () => {
  const floor = await openFloor({ log: createLog(MORNING) });
  const { pbx, wall } = floor;
  expect(await wall.row('Tbilisi')).toContain('today from 00:00 (whole)');
  expect(await figuresOf(floor)).toMatchObject({ offered: 2, answered: 1, abandoned: 1, complete: true });

  await callsWhileBlind(floor);
  // Live figures stand as they were, in grey; nobody is made free or busy by the log.
  expect(await wall.colorsOf('Nino Beridze')).toEqual([GREY]);
  expect(await wall.row('Nino Beridze')).toContain('● talking');
  pbx.faults.silent(false);
  await wall.shows('● live', 40);
  await wall.shows(/pbx-north live again 14:0\d:\d\d, blind (\d+ min )?\d+ s(?!, from)/);
  await wall.shows(/● talking .*Gia Maisuradze +billing/);
  expect(await wall.row('Nino Beridze')).toContain('○ available');
  expect(await figuresOf(floor)).toMatchObject({
    ...{ offered: 4, answered: 2, abandoned: 2, lost: 0, settling: 0, complete: true },
  });
  expect(await wall.row('Tbilisi')).toContain('today from 00:00 (whole)');
});

test('without one, the wall says from when to when it was blind', async () => {
  const floor = await openFloor();
  const { pbx, wall } = floor;
  await callsWhileBlind(floor);
  pbx.faults.silent(false);
  await wall.shows('● live', 40);
  await wall.shows(/pbx-north live again 14:0\d:\d\d, blind (\d+ min )?\d+ s, from 14:05:\d\d/);
  expect(await wall.row('Tbilisi')).toMatch(/today only from 14:05, blind 14:05–14:0\d/);
  await wall.shows(/● talking .*Gia Maisuradze/);
  // Nino's call had been seen to come; who came and went unseen is not made up.
  expect(await figuresOf(floor)).toMatchObject({ offered: 1, answered: 1, abandoned: 0, complete: false });
});

test.each([
  ['with a queue_log', createLog(MORNING)],
  ['without one', undefined],
])('calls that a killed PBX takes with it are lost, and nothing else is (%s)', async (_title, log) => {
  const floor = await openFloor(log === undefined ? {} : { log });
  const { pbx, wall } = floor;
  const before = log === undefined ? 0 : 2;
  pbx.answer(pbx.join('support'), '1001');
  pbx.join('support');
  await wall.shows(new RegExp(`^.support +80/20 +1 .* ${before + 2} +${before / 2 + 1} `, 'm'));
  await pbx.kill();
  await wall.shows('not live since', 2);
  await floor.pass(20);
  // Not one zero that was not there before.
  expect(await wall.row('support')).toMatch(new RegExp(`^.support +80/20 +1 +0:0\\d .* ${before + 2} +`));
  expect(await wall.colorsOf('support')).toEqual([GREY]);
  await pbx.restart();
  await wall.shows('● live', 40);
  await wall.shows(/^.support +80\/20 +· /m);
  expect(await figuresOf(floor)).toMatchObject({
    ...{ offered: before + 2, answered: before / 2 + 1, abandoned: before / 2, lost: 1, waiting: 0 },
  });
});

test('a gateway that was stopped for a while fills in what it missed', async () => {
  const floor = await openFloor({ log: createLog(MORNING) });
  const { pbx, gateway, wall } = floor;
  const talk = pbx.join('support');
  pbx.answer(talk, '1001');
  await floor.pass(5);
  await gateway.stop();
  await wall.shows(/× no data since 14:05:\d\d/, 5);
  expect(await wall.row('support')).toMatch(/ 3 +2 /);
  pbx.hangUp(talk);
  const second = pbx.join('support');
  await floor.pass(40);
  pbx.answer(second, '1002');
  await gateway.start();
  await wall.shows('● live', 30);
  expect(await wall.row('Tbilisi')).toContain('today from 00:00 (whole)');
  await wall.shows(/● talking +.*Dato Kapanadze/);
  expect(await figuresOf(floor)).toMatchObject({
    ...{ offered: 4, answered: 3, abandoned: 1, handled: 2, serviceLevelMet: 2, serviceLevelOf: 4 },
  });
});
