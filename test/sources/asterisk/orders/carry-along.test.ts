// What an agent takes along into another queue, so that no phone rings that should not: at lunch, in wrap-up, on a call.
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../../src/floor/index.ts';
import type { FakeQueuePlans } from '../../../support/fake-pbx/index.ts';
import {
  closeAll,
  type Floor,
  type FloorOptions,
  NINO,
  OLENA,
  openFloor,
  typeOf,
} from './support/open-floor.ts';

afterEach(closeAll);

const WRAP_UP_SECONDS = 30;
const nino = { interface: NINO, name: 'Nino', membership: 'dynamic' } as const;
/** Calls of sales are followed by half a minute of work; billing has none of its own. */
const QUEUES: FakeQueuePlans = {
  sales: { members: [nino], wrapUpSeconds: WRAP_UP_SECONDS },
  billing: {},
  vip: {},
};
const TO_BILLING: Command = {
  ...{ method: 'agent.reassign', agent: '1001', from: ['sales'] },
  to: [{ queue: 'billing', penalty: 0 }],
};

/** Free members ring by themselves: whoever could be rung is. */
function openRinging(options: FloorOptions = {}): Promise<Floor> {
  return openFloor({
    queues: QUEUES,
    ...options,
    pbx: { ringsByItself: true, ...options.pbx },
    source: { queues: { sales: { wrapUpMs: WRAP_UP_SECONDS * 1000 } }, ...options.source },
  });
}

/** Nino has a call of sales, with somebody waiting in billing meanwhile. */
async function onCall(floor: Floor): Promise<{ hangUp: () => Promise<void> }> {
  const call = floor.pbx.join('sales');
  floor.pbx.answer(call, '1001');
  floor.pbx.join('billing');
  await floor.pass(2);
  return {
    async hangUp() {
      floor.pbx.hangUp(call);
      await floor.pass(1);
    },
  };
}

function ringsOf(floor: Floor, queue: string): number {
  const visits = typeOf(floor.events, 'contact.queued').filter(visit => visit.queue === queue);
  const contacts = new Set(visits.map(({ contact }) => contact));
  return typeOf(floor.events, 'contact.offered').filter(({ contact }) => contacts.has(contact)).length;
}

function stateOf(floor: Floor): string {
  return typeOf(floor.events, 'agent.state-changed').findLast(({ agent }) => agent === '1001')?.state ?? '';
}

describe('moved at lunch', () => {
  test('he is at lunch in the new queue from the first instant, and no phone rings', async () => {
    const floor = await openRinging();
    floor.pbx.pause('1001', 'lunch');
    floor.pbx.join('billing');
    await floor.pass(60);
    expect(await floor.order(TO_BILLING)).toMatchObject({
      outcome: 'applied',
      said: 'Removed interface from queue; paused there too: lunch',
      sent: [
        `QueueAdd Queue=billing Interface=${NINO} Penalty=0 Paused=true Reason=lunch MemberName=Nino`,
        `QueueRemove Queue=sales Interface=${NINO}`,
      ],
    });
    await floor.pass(5);
    expect(floor.place('billing', NINO)?.paused).toBe('lunch');
    expect(ringsOf(floor, 'billing')).toBe(0);
  });

  test('his break goes on: it does not begin anew', async () => {
    const floor = await openRinging();
    floor.pbx.pause('1001', 'lunch');
    await floor.pass(60);
    const states = typeOf(floor.events, 'agent.state-changed').length;
    await floor.order(TO_BILLING);
    await floor.pass(5);
    expect(typeOf(floor.events, 'agent.state-changed').slice(states)).toEqual([]);
  });

  test('without a reason he is paused without one', async () => {
    const floor = await openRinging();
    floor.pbx.pause('1001');
    await floor.pass(1);
    expect((await floor.order(TO_BILLING)).sent[0]).toBe(
      `QueueAdd Queue=billing Interface=${NINO} Penalty=0 Paused=true MemberName=Nino`,
    );
  });

  test('of one queue only, he is open in the one that is added to the others', async () => {
    const floor = await openRinging({
      queues: { sales: { members: [nino] }, support: { members: [nino] }, billing: {} },
    });
    floor.pbx.pause('1001', 'lunch', 'sales');
    await floor.pass(1);
    await floor.order({ method: 'agent.add', agent: '1001', queue: 'billing', penalty: 0 });
    expect(floor.place('billing', NINO)?.paused).toBe(false);
  });

  test('an older Asterisk that keeps no reason of who is added is told it right after', async () => {
    const floor = await openRinging();
    floor.pbx.pause('1001', 'lunch');
    await floor.pass(1);
    forgetReasons(floor);
    expect((await floor.order(TO_BILLING)).sent.slice(1)).toEqual([
      `QueuePause Queue=billing Interface=${NINO} Paused=true Reason=lunch`,
      `QueueRemove Queue=sales Interface=${NINO}`,
    ]);
    expect(floor.place('billing', NINO)?.paused).toBe('lunch');
  });
});

describe.each([true, false])('moved in wrap-up (shared_lastcall = %s)', sharedLastCall => {
  async function inWrapUp(): Promise<Floor> {
    const floor = await openRinging({ pbx: { sharedLastCall } });
    const { hangUp } = await onCall(floor);
    await hangUp();
    expect(stateOf(floor)).toBe('wrap-up');
    return floor;
  }

  test('he is not rung in the new queue before its end, and is then', async () => {
    const floor = await inWrapUp();
    const done = await floor.order(TO_BILLING);
    expect(done).toMatchObject({
      outcome: 'applied',
      said: 'Removed interface from queue; paused there until the wrap-up ends',
    });
    expect(done.sent[0]).toBe(
      `QueueAdd Queue=billing Interface=${NINO} Penalty=0 Paused=true Reason=wrap-up MemberName=Nino`,
    );
    await floor.pass(WRAP_UP_SECONDS - 3);
    expect(ringsOf(floor, 'billing')).toBe(0);
    expect(stateOf(floor)).toBe('wrap-up');
    expect(floor.sent()).toEqual([]);
    await floor.pass(3);
    expect(floor.sent()).toEqual([`QueuePause Queue=billing Interface=${NINO} Paused=false`]);
    expect(ringsOf(floor, 'billing')).toBe(1);
    expect(floor.place('billing', NINO)?.paused).toBe(false);
  });

  test('he is put back paused until its end where the move fails, and is told so', async () => {
    const support = { ...QUEUES, support: { members: [nino] } };
    const floor = await openRinging({ queues: support, pbx: { sharedLastCall } });
    const { hangUp } = await onCall(floor);
    await hangUp();
    floor.pbx.faults.refuseNth(3, 'No');
    const done = await floor.order({
      ...{ method: 'agent.reassign', agent: '1001', from: ['sales', 'support'] },
      to: [{ queue: 'billing', penalty: 0 }],
    });
    expect(done.said).toBe('No; put back as it was, but paused until the wrap-up ends');
    expect(floor.place('sales', NINO)?.paused).toBe('wrap-up');
    await floor.pass(WRAP_UP_SECONDS + 2);
    expect(floor.place('sales', NINO)?.paused).toBe(false);
  });

  test('he stays paused for what he has been paused for since', async () => {
    const floor = await inWrapUp();
    await floor.order(TO_BILLING);
    floor.pbx.pause('1001', 'lunch');
    await floor.pass(WRAP_UP_SECONDS + 5);
    expect(floor.place('billing', NINO)?.paused).toBe('lunch');
    expect(ringsOf(floor, 'billing')).toBe(0);
  });

  test('moved on in the same wrap-up, he waits for its end there as well', async () => {
    const floor = await inWrapUp();
    floor.pbx.join('vip');
    await floor.order(TO_BILLING);
    await floor.order({ ...TO_BILLING, from: ['billing'], to: [{ queue: 'vip', penalty: 0 }] });
    expect(floor.place('vip', NINO)?.paused).toBe('wrap-up');
    await floor.pass(WRAP_UP_SECONDS + 2);
    expect(floor.place('vip', NINO)?.paused).toBe(false);
    expect(ringsOf(floor, 'billing')).toBe(0);
    expect(ringsOf(floor, 'vip')).toBe(1);
  });

  test('he is let in though the session was lost meanwhile', async () => {
    const floor = await inWrapUp();
    await floor.order(TO_BILLING);
    await floor.pbx.kill();
    await floor.pass(WRAP_UP_SECONDS + 5);
    await floor.pbx.restart();
    await floor.pass(60);
    expect(floor.report?.state).toBe('live');
    expect(floor.place('billing', NINO)?.paused).toBe(false);
  });

  test('a gateway that stops lets him in before it goes', async () => {
    const floor = await inWrapUp();
    await floor.order(TO_BILLING);
    await floor.source.stop();
    await floor.pass(1);
    expect(floor.place('billing', NINO)?.paused).toBe(false);
  });

  test('a gateway that was killed lets him in when it is there again', async () => {
    const floor = await inWrapUp();
    await floor.order(TO_BILLING);
    const next = await openFloor({ source: { port: floor.pbx.port } });
    await next.pass(1);
    floor.pbx.faults.clear();
    await floor.pass(WRAP_UP_SECONDS);
    expect(floor.place('billing', NINO)?.paused).toBe(false);
  });

  test('that is refused at its end is told as a warning: he stays paused', async () => {
    const floor = await inWrapUp();
    await floor.order(TO_BILLING);
    floor.pbx.faults.refuse('QueuePause', 'Permission denied');
    await floor.pass(WRAP_UP_SECONDS + 2);
    expect(floor.warnings).toEqual([
      'source pbx: "Nino" 1001 stays paused in billing after the wrap-up: Permission denied',
    ]);
  });
});

describe.each([true, false])('moved while on a call (shared_lastcall = %s)', sharedLastCall => {
  test('he is in the new queue at once, keeps the call, and is rung after its wrap-up', async () => {
    const floor = await openRinging({ pbx: { sharedLastCall } });
    const { hangUp } = await onCall(floor);
    expect(await floor.order(TO_BILLING)).toMatchObject({
      outcome: 'applied',
      said: 'Removed interface from queue; paused there until the wrap-up ends; on the call still',
      sent: [
        `QueueAdd Queue=billing Interface=${NINO} Penalty=0 Paused=true Reason=wrap-up MemberName=Nino`,
        `QueueRemove Queue=sales Interface=${NINO}`,
      ],
    });
    await floor.pass(20);
    expect(stateOf(floor)).toBe('on-contact');
    await hangUp();
    expect(stateOf(floor)).toBe('wrap-up');
    await floor.pass(WRAP_UP_SECONDS - 3);
    expect(ringsOf(floor, 'billing')).toBe(0);
    await floor.pass(3);
    expect(ringsOf(floor, 'billing')).toBe(1);
    expect(floor.place('billing', NINO)?.paused).toBe(false);
  });
});

describe('moved while on a call of a queue without wrap-up', () => {
  const free: FloorOptions = { source: { queues: {} } };

  test('he is open in the new queue, keeps the call, and is rung at its end', async () => {
    const floor = await openRinging({
      ...free,
      queues: { sales: { members: [nino] }, billing: { members: [{ interface: OLENA, isPaused: true }] } },
    });
    floor.pbx.setDevice('1003', 'in use');
    const { hangUp } = await onCall(floor);
    expect(await floor.order(TO_BILLING)).toMatchObject({
      outcome: 'applied',
      said: 'Removed interface from queue; on the call still',
      sent: [
        `QueueAdd Queue=billing Interface=${NINO} Penalty=0 Paused=false MemberName=Nino`,
        `QueueRemove Queue=sales Interface=${NINO}`,
      ],
    });
    await floor.pass(20);
    expect(ringsOf(floor, 'billing')).toBe(0);
    await hangUp();
    expect(ringsOf(floor, 'billing')).toBe(1);
  });

  test('into a queue that rings during calls he takes along that he is not', async () => {
    const floor = await openRinging({
      ...free,
      queues: {
        sales: { members: [nino] },
        billing: { ringInUse: true, members: [{ interface: OLENA, isPaused: true }] },
      },
    });
    await onCall(floor);
    const { outcome, said, sent } = await floor.order(TO_BILLING);
    expect([outcome, said]).toEqual(['applied', 'Removed interface from queue; on the call still']);
    expect(sent).toEqual([
      `QueueAdd Queue=billing Interface=${NINO} Penalty=0 Paused=true Reason=wrap-up MemberName=Nino`,
      `QueueMemberRingInUse Interface=${NINO} RingInUse=false Queue=billing`,
      `QueueRemove Queue=sales Interface=${NINO}`,
      `QueuePause Queue=billing Interface=${NINO} Paused=false`,
    ]);
    await floor.pass(5);
    expect(ringsOf(floor, 'billing')).toBe(0);
    expect(floor.place('billing', NINO)).toMatchObject({ ringInUse: false, paused: false });
  });

  test('and paused by himself while the order is under way, he stays so in the queue that would have let him in', async () => {
    const floor = await openFloor({ queues: { ...QUEUES, billing: { ringInUse: true } } });
    const call = floor.pbx.join('sales');
    floor.pbx.answer(call, '1001');
    await floor.pass(2);
    const held = floor.pbx.faults.holdReplies('QueueRemove');
    const moved = floor.begin(TO_BILLING);
    await floor.pass(0.5);
    expect(floor.place('billing', NINO)?.paused).toBe('wrap-up');
    floor.pbx.pause('1001', 'doctor');
    held.release();
    await floor.pass(3);
    expect(await moved).toMatchObject({ outcome: 'applied' });
    expect(floor.place('billing', NINO)?.paused).toBe('doctor');
  });

  test('and paused during it, he is paused in the new queue', async () => {
    const floor = await openRinging(free);
    await onCall(floor);
    floor.pbx.pause('1001', 'lunch');
    await floor.pass(1);
    expect((await floor.order(TO_BILLING)).said).toBe(
      'Removed interface from queue; paused there too: lunch; on the call still',
    );
  });
});

describe('moved while free', () => {
  test('he takes along that he rings during calls, where the new queue has it otherwise', async () => {
    const floor = await openFloor({
      queues: { sales: { ringInUse: true, members: [nino] }, billing: {} },
    });
    floor.pbx.setDevice('1001', 'in use');
    floor.pbx.setDevice('1001', 'free');
    await floor.pass(1);
    const { sent } = await floor.order(TO_BILLING);
    expect(sent[1]).toBe(`QueueMemberRingInUse Interface=${NINO} RingInUse=true Queue=billing`);
    expect(floor.place('billing', NINO)).toMatchObject({ ringInUse: true, paused: false });
  });

  test('also where only the event of his leaving tells it', async () => {
    const floor = await openFloor({
      queues: { sales: { ringInUse: true, members: [nino] }, billing: {} },
    });
    const { steps } = floor.source.preview?.(TO_BILLING) ?? { steps: [] };
    expect(steps.at(-1)).toBe(
      `QueueMemberRingInUse Interface=${NINO} RingInUse=false Queue=billing (if he had it so and the queue has it the other way)`,
    );
    const { sent, said } = await floor.order(TO_BILLING);
    expect(said).toBe('Removed interface from queue');
    expect(sent.at(-1)).toBe(`QueueMemberRingInUse Interface=${NINO} RingInUse=true Queue=billing`);
    expect(floor.place('billing', NINO)).toMatchObject({ ringInUse: true, paused: false });
  });

  test('he takes along a wrap-up time of his own', async () => {
    const floor = await openFloor({
      queues: { sales: { members: [{ ...nino, wrapUpSeconds: 12 }] }, billing: {} },
    });
    await floor.order(TO_BILLING);
    expect(floor.place('billing', NINO)?.wrapUpSeconds).toBe(12);
  });

  test('a name that Asterisk has cut within a character is taken along whole, so that its events come', async () => {
    const name = 'ლევან'.repeat(6);
    const floor = await openFloor({
      queues: { sales: { members: [{ ...nino, name }] }, billing: {} },
    });
    expect(floor.place('sales', NINO)?.name).toContain('\ufffd');
    expect(await floor.order(TO_BILLING, { seconds: 3 })).toMatchObject({ outcome: 'applied' });
    expect(floor.place('billing', NINO)?.name).not.toContain('\ufffd');
    expect(name.startsWith(floor.place('billing', NINO)?.name ?? '?')).toBe(true);
  });
});

function forgetReasons(floor: Floor): void {
  const billing = floor.pbx.state.queues.get('billing');
  const push = billing?.members.push.bind(billing.members);
  if (billing === undefined || push === undefined) throw new Error('There is no billing.');
  billing.members.push = (...members) => {
    for (const member of members) member.pausedReason = new Uint8Array();
    return push(...members);
  };
}
