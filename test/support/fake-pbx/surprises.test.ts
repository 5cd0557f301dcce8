// What surprises in a real Asterisk, the fake PBX does as well.
import { afterEach, expect, test } from 'vitest';
import type { FakePbx } from './index.ts';
import { type Listener, listenIn, NINO } from './listen-in.ts';
import type { PlainPacket } from './plain-client.ts';

let pbx: FakePbx | undefined;
afterEach(() => pbx?.stop());

async function start(options: Parameters<typeof listenIn>[0]): Promise<Listener> {
  const listener = await listenIn(options);
  ({ pbx } = listener);
  return listener;
}

function last(listener: Listener, name: string): PlainPacket | undefined {
  return listener.client.packets.findLast(packet => packet.name === name);
}

test('a member whose name is cut inside a letter has no events of his own, and calls lose his fields', async () => {
  const listener = await start({ queues: { callback: { members: [{ ...NINO, name: 'ნ'.repeat(27) }] } } });
  const call = listener.pbx.join('callback');
  const names = await listener.told(() => {
    listener.pbx.answer(call, '1001');
    listener.pbx.pause('1001', 'Lunch');
  });
  expect(names.filter(name => name.startsWith('QueueMember'))).toEqual([]);
  const connect = last(listener, 'AgentConnect');
  expect(connect?.get('Uniqueid')).toBe(call.uniqueid);
  for (const header of ['Queue', 'Interface', 'MemberName', 'HoldTime', 'RingTime'])
    expect(connect?.headerNames).not.toContain(header);
  await listener.client.ask('QueueStatus');
  expect(last(listener, 'QueueMember')?.get('Name')).toBe(`${'ნ'.repeat(26)}\uFFFD`);
  expect(listener.logged().some(line => line.includes('|CONNECT|'))).toBe(true);
});

test('a complete may come without the fields of channels that are gone', async () => {
  const listener = await start({ queues: { support: { members: [NINO] } } });
  listener.pbx.faults.completeWithout('caller', 'agent');
  const call = listener.pbx.join('support');
  listener.pbx.answer(call, '1001');
  await listener.told(() => listener.pbx.hangUp(call));
  expect(last(listener, 'AgentComplete')?.headerNames).toEqual([
    ...[
      'Event',
      'Privilege',
      'SystemName',
      'Queue',
      'Interface',
      'MemberName',
      'HoldTime',
      'TalkTime',
      'Reason',
    ],
  ]);
});

test('names are escaped in events and not in lists', async () => {
  const listener = await start({ queues: { support: {} } });
  listener.pbx.join('support', { name: 'a"b\\c\r\nEvent: FakeInjected' });
  await listener.client.ask('QueueStatus');
  expect(last(listener, 'QueueCallerJoin')?.get('CallerIDName')).toBe('a\\"b\\\\c\\r\\nEvent: FakeInjected');
  expect(last(listener, 'QueueEntry')?.lines.slice(6, 8)).toEqual([
    ...['CallerIDName: a"b\\c', 'Event: FakeInjected'],
  ]);
});

test('what is counted is the free phone, not the end that is told; a reset forgets who talks', async () => {
  const listener = await start({ queues: { support: { members: [NINO], serviceLevelSeconds: 20 } } });
  const figures = async (): Promise<(string | undefined)[]> => {
    await listener.client.ask('QueueStatus');
    const params = last(listener, 'QueueParams');
    return ['Completed', 'Abandoned', 'ServicelevelPerf', 'ServicelevelPerf2'].map(name => params?.get(name));
  };
  const first = listener.pbx.join('support');
  listener.pbx.answer(first, '1001');
  listener.pbx.setDevice('1001', 'free');
  expect(await figures()).toEqual(['1', '0', '100.0', '100.0']);
  listener.pbx.hangUp(first);
  const late = listener.pbx.join('support');
  listener.nowMs += 30_000;
  listener.pbx.abandon(late);
  expect(await figures()).toEqual(['1', '1', '100.0', '50.0']);
  const second = listener.pbx.join('support');
  listener.pbx.answer(second, '1001');
  listener.pbx.resetStats();
  listener.pbx.hangUp(second, 'agent');
  expect(await figures()).toEqual(['0', '0', '0.0', '0.0']);
});

test('an id in an event may be that of another session', async () => {
  const listener = await start({ queues: {} });
  await listener.client.ask('UserEvent', { UserEvent: 'ShiftNote', Text: 'x' });
  await listener.client.ask('Originate', {
    Channel: 'PJSIP/200',
    Application: 'ChanSpy',
    Data: 'x',
    Async: 'yes',
  });
  await listener.client.ask('Ping');
  expect(last(listener, 'UserEvent')?.get('ActionID')).toBe('plain-2');
  expect(last(listener, 'OriginateResponse')?.get('ActionID')).toBe('plain-3');
});

test('a phone that does not answer fails an originate, at once or in its event', async () => {
  const listener = await start({ queues: {}, phones: { 'PJSIP/200': 'is busy' } });
  const wish = { Channel: 'PJSIP/200', Application: 'ChanSpy', Data: 'x' };
  expect((await listener.client.ask('Originate', wish)).get('Message')).toBe('Originate failed');
  const queued = await listener.client.ask('Originate', { ...wish, Async: 'true' });
  expect(queued.get('Message')).toBe('Originate successfully queued');
  await listener.client.ask('Ping');
  expect(last(listener, 'OriginateResponse')?.get('Response')).toBe('Failure');
});
