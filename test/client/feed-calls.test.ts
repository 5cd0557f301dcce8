// Commands through a feed: answered, refused, unanswered, or never sent.
import { expect, test } from 'vitest';
import { type CommandReply, openFeed } from '../../src/client/index.ts';
import type { Command } from '../../src/floor/index.ts';
import { createFakeGateway } from '../support/fake-gateway.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

const pause: Command = { method: 'agent.pause', agent: '1002', reason: 'lunch' };
const reply = { command: 'c81', outcome: 'applied', said: 'Interface paused', steps: [], offset: 851 };

function open() {
  const timers = createFakeTimers();
  const gateway = createFakeGateway();
  const settled: CommandReply[] = [];
  const undone: CommandReply[] = [];
  const feed = openFeed({
    locate: () => ({ url: 'http://x' }),
    openSocket: gateway.openSocket,
    timers,
    random: () => 0.5,
    onLateNews: ({ type, reply: late }) => (type === 'settled' ? settled : undone).push(late),
  });
  return { timers, gateway, feed, settled, undone };
}

test('a command goes out with its arguments, and its reply comes back in the source’s words', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const called = feed.call(pause);
  expect(gateway.requests.at(-1)).toMatchObject({
    method: 'agent.pause',
    params: { agent: '1002', reason: 'lunch' },
  });
  gateway.answer(reply);
  expect(await called).toEqual({ ok: true, reply });
});

test('a reply never edits the document', async () => {
  const { gateway, feed } = open();
  gateway.goLive({ agents: { '1002': { state: 'available' } } });
  const { document } = feed;
  const called = feed.call(pause);
  gateway.answer(reply);
  await called;
  expect(feed.document).toBe(document);
});

test('a refusal by the gateway keeps its code, sentence and hint', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const called = feed.call(pause);
  gateway.fail('not-capable', 'source chat cannot carry out agent.pause');
  expect(await called).toEqual({
    ok: false,
    error: { code: 'not-capable', message: 'source chat cannot carry out agent.pause' },
  });
});

test('without a connection nothing is asked, and that is said', async () => {
  const { gateway, feed } = open();
  gateway.lose('nothing listens there');
  const called = await feed.call(pause);
  expect(called).toMatchObject({ ok: false, error: { code: 'not-connected' } });
  expect(called.ok ? '' : called.error.message).toContain('nothing listens there');
  expect(gateway.requests).toEqual([]);
});

test('a gateway that does not answer leaves it unknown whether it was done', async () => {
  const { timers, gateway, feed } = open();
  gateway.goLive();
  const called = feed.call(pause);
  timers.advance(25_000);
  expect(await called).toMatchObject({ ok: false, error: { code: 'no-answer' } });
  gateway.answer(reply);
  expect(feed.unread.unknown).toBe(1);
});

test('a connection lost before the answer leaves it unknown whether it was done', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const called = feed.call(pause);
  gateway.lose();
  expect(await called).toMatchObject({ ok: false, error: { code: 'no-answer' } });
});

test('an answer that is none is not taken for a reply', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const called = feed.call(pause);
  gateway.answer({ fine: true });
  expect(await called).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('what became of an unknown outcome is told when it is known', () => {
  const { gateway, settled } = open();
  gateway.goLive();
  gateway.notify('command.settled', reply);
  expect(settled).toEqual([reply]);
});

test('what was undone by itself is told with the command that it was', () => {
  const { gateway, undone } = open();
  gateway.goLive();
  gateway.notify('command.undone', { ...reply, command: 'c90', undoes: 'c81' });
  expect(undone).toMatchObject([{ command: 'c90', undoes: 'c81' }]);
});

test('news that come late reach whoever listens, as long as he does', () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const heard: string[] = [];
  const stop = feed.onLateNews(({ type, reply: { command } }) => heard.push(`${type} ${command}`));
  gateway.notify('command.settled', reply);
  stop();
  gateway.notify('command.settled', reply);
  expect(heard).toEqual(['settled c81']);
});

test('what is ordered of the gateway itself goes out, and what it made comes back by its id', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const told = feed.tell({ method: 'announcement.post', text: 'team meeting at 17:00', forMs: 3_600_000 });
  expect(gateway.requests.at(-1)).toMatchObject({
    method: 'announcement.post',
    params: { text: 'team meeting at 17:00', forMs: 3_600_000 },
  });
  gateway.answer({ announcement: 'a1', expiresAt: 4_600_000 });
  expect(await told).toEqual({ ok: true, told: { announcement: 'a1' } });
});

test('what is to go with an order goes with it', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const steering = {
    key: 'k1',
    expect: { state: 'available', queues: ['sales'] },
    force: true,
    forMs: 60_000,
  };
  feed.call({ ...pause, ...steering });
  expect(gateway.requests.at(-1)).toMatchObject({
    method: 'agent.pause',
    params: { agent: '1002', reason: 'lunch', ...steering },
  });
});

test('a preview asks for what would be done, and an undo for what is to be taken back', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const previewed = feed.preview(pause);
  expect(gateway.requests.at(-1)?.params).toMatchObject({ dryRun: true });
  gateway.answer({ dryRun: true, source: 'pbx', said: 'pbx would be asked', steps: ['QueuePause'] });
  expect(await previewed).toMatchObject({ ok: true, preview: { steps: ['QueuePause'] } });
  const undone = feed.undo('c81', { key: 'z' });
  expect(gateway.requests.at(-1)).toMatchObject({
    method: 'command.undo',
    params: { command: 'c81', key: 'z' },
  });
  gateway.answer({ ...reply, command: 'c90', undoes: 'c81' });
  expect(await undone).toMatchObject({ ok: true, reply: { undoes: 'c81' } });
});

test('the command log comes as a list, of a newer gateway too', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const listed = feed.listCommands({ limit: 5 });
  expect(gateway.requests.at(-1)).toMatchObject({ method: 'command.list', params: { limit: 5 } });
  gateway.answer({ at: 1, commands: [{ command: 'c81', method: 'agent.teleport', mood: 'fine' }] });
  expect(await listed).toMatchObject({ ok: true, commands: [{ command: 'c81' }] });
});
