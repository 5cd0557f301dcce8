// Two leads on one agent: what the sender saw goes with the order, and where that has changed nothing is asked.
import { expect, test } from 'vitest';
import { dryRunOf, MOVE, openDesk, PAUSE, replyOf } from './desk.ts';

const SEEN = { state: 'available', queues: ['sales'] };

test('as the sender saw it, it is carried out', async () => {
  const { order, pbx } = await openDesk({ obeys: true });
  expect(await replyOf(order({ ...PAUSE, expect: SEEN }))).toMatchObject({ outcome: 'applied' });
  expect(pbx.asked).toHaveLength(1);
});

test('changed meanwhile, it is refused: when, by whom, and how it is now', async () => {
  const { order, as, pbx, timers } = await openDesk({ obeys: true });
  await as('levan').order({ ...MOVE, to: [{ queue: 'support', penalty: 0 }] });
  timers.advance(4_200);
  expect(await replyOf(order({ ...MOVE, expect: SEEN }))).toMatchObject({
    outcome: 'refused',
    said: 'changed 4 s ago by levan: now in support',
  });
  expect(pbx.asked).toHaveLength(1);
});

test('unless it is forced', async () => {
  const { order, as, pbx } = await openDesk({ obeys: true });
  await as('levan').order(MOVE);
  await order({ ...PAUSE, expect: SEEN, force: true });
  expect(pbx.asked).toHaveLength(2);
});

test('a state that changed by itself is nobody’s doing', async () => {
  const { order, pbx, timers } = await openDesk();
  timers.advance(1_000);
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'on-contact' });
  timers.advance(9_000);
  expect(await replyOf(order({ ...PAUSE, expect: SEEN }))).toMatchObject({
    outcome: 'refused',
    said: 'changed 9 s ago: now on-contact, in sales',
  });
});

test('only what the sender told is compared', async () => {
  const { order, pbx } = await openDesk();
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'on-contact' });
  expect(await replyOf(order({ ...PAUSE, expect: { queues: ['sales'] } }))).toMatchObject({
    outcome: 'applied',
  });
});

test('the order of two leads who saw the same: the first is carried out, the second refused', async () => {
  const { order, as, pbx } = await openDesk({ obeys: true });
  const [first, second] = await Promise.all([
    replyOf(order({ ...MOVE, expect: SEEN })),
    replyOf(as('levan').order({ ...MOVE, expect: SEEN })),
  ]);
  expect([first.outcome, second.outcome]).toEqual(['applied', 'refused']);
  expect(second.said).toBe('changed 0 s ago by nino: now in support');
  expect(pbx.asked).toHaveLength(1);
});

test('a campaign and a contact have a state to be seen too', async () => {
  const { order, pbx } = await openDesk({ obeys: true });
  pbx.emit(
    { type: 'campaign.changed', campaign: 'spring', state: 'capped' },
    { type: 'contact.queued', contact: 'call 1', queue: 'sales', ordinal: 1 },
  );
  const campaign = { method: 'campaign.pause', campaign: 'spring', expect: { state: 'running' } } as const;
  expect(await replyOf(order(campaign))).toMatchObject({
    outcome: 'refused',
    said: 'changed 0 s ago: now capped',
  });
  const expectation = { state: 'waiting', queues: ['support'] };
  const contact = { method: 'contact.hangup', contact: 'call 1', expect: expectation } as const;
  expect(await replyOf(order(contact))).toMatchObject({ outcome: 'refused', said: 'changed: now in sales' });
});

test('a dry run says beforehand that it would be refused', async () => {
  const { order, as } = await openDesk({ obeys: true });
  await as('levan').order(MOVE);
  expect(await dryRunOf(order({ ...PAUSE, expect: SEEN, dryRun: true }))).toMatchObject({
    refusal: 'changed 0 s ago by levan: now in support',
  });
});
