// Orders about a caller and about a queue's counters: the exact actions, and what became of the caller.
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../../src/floor/index.ts';
import type { FakeCall } from '../../../support/fake-pbx/index.ts';
import { closeAll, type Floor, type FloorOptions, openFloor, typeOf } from './support/open-floor.ts';

afterEach(closeAll);

const CONTEXTS = { transferContext: 'xfer' };

interface Waiting {
  readonly floor: Floor;
  readonly call: FakeCall;
  readonly id: { readonly contact: string };
}

/** A caller waits in sales, and one was in billing before: so the ways in are known. */
async function withCaller(options: FloorOptions = { source: CONTEXTS }): Promise<Waiting> {
  const floor = await openFloor(options);
  floor.pbx.abandon(floor.pbx.join('billing'));
  const call = floor.pbx.join('sales', { number: '0760773', name: 'Zoë' });
  await floor.pass(1);
  return { floor, call, id: { contact: typeOf(floor.events, 'contact.queued').at(-1)?.contact ?? '' } };
}

async function talking(options?: FloorOptions): Promise<Waiting> {
  const waiting = await withCaller(options);
  waiting.floor.pbx.answer(waiting.call, '1002');
  await waiting.floor.pass(1);
  return waiting;
}

function exitsOf(floor: Floor): string[] {
  return typeOf(floor.events, 'contact.left').map(({ queue, exit }) => `${queue} ${exit}`);
}

describe('a transfer to a queue', () => {
  test('sends a waiting caller to where that queue’s own callers come in', async () => {
    const { floor, call, id } = await withCaller();
    expect(await floor.order({ method: 'contact.transfer', ...id, toQueue: 'billing' })).toMatchObject({
      ...{ outcome: 'applied', said: 'Redirect successful' },
      sent: [`Redirect Channel=${call.channel} Context=queues Exten=billing Priority=1`],
    });
    expect(call.visit?.queue.name).toBe('billing');
    expect(exitsOf(floor)).toContain('sales redirected');
  });

  test('takes a caller from the agent', async () => {
    const { floor, call, id } = await talking();
    expect(await floor.order({ method: 'contact.transfer', ...id, toQueue: 'billing' })).toMatchObject({
      outcome: 'applied',
    });
    expect(call.talk).toBeUndefined();
    expect(call.visit?.queue.name).toBe('billing');
  });

  test('goes where the config says, where it does', async () => {
    const { floor, call, id } = await withCaller({ source: { queueContext: 'queues' } });
    expect(await floor.order({ method: 'contact.transfer', ...id, toQueue: 'vip' })).toMatchObject({
      outcome: 'applied',
      sent: [`Redirect Channel=${call.channel} Context=queues Exten=vip Priority=1`],
    });
  });

  test('is refused while no way in is known, and says what the config needs', async () => {
    const { floor, id } = await withCaller();
    expect(await floor.order({ method: 'contact.transfer', ...id, toQueue: 'vip' })).toMatchObject({
      outcome: 'refused',
      said: 'no way into vip is known: no caller was seen to enter it by a place of its own; name queueContext for pbx in the config',
      sent: [],
    });
  });

  test('to the queue that it waits in is refused', async () => {
    const { floor, id } = await withCaller();
    expect(await floor.order({ method: 'contact.transfer', ...id, toQueue: 'sales' })).toMatchObject({
      ...{ outcome: 'refused', said: 'it waits in sales already', sent: [] },
    });
  });

  test('that is full is refused: the caller would be turned away unseen', async () => {
    const { floor, id } = await withCaller({
      queues: { sales: {}, billing: { maxLength: 1 } },
      source: { queueContext: 'queues' },
    });
    floor.pbx.join('billing');
    await floor.pass(1);
    expect(await floor.order({ method: 'contact.transfer', ...id, toQueue: 'billing' })).toMatchObject({
      outcome: 'refused',
      said: 'billing is full: 1 wait, and the caller would be turned away',
      sent: [],
    });
  });

  test('that takes nobody while nobody could answer is not called done', async () => {
    const { floor, id } = await withCaller({
      queues: { sales: {}, billing: {}, vip: { refusesWhenEmpty: true } },
      source: { queueContext: 'queues' },
    });
    expect(
      await floor.order({ method: 'contact.transfer', ...id, toQueue: 'vip' }, { seconds: 12 }),
    ).toMatchObject({
      outcome: 'refused',
      said: 'Redirect successful; not done: it is in no queue and with no agent',
    });
  });
});

describe('a transfer to an extension', () => {
  test('goes on in the context that the config names for it', async () => {
    const { floor, call, id } = await withCaller();
    expect(
      await floor.order({ method: 'contact.transfer', ...id, toExtension: '600' }, { seconds: 1 }),
    ).toMatchObject({
      ...{ outcome: 'applied', said: 'Redirect successful' },
      sent: [`Redirect Channel=${call.channel} Context=xfer Exten=600 Priority=1`],
    });
  });

  test('that does not exist ends the call, and that is said', async () => {
    const { floor, id } = await withCaller();
    expect(
      await floor.order({ method: 'contact.transfer', ...id, toExtension: '601' }, { seconds: 1 }),
    ).toMatchObject({
      ...{ outcome: 'refused', said: "Redirect successful; the caller's channel has ended" },
    });
  });

  test.each([
    ['600,1,System(ls)', '"600,1,System(ls)" is no extension: digits, letters and * # + . _ -'],
    ['6 00', '"6 00" is no extension: digits, letters and * # + . _ -'],
  ])('%s is none', async (toExtension, said) => {
    const { floor, id } = await withCaller();
    expect(await floor.order({ method: 'contact.transfer', ...id, toExtension })).toMatchObject({
      ...{ outcome: 'refused', said, sent: [] },
    });
  });

  test('needs a context that says where one may go', async () => {
    const { floor, id } = await withCaller({});
    expect(await floor.order({ method: 'contact.transfer', ...id, toExtension: '600' })).toMatchObject({
      outcome: 'refused',
      said: 'which extensions a contact may be transferred to is not said: name transferContext for pbx in the config',
    });
  });
});

describe('hanging up on a caller', () => {
  test('who waits', async () => {
    const { floor, call, id } = await withCaller();
    expect(await floor.order({ method: 'contact.hangup', ...id })).toMatchObject({
      ...{ outcome: 'applied', said: 'Channel Hungup' },
      sent: [`Hangup Channel=${call.channel} Cause=16`],
    });
    expect(floor.pbx.state.channels.has(call.channel)).toBe(false);
  });

  test('who talks', async () => {
    const { floor, call, id } = await talking();
    expect(await floor.order({ method: 'contact.hangup', ...id })).toMatchObject({ outcome: 'applied' });
    expect(floor.pbx.state.channels.has(call.channel)).toBe(false);
    expect(typeOf(floor.events, 'contact.completed')).toHaveLength(1);
  });

  test('who is gone already is refused, in words', async () => {
    const { floor, call, id } = await withCaller();
    floor.pbx.abandon(call);
    await floor.pass(1);
    expect(await floor.order({ method: 'contact.hangup', ...id })).toMatchObject({
      ...{ outcome: 'refused', said: `contact ${id.contact} is gone from pbx`, sent: [] },
    });
  });

  test('whom Asterisk does not find any more is refused in its words', async () => {
    const { floor, id } = await withCaller();
    floor.pbx.faults.refuse('Hangup', 'No such channel');
    expect(await floor.order({ method: 'contact.hangup', ...id })).toMatchObject({
      ...{ outcome: 'refused', said: 'No such channel' },
    });
  });
});

describe('a priority', () => {
  test('moves a caller up at once, which the next list shows', async () => {
    const { floor, call } = await withCaller();
    const late = floor.pbx.join('sales');
    await floor.pass(1);
    const contact = typeOf(floor.events, 'contact.queued').at(-1)?.contact ?? '';
    expect(await floor.order({ method: 'contact.prioritize', contact, priority: 5 })).toMatchObject({
      ...{ outcome: 'applied', said: 'Priority change for caller on queue' },
      sent: [`QueueChangePriorityCaller Queue=sales Caller=${late.channel} Priority=5 Immediate=true`],
    });
    expect([late.visit?.position, call.visit?.position]).toEqual([1, 2]);
    expect(typeOf(floor.events, 'contact.repositioned')).toContainEqual(
      expect.objectContaining({ contact, position: 1, priority: 5 }),
    );
  });

  test('that Asterisk takes and does not set is refused', async () => {
    const { floor, id } = await withCaller();
    floor.pbx.faults.ignore('QueueChangePriorityCaller', 'Priority change for caller on queue');
    expect(await floor.order({ method: 'contact.prioritize', ...id, priority: 5 })).toMatchObject({
      outcome: 'refused',
    });
  });

  test('of a caller who talks is refused', async () => {
    const { floor, id } = await talking();
    expect(await floor.order({ method: 'contact.prioritize', ...id, priority: 5 })).toMatchObject({
      ...{ outcome: 'refused', said: `contact ${id.contact} does not wait in any queue of pbx`, sent: [] },
    });
  });
});

describe('a withdrawal', () => {
  test('lets the caller go on in the dialplan, and counts as one', async () => {
    const { floor, call, id } = await withCaller();
    expect(await floor.order({ method: 'contact.withdraw', ...id }, { seconds: 1 })).toMatchObject({
      ...{ outcome: 'applied', said: 'Withdraw requested successfully' },
      sent: [`QueueWithdrawCaller Queue=sales Caller=${call.channel}`],
    });
    expect(exitsOf(floor)).toContain('sales withdrawn');
  });

  test('that was refused leaves no mark on how the caller leaves later', async () => {
    const { floor, call, id } = await withCaller();
    floor.pbx.faults.refuse('QueueWithdrawCaller', 'Unable to request withdraw from queue: No such caller');
    expect(await floor.order({ method: 'contact.withdraw', ...id })).toMatchObject({ outcome: 'refused' });
    floor.pbx.abandon(call);
    await floor.pass(1);
    expect(exitsOf(floor)).toContain('sales abandoned');
  });

  test('that an agent forestalls is refused, and says who has the caller', async () => {
    const { floor, call, id } = await withCaller();
    floor.pbx.faults.ignore('QueueWithdrawCaller', 'Withdraw requested successfully');
    const answer = floor.order({ method: 'contact.withdraw', ...id }, { seconds: 2 });
    floor.pbx.answer(call, '1002');
    expect(await answer).toMatchObject({
      outcome: 'refused',
      said: 'Withdraw requested successfully; the caller was answered first: in conversation with "Dato" 1002',
    });
  });
});

describe('a reset of counters', () => {
  const RESET: Command = { method: 'queue.resetStats', queue: 'sales' };

  test('is Asterisk’s own, seen in a fresh list; the day here goes on', async () => {
    const { floor, call } = await withCaller();
    floor.pbx.abandon(call);
    await floor.source.ask({ Action: 'QueueStatus' }, { until: 'QueueStatusComplete' });
    expect(await floor.order(RESET)).toMatchObject({
      outcome: 'applied',
      said: "Queue stats reset successfully; Asterisk's own counters only: the day here goes on",
      sent: ['QueueReset Queue=sales'],
    });
    expect(floor.pbx.state.queues.get('sales')?.figures.abandoned).toBe(0);
  });

  test('that is not done is not called so', async () => {
    const { floor, call } = await withCaller();
    floor.pbx.abandon(call);
    await floor.source.ask({ Action: 'QueueStatus' }, { until: 'QueueStatusComplete' });
    floor.pbx.faults.ignore('QueueReset', 'Queue stats reset successfully');
    expect(await floor.order(RESET)).toMatchObject({ outcome: 'refused' });
  });
});
