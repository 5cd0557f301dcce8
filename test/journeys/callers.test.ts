// Orders about callers: one is moved ahead, one sent to another queue, one sent away, one listened to and hung up on.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import type { Item } from './support/supervisor.ts';

test('a lead takes care of four callers, and each counts as what became of him', async () => {
  const floor = await openFloor({ says: { queueContext: 'queues', monitors: { levan: 'PJSIP/301' } } });
  const { pbx, wall, levan } = floor;
  const numbers = ['599101010', '599202020', '599303030'];
  for (const number of numbers) pbx.join('support', { number });
  const talk = pbx.join('billing', { number: '599404040' });
  pbx.answer(talk, '1005');
  await wall.shows(/^.support +80\/20 +3 +0:0\d/m);
  const [first, second, third] = (await waitingIn('support')).map(({ id }) => String(id));
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few callers');

  async function waitingIn(queue: string): Promise<readonly Item[]> {
    const contacts = (await levan.items('contacts')).filter(one => one.queue === queue);
    return contacts.toSorted((one, other) => Number(one.position) - Number(other.position));
  }

  // The third one first.
  expect(await levan.orders({ method: 'contact.prioritize', contact: third, priority: 5 })).toMatchObject({
    outcome: 'applied',
  });
  expect((await waitingIn('support')).map(({ id }) => id)).toEqual([third, first, second]);

  // The second one to VIP, where he waits anew.
  expect(await levan.orders({ method: 'contact.transfer', contact: second, toQueue: 'vip' })).toMatchObject({
    outcome: 'applied',
  });
  await wall.shows(/^.vip +80\/20 +1!? +0:0\d/m);

  // The first one is sent out of the queue, to wherever the dialplan sends him then.
  expect(await levan.orders({ method: 'contact.withdraw', contact: first })).toMatchObject({
    outcome: 'applied',
  });
  await wall.shows(/^.support +80\/20 +1!? +0:0\d/m);

  // Gia's caller is listened to from levan's own phone, and hung up on.
  pbx.got();
  expect(await levan.orders({ method: 'monitor.listen', agent: '1005', supervisor: 'levan' })).toMatchObject({
    outcome: 'applied',
  });
  expect(pbx.got()).toEqual([expect.stringMatching(/^Originate Channel=PJSIP\/301 Application=ChanSpy /)]);
  await levan.orders({ method: 'contact.hangup', contact: String((await waitingIn('billing'))[0]?.id) });
  await wall.shows(/○ available .*Gia Maisuradze/);

  // What each counts as; nobody of them gave up.
  await floor.pass(15);
  expect(await levan.item('queues', 'support')).toMatchObject({
    waitingCount: 1,
    today: {
      ...{ offered: 3, answered: 0, abandoned: 0, leftOther: 2, lost: 0, settling: 0, waiting: 1 },
      exits: { withdrawn: 1, redirected: 1 },
    },
  });
  expect(await levan.item('queues', 'vip')).toMatchObject({ today: { offered: 1, waiting: 1 } });
  expect(await levan.item('queues', 'billing')).toMatchObject({ today: { answered: 1, handled: 1 } });
  expect(JSON.stringify(await levan.items('contacts'))).not.toMatch(/599\d/);
});

test('what has no way is said before it is tried', async () => {
  const { pbx, wall, levan } = await openFloor();
  pbx.join('support');
  await wall.shows(/^.support +80\/20 +1 /m);
  const [caller] = await levan.items('contacts');
  const contact = String(caller?.id);
  expect(await levan.orders({ method: 'contact.transfer', contact, toQueue: 'vip' })).toMatchObject({
    outcome: 'refused',
    said: expect.stringMatching(
      /^no way into vip is known: .* name queueContext for pbx-north in the config$/,
    ),
  });
  expect(
    await levan.isTurnedAway({ method: 'monitor.listen', agent: '1001', supervisor: 'levan' }),
  ).toMatchObject({ code: 'not-capable' });
  expect(pbx.got()).toEqual([]);
  expect(levan.feed.document.sources.north).toMatchObject({
    cannotDo: { 'monitor.listen': expect.any(String), 'campaign.pause': expect.any(String) },
  });
});
