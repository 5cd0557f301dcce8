// A lead moves three agents to Billing: one is at lunch, one writes up a call, one is talking.
import { expect, test } from 'vitest';
import { type Floor, openFloor } from './support/floor.ts';
import { move } from './support/orders.ts';
import { QUEUES } from './support/pbx-floor.ts';

const [NINO, DATO, TAMAR] = ['1001', '1002', '1004'] as const;

/** Asterisk rings whoever is free for whoever waits. Callers of Support are written up for a minute. */
function openBusyFloor(): Promise<Floor> {
  return openFloor({
    pbx: { ringsByItself: true, queues: { ...QUEUES, support: { ...QUEUES.support, wrapUpSeconds: 60 } } },
    says: { queues: { support: { name: 'Support', wrapUpMs: 60_000 }, billing: { name: 'Billing' } } },
  });
}

test('three are moved to Billing, and no phone rings that should not', async () => {
  const floor = await openBusyFloor();
  const { pbx, wall, levan } = floor;
  const rung = await pbx.listenForRings();

  // Nino is at lunch; Dato has just ended a call; Tamar talks; Billing's only agent is away, and somebody waits there.
  pbx.pause(NINO, 'lunch');
  const ended = pbx.join('support');
  pbx.answer(ended, DATO);
  const talk = pbx.join('support', { number: '599445566' });
  pbx.answer(talk, TAMAR);
  pbx.setDevice('1005', 'unavailable');
  await floor.pass(20);
  pbx.hangUp(ended);
  const waiting = pbx.join('billing');
  await wall.shows(/■ break +0:20 +Nino Beridze +Support +lunch/);
  await wall.shows(/◊ wrap-up +0:0\d +Dato Kapanadze +Support/);
  await wall.shows(/● talking +0:2\d +Tamar Lomidze +Support/);
  expect([rung(), pbx.got()]).toEqual([[DATO, TAMAR], []]);

  // Nino: paused in Billing from the first instant, with her reason; then out of Support.
  expect(await levan.orders(move(NINO, 'support', 'billing'))).toMatchObject({
    outcome: 'applied',
    said: 'Removed interface from queue; paused there too: lunch',
  });
  expect(pbx.got()).toEqual([
    'QueueAdd Queue=billing Interface=Local/1001@agents/n Penalty=0 Paused=true Reason=lunch MemberName=Nino Beridze StateInterface=hint:1001@agents',
    'QueueRemove Queue=support Interface=Local/1001@agents/n',
  ]);

  // Dato: held back in Billing till his minute is over.
  expect(await levan.orders(move(DATO, 'support', 'billing'))).toMatchObject({
    outcome: 'applied',
    said: 'Removed interface from queue; paused there until the wrap-up ends',
  });
  expect(pbx.got()[0]).toContain('Queue=billing Interface=Local/1002@agents/n Penalty=0 Paused=true');

  // Tamar: she goes on talking, and will have a call to write up.
  expect(await levan.orders(move(TAMAR, 'support', 'billing'))).toMatchObject({
    outcome: 'applied',
    said: 'Removed interface from queue; paused there until the wrap-up ends; on the call still',
  });
  expect(pbx.got()[0]).toContain('Queue=billing Interface=Local/1004@agents/n Penalty=0 Paused=true');

  await wall.shows(/■ break +0:2\d +Nino Beridze +→Billing +lunch/);
  await wall.shows(/◊ wrap-up +0:0\d +Dato Kapanadze +→Support/);
  await wall.shows(/● talking +0:2\d +Tamar Lomidze +→Support/);
  expect(await wall.row('Billing')).toMatch(/ 0 +2 +2 /);
  for (const agent of [NINO, DATO, TAMAR])
    expect(await levan.item('agents', agent)).toMatchObject({
      queues: ['billing'],
      changedBy: { who: 'levan' },
    });
  expect(rung()).toEqual([]);

  // Dato's minute is over: the gateway lets him in, and his phone rings for who waits in Billing.
  await floor.pass(50);
  expect([rung(), pbx.got()]).toEqual([[], []]);
  await floor.pass(10);
  expect(pbx.got()).toEqual(['QueuePause Queue=billing Interface=Local/1002@agents/n Paused=false']);
  expect(rung()).toEqual([DATO]);
  await wall.shows(/► ringing +0:0\d +Dato Kapanadze +→?Billing/);
  pbx.answer(waiting, DATO);

  // Tamar's talk went on all the time. It counts where it came from, and she has her minute after it.
  expect(talk.talk?.member.interface).toBe('Local/1004@agents/n');
  pbx.join('billing');
  pbx.hangUp(talk);
  await wall.shows(/● talking +0:0\d +Dato Kapanadze +→?Billing/);
  await wall.shows(/◊ wrap-up +0:0\d +Tamar Lomidze +→Support/);
  expect(await levan.item('queues', 'support')).toMatchObject({
    today: { offered: 2, answered: 2, handled: 2 },
  });
  await floor.pass(55);
  expect(rung()).toEqual([]);
  await floor.pass(6);
  expect(rung()).toEqual([TAMAR]);
  await wall.shows(/■ break +2:\d\d +Nino Beridze +→Billing +lunch/);
});

test('the page of an agent says who moved him, and when', async () => {
  const floor = await openBusyFloor();
  await floor.pass(28);
  await floor.levan.orders(move(DATO, 'support', 'billing'));
  await floor.wall.press('tab', 'enter');
  await floor.wall.shows('Agent Dato Kapanadze (1002)');
  await floor.wall.shows(/changed by +levan \(command c1\) 14:06:0\d/);
});
