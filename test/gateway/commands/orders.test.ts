// Orders: checked against the floor, asked of the row's source, answered with what came of them.
import { expect, test } from 'vitest';
import { COMMAND_METHODS, type Command, type CommandResult } from '../../../src/floor/index.ts';
import { type Call, type CommandCall, parseCalls } from '../../../src/protocol/index.ts';
import type { Performed } from '../../../src/sources/index.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';
import { applied } from '../../support/fake-source.ts';
import { ANYBODY, failureOf, MOVE, openDesk, PAUSE, replyOf, settled } from './desk.ts';

const ABOUT = { kind: 'agents', id: '1002', name: 'Nino Beridze', queues: {} };

test('an applied command tells the offset from which the floor shows it', async () => {
  const { hub, order, log } = await openDesk({
    perform: async (_command, source) => {
      source.emit({ type: 'agent.state-changed', agent: '1002', state: 'break', reason: 'lunch' });
      return applied('Interface paused successfully');
    },
  });
  const before = hub.publish();
  expect(await replyOf(order(PAUSE))).toEqual({
    command: 'c1',
    outcome: 'applied',
    said: 'Interface paused successfully',
    steps: [],
    offset: before + 1,
    about: ABOUT,
  });
  expect(hub.ledger.offset).toBe(before + 1);
  expect(hub.ledger.document.agents['1002']?.state).toBe('break');
  expect(log.map(line => line.what)).toEqual(['command asked', 'command answered']);
});

test('the source is told for whom it acts, and by which command', async () => {
  const { order, as, pbx } = await openDesk();
  await order(PAUSE);
  await as('levan').order(PAUSE);
  expect(pbx.askedBy).toEqual([
    { who: 'nino', how: 'command c1' },
    { who: 'levan', how: 'command c2' },
  ]);
});

test('what the source then tells stands in the row with who ordered it', async () => {
  const { order, hub } = await openDesk({ obeys: true });
  await order(PAUSE);
  expect(hub.ledger.document.agents['1002']?.changedBy).toMatchObject({ who: 'nino', how: 'command c1' });
});

test('a command never changes the floor by itself: without the source’s event the row stays', async () => {
  const { hub, order } = await openDesk({ perform: async () => applied('yes, yes') });
  const row = hub.ledger.document.agents['1002'];
  await order(PAUSE);
  expect(hub.ledger.document.agents['1002']).toBe(row);
});

test('a refusal is the source’s own no, in its words, without an offset', async () => {
  const { order } = await openDesk({
    perform: async () => ({ outcome: 'refused', said: 'Interface not found', steps: [] }),
  });
  expect(await replyOf(order(PAUSE))).toEqual({
    command: 'c1',
    outcome: 'refused',
    said: 'Interface not found',
    steps: [],
    about: ABOUT,
  });
});

test('no answer within ten seconds is unknown, with the steps that were to be done', async () => {
  const { timers, order } = await openDesk({
    perform: () => new Promise(() => {}),
    preview: () => ({ steps: ['QueuePause sales 1002 lunch'] }),
  });
  const answer = order(PAUSE);
  await settled();
  timers.advance(10_000);
  expect(await replyOf(answer)).toMatchObject({
    outcome: 'unknown',
    said: 'pbx has not answered for 10 seconds',
    steps: [{ did: 'QueuePause sales 1002 lunch', outcome: 'unknown', said: 'no answer yet' }],
  });
});

test('what comes later than that is told, and the log says what it was then', async () => {
  const { promise, resolve } = Promise.withResolvers<Performed>();
  const { timers, told, log, order, pbx, desk } = await openDesk({ perform: () => promise });
  const answer = order(PAUSE);
  await settled();
  timers.advance(10_000);
  expect(await replyOf(answer)).toMatchObject({ command: 'c1', outcome: 'unknown' });
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'break' });
  resolve(applied('at last'));
  await settled();
  const settlement = { command: 'c1', outcome: 'applied', said: 'at last', offset: expect.any(Number) };
  expect(told).toEqual([{ method: 'command.settled', params: expect.objectContaining(settlement) }]);
  expect(log.map(line => line.what)).toContain('command settled');
  expect(await desk.get('c1', ANYBODY)).toMatchObject({
    resultText: expect.stringMatching(/"answered":{"outcome":"unknown".*"settled":{"outcome":"applied"/),
  });
});

test('a source that does not know at once, and finds out, corrects what it said', async () => {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const { told, order } = await openDesk({
    perform: async () => ({
      outcome: 'unknown',
      said: 'the socket was lost in mid-command',
      steps: [],
      settled: promise,
    }),
  });
  expect(await replyOf(order(PAUSE))).toMatchObject({ outcome: 'unknown', command: 'c1' });
  expect(told).toEqual([]);
  resolve({ outcome: 'refused', said: 'he is not paused', steps: [] });
  await settled();
  expect(told).toEqual([
    {
      method: 'command.settled',
      params: expect.objectContaining({ command: 'c1', outcome: 'refused', said: 'he is not paused' }),
    },
  ]);
});

test('a source that fails on a command may have done it: the outcome is unknown', async () => {
  const { order } = await openDesk({ perform: () => Promise.reject(new Error('socket hang up')) });
  expect(await replyOf(order(PAUSE))).toMatchObject({
    outcome: 'unknown',
    said: 'pbx failed: socket hang up',
  });
});

test('a move that is refused to one who is fixed there says what would do instead', async () => {
  const { order, pbx } = await openDesk({
    perform: async () => ({ outcome: 'refused', said: 'Member not dynamic', steps: [] }),
  });
  expect(await replyOf(order(MOVE))).not.toHaveProperty('instead');
  pbx.emit({ type: 'membership.added', agent: '1002', queue: 'sales', penalty: 1, fixed: true });
  expect(await replyOf(order(MOVE))).toMatchObject({ instead: 'via-pause' });
  expect(await replyOf(order({ ...MOVE, via: 'pause' }))).not.toHaveProperty('instead');
});

test.each<[string, CommandCall, string, string]>([
  ['an agent nobody knows', { method: 'agent.logout', agent: '9999' }, 'not-found', '"9999"'],
  ['an agent by his name', { method: 'agent.logout', agent: 'Nino Beridze' }, 'not-found', '"Nino Beridze"'],
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
  [
    'a transfer to nowhere',
    { method: 'contact.transfer', contact: 'call 1' },
    'bad-arguments',
    'goes to one place',
  ],
  [
    'a transfer to two places',
    { method: 'contact.transfer', contact: 'call 1', toQueue: 'sales', toExtension: '700' },
    'bad-arguments',
    'goes to one place',
  ],
  [
    'an hour of what cannot be undone',
    { method: 'agent.logout', agent: '1002', forMs: 3_600_000 },
    'bad-arguments',
    'takes no forMs: it cannot be undone',
  ],
  [
    'a campaign until the end of a shift',
    { method: 'campaign.pause', campaign: 'spring', until: 'end-of-shift' },
    'bad-arguments',
    'only agents have shifts',
  ],
  [
    'two ends at once',
    { ...PAUSE, forMs: 3_600_000, until: 'end-of-shift' },
    'bad-arguments',
    'forMs and until are given both',
  ],
])('%s is refused by name, and no source is asked', async (_title, call, code, words) => {
  const { order, pbx, chat, desk } = await openDesk();
  const failure = await failureOf(order(call));
  expect(failure.code).toBe(code);
  expect(failure.message).toContain(words);
  expect([...pbx.asked, ...chat.asked]).toEqual([]);
  expect(await desk.list({ method: 'command.list' }, ANYBODY)).toMatchObject({
    resultText: expect.stringContaining('[]'),
  });
});

test('where a source cannot do it, its reason is told if it gives one', async () => {
  const { order, pbx } = await openDesk({
    preview: () => ({ refusal: 'the account may not originate', steps: [] }),
  });
  pbx.emit({ type: 'source.connected', name: 'pbx', capabilities: ['agent.pause'] });
  const failure = await failureOf(order({ method: 'monitor.listen', agent: '1002', supervisor: 'levan' }));
  expect(failure).toMatchObject({
    code: 'not-capable',
    message: 'source pbx cannot carry out monitor.listen: the account may not originate',
  });
});

test('a source that is lost is not asked, and the answer says why it is lost', async () => {
  const { order, pbx } = await openDesk();
  pbx.emit({ type: 'source.lost', reason: 'AMI closed the connection' });
  const failure = await failureOf(order(PAUSE));
  expect(failure.code).toBe('source-lost');
  expect(failure.message).toContain('AMI closed the connection');
  expect(pbx.asked).toEqual([]);
});

test('every command of the floor reaches the source as it was ordered', async () => {
  const { order, pbx } = await openDesk();
  pbx.emit({ type: 'contact.queued', contact: 'call 1', queue: 'sales', ordinal: 1 });
  for (const command of EVERY_COMMAND) {
    const [call] = parseCalls(JSON.stringify(toRequest(command)), { depth: 32, batch: 1 }).calls;
    if (!call?.ok || !isCommandCall(call.call)) throw new Error(`${command.method} is not read as a command`);
    expect(await replyOf(order(call.call))).toMatchObject({ outcome: 'applied' });
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
