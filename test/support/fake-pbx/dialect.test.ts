// What ringtop's own dialect makes of the fake PBX: the floor that a test arranged is the floor that is seen.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { type AsteriskDialect, createAsteriskDialect } from '../../../src/sources/asterisk/index.ts';
import { until } from '../until.ts';
import { type FakePbx, type FakePbxOptions, startFakePbx } from './index.ts';
import { connectPlainly, type PlainClient } from './plain-client.ts';

let nowMs: number;
let pbx: FakePbx;
let client: PlainClient;
let dialect: AsteriskDialect;
let readBytes: number;

const NINO = { interface: 'Local/1001@agents/n', name: 'Nino', stateInterface: 'hint:1001@agents' };
const READERS = [{ name: 'wallboard', secret: 'secret', read: ['all'] }] as const;

async function listen(options: FakePbxOptions = {}): Promise<readonly SourceEvent[]> {
  const queues = { support: { members: [NINO] }, vip: { members: [NINO] } };
  pbx = await startFakePbx({ queues, now: () => nowMs, ...options });
  client = await connectPlainly(pbx.port);
  dialect = createAsteriskDialect({ source: 'pbx' });
  dialect.connected(nowMs);
  await client.ask('Login', { Username: 'wallboard', Secret: 'secret' });
  receive();
  return ask();
}

/** The list, as a gateway asks for it. */
async function ask(): Promise<readonly SourceEvent[]> {
  const id = client.send('QueueStatus');
  dialect.sent(Buffer.from(`Action: QueueStatus\r\nActionID: ${id}\r\n\r\n`), nowMs);
  const isWhole = (): boolean => client.packets.at(-1)?.name === 'QueueStatusComplete';
  await until(() => client.packets.some(packet => packet.get('ActionID') === id) && isWhole());
  return receive();
}

function receive(): readonly SourceEvent[] {
  const fresh = client.bytes.subarray(readBytes);
  readBytes = client.bytes.length;
  return [...dialect.receive(fresh, nowMs), ...dialect.advance(nowMs)];
}

/** What the floor is told, of these types: `contact.left: abandoned`. */
async function seen(act: () => unknown, ...types: readonly SourceEvent['type'][]): Promise<string[]> {
  await client.ask('Ping');
  receive();
  await act();
  await client.ask('Ping');
  return receive()
    .filter(({ type }) => types.includes(type))
    .map(event => [event.type, ...detailOf(event)].join(': '));
}

function detailOf(event: SourceEvent): string[] {
  if (event.type === 'contact.offer-ended') return [event.how];
  if (event.type === 'contact.completed') return [event.by];
  if (event.type === 'contact.left' || event.type === 'contact.exit-settled') return [event.exit];
  return [];
}

beforeEach(() => {
  nowMs = 1_795_341_210_000;
  readBytes = 0;
});
afterEach(() => pbx.stop());

test('the list is a floor', async () => {
  const events = await listen();
  const queues = events.flatMap(event => (event.type === 'queue.described' ? [event.name] : []));
  expect(queues).toEqual(['support', 'vip']);
  expect(events.filter(({ type }) => type === 'agent.described')).toHaveLength(1);
  expect(dialect.isListWanted).toBe(false);
});

test('a call is queued, offered, answered and completed', async () => {
  await listen();
  const call = pbx.join('support', { number: '0760773' });
  expect(await seen(() => pbx.ring(call, '1001'), 'contact.offered')).toEqual(['contact.offered']);
  nowMs += 3000;
  expect(await seen(() => pbx.answer(call, '1001'), 'contact.answered')).toEqual(['contact.answered']);
  nowMs += 27_000;
  expect(await seen(() => pbx.hangUp(call, 'agent'), 'contact.completed')).toEqual([
    'contact.completed: agent',
  ]);
});

test('an agent misses a call, and another is only not needed', async () => {
  await listen();
  const call = pbx.join('support');
  expect(await seen(() => pbx.missRing(call, '1001', 15_000), 'contact.offer-ended')).toEqual([
    'contact.offer-ended: no-answer',
  ]);
  pbx.ring(call, '1001');
  expect(await seen(() => pbx.abandon(call), 'contact.offer-ended')).toEqual([
    'contact.offer-ended: cancelled',
  ]);
});

test.each([
  ['abandoned', () => pbx.abandon],
  ['timed-out', () => pbx.timeOut],
  ['empty', () => pbx.leaveEmpty],
  ['withdrawn', () => pbx.withdraw],
  ['key', () => pbx.leaveByKey],
] as const)('who left is %s, for a session that reads everything', async (exit, act) => {
  await listen({ users: READERS });
  const call = pbx.join('support');
  nowMs += 5000;
  const told = await seen(() => act()(call), 'contact.left', 'contact.exit-settled');
  expect(told.at(-1)?.split(': ')[1]).toBe(exit);
});

test('a caller is handed on, and sent on, to another queue', async () => {
  await listen();
  const call = pbx.join('support');
  pbx.answer(call, '1001');
  const types = ['contact.completed', 'contact.left', 'contact.queued'] as const;
  expect(await seen(() => pbx.transfer(call, 'vip@queues'), ...types)).toEqual([
    ...['contact.completed: transfer', 'contact.queued'],
  ]);
  const target = { Channel: call.channel, Context: 'queues', Exten: 'support', Priority: 1 };
  expect(await seen(() => client.ask('Redirect', target), ...types)).toEqual([
    ...['contact.left: redirected', 'contact.queued'],
  ]);
});

test('a pause and its end are seen in each queue', async () => {
  await listen();
  const types = ['membership.changed', 'agent.state-changed'] as const;
  expect(await seen(() => pbx.pause('1001', 'Lunch'), 'membership.changed')).toHaveLength(2);
  expect((await seen(() => pbx.unpause('1001'), ...types)).length).toBeGreaterThan(2);
});

test('a reload asks for a new list, and that shows what no event told', async () => {
  await listen();
  const giorgi = { interface: 'Local/1002@agents/n', name: 'Giorgi' };
  await seen(() => pbx.reload({ support: { members: [giorgi] } }));
  expect(dialect.isListWanted).toBe(true);
  const types = (await ask()).map(({ type }) => type);
  expect(types.filter(type => type === 'agent.described')).toHaveLength(1);
  expect(types.filter(type => type === 'membership.corrected')).toHaveLength(2);
});

test('a name with header lines of its own is one caller, and nothing else', async () => {
  await listen();
  pbx.join('support', { name: 'crlf\r\nEvent: FakeInjected\r\nQueue: vip' });
  pbx.join('support', { name: 'x\r\n\r\nEvent: QueueCallerLeave\r\nQueue: support\r\n' });
  await client.ask('Ping');
  receive();
  const types = new Set((await ask()).map(({ type }) => type));
  expect([...types].filter(type => type !== 'contact.repositioned')).toEqual([]);
  expect(client.bytes.toString()).toContain('\r\nEvent: FakeInjected\r\n');
});
