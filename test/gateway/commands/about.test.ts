// Who an order is about, as a person tells them apart: a contact by its masked number, where it is and how long.
import { expect, test } from 'vitest';
import { openDesk, replyOf } from './desk.ts';

async function open() {
  const desk = await openDesk();
  const contact = 'pbx-1795428.17';
  desk.pbx.emit({
    type: 'contact.queued',
    contact,
    queue: 'sales',
    ordinal: 1,
    customer: '…773',
  });
  desk.hub.publish();
  return { desk, contact };
}

test('one that waits is told with its queue and how long it has waited', async () => {
  const { desk, contact } = await open();
  desk.timers.advance(130_000);
  expect(
    (await replyOf(desk.order({ method: 'contact.prioritize', contact, priority: 5 }))).about,
  ).toMatchObject({
    ...{ kind: 'contacts', id: contact, name: '…773', stood: 'in Sales, 2:10' },
  });
});

test('one that is talked to is told with who talks to it, and for how long', async () => {
  const { desk, contact } = await open();
  desk.timers.advance(20_000);
  desk.pbx.emit({ type: 'contact.answered', contact, queue: 'sales', agent: '1002' });
  desk.timers.advance(192_000);
  expect((await replyOf(desk.order({ method: 'contact.hangup', contact }))).about).toMatchObject({
    ...{ name: '…773', stood: 'in conversation with Nino Beridze, 3:12' },
  });
});

test('who is to be logged out is told with the queues he is in', async () => {
  const { desk } = await open();
  expect((await replyOf(desk.order({ method: 'agent.logout', agent: '1002' }))).about).toMatchObject({
    ...{ name: 'Nino Beridze', stood: 'in Sales' },
  });
});
