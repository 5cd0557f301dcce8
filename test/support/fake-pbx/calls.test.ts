// What happens to callers and agents in the fake PBX, and which events and lines of queue_log tell it, in order.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FakeCall, FakePbx } from './index.ts';
import { GIORGI, type Listener, listenIn, NINO, OF_QUEUES } from './listen-in.ts';

let listener: Listener;
let pbx: FakePbx;
let told: Listener['told'];
let logged: Listener['logged'];

beforeEach(async () => {
  listener = await listenIn({
    queues: {
      sales: { members: [NINO, GIORGI] },
      vip: { members: [NINO, GIORGI], strategy: 'ringall' },
      small: { maxLength: 1 },
      strict: { members: [{ ...GIORGI, isPaused: true }], refusesWhenEmpty: true, autoPause: true },
    },
  });
  ({ pbx, told, logged } = listener);
});
afterEach(() => pbx.stop());

function waitingCall(queue = 'sales'): FakeCall {
  return pbx.join(queue, { number: '0760773', name: 'Zoë' });
}

const CALL = [
  ...OF_QUEUES,
  ...['MusicOnHoldStart', 'MusicOnHoldStop', 'DialBegin', 'DialState', 'DialEnd', 'BlindTransfer'],
];

describe('a caller', () => {
  test('enters', async () => {
    expect(await told(waitingCall, ...CALL)).toEqual(['QueueCallerJoin', 'MusicOnHoldStart']);
    expect(logged()).toEqual(['sales|NONE|ENTERQUEUE||0760773|1']);
  });

  test('who has priority enters before those who have less', () => {
    const [first, second, third] = [0, 0, 10].map(priority => pbx.join('sales', { priority }));
    const places = [first, second, third].map(call => call?.visit?.position);
    expect(places).toEqual([2, 3, 1]);
    expect(third?.visit?.originalPosition).toBe(1);
  });

  test('does not enter where there is no room or nobody to answer, and nothing tells so', async () => {
    waitingCall('small');
    expect(await told(() => waitingCall('small'), ...OF_QUEUES)).toEqual([]);
    expect(await told(() => waitingCall('strict'), ...OF_QUEUES)).toEqual([]);
    expect(logged()).toEqual(['small|NONE|ENTERQUEUE||0760773|1']);
  });

  test('hangs up while waiting, also while somebody is rung for him', async () => {
    const call = waitingCall();
    pbx.ring(call, '1001');
    listener.nowMs += 5021;
    expect(await told(() => pbx.abandon(call), ...OF_QUEUES, 'DialEnd', 'Hangup')).toEqual([
      ...['DialEnd(CANCEL)', 'DialEnd(CANCEL)', 'Hangup', 'Hangup'],
      ...['QueueCallerAbandon', 'QueueCallerLeave', 'Hangup', 'Hangup'],
    ]);
    expect(logged().slice(1)).toEqual(['sales|Nino|RINGCANCELED|5021', 'sales|NONE|ABANDON|1|1|5']);
  });

  test.each([
    ['his time is up', () => pbx.timeOut, 'EXITWITHTIMEOUT|1|1|36'],
    ['nobody is left to answer', () => pbx.leaveEmpty, 'EXITEMPTY|1|1|36'],
    ['he is withdrawn', () => pbx.withdraw, 'WITHDRAW|1|1|36|'],
  ] as const)('leaves when %s, as if he had hung up, and his channel goes on', async (_, act, line) => {
    const call = waitingCall();
    listener.nowMs += 36_000;
    expect(await told(() => act()(call), ...CALL, 'Hangup')).toEqual([
      ...['QueueCallerAbandon', 'MusicOnHoldStop', 'QueueCallerLeave'],
    ]);
    expect(logged().at(-1)).toBe(`sales|NONE|${line}`);
    expect(await told(() => pbx.hangUp(call), ...CALL, 'Hangup')).toEqual(['Hangup', 'Hangup']);
  });

  test('leaves by a key, and only the leave tells it', async () => {
    const call = waitingCall();
    expect(await told(() => pbx.leaveByKey(call), ...OF_QUEUES)).toEqual(['QueueCallerLeave']);
    expect(logged().at(-1)).toBe('sales|NONE|EXITWITHKEY|9|1|1|0');
  });
});

describe('an agent', () => {
  test('is rung, and his phone says so in every queue that he is in', async () => {
    const call = waitingCall();
    expect(await told(() => pbx.ring(call, '1001'), ...CALL, 'QueueMemberStatus')).toEqual([
      ...['AgentCalled', 'DialBegin', 'QueueMemberStatus(6)', 'QueueMemberStatus(6)', 'DialState(RINGING)'],
    ]);
    const other = waitingCall();
    // Three queues; a phone without a state of its own is in use as soon as it rings.
    expect(await told(() => pbx.ring(other, '1002'), 'QueueMemberStatus')).toEqual(
      Array(3).fill('QueueMemberStatus(2)'),
    );
  });

  test('does not answer', async () => {
    const call = waitingCall();
    pbx.ring(call, '1001');
    listener.nowMs += 15_000;
    expect(await told(() => pbx.missRing(call, '1001'), ...CALL)).toEqual([
      ...['AgentRingNoAnswer', 'DialEnd(NOANSWER)', 'DialEnd(CANCEL)'],
    ]);
    expect(logged().at(-1)).toBe('sales|Nino|RINGNOANSWER|15000');
  });

  test('is paused for that, where the queue does so', async () => {
    pbx.unpause('1002', '', 'strict');
    const call = waitingCall('strict');
    expect(
      await told(() => pbx.missRing(call, '1002', 1000), 'AgentRingNoAnswer', 'QueueMemberPause'),
    ).toEqual([...['AgentRingNoAnswer', 'QueueMemberPause']]);
    expect(logged().slice(-2)).toEqual([
      'strict|Giorgi|RINGNOANSWER|1000',
      'NONE|strict|Giorgi|PAUSE|Auto-Pause',
    ]);
  });

  test('answers: the caller leaves, then is connected', async () => {
    const call = waitingCall();
    pbx.ring(call, '1001');
    listener.nowMs += 3000;
    const seen = [...CALL, 'BridgeCreate', 'BridgeEnter', 'QueueMemberStatus'];
    expect(await told(() => pbx.answer(call, '1001'), ...seen)).toEqual([
      ...['DialEnd(ANSWER)', 'MusicOnHoldStop', 'QueueCallerLeave', 'AgentConnect'],
      ...['BridgeCreate', 'BridgeEnter', 'BridgeEnter', 'QueueMemberStatus(2)', 'QueueMemberStatus(2)'],
    ]);
    expect(logged().at(-1)).toBe('sales|Nino|CONNECT|3|ID|3');
    expect([pbx.member('sales', '1001'), pbx.member('vip', '1001')].map(each => each.inCallSince)).toEqual([
      ...[listener.nowMs, undefined],
    ]);
  });

  test('takes the call that rang for all: the others only stop ringing', async () => {
    const call = waitingCall('vip');
    for (const agent of ['1001', '1002']) pbx.ring(call, agent);
    listener.nowMs += 2000;
    expect(await told(() => pbx.answer(call, '1002'), ...OF_QUEUES, 'DialEnd')).toEqual([
      ...['DialEnd(ANSWER)', 'DialEnd(CANCEL)', 'DialEnd(CANCEL)', 'QueueCallerLeave', 'AgentConnect'],
    ]);
    expect(logged().slice(-2)).toEqual(['vip|Nino|RINGCANCELED|2000', 'vip|Giorgi|CONNECT|2|ID|2']);
  });

  test.each([
    ['he', 'agent', 'COMPLETEAGENT'],
    ['the caller', 'caller', 'COMPLETECALLER'],
  ] as const)('has talked, and %s hangs up', async (_, who, line) => {
    const call = waitingCall();
    listener.nowMs += 3000;
    pbx.answer(call, '1001');
    listener.nowMs += 27_000;
    expect(await told(() => pbx.hangUp(call, who), ...OF_QUEUES)).toEqual([`AgentComplete(${who})`]);
    expect(logged().at(-1)).toBe(`sales|Nino|${line}|3|27|1`);
    // With shared_lastcall it counts wherever he is a member.
    expect(['sales', 'vip'].map(queue => pbx.member(queue, '1001').callsTaken)).toEqual([1, 1]);
    expect(pbx.state.queues.get('sales')?.figures).toMatchObject({
      completed: 1,
      talkSeconds: 27,
      holdSeconds: 3,
    });
  });

  test('hands a caller on to another queue, where he is the same caller', async () => {
    const call = waitingCall();
    pbx.answer(call, '1001');
    listener.nowMs += 4000;
    expect(await told(() => pbx.transfer(call, 'vip@queues'), ...OF_QUEUES, 'BlindTransfer')).toEqual([
      ...['BlindTransfer', 'AgentComplete(transfer)', 'QueueCallerJoin'],
    ]);
    expect(logged().slice(-2)).toEqual([
      'sales|Nino|BLINDTRANSFER|vip|queues|0|4|1',
      'vip|NONE|ENTERQUEUE||0760773|1',
    ]);
    expect(call.visit?.queue.name).toBe('vip');
  });
});
