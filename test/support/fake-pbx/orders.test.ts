// What clients order of the fake PBX and what happens to it as a whole, and what tells it: often nothing does.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../until.ts';
import type { FakeCall, FakePbx } from './index.ts';
import { GIORGI, type Listener, listenIn, NINO, OF_QUEUES, T0 } from './listen-in.ts';

let listener: Listener;
let pbx: FakePbx;
let told: Listener['told'];
let logged: Listener['logged'];
let client: Listener['client'];

beforeEach(async () => {
  listener = await listenIn({
    queues: {
      sales: { members: [NINO, GIORGI] },
      vip: { members: [NINO, GIORGI], strategy: 'ringall' },
    },
  });
  ({ pbx, told, logged, client } = listener);
});
afterEach(() => pbx.stop());

function waitingCall(queue = 'sales'): FakeCall {
  return pbx.join(queue, { number: '0760773', name: 'Zoë' });
}

describe('an order', () => {
  test('sends a waiting caller elsewhere: an abandon, and a new visit', async () => {
    const call = waitingCall();
    const target = { Channel: call.channel, Context: 'queues', Exten: 'vip', Priority: 1 };
    expect(await told(() => client.ask('Redirect', target), ...OF_QUEUES)).toEqual([
      ...['QueueCallerAbandon', 'QueueCallerLeave', 'QueueCallerJoin'],
    ]);
    expect(logged().slice(1)).toEqual(['sales|NONE|ABANDON|1|1|0', 'vip|NONE|ENTERQUEUE||0760773|1']);
  });

  test('takes a caller from an agent, who is free at once; complete is only what the caller ends', async () => {
    const call = waitingCall();
    pbx.answer(call, '1001');
    const target = { Channel: call.channel, Context: 'xfer', Exten: '600', Priority: 1 };
    expect(await told(() => client.ask('Redirect', target), ...OF_QUEUES, 'QueueMemberStatus')).toEqual([
      ...['QueueMemberStatus(1)', 'QueueMemberStatus(1)'],
    ]);
    expect(pbx.state.queues.get('sales')?.figures.completed).toBe(1);
    expect(await told(() => pbx.hangUp(call), ...OF_QUEUES)).toEqual(['AgentComplete(caller)']);
    expect(pbx.state.queues.get('sales')?.figures.completed).toBe(1);
  });

  test('to a place that does not exist ends the call', async () => {
    const call = waitingCall();
    const target = { Channel: call.channel, Context: 'nowhere', Exten: '1', Priority: 1 };
    expect(await told(() => client.ask('Redirect', target), ...OF_QUEUES, 'Hangup')).toEqual([
      ...['QueueCallerAbandon', 'QueueCallerLeave', 'Hangup', 'Hangup'],
    ]);
  });

  test('pauses everywhere: once for all, then in each queue', async () => {
    const pause = { Interface: NINO.interface, Paused: 'true', Reason: 'Lunch' };
    expect(
      await told(() => client.ask('QueuePause', pause), 'QueueMemberPause', 'DeviceStateChange'),
    ).toEqual([
      ...[`DeviceStateChange(Queue:sales_pause_${NINO.interface} INUSE)`, 'QueueMemberPause'],
      ...[`DeviceStateChange(Queue:vip_pause_${NINO.interface} INUSE)`, 'QueueMemberPause'],
    ]);
    expect(logged()).toEqual([
      ...['NONE|NONE|Nino|PAUSEALL|Lunch', 'NONE|sales|Nino|PAUSE|Lunch', 'NONE|vip|Nino|PAUSE|Lunch'],
    ]);
  });

  test('unpauses with a reason, which the event tells and the list does not', async () => {
    pbx.pause('1001', 'Lunch', 'sales');
    await told(() => pbx.unpause('1001', 'back', 'sales'));
    const event = client.packets.findLast(({ name }) => name === 'QueueMemberPause');
    expect([event?.get('Paused'), event?.get('PausedReason')]).toEqual(['0', 'back']);
    expect(Buffer.from(pbx.member('sales', '1001').pausedReason).toString()).toBe('');
    expect(pbx.member('sales', '1001').lastPauseSeconds).toBe(T0 / 1000);
  });

  test('with a reason that is cut inside a letter succeeds, and its event never comes', async () => {
    const pause = { Interface: NINO.interface, Queue: 'sales', Paused: 'true', Reason: 'ა'.repeat(27) };
    const reply = { message: '' };
    const events = await told(async () => {
      reply.message = (await client.ask('QueuePause', pause)).get('Message') ?? '';
    });
    expect(reply.message).toBe('Interface paused successfully');
    expect(events).toEqual([`DeviceStateChange(Queue:sales_pause_${NINO.interface} INUSE)`]);
    expect(pbx.member('sales', '1001').isPaused).toBe(true);
    const short = { ...pause, Reason: 'ა'.repeat(26) };
    expect(await told(() => client.ask('QueuePause', short), 'QueueMemberPause')).toHaveLength(1);
  });

  test('adds and removes members, and sets what they have', async () => {
    const tamar = { Queue: 'sales', Interface: 'Local/1027@agents/n' };
    const names = await told(async () => {
      await client.ask('QueueAdd', {
        ...tamar,
        MemberName: 'Tamar',
        Paused: 'yes',
        Reason: 'moved',
        Penalty: 2,
      });
      await client.ask('QueuePenalty', { ...tamar, Penalty: 5 });
      await client.ask('QueueMemberRingInUse', { ...tamar, RingInUse: 'yes' });
      await client.ask('QueueRemove', tamar);
    });
    expect(names.filter(name => name.startsWith('QueueMember'))).toEqual([
      ...['QueueMemberAdded', 'QueueMemberPenalty', 'QueueMemberRinginuse', 'QueueMemberRemoved'],
    ]);
    expect(logged()).toEqual([
      ...['MANAGER|sales|Local/1027@agents/n|ADDMEMBER|PAUSED', 'NONE|sales|Local/1027@agents/n|PENALTY|5'],
      ...['NONE|sales|Local/1027@agents/n|RINGINUSE|1', 'MANAGER|sales|Local/1027@agents/n|REMOVEMEMBER|'],
    ]);
  });

  test.each([
    ['QueueAdd', { Queue: 'sales', Interface: NINO.interface }, 'Unable to add interface: Already there'],
    ['QueueAdd', { Queue: 'none', Interface: 'a/b' }, 'Unable to add interface to queue: No such queue'],
    ['QueueRemove', { Queue: 'sales', Interface: NINO.interface }, 'Member not dynamic'],
    ['QueueRemove', { Queue: 'sales', Interface: 'a/b' }, 'Unable to remove interface: Not there'],
    ['QueuePause', { Interface: 'a/b', Paused: 'true' }, 'Interface not found'],
    ['QueuePenalty', { Interface: 'a/b', Penalty: 1 }, 'Invalid interface, queuename or penalty'],
    ['Redirect', { Channel: 'x', Context: 'a', Exten: 'b', Priority: 1 }, 'Channel does not exist: x'],
    ['Hangup', { Channel: 'x' }, 'No such channel'],
    [
      'QueueWithdrawCaller',
      { Queue: 'sales', Caller: 'x' },
      'Unable to request withdraw from queue: No such caller',
    ],
  ] as const)('that cannot be is refused in words of its own: %s %o', async (name, headers, message) => {
    const reply = await client.ask(name, headers);
    expect([reply.get('Response'), reply.get('Message')]).toEqual(['Error', message]);
  });

  test('of a reset, a reload of queues or a priority is told by no event at all', async () => {
    const call = waitingCall();
    pbx.editQueues(queues => ({ ...queues, sales: { members: [GIORGI] } }));
    expect(
      await told(async () => {
        await client.ask('QueueChangePriorityCaller', { Queue: 'sales', Caller: call.channel, Priority: 9 });
        await client.ask('QueueReset');
        await client.ask('QueueReload');
      }),
    ).toEqual([]);
    expect(pbx.state.queues.get('sales')?.members.map(each => each.interface)).toEqual([GIORGI.interface]);
    expect(call.visit?.priority).toBe(9);
  });
});

describe('the server', () => {
  test('reloads: it says so, and nothing of the members that it made anew', async () => {
    pbx.pause('1001', 'Lunch', 'sales');
    listener.nowMs += 60_000;
    expect(await told(() => pbx.reload({ sales: { members: [{ ...NINO, penalty: 3 }] } }))).toEqual([
      'Reload',
    ]);
    const nino = pbx.member('sales', '1001');
    expect(nino).toMatchObject({ penalty: 3, isPaused: true, loginSeconds: listener.nowMs / 1000 });
    expect([nino.lastPauseSeconds, nino.pausedReason.length]).toEqual([listener.nowMs / 1000, 0]);
    expect(() => pbx.member('sales', '1002')).toThrow('No member "1002" in the fake queue "sales".');
  });

  test('reads an unchanged file not at all', async () => {
    pbx.setPenalty('1001', 7, 'sales');
    expect(await told(() => pbx.reload())).toEqual(['Reload']);
    expect(pbx.member('sales', '1001').penalty).toBe(7);
  });

  test('restarts in order: everybody is sent away first, and dynamic members come back', async () => {
    pbx.add('vip', { interface: 'Local/1027@agents/n', isPaused: true, pausedReason: 'Lunch', penalty: 2 });
    const talking = waitingCall();
    pbx.answer(talking, '1001');
    waitingCall();
    await client.ask('Ping');
    client.eventsSince();
    listener.nowMs += 5000;
    await pbx.restart({ isGraceful: true });
    await until(() => client.isClosed);
    const names = client.eventsSince().filter(({ name }) => [...OF_QUEUES, 'Shutdown'].includes(name));
    expect(names.map(({ name }) => name)).toEqual([
      ...['AgentComplete', 'QueueCallerAbandon', 'QueueCallerLeave', 'Shutdown'],
    ]);
    expect(logged().at(-1)).toBe('NONE|NONE|NONE|QUEUESTART|');
    expect(pbx.state.queues.get('sales')?.figures.completed).toBe(0);
    const restarted = {
      isPaused: true,
      penalty: 2,
      loginSeconds: listener.nowMs / 1000,
      lastPauseSeconds: listener.nowMs / 1000,
    };
    expect(pbx.member('vip', '1027')).toMatchObject(restarted);
    expect(pbx.join('sales').uniqueid).toBe(`pbx-north-${listener.nowMs / 1000}.0`);
  });

  test('is killed: nobody is told, nothing is written', async () => {
    waitingCall();
    await client.ask('Ping');
    client.eventsSince();
    await pbx.kill();
    await until(() => client.isClosed);
    expect(client.eventsSince()).toEqual([]);
    expect(logged()).toHaveLength(1);
    await pbx.restart();
    expect(pbx.state.calls.size).toBe(0);
  });
});
