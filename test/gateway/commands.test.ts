// Commands: checked against the floor, asked of the row's source, answered with what came of them.
import { expect, test } from 'vitest';
import { COMMAND_METHODS, type Command, type CommandResult } from '../../src/floor/index.ts';
import { createCommandDesk } from '../../src/gateway/commands/command-desk.ts';
import { createHub } from '../../src/gateway/hub.ts';
import type { LogLine } from '../../src/gateway/log.ts';
import type { Served } from '../../src/gateway/served.ts';
import { createSourceDirectory } from '../../src/gateway/source-directory.ts';
import { type Call, type CommandCall, parseCall } from '../../src/protocol/index.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { applied, createFakeSource, type FakeSource } from '../support/fake-source.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

const WHO = { name: 'nino', role: 'lead' } as const;
const pause: CommandCall = { method: 'agent.pause', agent: '1002', reason: 'lunch' };

async function open(perform?: (source: FakeSource) => Promise<CommandResult>) {
  const timers = createFakeTimers();
  const now = timers.now;
  const log: LogLine[] = [];
  const told: { method: string; params: object }[] = [];
  const pbx = createFakeSource({
    now,
    ...(perform === undefined ? {} : { perform: (_command, source) => perform(source) }),
  });
  const chat = createFakeSource({ id: 'chat', now, capabilities: ['agent.pause'] });
  const hub = createHub({ epoch: 'e1', clock: { now, rate: 1 }, timers, log: line => log.push(line) });
  for (const source of [pbx, chat]) await source.start({ emit: hub.take, ended: () => {} });
  pbx.emit(
    { type: 'queue.described', queue: 'sales' },
    { type: 'agent.described', agent: '1002', name: 'Nino' },
    { type: 'campaign.described', campaign: 'spring' },
  );
  chat.emit({ type: 'queue.described', queue: 'chats' }, { type: 'agent.described', agent: 'c7' });
  const sources = createSourceDirectory([pbx, chat]);
  const desk = createCommandDesk({ hub, sources, timers, log: line => log.push(line) });
  const order = (call: CommandCall): Promise<Served> =>
    desk.order(call, { principal: WHO, tell: (method, params) => told.push({ method, params }) });
  return { timers, log, told, pbx, chat, hub, order };
}

function resultOf(served: Served): object {
  if (!served.ok) throw new Error(`${served.failure.code}: ${served.failure.message}`);
  return JSON.parse(served.resultText);
}

test('an applied command tells the offset from which the floor shows it', async () => {
  const { hub, order, log } = await open(async source => {
    source.emit({ type: 'agent.state-changed', agent: '1002', state: 'break', reason: 'lunch' });
    return applied('Interface paused successfully');
  });
  const before = hub.publish();
  expect(resultOf(await order(pause))).toEqual({
    command: 'c1',
    outcome: 'applied',
    said: 'Interface paused successfully',
    steps: [],
    offset: before + 1,
  });
  expect(hub.ledger.offset).toBe(before + 1);
  expect(hub.ledger.document.agents['1002']?.state).toBe('break');
  expect(log.map(line => line.what)).toEqual(['command asked', 'command answered']);
});

test('a command never changes the floor by itself: without the source’s event the row stays', async () => {
  const { hub, order } = await open(async () => applied('yes, yes'));
  const row = hub.ledger.document.agents['1002'];
  await order(pause);
  expect(hub.ledger.document.agents['1002']?.state).toBe(row?.state ?? 'unknown');
});

test('a refusal is the source’s own no, in its words, without an offset', async () => {
  const { order } = await open(async () => ({ outcome: 'refused', said: 'Interface not found', steps: [] }));
  expect(resultOf(await order(pause))).toEqual({
    command: 'c1',
    outcome: 'refused',
    said: 'Interface not found',
    steps: [],
  });
});

test('no answer within five seconds is unknown, and what comes later is told', async () => {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const { timers, told, log, order, pbx } = await open(() => promise);
  const answer = order(pause);
  await settled();
  timers.advance(5_000);
  expect(resultOf(await answer)).toMatchObject({ command: 'c1', outcome: 'unknown' });
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'break' });
  resolve(applied('at last'));
  await settled();
  expect(told).toEqual([
    {
      method: 'command.settled',
      params: expect.objectContaining({ command: 'c1', outcome: 'applied', said: 'at last' }),
    },
  ]);
  expect(log.map(line => line.what)).toContain('command settled');
});

test('a source that fails on a command may have done it: the outcome is unknown', async () => {
  const { order } = await open(() => Promise.reject(new Error('socket hang up')));
  expect(resultOf(await order(pause))).toMatchObject({
    outcome: 'unknown',
    said: 'pbx failed: socket hang up',
  });
});

test.each<[string, CommandCall, string, string]>([
  ['an agent nobody knows', { method: 'agent.logout', agent: '9999' }, 'not-found', '"9999"'],
  ['an agent called __proto__', { method: 'agent.logout', agent: '__proto__' }, 'not-found', '"__proto__"'],
  [
    'an agent called constructor',
    { method: 'agent.logout', agent: 'constructor' },
    'not-found',
    '"constructor"',
  ],
  ['a contact that has gone', { method: 'contact.hangup', contact: 'c1' }, 'not-found', 'contact'],
  ['a campaign nobody knows', { method: 'campaign.stop', campaign: 'x' }, 'not-found', 'campaign'],
  [
    'a queue nobody knows',
    { method: 'agent.add', agent: '1002', queue: 'nowhere', penalty: 0 },
    'not-found',
    '"nowhere"',
  ],
  [
    'a queue of another source',
    { method: 'agent.reassign', agent: '1002', from: ['sales'], to: [{ queue: 'chats', penalty: 1 }] },
    'bad-arguments',
    'chat',
  ],
  ['what a source cannot do', { method: 'agent.logout', agent: 'c7' }, 'not-capable', 'agent.logout'],
])('%s is refused by name, and no source is asked', async (_title, call, code, words) => {
  const { order, pbx, chat } = await open();
  const served = await order(call);
  expect(served).toMatchObject({ ok: false, failure: { code } });
  expect(served.ok ? '' : served.failure.message).toContain(words);
  expect([...pbx.asked, ...chat.asked]).toEqual([]);
});

test('a source that is lost is not asked, and the answer says why it is lost', async () => {
  const { order, pbx } = await open();
  pbx.emit({ type: 'source.lost', reason: 'AMI closed the connection' });
  const served = await order(pause);
  expect(served).toMatchObject({ ok: false, failure: { code: 'source-lost' } });
  expect(served.ok ? '' : served.failure.message).toContain('AMI closed the connection');
});

test('a dry run checks everything and asks nobody', async () => {
  const { order, pbx } = await open();
  expect(resultOf(await order({ ...pause, dryRun: true }))).toMatchObject({ dryRun: true, source: 'pbx' });
  expect(await order({ ...pause, agent: 'x', dryRun: true })).toMatchObject({ ok: false });
  expect(pbx.asked).toEqual([]);
});

test('a repeat with the same key gets the first reply, also while that is awaited', async () => {
  const { order, pbx } = await open();
  const [first, repeat] = await Promise.all([order({ ...pause, key: 'k1' }), order({ ...pause, key: 'k1' })]);
  const later = await order({ key: 'k1', ...pause });
  expect([repeat, later]).toEqual([first, first]);
  expect(pbx.asked).toHaveLength(1);
});

test('a key with another command is refused', async () => {
  const { order } = await open();
  await order({ ...pause, key: 'k1' });
  const other = await order({ method: 'agent.unpause', agent: '1002', key: 'k1' });
  expect(other).toMatchObject({ ok: false, failure: { code: 'key-reused' } });
});

test('a key is free again where nobody was asked', async () => {
  const { order, pbx } = await open();
  await order({ ...pause, agent: '1003', key: 'k1' });
  pbx.emit({ type: 'agent.described', agent: '1003' });
  expect(resultOf(await order({ ...pause, agent: '1003', key: 'k1' }))).toMatchObject({ outcome: 'applied' });
});

test('orders to one agent are carried out one after the other, to different ones at once', async () => {
  const answers = [Promise.withResolvers<CommandResult>(), Promise.withResolvers<CommandResult>()];
  let asked = 0;
  const { order, pbx } = await open(async () => {
    asked += 1;
    return answers[asked - 1]?.promise ?? applied('third');
  });
  pbx.emit({ type: 'agent.described', agent: '1003' });
  const first = order(pause);
  const second = order({ method: 'agent.unpause', agent: '1002' });
  const other = order({ ...pause, agent: '1003' });
  await settled();
  expect(pbx.asked.map(command => command.method)).toEqual(['agent.pause', 'agent.pause']);
  answers[0]?.resolve(applied('paused'));
  await first;
  await settled();
  expect(pbx.asked.map(command => command.method)).toEqual(['agent.pause', 'agent.pause', 'agent.unpause']);
  answers[1]?.resolve(applied('paused too'));
  expect(resultOf(await other)).toMatchObject({ said: 'paused too' });
  expect(resultOf(await second)).toMatchObject({ said: 'third' });
});

test('every command of the floor reaches the source as it was ordered', async () => {
  const { order, pbx } = await open();
  pbx.emit({ type: 'contact.queued', contact: 'call 1', queue: 'sales', ordinal: 1 });
  for (const command of EVERY_COMMAND) {
    const call = parseCall(JSON.stringify(toRequest(command)));
    if (!call.ok || !isCommandCall(call.call)) throw new Error(`${command.method} is not read as a command`);
    expect(resultOf(await order(call.call))).toMatchObject({ outcome: 'applied' });
  }
  expect(EVERY_COMMAND.map(command => command.method)).toEqual([...COMMAND_METHODS]);
  expect(pbx.asked).toEqual(EVERY_COMMAND);
});

function toRequest({ method, ...params }: Command): object {
  return { jsonrpc: '2.0', id: 1, method, params: { ...params, key: `key of ${method}` } };
}

function isCommandCall(call: Call): call is CommandCall {
  return COMMAND_METHODS.some(method => method === call.method);
}

/** Lets every promise that can go on go on. */
async function settled(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}
